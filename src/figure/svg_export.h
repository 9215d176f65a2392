// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/text_measurer.h"
#include "figure/figure.h"
#include "figure/svg_text.h"
#include "storage/file_set.h"

namespace figure {

// What the ways to export a figure share.

struct Task
{
    const sim::Trace& trace;
    const QString& title;
    const FigureOptions& options;
    const QString& fileName;
    const diagram::TextMeasurer& measurer;
};

// Why a figure cannot be drawn; none: it can.
/// More arrows than kMostArrows.
std::optional<FigureError> tooLong(
    const sim::Trace& trace, const FigureOptions& options, const QString& fileName);
/// A width was asked for that the text of the figure does not allow.
std::optional<FigureError> tooNarrow(const sim::Trace& trace, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, const QString& fileName);
/// The figure's language needs a font that is missing.
std::optional<FigureError> missingFont(const FigureOptions& options, const QString& fileName);

/// The names of what `files` holds, or why it was not written.
FigureResult resultOf(bool isWritten, storage::FileSet& files);

FigureResult exportSvg(const Task& task, const TextWriter& text);

} // namespace figure
