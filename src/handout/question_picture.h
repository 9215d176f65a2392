// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/series_drawing.h"
#include "figure/figure.h"
#include "lesson/exercise/question.h"

#include <optional>

namespace handout {

/// The part of a question's run that its picture shows: what has happened until then gives no
/// answer away. None: it would show nothing.
std::optional<sim::Trace> shownTrace(const lesson::Question& question);

/// Whether the picture tells the time of each instant: states and times are asked for, which are
/// looked for by it; unless the question hides times.
bool tellsTimes(const lesson::Question& question);

/// The sequence diagram of a question's run in black and white, `width` pixels wide: with blanks
/// where just fields of segments are asked for; else as far as it gives no answer away; or the
/// chart that the question shows. None: that would show nothing.
std::optional<figure::Figure> questionPicture(const lesson::Question& question,
    language::Language language, double width, const diagram::TextMeasurer& measurer);

struct QuestionChart
{
    figure::Figure figure;
    /// Where times in nanoseconds, or rounds, and windows are in it.
    diagram::PlotArea area;
};

/// The chart that a question shows: the congestion window and nothing that tells an answer. None:
/// it shows segments.
std::optional<QuestionChart> questionChart(const lesson::Question& question,
    language::Language language, double width, const diagram::TextMeasurer& measurer);

/// An empty grid with a place for each round that `item` asks for; or the windows in it.
figure::Figure roundsGrid(const lesson::AskedItem& item, bool withAnswer,
    language::Language language, double width, const diagram::TextMeasurer& measurer);

/// The same as a PNG file, empty where there is none. Needs a QGuiApplication.
QByteArray questionPng(const lesson::Question& question, language::Language language);
/// The same as a PDF file of one page, as large as the picture.
QByteArray questionPdf(const lesson::Question& question, language::Language language);

} // namespace handout
