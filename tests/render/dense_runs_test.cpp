// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of runs in which very much is on its way at once stay fit for print: nothing overlaps,
// every segment is told whole, and every number stands nearest to its own arrow or has a line to
// it.

#include "diagram/picture/group_id.h"
#include "diagram/picture/oriented_box.h"
#include "diagram/picture/overlaps.h"
#include "diagram/sequence/sequence_diagram.h"
#include "render/paint/known_metrics.h"
#include "render/words/labels.h"
#include "sim/simulation.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace dense_runs_test {

using namespace std::chrono_literals;
using diagram::DisplayList;
using diagram::LineItem;
using diagram::Point;
using diagram::TextItem;
using sim::Side;

namespace {

/// A run in which the client sends `segments` full segments at once.
sim::Genesis burst(std::uint64_t segments)
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.endpoint[Side::Client].initialCwndSegments = 64; // all at once
    genesis.endpoint[Side::Client].isns = {100};
    genesis.endpoint[Side::Server].isns = {300};
    const tcp::Call send{tcp::CallKind::Send, segments * 1460};
    genesis.steps.push_back({sim::AtTime{}, sim::UserCall{Side::Client, send}});
    return genesis;
}

void lose(sim::Genesis& genesis, std::initializer_list<std::uint32_t> which)
{
    for (const std::uint32_t nth : which) {
        genesis.faults.push_back({Side::Client, nth, sim::Drop{}});
    }
}

sim::Trace traceOf(const sim::Genesis& genesis)
{
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

const std::map<std::string, std::function<void(sim::LinkConfig&)>> kNetworks{
    {"reordered",
        [](sim::LinkConfig& link) {
            link.reorder = 0.3;
            link.reorderHold = 20ms;
        }},
    {"reordered with jitter",
        [](sim::LinkConfig& link) {
            link.reorder = 0.3;
            link.jitter = 5ms;
        }},
    {"losses with jitter",
        [](sim::LinkConfig& link) {
            link.loss = 0.02;
            link.jitter = 5ms;
        }},
    {"losses", [](sim::LinkConfig& link) { link.loss = 0.1; }},
    {"copies out of order",
        [](sim::LinkConfig& link) {
            link.duplicate = 0.2;
            link.reorder = 0.3;
        }},
    {"a slow line",
        [](sim::LinkConfig& link) {
            link.rateBps = 5'000'000;
            link.queue = 20;
        }},
};

/// What is drawn of one segment, or of one copy of it.
struct Drawn
{
    std::string id;
    std::vector<TextItem> texts;
    std::vector<LineItem> lines;
    bool isLost = false;
};

std::vector<Drawn> drawnIn(const DisplayList& list)
{
    std::vector<Drawn> result;
    int depth = 0;
    bool isSegment = false;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            if (depth++ == 0) {
                isSegment = diagram::groupId(*begin).starts_with("segment-");
                if (isSegment) {
                    result.push_back({diagram::groupId(*begin), {}, {}, false});
                }
            }
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            --depth;
        } else if (depth > 0 && isSegment) {
            if (const auto* text = std::get_if<TextItem>(&item)) {
                result.back().texts.push_back(*text);
            } else if (const auto* line = std::get_if<LineItem>(&item)) {
                result.back().isLost |= line->stroke.ink == diagram::Ink::Lost;
                // The first is the arrow; the cross of a lost one follows.
                if (result.back().lines.empty()) {
                    result.back().lines.push_back(*line);
                }
            }
        }
    }
    return result;
}

bool isNumber(const TextItem& text)
{
    return text.text.find("seq=") != std::string::npos ||
        text.text.find("ack=") != std::string::npos;
}

double distance(Point point, const LineItem& line)
{
    const double dx = line.to.x - line.from.x;
    const double dy = line.to.y - line.from.y;
    const double share = std::clamp(
        ((point.x - line.from.x) * dx + (point.y - line.from.y) * dy) / (dx * dx + dy * dy), 0.0,
        1.0);
    return std::hypot(line.from.x + share * dx - point.x, line.from.y + share * dy - point.y);
}

/// The number that stands next to its arrow.
const TextItem* numberOf(const Drawn& drawn)
{
    const TextItem* nearest = nullptr;
    for (const TextItem& text : drawn.texts) {
        if (isNumber(text) &&
            (nearest == nullptr ||
                distance(text.at, drawn.lines[0]) < distance(nearest->at, drawn.lines[0]))) {
            nearest = &text;
        }
    }
    return nearest;
}

/// The middle of that long side of a text which faces its arrow.
Point facing(const TextItem& text, const LineItem& arrow, const diagram::TextMeasurer& measurer)
{
    const diagram::OrientedBox box = diagram::boxOf(text, measurer);
    const auto side = [&](double down) {
        return Point{box.centre.x - down * box.halfHeight * box.sine,
            box.centre.y + down * box.halfHeight * box.cosine};
    };
    return distance(side(1), arrow) < distance(side(-1), arrow) ? side(1) : side(-1);
}

/// Numbers that stand nearer to another segment's arrow than to their own. From those beside the
/// lifelines a line leads to it.
QStringList mistakable(const std::vector<Drawn>& all, const diagram::TextMeasurer& measurer)
{
    QStringList result;
    for (const Drawn& each : all) {
        const TextItem* number = numberOf(each);
        if (number == nullptr || number->rotation == 0) {
            continue;
        }
        const Point facingSide = facing(*number, each.lines[0], measurer);
        const auto off = [&](const Drawn& drawn) { return distance(facingSide, drawn.lines[0]); };
        for (const Drawn& other : all) {
            const bool isCopy =
                other.id.starts_with(each.id + "-copy") || each.id.starts_with(other.id + "-copy");
            if (other.id != each.id && !isCopy && off(other) < off(each)) {
                result += QString::fromStdString(
                    number->text + " of " + each.id + " is nearer to " + other.id);
            }
        }
    }
    return result;
}

/// Segments that no number tells.
std::size_t untold(const std::vector<Drawn>& all)
{
    return static_cast<std::size_t>(std::ranges::count_if(all, [](const Drawn& each) {
        return each.id.find("copy") == std::string::npos && numberOf(each) == nullptr;
    }));
}

/// Losses that no word tells, neither beside the cross nor behind the number.
std::size_t unexplained(const std::vector<Drawn>& all)
{
    return static_cast<std::size_t>(std::ranges::count_if(all, [](const Drawn& each) {
        return each.isLost && std::ranges::none_of(each.texts, [](const TextItem& text) {
            return text.ink == diagram::Ink::Lost;
        });
    }));
}

} // namespace

class DenseRunsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRun_data();
    void everyRun();
    void aBurstIsToldInFull_data();
    void aBurstIsToldInFull();
    void onlyOneWordTellsTwoLossesAtOnePoint();
    void numbersKeepOffManyCalls();
};

void DenseRunsTest::everyRun_data()
{
    QTest::addColumn<std::string>("network");
    QTest::addColumn<std::uint64_t>("segments");
    for (const auto& [name, change] : kNetworks) {
        for (const std::uint64_t segments : {8U, 16U, 40U}) {
            QTest::newRow(qPrintable(
                QStringLiteral("%1, %2 segments").arg(QString::fromStdString(name)).arg(segments)))
                << name << segments;
        }
    }
}

void DenseRunsTest::everyRun()
{
    QFETCH(std::string, network);
    QFETCH(std::uint64_t, segments);
    const render::KnownMetrics metrics;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        sim::Genesis genesis = burst(segments);
        genesis.seed = seed;
        for (const Side side : sim::kBothSides) {
            kNetworks.at(network)(genesis.link[side]);
        }
        const sim::Trace trace = traceOf(genesis);
        for (const auto language : {render::Language::English, render::Language::Both}) {
            const render::Labels labels(
                language, render::Numbers::Symbolic, render::FlagStyle::Names);
            const DisplayList list = diagram::layout(trace, {}, {}, metrics, labels);
            for (const auto& each : overlapsIn(list, metrics)) {
                QFAIL(toString(each).c_str());
            }
            const auto drawn = drawnIn(list);
            const auto unclear = mistakable(drawn, metrics);
            QVERIFY2(unclear.isEmpty(), qPrintable(unclear.join(u"; ")));
            QCOMPARE(untold(drawn), std::size_t{0});
            QCOMPARE(unexplained(drawn), std::size_t{0});
        }
    }
}

void DenseRunsTest::aBurstIsToldInFull_data()
{
    QTest::addColumn<std::uint64_t>("segments");
    QTest::addColumn<bool>("loses");
    for (const std::uint64_t segments : {3U, 10U, 16U, 17U, 40U}) {
        for (const bool loses : {false, true}) {
            QTest::newRow(qPrintable(QStringLiteral("%1%2").arg(segments).arg(
                loses ? QStringLiteral(", losses") : QString())))
                << segments << loses;
        }
    }
}

/// However many leave together: each has all its numbers, and their arrows are parallel.
void DenseRunsTest::aBurstIsToldInFull()
{
    QFETCH(std::uint64_t, segments);
    QFETCH(bool, loses);
    sim::Genesis genesis = burst(segments);
    if (loses) {
        lose(genesis, {2, 3, 12, 25});
    }
    const render::KnownMetrics metrics;
    const render::Labels labels(
        render::Language::English, render::Numbers::Symbolic, render::FlagStyle::Names);
    const DisplayList list = diagram::layout(traceOf(genesis), {}, {}, metrics, labels);
    const std::vector<Drawn> drawn = drawnIn(list);
    for (const Drawn& each : drawn) {
        QString told;
        for (const TextItem& text : each.texts) {
            told += QString::fromStdString(text.text) + u' ';
        }
        QVERIFY2(told.contains(u"seq=") && told.contains(u"ack="), qPrintable(told));
    }
    const auto slope = [](const Drawn& each) {
        const LineItem& line = each.lines.at(0);
        return (line.to.y - line.from.y) / (line.to.x - line.from.x);
    };
    for (std::size_t i = 1; i < segments; ++i) {
        QVERIFY(std::abs(slope(drawn[i]) - slope(drawn[0])) < 1e-6 || drawn[i].isLost);
    }
}

/// Two SYNs that cross and are lost where they meet.
void DenseRunsTest::onlyOneWordTellsTwoLossesAtOnePoint()
{
    sim::Genesis genesis;
    for (const Side side : sim::kBothSides) {
        genesis.steps.push_back({sim::AtTime{}, sim::UserCall{side, {tcp::CallKind::Connect, 0}}});
        genesis.faults.push_back({side, 1, sim::Drop{}});
    }
    const render::KnownMetrics metrics;
    const render::Labels labels(
        render::Language::English, render::Numbers::Symbolic, render::FlagStyle::Names);
    const DisplayList list = diagram::layout(traceOf(genesis), {}, {}, metrics, labels);
    int words = 0;
    for (const Drawn& each : drawnIn(list)) {
        for (const TextItem& text : each.texts) {
            words += text.text == "lost" ? 1 : 0;
        }
    }
    QCOMPARE(words, 1);
}

/// Far more words beside the lifelines than are handed on at a time.
void DenseRunsTest::numbersKeepOffManyCalls()
{
    sim::Genesis genesis = burst(3);
    for (const Side side : sim::kBothSides) {
        genesis.link[side].jitter = 20ms;
        genesis.link[side].reorder = 0.3;
    }
    const sim::Step send = genesis.steps.front();
    for (int i = 1; i < 400; ++i) {
        genesis.steps.push_back({sim::AtTime{tcp::Instant{} + i * 30ms}, send.what});
    }
    const render::KnownMetrics metrics;
    const render::Labels labels(
        render::Language::English, render::Numbers::Symbolic, render::FlagStyle::Names);
    const DisplayList list = diagram::layout(traceOf(genesis), {}, {}, metrics, labels);
    for (const auto& each : overlapsIn(list, metrics)) {
        QFAIL(toString(each).c_str());
    }
}

SUITE_WITHIN(QGuiApplication, DenseRunsTest);

} // namespace dense_runs_test

#include "dense_runs_test.moc"
