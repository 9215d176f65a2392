// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace ui {

/// What a file can be saved as.
struct SaveFormat
{
    /// As people call it, such as "Sessions".
    QString name;
    /// Without its dot.
    QString ending;
};

/// `name` with the ending that says what it is: its own where that is one of `formats`, else
/// `ending` behind all of it, so that "lesson 1.5" becomes "lesson 1.5.pdf".
QString withEnding(const QString& name, const QList<SaveFormat>& formats, const QString& ending);

/// `name` without an ending of `formats`.
QString withoutEnding(const QString& name, const QList<SaveFormat>& formats);

/// What a figure can be saved as, and where it is saved if nothing else is said.
QList<SaveFormat> figureFormats();
QDir figureFolder();

/// Asks whether files that are there already may be replaced; true, without asking, where none of
/// `files` is there.
bool mayReplace(QWidget* parent, const QStringList& files);

/// Asks for the name of a file to save. It has its ending when the user is asked whether a file of
/// that name may be replaced; where not, another name can be given. None: the user gave up.
std::optional<QString> askSaveName(QWidget* parent, const QString& title, const QString& suggestion,
    const QList<SaveFormat>& formats);

} // namespace ui
