// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/frame.h"

#include "diagram/picture/pen.h"
#include "diagram/picture/style.h"

#include <algorithm>

namespace figure {

namespace {

// In pixels of CSS, of which an inch has 96.
constexpr double kPoint = 96.0 / 72;
constexpr double kCentimetre = 96 / 2.54;

/// What a preset is made for.
struct Sheet
{
    double width = 0;
    double height = 0;      ///< 0: as high as the figure is
    double leastLetter = 0; ///< the size of its smallest words
};

Sheet sheetOf(Preset preset)
{
    switch (preset) {
    case Preset::Page:
        return {13 * kCentimetre, 0, 7 * kPoint};
    case Preset::Column:
        return {8.5 * kCentimetre, 0, 7 * kPoint};
    case Preset::Slide:
        return {1280, 720, 14 * kPoint};
    case Preset::None:
        break;
    }
    return {};
}

} // namespace

Frame frameFor(const FigureOptions& options)
{
    const double enlarged = options.textSize / kUsualTextSize;
    if (options.preset == Preset::None) {
        return {options.width / enlarged, enlarged, 0};
    }
    const Sheet sheet = sheetOf(options.preset);
    const double zoom = sheet.leastLetter / diagram::style::kNoteFont.size * enlarged;
    return {sheet.width / zoom, zoom, sheet.height / zoom};
}

void setInFrame(Figure& figure, const FigureOptions& options)
{
    if (options.preset == Preset::None) {
        return;
    }
    const Sheet sheet = sheetOf(options.preset);
    diagram::Size& size = figure.list.size;
    figure.zoom = sheet.width / size.width;
    if (sheet.height == 0) {
        return;
    }
    figure.zoom = std::min(figure.zoom, sheet.height / size.height);
    const diagram::Size whole{sheet.width / figure.zoom, sheet.height / figure.zoom};
    diagram::moveBy(
        figure.list.items, (whole.width - size.width) / 2, (whole.height - size.height) / 2);
    size = whole;
}

std::optional<Misfit> misfitOf(const Figure& figure, const FigureOptions& options)
{
    constexpr double kTallestPage = 24; // of A4, with a caption
    constexpr double kSmaller = 0.9;
    if (options.preset == Preset::None) {
        return std::nullopt;
    }
    const Sheet sheet = sheetOf(options.preset);
    const double letters = diagram::style::kNoteFont.size * figure.zoom;
    if (letters < kSmaller * sheet.leastLetter) {
        return Misfit{Misfit::Kind::SmallLetters, letters / kPoint, sheet.leastLetter / kPoint};
    }
    const double height = figure.height() / kCentimetre;
    if (sheet.height == 0 && height > kTallestPage) {
        return Misfit{Misfit::Kind::TallerThanPage, height, kTallestPage};
    }
    return std::nullopt;
}

} // namespace figure
