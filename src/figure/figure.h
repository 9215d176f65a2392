// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "diagram/sequence/sequence_diagram.h"
#include "render/paint/theme.h"
#include "render/words/blank_labels.h"
#include "render/words/end_names.h"
#include "render/words/labels.h"
#include "sim/trace.h"
#include "storage/error.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace figure {

enum class View : std::uint8_t {
    Sequence,
    States,
    Both,
    Chart, ///< see FigureOptions::chart
};

enum class Format : std::uint8_t {
    Svg,
    Png,
    Pdf,
    Csv, ///< the data of a chart
    Xpl, ///< those of a time-sequence chart, for xplot
};

/// How text stands in an SVG.
enum class TextAs : std::uint8_t {
    Live,     ///< `<text>`: searchable; needs the viewer's fonts
    Outlines, ///< paths: looks the same everywhere
};

/// The moment of a live run that is to be seen: the cursor, and what is on its way.
struct Moment
{
    /// Rows that have happened; the rest is left out.
    std::size_t visibleRows = 0;
    tcp::Instant now;
    std::vector<diagram::Travelling> travelling;
};

/// A run that is laid over another one in a chart.
struct OtherRun
{
    sim::Trace trace;
    QString name;
    /// What the run below it is called.
    QString nameOfFirst;
};

/// What a figure is made for, which decides its size and that of its letters.
enum class Preset : std::uint8_t {
    None,   ///< see FigureOptions::width
    Page,   ///< a page's full width, 13 cm
    Column, ///< one of two columns, 8.5 cm
    Slide,  ///< the whole of a slide, 16:9
};

/// Which chart is drawn.
struct ChartChoice
{
    diagram::ChartKind kind = diagram::ChartKind::TimeSequence;
    /// Who sends; none: the end that sends more.
    std::optional<sim::Side> of;
    /// What rates are averaged over; 0: what suits the part that is shown.
    tcp::Duration averaging{0};
    /// May be null.
    std::shared_ptr<const OtherRun> with;
};

/// The size of the words on arrows that nobody asked to be otherwise, in pixels.
inline constexpr double kUsualTextSize = 13;

struct FigureOptions
{
    View view = View::Sequence;
    /// Has a meaning with View::Chart.
    ChartChoice chart;
    render::Language language = render::Language::English;
    render::Theme theme = render::Theme::Light;
    render::Numbers numbers = render::Numbers::Symbolic;
    render::FlagStyle flags = render::FlagStyle::Names;
    TextAs textAs = TextAs::Live;
    /// Of the sequence diagram; the state graph shows the way up to its end.
    diagram::TimeRange range;
    /// None: the whole trace has happened.
    std::optional<Moment> moment;
    render::EndNames endNames;
    std::vector<diagram::Remark> remarks;
    /// What it shows on request, of a sequence diagram.
    diagram::Extras extras;
    bool tellsWindows = false;    ///< in every ACK
    bool tellsDuplicates = false; ///< of ACKs
    bool hasLegend = false;       ///< of the signs in it
    bool hasCaption = false;      ///< its title
    /// What is left to be filled in, of a sequence diagram; and whether the answers stand below.
    render::Blanks blanks;
    bool withKey = false;
    /// The first segment that is not as a script expects it.
    std::optional<render::Labels::Expectation> expectation;
    /// Pixels of a PNG for each pixel of the picture.
    double scale = 2;
    /// Pixels. A picture with a sequence diagram is wider where its text needs that; not if
    /// `keepsWidth` says that it must not be.
    double width = 960;
    bool keepsWidth = false;
    /// The size of the words on arrows, in pixels before scaling.
    double textSize = kUsualTextSize;
    /// Where it is not None it decides instead of `width`.
    Preset preset = Preset::None;
    /// Without one, what lies behind the figure is seen.
    bool hasBackground = true;
};

enum class FigureProblem : std::uint8_t {
    UnknownEnding, ///< detail: the endings that can be written
    MissingFont,   ///< detail: the package that has it, such as "fonts-noto-cjk"
    NoFont,        ///< of any kind; detail: a package that has one
    TooLarge,      ///< detail: the largest width of a PNG in pixels
    TooNarrow,     ///< detail: the least width in pixels that the text needs
    TooLong,       ///< detail: the most arrows that are drawn, kMostArrows
    CannotWrite,   ///< cause: why
};

/// Why nothing was written.
struct FigureError
{
    FigureProblem problem = FigureProblem::CannotWrite;
    QString fileName;
    QString detail;
    storage::Error cause = {};
};

/// A sequence diagram with more arrows would be a file that no viewer opens.
inline constexpr std::size_t kMostArrows = 250'000;

/// The files that were written, in the order of their pages, or why none was.
using FigureResult = std::variant<QStringList, FigureError>;

/// "svg", "png", "pdf"; of a chart also those of its data.
QStringList endings(const FigureOptions& options = {});
/// By the ending of the name, in letters of either case; none, if it is not one of endings().
std::optional<Format> formatOf(const QString& fileName, const FigureOptions& options = {});

/// A picture, and by how much it is to be enlarged.
struct Figure
{
    diagram::DisplayList list;
    double zoom = 1;

    double width() const { return list.size.width * zoom; }
    double height() const { return list.size.height * zoom; }
};

/// Why a figure does not suit what its preset is for.
struct Misfit
{
    enum class Kind : std::uint8_t {
        SmallLetters,   ///< points
        TallerThanPage, ///< centimetres
    };
    Kind kind = Kind::SmallLetters;
    double is = 0;
    double shouldBe = 0;
};
/// Of a figure with a preset that was written; none without. Lays it out once more.
std::optional<Misfit> misfitOf(const sim::Trace& trace, const FigureOptions& options);

/// Whether it shows a sequence diagram.
bool hasSequence(View view);

/// Lays out the picture. An empty `title` leaves it with the name of its kind.
Figure makeFigure(const sim::Trace& trace, const QString& title, const FigureOptions& options,
    const diagram::TextMeasurer& measurer);

/// A figure that has a sequence diagram, piece by piece.
void layoutSequence(const sim::Trace& trace, const QString& title, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, diagram::DisplaySink& sink);

/// Does writing this figure need a QGuiApplication? An SVG with live text does not, and is written
/// much faster without, nor do data.
bool needsGui(const QString& fileName, const FigureOptions& options);

/// Writes a figure to `fileName`, whose ending picks the format; a PNG taller than 16,000 pixels to
/// numbered pages beside it (`name-1.png`, `name-2.png` ...). On an error no file is left behind.
/// Needs a QGuiApplication where needsGui() says so.
FigureResult exportFigure(const sim::Trace& trace, const QString& title,
    const FigureOptions& options, const QString& fileName);
/// The same of a picture that is laid out already, text as outlines: of `options`, theme, language
/// and scale count. Needs a QGuiApplication.
FigureResult exportFigure(
    const Figure& figure, const FigureOptions& options, const QString& fileName);

/// The same for figures that do not need one. A program that calls only this need not be linked
/// with Qt Gui.
FigureResult exportWithoutGui(const sim::Trace& trace, const QString& title,
    const FigureOptions& options, const QString& fileName);

} // namespace figure
