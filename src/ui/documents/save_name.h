// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "lesson/problem/localized.h"

#include <QDir>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace ui {

/// A format in which a file can be saved.
struct SaveFormat
{
    /// The name in the dialog, such as "Sessions".
    QString name;
    /// Without its dot.
    QString ending;
};

/// `name` unchanged if it has the ending of one of `formats`; else with `ending` appended, so that
/// "lesson 1.5" becomes "lesson 1.5.pdf".
QString withEnding(const QString& name, const QList<SaveFormat>& formats, const QString& ending);

/// `name` without an ending of `formats`.
QString withoutEnding(const QString& name, const QList<SaveFormat>& formats);

/// The formats of such figures, and the folder that is suggested for them.
QList<SaveFormat> figureFormats(const figure::FigureOptions& options = {});
QDir figureFolder();

/// The folder that is suggested for everything else: the user's documents, or else the home folder.
QDir documentFolder();

/// A title as the name of a file, without an ending: its letters and digits, and hyphens between
/// them. Empty: it has none.
QString fileNameOf(const lesson::Localized& title);

/// Asks whether existing files may be replaced. Returns true without asking if none of `files`
/// exists.
bool mayReplace(QWidget* parent, const QStringList& files);

/// Asks for the name of a file to save. The ending is added before the user is asked whether an
/// existing file may be replaced; if not, the user can enter another name. None: the user
/// cancelled.
std::optional<QString> askSaveName(QWidget* parent, const QString& title, const QString& suggestion,
    const QList<SaveFormat>& formats);

} // namespace ui
