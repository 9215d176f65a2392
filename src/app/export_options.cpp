// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export_options.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <cmath>
#include <utility>

namespace app {
namespace {

constexpr double kMostScale = 16;
constexpr double kLeastScale = 0.1;
constexpr double kMostWidth = 16000;
constexpr double kLeastWidth = 100;
constexpr double kLeastText = 6;
constexpr double kMostText = 60;
/// For what is printed: 300 pixels to the inch.
constexpr double kPresetScale = 300.0 / 96;
constexpr double kMostSeconds = 30.0 * 24 * 60 * 60;

using Finding = std::optional<CallProblem>;

/// The name of its view on the command line.
QString idOf(diagram::ChartKind kind) { return QString::fromLatin1(diagram::id(kind).data()); }

/// The value of an option that has one of these words; the command line knows no others.
template<typename T, std::size_t N>
void choose(const Invocation& call, const QString& name,
    const std::array<std::pair<const char*, T>, N>& words, T& field)
{
    for (const auto& [word, value] : words) {
        if (call.options.value(name) == QLatin1String(word)) {
            field = value;
        }
    }
}

Finding badValue(const Invocation& call, const QString& name, const QString& wanted)
{
    return CallProblem{CallMistake::BadValue, "--" + name, call.options[name], {wanted}};
}

Finding readNumber(
    const Invocation& call, const QString& name, double least, double most, double& field)
{
    if (!call.options.contains(name)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const double value = call.options[name].toDouble(&isNumber);
    if (!isNumber || !(value >= least && value <= most)) {
        return badValue(call, name, QStringLiteral("%1 … %2").arg(least).arg(most));
    }
    field = value;
    return std::nullopt;
}

Finding readTime(const Invocation& call, const QString& name, std::optional<tcp::Instant>& field)
{
    if (!call.options.contains(name)) {
        return std::nullopt;
    }
    const auto time = parseTime(call.options[name]);
    if (!time) {
        return CallProblem{CallMistake::BadTime, "--" + name, call.options[name], {}};
    }
    field = time;
    return std::nullopt;
}

/// A chart by the name of its view.
std::optional<diagram::ChartKind> chartNamed(const QString& view)
{
    for (const diagram::ChartKind kind : diagram::kChartKinds) {
        if (view == idOf(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

/// What means something for charts only, and would be passed over otherwise.
Finding checkChartOptions(const Invocation& call, const figure::FigureOptions& options)
{
    for (const char* name : {"of", "with"}) {
        if (call.options.contains(name) && options.view != figure::View::Chart) {
            return CallProblem{
                CallMistake::ForOtherViews, QStringLiteral("--") + name, {}, chartViews()};
        }
    }
    return std::nullopt;
}

Finding readAveraging(const Invocation& call, figure::FigureOptions& options)
{
    std::optional<tcp::Instant> time;
    const bool isAveraged =
        options.view == figure::View::Chart && options.chart.kind == diagram::ChartKind::Throughput;
    if (call.options.contains("average") && !isAveraged) {
        return CallProblem{CallMistake::ForOtherViews, "--average", {}, {"throughput"}};
    }
    const Finding problem = readTime(call, "average", time);
    if (!problem && time == tcp::Instant{}) {
        return CallProblem{
            CallMistake::BadForm, "--average", call.options["average"], {"0.1", "100ms"}};
    }
    options.chart.averaging = time.value_or(tcp::Instant{}).time_since_epoch();
    return problem;
}

void readWords(const Invocation& call, figure::FigureOptions& options)
{
    using namespace figure;
    using Views = std::array<std::pair<const char*, View>, 3>;
    choose(call, "view",
        Views{{{"sequence", View::Sequence}, {"states", View::States}, {"both", View::Both}}},
        options.view);
    if (const auto chart = chartNamed(call.options.value("view"))) {
        options.view = View::Chart;
        options.chart.kind = *chart;
    }
    using Ends = std::array<std::pair<const char*, std::optional<sim::Side>>, 2>;
    choose(call, "of", Ends{{{"client", sim::Side::Client}, {"server", sim::Side::Server}}},
        options.chart.of);
    using Themes = std::array<std::pair<const char*, render::Theme>, 3>;
    choose(call, "theme",
        Themes{{{"light", render::Theme::Light}, {"dark", render::Theme::Dark},
            {"print", render::Theme::Print}}},
        options.theme);
    using HowNumbers = std::array<std::pair<const char*, render::Numbers>, 3>;
    choose(call, "numbers",
        HowNumbers{{{"symbolic", render::Numbers::Symbolic},
            {"relative", render::Numbers::Relative}, {"absolute", render::Numbers::Absolute}}},
        options.numbers);
    using HowFlags = std::array<std::pair<const char*, render::FlagStyle>, 2>;
    choose(call, "flags",
        HowFlags{{{"names", render::FlagStyle::Names}, {"bits", render::FlagStyle::Bits}}},
        options.flags);
    using HowText = std::array<std::pair<const char*, TextAs>, 2>;
    choose(call, "text", HowText{{{"live", TextAs::Live}, {"outlines", TextAs::Outlines}}},
        options.textAs);
}

const QStringList& blankWords()
{
    static const QStringList words{"flags", "seq", "ack", "len", "states", "names", "notes"};
    return words;
}

/// --show and --fold.
Finding readExtras(const Invocation& call, figure::FigureOptions& options)
{
    options.extras.folds = call.options.contains("fold");
    bool* const fields[] = {&options.extras.times, &options.tellsWindows,
        &options.extras.roundTrips, &options.tellsDuplicates, &options.hasLegend,
        &options.hasCaption, &options.extras.icons, &options.extras.transfers};
    const QStringList shown = call.options.value("show").split(',', Qt::SkipEmptyParts);
    for (const QString& word : shown) {
        const qsizetype known = shownWords().indexOf(word);
        if (known < 0) {
            return CallProblem{CallMistake::BadValue, "--show", word, shownWords()};
        }
        *fields[known] = true;
    }
    if (call.options.contains("show") && shown.isEmpty()) {
        return badValue(call, "show", shownWords().join(", "));
    }
    for (const char* name : {"show", "fold"}) {
        if (call.options.contains(name) && !hasSequence(options.view)) {
            return CallProblem{
                CallMistake::ForOtherViews, QStringLiteral("--") + name, {}, {"sequence", "both"}};
        }
    }
    return std::nullopt;
}

/// --blank, --blank-at and --key.
Finding readBlanks(const Invocation& call, figure::FigureOptions& options)
{
    options.withKey = call.options.contains("key");
    render::Blanks& blanks = options.blanks;
    bool* const fields[] = {&blanks.flags, &blanks.seq, &blanks.ack, &blanks.len, &blanks.states,
        &blanks.names, &blanks.notes};
    for (const QString& word : call.options.value("blank").split(',', Qt::SkipEmptyParts)) {
        const qsizetype known = blankWords().indexOf(word);
        if (known < 0) {
            return CallProblem{CallMistake::BadValue, "--blank", word, blankWords()};
        }
        *fields[known] = true;
    }
    for (const QString& word : call.options.value("blank-at").split(',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const auto id = word.toUInt(&isNumber);
        if (!isNumber || id == 0) {
            return CallProblem{CallMistake::BadForm, "--blank-at", word, {"1", "2", "3"}};
        }
        blanks.at.insert({id});
    }
    if (call.options.contains("blank") && blanks.isEmpty()) {
        return CallProblem{
            CallMistake::BadValue, "--blank", call.options.value("blank"), blankWords()};
    }
    if ((options.withKey || call.options.contains("blank-at")) && blanks.isEmpty()) {
        return CallProblem{CallMistake::MissingOption, "--blank", {}, {blankWords().join(',')}};
    }
    if (!blanks.isEmpty() && options.view != figure::View::Sequence) {
        return CallProblem{CallMistake::ForOtherViews, "--blank", {}, {"sequence"}};
    }
    return std::nullopt;
}

} // namespace

QStringList shownWords()
{
    return {
        "times", "windows", "round-trips", "duplicates", "legend", "caption", "icons", "transfers"};
}

QStringList chartViews()
{
    QStringList names;
    for (const diagram::ChartKind kind : diagram::kChartKinds) {
        names += idOf(kind);
    }
    return names;
}

std::variant<figure::FigureOptions, CallProblem> figureOptions(
    const Invocation& call, language::Language language)
{
    figure::FigureOptions options;
    options.language = language;
    readWords(call, options);
    for (const Finding& problem :
        {readTime(call, "from", options.range.from), readTime(call, "to", options.range.to),
            readNumber(call, "scale", kLeastScale, kMostScale, options.scale),
            readNumber(call, "width", kLeastWidth, kMostWidth, options.width),
            readNumber(call, "text-size", kLeastText, kMostText, options.textSize),
            readBlanks(call, options), readExtras(call, options), readAveraging(call, options),
            checkChartOptions(call, options)}) {
        if (problem) {
            return *problem;
        }
    }
    using Presets = std::array<std::pair<const char*, figure::Preset>, 3>;
    choose(call, "preset",
        Presets{{{"page", figure::Preset::Page}, {"column", figure::Preset::Column},
            {"slide", figure::Preset::Slide}}},
        options.preset);
    options.keepsWidth = call.options.contains("width");
    if (options.preset != figure::Preset::None && options.keepsWidth) {
        return CallProblem{CallMistake::NotTogether, "--width", "--preset", {}};
    }
    const bool isPrinted =
        options.preset == figure::Preset::Page || options.preset == figure::Preset::Column;
    if (isPrinted && !call.options.contains("scale")) {
        options.scale = kPresetScale;
    }
    options.hasBackground = call.options.value("background") != "none";
    if (options.range.from && options.range.to && *options.range.to <= *options.range.from) {
        return CallProblem{CallMistake::EmptyRange, {}, {}, {}};
    }
    return options;
}

std::optional<CallProblem> checkTarget(
    const QString& fileName, const figure::FigureOptions& options)
{
    const QFileInfo target(fileName);
    if (target.isDir() || fileName.endsWith('/')) {
        return CallProblem{CallMistake::TargetIsFolder, {}, fileName, {}};
    }
    if (!figure::formatOf(fileName, options)) {
        QStringList endings;
        for (const QString& ending : figure::endings(options)) {
            endings += '.' + ending;
        }
        return CallProblem{CallMistake::UnknownEnding, {}, fileName, endings};
    }
    if (!target.dir().exists()) {
        return CallProblem{CallMistake::NoSuchFolder, {}, target.path(), {}};
    }
    return std::nullopt;
}

std::optional<tcp::Instant> parseTime(const QString& text)
{
    const bool inMilliseconds = text.endsWith("ms");
    const qsizetype unit = inMilliseconds ? 2 : text.endsWith('s') ? 1 : 0;
    bool isNumber = false;
    const double value = text.chopped(unit).toDouble(&isNumber);
    const double seconds = inMilliseconds ? value / 1e3 : value;
    if (!isNumber || !(seconds >= 0 && seconds <= kMostSeconds)) {
        return std::nullopt;
    }
    // From the number as written: 0.1 ms is 100,000 ns, and 1e-4 s as well.
    return tcp::Instant(tcp::Duration(std::llround(value * (inMilliseconds ? 1e6 : 1e9))));
}

} // namespace app
