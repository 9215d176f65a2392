// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"
#include "ui/look/system_theme.h"

#include <QByteArray>
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

/// How figures were exported last. What is empty was chosen as the window has it.
struct FigureHabits
{
    /// "run", "now" or "part".
    QString extent;
    QString language;
    QString theme;
    /// The folder, and the format as the dialog lists it.
    QString folder;
    QString format;
    /// "page", "column" or "slide".
    QString preset;
    /// What is shown too: "legend", "title" and the like.
    QStringList shown;

    friend bool operator==(const FigureHabits&, const FigureHabits&) = default;
};

FigureHabits rememberedFigures();
void remember(const FigureHabits& habits);

/// Whether time goes on when an end makes a call; at first it does.
bool rememberedPlaysOn();
void rememberPlaysOn(bool playsOn);

/// The files that were opened last, newest first.
QStringList rememberedFiles();
void rememberFiles(const QStringList& files);

/// The charts that were shown last, by name; empty at first.
QStringList rememberedCharts();
void rememberCharts(const QStringList& charts);

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
    /// Empty: the default arrangement.
    QByteArray panels;
    /// Of the screen on which the panels were arranged so.
    int width = 0;
};

WindowLayout rememberedLayout();
void remember(const WindowLayout& layout);

} // namespace ui
