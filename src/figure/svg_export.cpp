// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/svg_export.h"

#include "figure/chart_data.h"
#include "figure/frame.h"
#include "figure/svg_writer.h"
#include "render/paint/fonts.h"
#include "render/paint/known_metrics.h"

#include <string_view>

namespace figure {

namespace {

void write(const Task& task, const TextWriter& text, const Sink& sink)
{
    const FigureOptions& options = task.options;
    SvgOptions how{options.theme, text, language::tag(options.language), 1, options.hasBackground};
    if (hasSequence(options.view) && options.preset == Preset::None && !options.hasCaption) {
        how.zoom = frameFor(options).zoom;
        SvgStream svg(how, sink);
        layoutSequence(task.trace, task.title, options, task.measurer, svg);
        svg.finish();
    } else {
        const Figure figure = makeFigure(task.trace, task.title, options, task.measurer);
        how.zoom = figure.zoom;
        writeSvg(figure.list, how, sink);
    }
}

} // namespace

std::optional<FigureError> missingFont(const FigureOptions& options, const QString& fileName)
{
    if (needsGui(fileName, options)) {
        if (const QString package = render::missingFontPackage(); !package.isEmpty()) {
            return FigureError{FigureProblem::NoFont, fileName, package};
        }
    }
    if (!options.language.shows(language::kChinese)) {
        return {};
    }
    const QString package = render::missingChineseFontPackage();
    return package.isEmpty()
        ? std::nullopt
        : std::optional(FigureError{FigureProblem::MissingFont, fileName, package});
}

FigureResult resultOf(bool isWritten, storage::FileSet& files)
{
    if (!isWritten || !files.commit()) {
        const storage::Error error = files.error().value_or(storage::Error());
        return FigureError{FigureProblem::CannotWrite, error.file, {}, error};
    }
    return files.names();
}

FigureResult exportSvg(const Task& task, const TextWriter& text)
{
    storage::FileSet files;
    storage::WholeFile* file = files.open(task.fileName);
    if (file != nullptr) {
        // What cannot be written now makes the commit fail.
        write(task, text, [file](std::string_view piece) {
            file->write(piece.data(), static_cast<qint64>(piece.size()));
        });
    }
    return resultOf(file != nullptr, files);
}

FigureResult exportWithoutGui(const sim::Trace& trace, const QString& title,
    const FigureOptions& options, const QString& fileName)
{
    if (formatOf(fileName, options) != Format::Svg) {
        return exportChartData(trace, title, options, fileName);
    }
    if (auto error = missingFont(options, fileName)) {
        return *error;
    }
    const render::KnownMetrics measurer;
    if (auto error = tooLong(trace, options, fileName)) {
        return *error;
    }
    if (auto error = tooNarrow(trace, options, measurer, fileName)) {
        return *error;
    }
    return exportSvg({trace, title, options, fileName, measurer}, kLiveText);
}

} // namespace figure
