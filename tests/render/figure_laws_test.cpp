// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the figure of any run, whatever happens in it.

#include "diagram/labels/arrow_label.h"
#include "diagram/picture/group_id.h"
#include "diagram/picture/oriented_box.h"
#include "diagram/picture/overlaps.h"
#include "diagram/reading/fate.h"
#include "diagram/reading/folds.h"
#include "diagram/reading/told_moments.h"
#include "diagram/sequence/legend.h"
#include "diagram/sequence/sequence_diagram.h"
#include "render/paint/font_metrics.h"
#include "render/words/blank_labels.h"
#include "render/words/labels.h"
#include "sim/simulation.h"
#include "support/random_runs.h"
#include "support/story.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace figure_laws_test {

using namespace std::chrono_literals;
using diagram::DisplayList;
using sim::Side;

namespace {

/// Steps of what belongs together, and what rounding does.
constexpr double kSmallStep = 8.5;
constexpr double kNear = 0.01;
/// Runs are of different lengths: so many segments at most.
constexpr std::size_t kMostSegments = 60;

sim::Trace randomTrace(std::uint64_t seed, const support::Chaos& chaos)
{
    sim::Random random(seed);
    const sim::Genesis genesis = support::randomGenesis(random, chaos);
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    const std::size_t most = 8 + 7 * seed % (kMostSegments - 8);
    for (int i = 0; i < 400 && trace.segments().size() < most; ++i) {
        simulation.apply(support::randomInput(simulation, random, chaos), &trace);
    }
    return trace;
}

sim::Trace randomTrace(std::uint64_t seed)
{
    return randomTrace(seed,
        {.forgeries = seed % 3 == 0, .aborts = true, .badNetwork = true, .changes = seed % 5 == 0});
}

sim::Trace traceOf(const sim::Genesis& genesis)
{
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

/// The heights of what is drawn of a run.
struct Drawn
{
    /// By segment: where its first copy begins and ends.
    std::map<std::uint32_t, diagram::LineItem> arrows;
    /// By segment: all words in its group.
    std::map<std::uint32_t, std::string> words;
    /// Where time is not to scale: the heights of the marks across the lifelines, from above.
    std::vector<double> marks;
    /// By kind, end and number: the tick.
    std::map<std::tuple<sim::Happening::Kind, Side, std::uint32_t>, double> ticks;
};

/// Hair lines, crosses and the bar at the tail of a reset are none.
bool isOfArrow(const diagram::LineItem& line)
{
    constexpr double kBar = 12;
    return line.stroke.ink != diagram::Ink::Lost && line.stroke.width > 0.9 &&
        std::hypot(line.to.x - line.from.x, line.to.y - line.from.y) > kBar;
}

/// A reset has two lines: its arrow runs between them.
void addArrow(Drawn& drawn, std::uint32_t segment, const diagram::LineItem& line)
{
    const auto [arrow, isNew] = drawn.arrows.try_emplace(segment, line);
    if (!isNew && line.stroke.ink == diagram::Ink::Rst) {
        const auto between = [](diagram::Point a, diagram::Point b) {
            return diagram::Point{(a.x + b.x) / 2, (a.y + b.y) / 2};
        };
        arrow->second.from = between(arrow->second.from, line.from);
        arrow->second.to = between(arrow->second.to, line.to);
    }
}

/// The tip of an arrow's head.
std::optional<diagram::Point> headOf(const diagram::DisplayItem& item)
{
    const auto* path = std::get_if<diagram::PathItem>(&item);
    return path != nullptr && path->fill != diagram::Ink::None
        ? std::optional(path->elements.front().point)
        : std::nullopt;
}

/// Hands each item that is in a group to `visit`, with the outermost of its groups.
template<typename Visit>
void forEachInGroup(const DisplayList& list, const Visit& visit)
{
    std::vector<const diagram::GroupBegin*> open;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            open.push_back(begin);
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            open.pop_back();
        } else if (!open.empty()) {
            visit(*open.front(), item);
        }
    }
}

Drawn drawnIn(const DisplayList& list)
{
    Drawn result;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* segment = std::get_if<sim::SegmentId>(&group.subject);
        const auto* happening = std::get_if<sim::Happening>(&group.subject);
        const auto* line = std::get_if<diagram::LineItem>(&item);
        const auto* text = std::get_if<diagram::TextItem>(&item);
        const bool isWhole = group.part.kind == diagram::Part::Kind::Whole;
        if (segment != nullptr && isWhole && line != nullptr && isOfArrow(*line)) {
            addArrow(result, segment->value, *line);
        } else if (const auto tip = headOf(item);
                   segment != nullptr && isWhole && tip.has_value()) {
            // An arrow too short for a line has a head only.
            if (const auto arrow = result.arrows.find(segment->value);
                arrow != result.arrows.end()) {
                arrow->second.to = *tip;
            }
        } else if (segment != nullptr && isWhole && text != nullptr) {
            result.words[segment->value] += ' ' + text->text;
        } else if (group.part.kind == diagram::Part::Kind::Lifeline && line != nullptr) {
            result.marks.push_back((line->from.y + line->to.y) / 2);
        } else if (happening != nullptr && line != nullptr && line->from.y == line->to.y) {
            result.ticks.try_emplace(
                {happening->kind, happening->who, happening->number}, line->from.y);
        }
    });
    std::ranges::sort(result.marks);
    return result;
}

std::map<std::uint32_t, tcp::Instant> arrivalsIn(const sim::Trace& trace)
{
    std::map<std::uint32_t, tcp::Instant> result;
    for (const sim::TraceRow& row : trace.rows()) {
        if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
            result.try_emplace(arrival->segment.value, row.at);
        }
    }
    return result;
}

using Bands = std::map<tcp::Instant, std::pair<double, double>>;

/// From where to where what leaves and arrives in an instant is drawn. An injected segment has left
/// nobody.
Bands bandsIn(const sim::Trace& trace, const Drawn& drawn)
{
    Bands bands;
    const auto add = [&](tcp::Instant at, double y) {
        const auto [entry, isNew] = bands.try_emplace(at, y, y);
        entry->second.first = std::min(entry->second.first, y);
        entry->second.second = std::max(entry->second.second, y);
    };
    const auto arrivals = arrivalsIn(trace);
    for (const auto& [id, line] : drawn.arrows) {
        if (!trace.segment({id}).injected) {
            add(trace.segment({id}).at, line.from.y);
        }
        if (const auto arrival = arrivals.find(id); arrival != arrivals.end()) {
            add(arrival->second, line.to.y);
        }
    }
    return bands;
}

/// Instants are bands, the same at both ends, and do not overlap.
QStringList againstBands(const sim::Trace& trace, const Drawn& drawn)
{
    QStringList result;
    const std::pair<const tcp::Instant, std::pair<double, double>>* before = nullptr;
    const Bands bands = bandsIn(trace, drawn);
    for (const auto& band : bands) {
        if (before != nullptr && before->second.second > band.second.first + kNear) {
            result += QString("the instant %1 ns reaches down to %2, the next begins at %3")
                          .arg(before->first.time_since_epoch().count())
                          .arg(before->second.second)
                          .arg(band.second.first);
        }
        before = &band;
    }
    return result;
}

/// Between two marks across the lifelines, equal flights are parallel and longer ones fall further.
QStringList againstSlopes(const sim::Trace& trace, const Drawn& drawn)
{
    struct Fall
    {
        std::uint32_t id;
        double time;
        double height;
    };
    const auto stretchOf = [&](double y) {
        return std::ranges::lower_bound(drawn.marks, y) - drawn.marks.begin();
    };
    std::map<std::ptrdiff_t, std::vector<Fall>> falls;
    for (const auto& [id, at] : arrivalsIn(trace)) {
        const sim::SentSegment& sent = trace.segment({id});
        const auto line = drawn.arrows.find(id);
        if (!sent.injected && line != drawn.arrows.end() && at > sent.at &&
            stretchOf(line->second.from.y) == stretchOf(line->second.to.y)) {
            falls[stretchOf(line->second.to.y)].push_back(
                {id, static_cast<double>((at - sent.at).count()),
                    line->second.to.y - line->second.from.y});
        }
    }
    QStringList result;
    for (const auto& [number, all] : falls) {
        for (const Fall& a : all) {
            for (const Fall& b : all) {
                const bool isSame = a.time == b.time;
                const bool isLonger = a.time > 1.1 * b.time;
                if ((isSame && a.height > 1.1 * b.height + kSmallStep) ||
                    (isLonger && a.height + kSmallStep < b.height)) {
                    result += QString("segment %1 falls %2 in %3 ms, segment %4 %5 in %6 ms")
                                  .arg(a.id)
                                  .arg(a.height)
                                  .arg(a.time / 1e6)
                                  .arg(b.id)
                                  .arg(b.height)
                                  .arg(b.time / 1e6);
                }
            }
        }
    }
    return result;
}

/// What is lost on its way falls as its neighbours do that leave their end in the same instant and
/// arrive.
QStringList againstSlopesOfLosses(const sim::Trace& trace, const Drawn& drawn)
{
    constexpr double kSame = 1.1;
    constexpr double kLevel = 0.02;
    struct Slopes
    {
        double least = 1e9;
        double most = 0;
    };
    const auto slopeOf = [](const diagram::LineItem& line) {
        return (line.to.y - line.from.y) / std::abs(line.to.x - line.from.x);
    };
    const auto arrivals = arrivalsIn(trace);
    std::map<std::pair<tcp::Instant, Side>, Slopes> neighbours;
    for (const auto& [id, line] : drawn.arrows) {
        const sim::SentSegment& sent = trace.segment({id});
        if (!sent.injected && arrivals.contains(id)) {
            Slopes& slopes = neighbours[{sent.at, sent.from}];
            slopes.least = std::min(slopes.least, slopeOf(line));
            slopes.most = std::max(slopes.most, slopeOf(line));
        }
    }
    QStringList result;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* drop = std::get_if<sim::DropRow>(&row.what);
        if (drop == nullptr || arrivals.contains(drop->segment.value) ||
            !diagram::isLostUnderWay(drop->cause)) {
            continue;
        }
        const sim::SentSegment& sent = trace.segment(drop->segment);
        const auto line = drawn.arrows.find(drop->segment.value);
        const auto around = neighbours.find({sent.at, sent.from});
        if (line == drawn.arrows.end() || around == neighbours.end()) {
            continue;
        }
        const double slope = slopeOf(line->second);
        if (slope > kSame * around->second.most + kLevel ||
            slope * kSame + kLevel < around->second.least) {
            result += QString("segment %1, which is lost, falls %2, its neighbours %3 to %4")
                          .arg(drop->segment.value)
                          .arg(slope)
                          .arg(around->second.least)
                          .arg(around->second.most);
        }
    }
    return result;
}

/// While nothing is on its way, time is not shortened in silence: a gap is drawn at least half as
/// long as the longest flight of its stretch tells. One of many flights cannot be compared.
QStringList shortened(const sim::Trace& trace, const Drawn& drawn)
{
    struct Flight
    {
        double time = 0;
        double height = 0;
    };
    constexpr double kMostFlights = 3;
    const auto stretchOf = [&](double y) {
        return std::ranges::lower_bound(drawn.marks, y) - drawn.marks.begin();
    };
    const auto arrivals = arrivalsIn(trace);
    std::map<std::ptrdiff_t, Flight> longest;
    for (const auto& [id, line] : drawn.arrows) {
        const sim::SentSegment& sent = trace.segment({id});
        const auto arrival = arrivals.find(id);
        const std::ptrdiff_t stretch = stretchOf(line.from.y);
        if (!sent.injected && arrival != arrivals.end() && stretch == stretchOf(line.to.y)) {
            const auto time = static_cast<double>((arrival->second - sent.at).count());
            Flight& flight = longest[stretch];
            if (time > flight.time) {
                flight = {time, line.to.y - line.from.y};
            }
        }
    }
    std::map<tcp::Instant, int> underWay; // by how many it changes
    std::set<std::uint32_t> ended;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
        const auto* drop = std::get_if<sim::DropRow>(&row.what);
        const std::uint32_t id = arrival != nullptr ? arrival->segment.value
            : drop != nullptr                       ? drop->segment.value
                                                    : 0;
        if (id != 0 && ended.insert(id).second) {
            --underWay[row.at];
        }
    }
    for (const sim::SentSegment& sent : trace.segments()) {
        ++underWay[sent.at];
    }
    QStringList result;
    const Bands bands = bandsIn(trace, drawn);
    int now = 0;
    auto next = underWay.begin();
    for (auto band = bands.begin(); band != bands.end() && std::next(band) != bands.end(); ++band) {
        const auto& [at, heights] = *band;
        const auto& [then, below] = *std::next(band);
        for (; next != underWay.end() && next->first <= at; ++next) {
            now += next->second;
        }
        const auto flight = longest.find(stretchOf(heights.second));
        const auto time = static_cast<double>((then - at).count());
        if (now != 0 || flight == longest.end() || flight->first != stretchOf(below.first) ||
            time > kMostFlights * flight->second.time) {
            continue;
        }
        const double whole = flight->second.height * time / flight->second.time;
        if (below.first - heights.second < whole / 2 - kSmallStep) {
            result += QString("%1 ns later is drawn %2 lower, to scale it is %3")
                          .arg((then - at).count())
                          .arg(below.first - heights.second)
                          .arg(whole);
        }
    }
    return result;
}

/// Flags and all numbers stand in the figure.
QStringList untold(const sim::Trace& trace, const Drawn& drawn, const render::Labels& labels,
    const diagram::Omission& omission = {})
{
    QStringList result;
    diagram::Symbols symbols;
    symbols.update(trace);
    for (const sim::SentSegment& sent : trace.segments()) {
        if (omission.hides(sent.id)) {
            continue;
        }
        const diagram::SegmentLabel label = labels.segment(sent, symbols.numbers(sent));
        const auto words = drawn.words.find(sent.id.value);
        std::string text = words == drawn.words.end() ? "" : words->second;
        std::erase(text, ' ');
        const auto has = [&](std::string piece) {
            std::erase(piece, ' ');
            return text.find(piece) != std::string::npos;
        };
        if (!has(label.head) || !std::ranges::all_of(label.numbers, has)) {
            result += QString("segment %1: %2").arg(sent.id.value).arg(text.c_str());
        }
    }
    return result;
}

double distance(diagram::Point from, const diagram::LineItem& line)
{
    const double dx = line.to.x - line.from.x;
    const double dy = line.to.y - line.from.y;
    const double along = ((from.x - line.from.x) * dx + (from.y - line.from.y) * dy) /
        std::max(1e-9, dx * dx + dy * dy);
    const double share = std::clamp(along, 0.0, 1.0);
    return std::hypot(line.from.x + share * dx - from.x, line.from.y + share * dy - from.y);
}

/// The middle of words that stand below their arrow, where one looks for them last, is much nearer
/// to it than to the one below.
QString nearlyOfNext(
    std::uint32_t id, const std::vector<diagram::OrientedBox>& boxes, const Drawn& drawn)
{
    constexpr double kMuch = 1.3;
    diagram::Point middle;
    for (const diagram::OrientedBox& box : boxes) {
        middle.x += box.centre.x / static_cast<double>(boxes.size());
        middle.y += box.centre.y / static_cast<double>(boxes.size());
    }
    // Straight down from the words, which lean as their arrow does.
    const diagram::Point down{-boxes.front().sine, boxes.front().cosine};
    const auto below = [&](const diagram::LineItem& line) {
        const diagram::Point to{line.from.x - middle.x, line.from.y - middle.y};
        const diagram::Point along{line.to.x - line.from.x, line.to.y - line.from.y};
        const double across = down.x * along.y - down.y * along.x;
        const double share = (to.x * down.y - to.y * down.x) / across;
        const bool isBeside = !(share >= 0 && share <= 1);
        return isBeside ? 1e9 : (to.x * along.y - to.y * along.x) / across;
    };
    const double above = -below(drawn.arrows.at(id));
    for (const auto& [other, line] : drawn.arrows) {
        const double next = below(line);
        if (above > 0 && other != id && next > 0 && next < kMuch * above) {
            return QString("segment %1 is %2 above its words, segment %3 %4 below")
                .arg(id)
                .arg(above)
                .arg(other)
                .arg(next);
        }
    }
    return {};
}

/// The middle of the words by an arrow is nearer to it than to any other.
QStringList nearerToAnother(const sim::Trace& trace, const DisplayList& list, const Drawn& drawn,
    const diagram::TextMeasurer& measurer)
{
    const auto arrivals = arrivalsIn(trace);
    QStringList result;
    std::map<std::uint32_t, std::vector<diagram::OrientedBox>> words;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* segment = std::get_if<sim::SegmentId>(&group.subject);
        const auto* text = std::get_if<diagram::TextItem>(&item);
        const bool isWhole = group.part.kind == diagram::Part::Kind::Whole;
        if (segment != nullptr && isWhole && text != nullptr && text->rotation != 0) {
            words[segment->value].push_back(boxOf(*text, measurer));
        }
    });
    for (const auto& [id, boxes] : words) {
        const auto own = drawn.arrows.find(id);
        if (own == drawn.arrows.end() || !arrivals.contains(id)) {
            continue;
        }
        if (const QString against = nearlyOfNext(id, boxes, drawn); !against.isEmpty()) {
            result += against;
        }
        double nearest = 1e9;
        for (const diagram::OrientedBox& box : boxes) {
            nearest = std::min(nearest, distance(box.centre, own->second));
        }
        for (const auto& [other, line] : drawn.arrows) {
            if (other == id) {
                continue;
            }
            double least = 1e9;
            for (const diagram::OrientedBox& box : boxes) {
                least = std::min(least, distance(box.centre, line));
            }
            if (least + 0.01 < nearest) {
                result += QString("segment %1 is %2 from its words, segment %3 is %4")
                              .arg(id)
                              .arg(nearest)
                              .arg(other)
                              .arg(least);
            }
        }
    }
    return result;
}

/// Braces of round trips and of one way begin where a segment leaves and end where one arrives, or
/// a copy of one.
QStringList openBraces(const DisplayList& list)
{
    std::vector<double> begins;
    std::vector<double> ends;
    std::vector<const diagram::PathItem*> braces;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* path = std::get_if<diagram::PathItem>(&item);
        const auto* line = std::get_if<diagram::LineItem>(&item);
        if (group.part.kind == diagram::Part::Kind::RoundTrip && path != nullptr) {
            braces.push_back(path);
        } else if (!std::holds_alternative<sim::SegmentId>(group.subject)) {
            return;
        } else if (line != nullptr && isOfArrow(*line)) {
            begins.push_back(line->from.y);
        } else if (const auto tip = headOf(item)) {
            ends.push_back(tip->y);
        }
    });
    QStringList result;
    const auto isAmong = [](const std::vector<double>& heights, double y) {
        return std::ranges::any_of(
            heights, [y](double height) { return std::abs(height - y) < 2; });
    };
    for (const diagram::PathItem* brace : braces) {
        const double top = brace->elements.front().point.y;
        const double bottom = brace->elements.back().point.y;
        if (!isAmong(begins, top) || !isAmong(ends, bottom)) {
            result += QString("a brace from %1 to %2").arg(top).arg(bottom);
        }
    }
    return result;
}

/// Times along the axis, and their heights.
std::multimap<std::string, double> timesIn(const DisplayList& list)
{
    constexpr double kHalfLetter = 4.5;
    std::multimap<std::string, double> result;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        if (group.part.kind == diagram::Part::Kind::Times && text != nullptr) {
            result.emplace(text->text, text->at.y - kHalfLetter);
        }
    });
    return result;
}

/// A time along the axis stands level with the first thing that happens then, or above it where
/// calls have to be told first; never behind it.
QStringList timesOutOfPlace(const sim::Trace& trace, const DisplayList& list, const Drawn& drawn,
    const render::Labels& labels)
{
    const std::multimap<std::string, double> told = timesIn(list);
    std::map<tcp::Instant, std::string> written;
    std::map<std::string, int> alike; // less than a microsecond apart
    for (const auto& [at, resolution] : diagram::toldMoments(diagram::noticedInstants(trace))) {
        written[at] = labels.moment(at, resolution);
        ++alike[written[at]];
    }
    QStringList result;
    for (const auto& [text, y] : told) {
        if (told.count(text) > 1) {
            result += QString("%1 is told more than once").arg(text.c_str());
        }
    }
    double before = 0;
    for (const auto& [at, band] : bandsIn(trace, drawn)) {
        const double begin = band.first;
        const std::string moment = written.contains(at) ? written.at(at) : std::string();
        const auto time = told.find(moment);
        if (time != told.end() && alike[moment] == 1 &&
            (time->second > begin + kNear || time->second < before - kNear)) {
            result +=
                QString("%1 stands at %2, what happens then at %3, what happened before at %4")
                    .arg(QString::fromStdString(moment))
                    .arg(time->second)
                    .arg(begin)
                    .arg(before);
        }
        before = begin;
    }
    return result;
}

/// The words of a timer stand beside its own bracket.
QStringList wordsOfOtherTimers(const DisplayList& list, const diagram::TextMeasurer& measurer)
{
    using Key = std::tuple<Side, std::uint32_t>;
    std::map<Key, std::pair<double, double>> brackets;
    std::map<Key, std::pair<double, double>> words;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* happening = std::get_if<sim::Happening>(&group.subject);
        if (happening == nullptr || happening->kind != sim::Happening::Kind::Timer) {
            return;
        }
        const Key key{happening->who, happening->number};
        if (const auto* path = std::get_if<diagram::PathItem>(&item)) {
            brackets.try_emplace(
                key, path->elements.front().point.y, path->elements.back().point.y);
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            const diagram::Rect bounds = boundsOf(boxOf(*text, measurer));
            words.try_emplace(key, bounds.y, bounds.bottom());
        }
    });
    QStringList result;
    for (const auto& [key, at] : words) {
        const auto& bracket = brackets.at(key);
        if (at.first > bracket.second || at.second < bracket.first) {
            result += QString("a timer from %1 to %2 has words from %3 to %4")
                          .arg(bracket.first)
                          .arg(bracket.second)
                          .arg(at.first)
                          .arg(at.second);
        }
    }
    return result;
}

/// The bars of phases keep apart.
QStringList touchingPhases(const DisplayList& list)
{
    std::map<double, std::vector<diagram::Rect>> columns;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* rect = std::get_if<diagram::RectItem>(&item);
        if (std::holds_alternative<sim::PhaseNumber>(group.subject) && rect != nullptr) {
            columns[rect->rect.x].push_back(rect->rect);
        }
    });
    QStringList result;
    for (auto& [x, bars] : columns) {
        std::ranges::sort(bars, {}, &diagram::Rect::y);
        for (std::size_t i = 1; i < bars.size(); ++i) {
            if (bars[i].y - bars[i - 1].bottom() < 2) {
                result += QString("a phase ends at %1, the next begins at %2")
                              .arg(bars[i - 1].bottom())
                              .arg(bars[i].y);
            }
        }
    }
    return result;
}

render::EndNames longNames(std::uint64_t seed)
{
    constexpr std::array<std::pair<const char*, const char*>, 4> kNames{
        {{"The laptop of the professor on the third floor", "三楼教授办公室里的旧笔记本电脑"},
            {"The department's web server", "计算机系网站服务器"},
            {"Web server www.example.org:8080", "万维网服务器"},
            {"cl-2001:db8:85a3:0:0:8a2e:370:7334.example.net", "客户端甲 与 服务器"}}};
    render::EndNames names;
    for (const Side side : sim::kBothSides) {
        const auto& [english, chinese] =
            kNames[(seed + (side == Side::Client ? 0 : 1)) % kNames.size()];
        names.set(side, language::kEnglish, english);
        names.set(side, language::kChinese, chinese);
    }
    return names;
}

/// Both ends have a name in their heads, or as much of it as there is room for.
QStringList nameless(const DisplayList& list)
{
    bool isInHead = false;
    int told = 0;
    for (const auto& item : list.items) {
        if (const auto* group = std::get_if<diagram::GroupBegin>(&item)) {
            isInHead = group->part.kind == diagram::Part::Kind::Head;
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            isInHead = false;
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            told += isInHead && text->text.size() > 3 ? 1 : 0; // an ellipsis takes three
            isInHead = false;
        }
    }
    return told == 2 ? QStringList() : QStringList(QString("%1 names").arg(told));
}

} // namespace

class FigureLawsTest : public QObject
{
    Q_OBJECT

private slots:
    void randomRuns_data();
    void randomRuns();
    void randomExtras();
    void randomTransfers();
    void randomCuts();
    void foldsAreOfWhatIsShown_data();
    void foldsAreOfWhatIsShown();
    void callsStatesAndSegmentsStandLevel();
    void aSlowLineLooksSlow();
    void aWaitForOneSegmentIsShortened();
    void aNoteBehindTheLastEventIsDrawn();
    void aCutTellsOnlyTheTimeWithinIt();
    void aDroppedSegmentKeepsItsFlags();
    void copiesOfOneInstantAreParallel();
    void withoutFutureAllEndsAtTheArrowOfTime();
    void anInjectedSegmentArrivesAtItsTime();
    void whatIsNotTakenIsTold();
    void aLossOnTheWayHasNoTime();
    void aLossInABurstFallsAsTheBurst();
    void aTimerBeginsWithTheFirstSegment();
};

/// In parts, each of which takes little time.
void FigureLawsTest::randomRuns_data()
{
    constexpr std::uint64_t kParts = 4;
    const int given = qEnvironmentVariableIntValue("WOSHOU_FIGURE_RUNS");
    const std::uint64_t runs = given > 0 ? static_cast<std::uint64_t>(given) : 2000;
    QTest::addColumn<std::uint64_t>("first");
    QTest::addColumn<std::uint64_t>("last");
    for (std::uint64_t part = 0; part < kParts; ++part) {
        const std::uint64_t first = 1 + part * runs / kParts;
        QTest::addRow("from %llu", static_cast<unsigned long long>(first))
            << first << (part + 1) * runs / kParts;
    }
}

/// Each in another language, with other flags and numbers, at another width, some with long names.
void FigureLawsTest::randomRuns()
{
    constexpr std::array kLanguages{
        render::Language::English, render::Language::Chinese, render::Language::Both};
    constexpr std::array kNumbers{
        render::Numbers::Symbolic, render::Numbers::Relative, render::Numbers::Absolute};
    constexpr std::array kFlags{render::FlagStyle::Names, render::FlagStyle::Bits};
    // Those of a column and of a page, narrow, usual and wide.
    constexpr std::array kWidths{413.0, 632.0, 700.0, 960.0, 1400.0};
    QFETCH(const std::uint64_t, first);
    QFETCH(const std::uint64_t, last);
    const render::FontMetrics metrics;
    QStringList failures;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        const sim::Trace trace = randomTrace(seed);
        render::Labels labels(kLanguages[seed % 3], kNumbers[seed / 3 % 3], kFlags[seed / 9 % 2]);
        if (seed % 5 == 0) {
            labels.setEndNames(longNames(seed / 5));
        }
        labels.setTellsWindows(seed % 4 == 0);
        diagram::SequenceOptions options;
        options.width = kWidths[seed / 18 % kWidths.size()];
        const DisplayList list = diagram::layout(trace, {}, options, metrics, labels);
        const Drawn drawn = drawnIn(list);
        QStringList against =
            againstBands(trace, drawn) + againstSlopes(trace, drawn) + untold(trace, drawn, labels);
        against += nearerToAnother(trace, list, drawn, metrics) + shortened(trace, drawn);
        against += againstSlopesOfLosses(trace, drawn);
        against += nameless(list);
        for (const auto& each : overlapsIn(list, metrics)) {
            against += QString::fromStdString(toString(each));
        }
        if (!against.isEmpty()) {
            const auto most = std::min<qsizetype>(against.size(), 3);
            failures += QString("seed %1: %2").arg(seed).arg(against.first(most).join(u"; "));
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

/// What is shown, or left out, on request overlaps nothing; what is left out is told, and is
/// neither lost nor sent again.
void FigureLawsTest::randomExtras()
{
    const render::FontMetrics metrics;
    QStringList failures;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const sim::Trace trace = randomTrace(seed);
        render::Labels labels(seed % 2 == 0 ? render::Language::Both : render::Language::English);
        labels.setTellsWindows(seed % 4 > 1);
        diagram::SequenceOptions options;
        options.extras.times = seed % 3 != 0;
        options.extras.roundTrips = seed % 3 != 1;
        options.extras.transfers = seed % 4 == 1;
        options.extras.folds = !options.extras.transfers;
        options.extras.icons = true;
        DisplayList list = diagram::layout(trace, {}, options, metrics, labels);
        diagram::addLegend(list, trace, metrics, labels);
        const diagram::Omission omission =
            options.extras.transfers ? diagram::transfersIn(trace) : diagram::foldsIn(trace);
        const Drawn drawn = drawnIn(list);
        QStringList against = untold(trace, drawn, labels, omission) + openBraces(list);
        against += nearerToAnother(trace, list, drawn, metrics);
        against += timesOutOfPlace(trace, list, drawn, labels) + touchingPhases(list) +
            wordsOfOtherTimers(list, metrics);
        for (const auto& each : overlapsIn(list, metrics)) {
            against += QString::fromStdString(toString(each));
        }
        for (const sim::TraceRow& row : trace.rows()) {
            const auto* drop = std::get_if<sim::DropRow>(&row.what);
            if (drop != nullptr && omission.hides(drop->segment)) {
                against += QString("segment %1 is lost and left out").arg(drop->segment.value);
            }
        }
        std::size_t told = 0;
        for (const diagram::Fold& fold : omission.folds) {
            told += fold.count;
        }
        std::size_t hidden = 0;
        for (const sim::SentSegment& sent : trace.segments()) {
            hidden += omission.hides(sent.id) ? 1 : 0;
            if (omission.hides(sent.id) && sent.retransmission) {
                against += QString("segment %1 is sent again and left out").arg(sent.id.value);
            }
        }
        if (told != hidden && options.extras.folds) {
            against += QString("%1 are left out, %2 are told").arg(hidden).arg(told);
        }
        if (!against.isEmpty()) {
            const auto most = std::min<qsizetype>(against.size(), 3);
            failures += QString("seed %1: %2").arg(seed).arg(against.first(most).join(u"; "));
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

/// A broad arrow stands for a transfer in which all goes well: no other arrow lies on it, and the
/// SENDs of its time are not told either.
void FigureLawsTest::randomTransfers()
{
    const render::FontMetrics metrics;
    QStringList failures;
    std::size_t transfers = 0;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        const sim::Trace trace = randomTrace(
            seed, {.forgeries = false, .aborts = false, .badNetwork = false, .changes = false});
        const render::Labels labels(
            seed % 2 == 0 ? render::Language::Both : render::Language::English);
        diagram::SequenceOptions options;
        options.extras.times = true;
        options.extras.transfers = true;
        const DisplayList list = diagram::layout(trace, {}, options, metrics, labels);
        const diagram::Omission omission = diagram::transfersIn(trace);
        const Drawn drawn = drawnIn(list);
        QStringList against =
            untold(trace, drawn, labels, omission) + timesOutOfPlace(trace, list, drawn, labels);
        for (const auto& each : overlapsIn(list, metrics)) {
            against += QString::fromStdString(toString(each));
        }
        std::size_t broad = 0;
        forEachInGroup(
            list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
                const auto* path = std::get_if<diagram::PathItem>(&item);
                if (group.part.kind != diagram::Part::Kind::Transfer || path == nullptr) {
                    return;
                }
                ++broad;
                double top = 1e9;
                double bottom = 0;
                for (const diagram::PathItem::Element& element : path->elements) {
                    if (element.verb == diagram::PathItem::Verb::Close) {
                        break;
                    }
                    top = std::min(top, element.point.y);
                    bottom = std::max(bottom, element.point.y);
                }
                for (const auto& [id, line] : drawn.arrows) {
                    const auto [high, low] = std::minmax(line.from.y, line.to.y);
                    if (high < bottom && low > top) {
                        against +=
                            QString("segment %1 from %2 to %3 lies on a transfer from %4 to %5")
                                .arg(id)
                                .arg(line.from.y)
                                .arg(line.to.y)
                                .arg(top)
                                .arg(bottom);
                    }
                }
            });
        transfers += broad;
        if (broad != omission.transfers.size()) {
            against +=
                QString("%1 of %2 transfers are drawn").arg(broad).arg(omission.transfers.size());
        }
        if (!against.isEmpty()) {
            const auto most = std::min<qsizetype>(against.size(), 3);
            failures += QString("seed %1: %2").arg(seed).arg(against.first(most).join(u"; "));
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QVERIFY2(transfers > 40, qPrintable(QString::number(transfers)));
}

/// What is over before the cut or begins behind it is not drawn; what is drawn is told whole.
void FigureLawsTest::randomCuts()
{
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    QStringList failures;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const sim::Trace trace = randomTrace(seed);
        const auto rows = trace.rows();
        if (rows.size() < 3) {
            continue;
        }
        const auto middle = [](tcp::Instant a, tcp::Instant b) { return a + (b - a) / 2; };
        const std::size_t one = seed % (rows.size() - 1);
        const std::size_t other = std::min(one + 20, rows.size() - 1);
        const diagram::TimeRange range{
            middle(rows[one].at, rows[one + 1].at), middle(rows[other - 1].at, rows[other].at)};
        const DisplayList list = diagram::layout(trace, range, {}, metrics, labels);
        const Drawn drawn = drawnIn(list);
        QStringList against;
        for (const auto& each : overlapsIn(list, metrics)) {
            against += QString::fromStdString(toString(each));
        }
        const auto arrivals = arrivalsIn(trace);
        for (const auto& [id, line] : drawn.arrows) {
            const sim::SentSegment& sent = trace.segment({id});
            const auto arrival = arrivals.find(id);
            const bool isOver = arrival != arrivals.end() && arrival->second < *range.from;
            if (isOver || sent.at > *range.to) {
                against += QString("segment %1 is not in the cut").arg(id);
            }
            if (!drawn.words.contains(id)) {
                against += QString("segment %1 has no words").arg(id);
            }
        }
        if (!against.isEmpty()) {
            const auto most = std::min<qsizetype>(against.size(), 3);
            failures += QString("seed %1: %2").arg(seed).arg(against.first(most).join(u"; "));
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

void FigureLawsTest::foldsAreOfWhatIsShown_data()
{
    QTest::addColumn<std::optional<tcp::Instant>>("from");
    QTest::addColumn<std::optional<tcp::Instant>>("to");
    QTest::addColumn<std::optional<tcp::Instant>>("now");
    const auto at = [](int ms) {
        return std::optional(tcp::Instant{std::chrono::milliseconds(ms)});
    };
    const std::optional<tcp::Instant> none;
    QTest::newRow("whole") << none << none << none;
    QTest::newRow("beginning") << none << at(250) << none;
    QTest::newRow("longer beginning") << none << at(420) << none;
    QTest::newRow("end") << at(330) << none << none;
    QTest::newRow("middle") << at(230) << at(520) << none;
    QTest::newRow("watched") << none << none << at(420);
}

/// As many are told as are not drawn of those that are on their way in the part that is shown; and
/// the words stand between the arrows above and below the gap.
void FigureLawsTest::foldsAreOfWhatIsShown()
{
    QFETCH(const std::optional<tcp::Instant>, from);
    QFETCH(const std::optional<tcp::Instant>, to);
    QFETCH(const std::optional<tcp::Instant>, now);
    sim::Genesis genesis;
    genesis.established = true;
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{Side::Client, {tcp::CallKind::Send, 60 * 1460}}});
    const sim::Trace trace = traceOf(genesis);
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    diagram::SequenceOptions options;
    options.extras.folds = true;
    if (now) {
        options.now = now;
        options.visibleRows = trace.firstRowAt(*now + tcp::Duration(1));
        options.future = diagram::Future::LeftOut;
    }
    const DisplayList list = diagram::layout(trace, {from, to}, options, metrics, labels);
    const Drawn drawn = drawnIn(list);
    sim::PerSide<std::uint64_t> told;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        if (group.part.kind != diagram::Part::Kind::Remark || text == nullptr) {
            return;
        }
        const Side side = text->anchor == diagram::Anchor::End ? Side::Client : Side::Server;
        told[side] += QString::fromStdString(text->text).split(' ').at(1).toULongLong();
        const double middle = text->at.y - 4;
        double nearest = 1e9;
        for (const auto& [id, line] : drawn.arrows) {
            const bool isOwn = trace.segment({id}).from == side;
            nearest = isOwn ? std::min(nearest, std::abs(line.from.y - middle)) : nearest;
        }
        QVERIFY2(nearest > 12, qPrintable(QString::number(nearest)));
    });
    const auto arrivals = arrivalsIn(trace);
    const tcp::Instant begin = from.value_or(tcp::Instant{});
    const tcp::Instant end =
        std::min(to.value_or(tcp::Instant::max()), now.value_or(tcp::Instant::max()));
    std::set<std::uint32_t> shown; // of some only a short piece of the arrow
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem&) {
        if (const auto* segment = std::get_if<sim::SegmentId>(&group.subject)) {
            shown.insert(segment->value);
        }
    });
    sim::PerSide<std::uint64_t> hidden;
    for (const sim::SentSegment& sent : trace.segments()) {
        const bool isSeen = sent.at <= end && arrivals.at(sent.id.value) >= begin;
        hidden[sent.from] += isSeen && !shown.contains(sent.id.value) ? 1 : 0;
        QVERIFY(isSeen || !shown.contains(sent.id.value));
    }
    for (const Side side : sim::kBothSides) {
        QCOMPARE(told[side], hidden[side]);
    }
    QVERIFY(told[Side::Client] > 0);
}

/// Small writes soon after each other, and a CLOSE right behind them.
void FigureLawsTest::callsStatesAndSegmentsStandLevel()
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.endpoint[Side::Client].nagle = false;
    for (const auto at : {0ms, 4ms, 8ms}) {
        genesis.steps.push_back(
            {sim::AtTime{tcp::Instant{at}}, sim::UserCall{Side::Client, {tcp::CallKind::Send, 9}}});
    }
    genesis.steps.push_back(
        {sim::AtTime{tcp::Instant{12ms}}, sim::UserCall{Side::Client, {tcp::CallKind::Close, 0}}});
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    const Drawn drawn = drawnIn(diagram::layout(traceOf(genesis), {}, {}, metrics, labels));
    for (std::uint32_t id = 1; id <= 4; ++id) {
        QCOMPARE((drawn.ticks.at({sim::Happening::Kind::Call, Side::Client, id})),
            drawn.arrows.at(id).from.y);
    }
    QCOMPARE((drawn.ticks.at({sim::Happening::Kind::State, Side::Client, 2})),
        drawn.arrows.at(4).from.y);
}

/// Each segment of a burst waits for those before it: the last is the slowest.
void FigureLawsTest::aSlowLineLooksSlow()
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.link[Side::Client].rateBps = 1'000'000;
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{Side::Client, {tcp::CallKind::Send, 4 * 1460}}});
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    const Drawn drawn = drawnIn(diagram::layout(traceOf(genesis), {}, {}, metrics, labels));
    double last = 0;
    for (std::uint32_t id = 1; id <= 4; ++id) {
        const diagram::LineItem& line = drawn.arrows.at(id);
        QVERIFY(line.to.y - line.from.y > last);
        last = line.to.y - line.from.y;
    }
}

/// Most segments take 5 ms, those of the other direction 400 ms, in which nothing else happens.
void FigureLawsTest::aWaitForOneSegmentIsShortened()
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.link[Side::Client].delay = 5ms;
    genesis.link[Side::Server].delay = 400ms;
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{Side::Client, {tcp::CallKind::Send, 4000}}});
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    const DisplayList list = diagram::layout(traceOf(genesis), {}, {}, metrics, labels);
    QVERIFY2(list.size.height < 1000, qPrintable(QString::number(list.size.height)));
}

void FigureLawsTest::aNoteBehindTheLastEventIsDrawn()
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{Side::Client, {tcp::CallKind::Send, 100}}});
    diagram::SequenceOptions options;
    options.remarks = {{diagram::Remark::AtTime{Side::Client, tcp::Instant{9s}}, {"Quiet now"}}};
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    const DisplayList list = diagram::layout(traceOf(genesis), {}, options, metrics, labels);
    QVERIFY(std::ranges::any_of(list.items, [](const diagram::DisplayItem& item) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        return text != nullptr && text->text == "Quiet now";
    }));
}

/// Nothing happens between 100 ms and 5 s.
void FigureLawsTest::aCutTellsOnlyTheTimeWithinIt()
{
    sim::Genesis genesis;
    genesis.established = true;
    for (const auto at : {0ms, 5000ms}) {
        genesis.steps.push_back({sim::AtTime{tcp::Instant{at}},
            sim::UserCall{Side::Client, {tcp::CallKind::Send, 100}}});
    }
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    const diagram::TimeRange range{tcp::Instant{1s}, {}};
    const DisplayList list = diagram::layout(traceOf(genesis), range, {}, metrics, labels);
    QStringList idle;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        if (group.part.kind == diagram::Part::Kind::Idle && text != nullptr) {
            idle += QString::fromStdString(text->text);
        }
    });
    QVERIFY2(!idle.isEmpty() && idle.front() == "4 s", qPrintable(idle.join(u", ")));
}

/// In a narrow diagram that grows, where no room is made by the short arrow.
void FigureLawsTest::aDroppedSegmentKeepsItsFlags()
{
    support::Story story;
    story.call(0ms, Side::Server, tcp::CallKind::Listen)
        .call(0ms, Side::Client, tcp::CallKind::Connect)
        .fault(Side::Server, 1, sim::Drop{});
    const sim::Trace trace = traceOf(story.genesis);
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::Chinese);
    diagram::SequenceOptions options;
    options.width = 420;
    diagram::SequenceDiagram growing(options, metrics, labels);
    growing.update(trace);
    const Drawn drawn = drawnIn(growing.layout(trace, options));
    const auto words = drawn.words.find(2);
    QVERIFY(words != drawn.words.end());
    QVERIFY2(words->second.find("SYN,ACK") != std::string::npos, words->second.c_str());
}

/// Between the SYN and its answer, of a run that is known to its end.
/// They took the same time. Few have a word each; of many the first one tells how many.
void FigureLawsTest::copiesOfOneInstantAreParallel()
{
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    for (const std::uint32_t copies : {1U, 3U, 9U, 40U}) {
        support::Story story;
        story.call(0ms, Side::Server, tcp::CallKind::Listen)
            .call(0ms, Side::Client, tcp::CallKind::Connect)
            .fault(Side::Client, 1, sim::Duplicate{copies});
        const sim::Trace trace = traceOf(story.genesis);
        const DisplayList list = diagram::layout(trace, {}, {}, metrics, labels);
        const diagram::LineItem original = drawnIn(list).arrows.at(1);
        const auto slope = [](const diagram::LineItem& line) {
            return (line.to.y - line.from.y) / (line.to.x - line.from.x);
        };
        std::size_t parallel = 0;
        QStringList words;
        forEachInGroup(list, [&](const diagram::GroupBegin& group, const auto& item) {
            if (group.part.kind != diagram::Part::Kind::Copy) {
                return;
            }
            const auto* line = std::get_if<diagram::LineItem>(&item);
            const auto* text = std::get_if<diagram::TextItem>(&item);
            const bool isArrow = line != nullptr && line->from.x != line->to.x;
            parallel += isArrow && std::abs(slope(*line) / slope(original) - 1) < 0.01 ? 1 : 0;
            words += text != nullptr ? QStringList(text->text.c_str()) : QStringList();
        });
        QCOMPARE(parallel, std::size_t{copies});
        const QString told = copies > 3 ? QString("%1 copies").arg(copies) : "copy";
        QCOMPARE(words, QStringList(copies > 3 ? 1 : copies, told));
    }
}

void FigureLawsTest::withoutFutureAllEndsAtTheArrowOfTime()
{
    support::Story story;
    story.call(0ms, Side::Server, tcp::CallKind::Listen)
        .call(0ms, Side::Client, tcp::CallKind::Connect)
        .call(500ms, Side::Client, tcp::CallKind::Close);
    const sim::Trace trace = traceOf(story.genesis);
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    diagram::SequenceOptions options;
    options.now = tcp::Instant{30ms};
    options.visibleRows = trace.firstRowAt(*options.now);
    options.future = diagram::Future::LeftOut;
    diagram::SequenceDiagram growing(options, metrics, labels);
    growing.update(trace);
    std::optional<double> arrow;
    double lowestBand = 0;
    double lowestBar = 0;
    forEachInGroup(growing.layout(trace, options),
        [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
            const auto* rect = std::get_if<diagram::RectItem>(&item);
            if (group.part.kind == diagram::Part::Kind::Lifeline) {
                arrow = headOf(item) ? headOf(item)->y : arrow;
                lowestBand = std::max(lowestBand, rect != nullptr ? rect->rect.bottom() : 0);
            } else if (std::holds_alternative<sim::PhaseNumber>(group.subject) && rect != nullptr) {
                lowestBar = std::max(lowestBar, rect->rect.bottom());
            }
        });
    QVERIFY(arrow.has_value());
    QCOMPARE(lowestBand, *arrow);
    QVERIFY(lowestBar > 0 && lowestBar < *arrow);
}

namespace {

DisplayList drawnWithTimes(const sim::Trace& trace)
{
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    diagram::SequenceOptions options;
    options.extras.times = true;
    return diagram::layout(trace, {}, options, metrics, labels);
}

} // namespace

void FigureLawsTest::anInjectedSegmentArrivesAtItsTime()
{
    sim::Genesis genesis;
    genesis.established = true;
    for (const auto at : {0ms, 200ms}) {
        genesis.steps.push_back({sim::AtTime{tcp::Instant{at}},
            sim::UserCall{Side::Client, {tcp::CallKind::Send, 100}}});
    }
    sim::Injection injection;
    injection.to = Side::Client;
    injection.segment.flags = {tcp::Flag::Rst};
    injection.segment.seq = tcp::SeqNum{1};
    genesis.steps.push_back({sim::AtTime{tcp::Instant{130ms}}, injection});
    const sim::Trace trace = traceOf(genesis);
    const DisplayList list = drawnWithTimes(trace);
    const auto injected = std::ranges::find_if(
        trace.segments(), [](const sim::SentSegment& sent) { return sent.injected; });
    QVERIFY(injected != trace.segments().end());
    QCOMPARE(
        timesIn(list).find("130 ms")->second, drawnIn(list).arrows.at(injected->id.value).to.y);
}

/// Half-way of the first of two segments; the second arrives.
/// An arrow that leads to nothing would look as if it had been taken. What would tell a blank is
/// left out.
void FigureLawsTest::whatIsNotTakenIsTold()
{
    sim::Genesis genesis;
    genesis.established = true;
    sim::Injection injection;
    injection.to = Side::Server;
    injection.segment.flags = {tcp::Flag::Rst};
    injection.segment.seq = tcp::SeqNum{4'000'000'000};
    genesis.steps.push_back({sim::AtTime{tcp::Instant{10ms}}, injection});
    const sim::Trace trace = traceOf(genesis);
    const auto told = [&trace](const diagram::Labeller& labels) {
        const render::FontMetrics metrics;
        QStringList words;
        forEachInGroup(diagram::layout(trace, {}, {}, metrics, labels),
            [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
                const auto* text = std::get_if<diagram::TextItem>(&item);
                if (group.part.kind == diagram::Part::Kind::Refusal && text != nullptr) {
                    words += QString::fromStdString(text->text);
                }
            });
        return words.join(' ');
    };
    const render::Labels labels(render::Language::English);
    QCOMPARE(told(labels), "RST ignored");
    render::Blanks blanks;
    blanks.flags = true;
    QCOMPARE(told(render::BlankLabels(labels, blanks)), QString());
}

void FigureLawsTest::aLossOnTheWayHasNoTime()
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.faults.push_back({Side::Client, 1, sim::Drop{}});
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{Side::Client, {tcp::CallKind::Send, 2920}}});
    const auto times = timesIn(drawnWithTimes(traceOf(genesis)));
    QVERIFY(!times.contains("25 ms"));
    QVERIFY(times.contains("50 ms"));
}

/// Every other one of many that leave at once, so that their arrows are steep.
void FigureLawsTest::aLossInABurstFallsAsTheBurst()
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.endpoint[Side::Client].initialCwndSegments = 12;
    for (const std::uint32_t nth : {1U, 3U, 5U, 7U}) {
        genesis.faults.push_back({Side::Client, nth, sim::Drop{}});
    }
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{Side::Client, {tcp::CallKind::Send, 12 * 1460}}});
    const sim::Trace trace = traceOf(genesis);
    const render::FontMetrics metrics;
    const render::Labels labels(render::Language::English);
    const Drawn drawn = drawnIn(diagram::layout(trace, {}, {}, metrics, labels));
    QVERIFY(drawn.arrows.contains(1));
    const QStringList against = againstSlopesOfLosses(trace, drawn);
    QVERIFY2(against.isEmpty(), qPrintable(against.join(u'\n')));
}

/// RFC 6298 (5.1): every time a segment with data is sent, if the timer does not run yet.
void FigureLawsTest::aTimerBeginsWithTheFirstSegment()
{
    sim::Genesis genesis;
    genesis.established = true;
    for (const std::uint32_t nth : {1U, 2U, 3U}) {
        genesis.faults.push_back({Side::Client, nth, sim::Drop{}});
    }
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{Side::Client, {tcp::CallKind::Send, 3 * 1460}}});
    const DisplayList list = drawnWithTimes(traceOf(genesis));
    std::optional<double> top;
    forEachInGroup(list, [&](const diagram::GroupBegin& group, const diagram::DisplayItem& item) {
        const auto* happening = std::get_if<sim::Happening>(&group.subject);
        const auto* path = std::get_if<diagram::PathItem>(&item);
        if (happening != nullptr && happening->kind == sim::Happening::Kind::Timer &&
            path != nullptr && !top) {
            top = path->elements.front().point.y;
        }
    });
    QVERIFY(top.has_value());
    QCOMPARE(*top, drawnIn(list).arrows.at(1).from.y);
}

SUITE_WITHIN(QGuiApplication, FigureLawsTest);

} // namespace figure_laws_test

#include "figure_laws_test.moc"
