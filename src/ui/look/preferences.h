// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"
#include "ui/look/system_theme.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace ui {

/// The language that was used last; at first the system's.
render::Language rememberedLanguage();
void remember(render::Language language);

/// The theme that was chosen last; at first the system's.
ThemeChoice rememberedTheme();
void remember(ThemeChoice theme);

/// How numbers and flags were written last; at first as textbooks do.
render::Numbers rememberedNumbers();
void remember(render::Numbers numbers);
render::FlagStyle rememberedFlags();
void remember(render::FlagStyle flags);

/// The files that were opened last, newest first.
QStringList rememberedFiles();
void rememberFiles(const QStringList& files);

/// The charts that were shown last, by name; empty at first.
QStringList rememberedCharts();
void rememberCharts(const QStringList& charts);

/// What was chosen for the last figure, as ExportDialog::choices(); empty at first.
QJsonObject rememberedExport();
void rememberExport(const QJsonObject& choices);

/// Whose progress was shown last; empty: nobody has given a name.
QString rememberedLearner();
void rememberLearner(const QString& name);

/// Whether the program was never used before. Returns true only once.
bool isFirstStart();

/// Size, place and panels of the window when it was closed, as QWidget::saveGeometry() and
/// Workspace::layout() return them; empty at first.
struct WindowLayout
{
    QByteArray geometry;
    QByteArray panels;
};

WindowLayout rememberedLayout();
void remember(const WindowLayout& layout);

} // namespace ui
