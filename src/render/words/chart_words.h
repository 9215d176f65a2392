// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "language/phrase.h"

namespace render {

/// What a kind of chart is called: its title, and for a list to choose from.
language::Phrase words(diagram::ChartKind kind);
language::Phrase shortWords(diagram::ChartKind kind);
/// A line in a word or two, where its value follows.
language::Phrase shortWords(diagram::SeriesKind kind);
/// What a line or a sign of a chart means.
language::Phrase words(diagram::SeriesKind kind);

} // namespace render
