// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "figure/figure.h"

#include <QStringList>

#include <variant>

namespace app {

/// The values of --view that are charts.
QStringList chartViews();
/// What --show can show.
QStringList shownWords();

/// What the options of `woshou export` ask for. `language` is taken where they ask for none.
std::variant<figure::FigureOptions, CallProblem> figureOptions(
    const Invocation& call, language::Language language);

/// What is wrong with a file name to write a figure to, before anything is done for it.
std::optional<CallProblem> checkTarget(
    const QString& fileName, const figure::FigureOptions& options = {});

/// A moment of virtual time: "1.5" and "1.5s" are seconds, "1500ms" milliseconds.
std::optional<tcp::Instant> parseTime(const QString& text);

} // namespace app
