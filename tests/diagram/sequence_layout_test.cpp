// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/group_id.h"
#include "diagram/picture/style.h"
#include "diagram/sequence/sequence_diagram.h"

#include "diagram/picture/overlaps.h"
#include "support/plain_words.h"
#include "support/random_runs.h"
#include "support/sample_runs.h"
#include "support/story.h"
#include "support/suite.h"
#include "support/trace_builder.h"

#include <QtTest>

#include <algorithm>
#include <map>

namespace sequence_layout_test {

using namespace std::chrono_literals;
using diagram::DisplayList;
using diagram::SequenceDiagram;
using diagram::SequenceOptions;
using sim::Side;

namespace {

const support::PlainMeasurer kMeasurer;
const support::PlainWords kWords;

DisplayList picture(const sim::Trace& trace, const SequenceOptions& options = {},
    const diagram::TimeRange& range = {})
{
    return layout(trace, range, options, kMeasurer, kWords);
}

/// What belongs to one outermost group.
struct Part
{
    double opacity = 1;
    std::string title;
    std::vector<diagram::LineItem> lines;
    std::vector<diagram::TextItem> texts;
    std::size_t heads = 0;
    bool hasFuture = false;
};

std::map<std::string, Part> partsOf(const DisplayList& list)
{
    std::map<std::string, Part> parts;
    std::vector<std::string> open;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            open.push_back(diagram::groupId(*begin));
            if (open.size() == 1) {
                parts[diagram::groupId(*begin)].opacity = begin->opacity;
                parts[diagram::groupId(*begin)].title = begin->title;
            } else {
                parts[open.front()].hasFuture = true;
            }
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            open.pop_back();
        } else if (!open.empty()) {
            Part& part = parts[open.front()];
            if (const auto* line = std::get_if<diagram::LineItem>(&item)) {
                part.lines.push_back(*line);
            } else if (const auto* head = std::get_if<diagram::PathItem>(&item);
                       head != nullptr && !part.lines.empty()) {
                ++part.heads;
                part.lines.back().to = head->elements.front().point; // the line ends within
            } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
                part.texts.push_back(*text);
            } else if (std::holds_alternative<diagram::PathItem>(item)) {
                ++part.heads;
            }
        }
    }
    return parts;
}

std::vector<diagram::TextItem> textsOf(
    const std::map<std::string, Part>& parts, const std::string& id)
{
    const auto part = parts.find(id);
    return part == parts.end() ? std::vector<diagram::TextItem>() : part->second.texts;
}

diagram::LineItem arrow(const DisplayList& list, std::uint32_t id)
{
    return partsOf(list).at("segment-" + std::to_string(id)).lines.front();
}

sim::Trace run(const char* name) { return support::sampleRun(name).trace(); }

} // namespace

class SequenceLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void equalTimesAreLevel();
    void arrowsSlantAlike();
    void answersLeaveBelowArrivals();
    void burstsAreFannedOut();
    void aDamagedSegmentKeepsItsPlace();
    void lossEndsHalfWay();
    void copiesAreArrowsOfTheirOwn();
    void injectedStartInTheMiddle();
    void onlyTimersThatMatter();
    void everythingHasAnIdAndATitle();
    void nothingOverlaps();
    void growsWithoutMoving();
    void partsAreThoseOfTheWhole();
    void whatIsSingledOutCanBeRead();
    void theFutureIsDimmed();
    void theFutureCanBeLeftOut();
    void arrowsGrowAsTheirSegmentsTravel();
    void aBurstTravelsWhereItWillArrive();
    void rangesAreCutAtTheirEdges();
    void emptyTrace();
    void narrowPagesGrow();
};

void SequenceLayoutTest::equalTimesAreLevel()
{
    const DisplayList list = picture(run("simultaneous close"));
    QCOMPARE(arrow(list, 1).from.y, arrow(list, 2).from.y);
    QCOMPARE(arrow(list, 1).to.y, arrow(list, 2).to.y);
    QVERIFY(arrow(list, 1).from.x < arrow(list, 1).to.x);
    QVERIFY(arrow(list, 2).from.x > arrow(list, 2).to.x);
}

void SequenceLayoutTest::arrowsSlantAlike()
{
    const DisplayList list = picture(run("whole connection"));
    for (std::uint32_t id = 1; id <= 9; ++id) {
        const diagram::LineItem line = arrow(list, id);
        QCOMPARE(line.to.y - line.from.y, diagram::style::kFlightRise);
    }
}

void SequenceLayoutTest::answersLeaveBelowArrivals()
{
    const DisplayList list = picture(run("handshake"));
    QVERIFY(arrow(list, 2).from.y >= arrow(list, 1).to.y + 8);
    QVERIFY(arrow(list, 2).from.y <= arrow(list, 1).to.y + 24);
}

void SequenceLayoutTest::burstsAreFannedOut()
{
    const DisplayList list = picture(run("burst"));
    for (std::uint32_t id = 2; id <= 10; ++id) {
        const diagram::LineItem above = arrow(list, id - 1);
        const diagram::LineItem below = arrow(list, id);
        QVERIFY(below.from.y - above.from.y > 8);
        QVERIFY(std::abs((below.to.y - below.from.y) - (above.to.y - above.from.y)) < 1e-6);
    }
}

/// It reaches the other end, among those that were sent with it, and crosses none of them.
void SequenceLayoutTest::aDamagedSegmentKeepsItsPlace()
{
    auto story = support::Story::established(101, 301);
    story.call(0ms, Side::Client, tcp::CallKind::Send, 14600);
    story.fault(Side::Client, 4, sim::Corrupt{});
    const DisplayList list = picture(support::run(story.genesis));
    const auto slope = [&](std::uint32_t id) {
        const diagram::LineItem line = arrow(list, id);
        return (line.to.y - line.from.y) / (line.to.x - line.from.x);
    };
    QVERIFY(std::abs(slope(4) - slope(3)) < 1e-3);
    QVERIFY(std::abs(slope(5) - slope(4)) < 1e-3);
}

void SequenceLayoutTest::lossEndsHalfWay()
{
    const DisplayList list = picture(run("lost SYN,ACK"));
    const diagram::LineItem lost = arrow(list, 2);
    const diagram::LineItem whole = arrow(list, 1);
    QCOMPARE(lost.stroke.dash, diagram::Dash::Dashed);
    QCOMPARE(lost.to.x, (whole.from.x + whole.to.x) / 2);
    QCOMPARE(partsOf(list).at("segment-2").heads, std::size_t{0});
    QCOMPARE(partsOf(list).at("segment-2").title, std::string("Lost."));
    QCOMPARE(partsOf(list).at("segment-3").title, std::string("Arrived."));
}

void SequenceLayoutTest::copiesAreArrowsOfTheirOwn()
{
    const auto parts = partsOf(picture(run("copies and damage")));
    QVERIFY(parts.contains("segment-1"));
    QVERIFY(parts.contains("segment-1-copy-1"));
    QVERIFY(parts.contains("segment-1-copy-2"));
    // They branch off from the arrow of the segment itself.
    const auto whole = parts.at("segment-1").lines.front();
    const auto fork = parts.at("segment-1-copy-2").lines.front().from;
    const double share = (fork.x - whole.from.x) / (whole.to.x - whole.from.x);
    QVERIFY(share > 0 && share < 0.2);
    QVERIFY(std::abs(fork.y - (whole.from.y + share * (whole.to.y - whole.from.y))) < 0.5);
}

void SequenceLayoutTest::injectedStartInTheMiddle()
{
    const DisplayList list = picture(run("old duplicate"));
    const diagram::LineItem own = arrow(list, 1);
    const diagram::LineItem injected = arrow(list, 2);
    QCOMPARE(injected.from.x, (own.from.x + own.to.x) / 2);
    QCOMPARE(injected.to.x, own.to.x);
}

void SequenceLayoutTest::onlyTimersThatMatter()
{
    const auto count = [](const char* name) {
        const auto parts = partsOf(picture(run(name)));
        return std::ranges::count_if(
            parts, [](const auto& part) { return part.first.starts_with("timer-"); });
    };
    QCOMPARE(count("handshake"), 0);        // stopped by its ACK
    QCOMPARE(count("lost SYN,ACK"), 1);     // expired
    QCOMPARE(count("whole connection"), 1); // 2 MSL
    QCOMPARE(count("closed window"), 3);    // persist
}

void SequenceLayoutTest::everythingHasAnIdAndATitle()
{
    const DisplayList list = picture(run("whole connection"));
    QVERIFY(!list.title.empty());
    QVERIFY(!list.description.empty());
    std::vector<std::string> ids;
    int depth = 0;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            QVERIFY(!begin->title.empty());
            ids.push_back(diagram::groupId(*begin));
            ++depth;
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            --depth;
        } else {
            QVERIFY(depth > 0);
        }
    }
    QCOMPARE(depth, 0);
    std::ranges::sort(ids);
    QVERIFY(std::ranges::adjacent_find(ids) == ids.end());
    for (const char* id : {"segment-1", "state-client-1", "state-server-4", "call-server-1",
             "phase-3", "end-client", "lifeline-server"}) {
        QVERIFY2(std::ranges::find(ids, id) != ids.end(), id);
    }
}

void SequenceLayoutTest::nothingOverlaps()
{
    for (const auto& sample : support::sampleRuns()) {
        const DisplayList list = picture(sample.trace());
        for (const auto& each : overlapsIn(list, kMeasurer)) {
            QFAIL((sample.name + ": " + toString(each)).c_str());
        }
    }
}

/// A live run: rows come one instant after the other.
void SequenceLayoutTest::growsWithoutMoving()
{
    for (const auto& sample : support::sampleRuns()) {
        const sim::Trace trace = sample.trace();
        SequenceOptions options;
        options.pace = 50ms;
        SequenceDiagram growing(options, kMeasurer, kWords);
        sim::Trace part(trace.start());
        // A timer that is seldom seen moves the rest aside, once.
        const bool makesRoom = sample.name == "timers at once";
        std::map<std::string, diagram::LineItem> placed;
        std::size_t segments = 0;
        for (std::size_t row = 0; row < trace.rows().size(); ++row) {
            // The segments of an instant are known when its rows are.
            while (segments < trace.segments().size() &&
                trace.segments()[segments].at <= trace.rows()[row].at) {
                part.append(trace.segments()[segments++]);
            }
            part.append(trace.rows()[row]);
            const bool ends =
                row + 1 == trace.rows().size() || trace.rows()[row + 1].at != trace.rows()[row].at;
            if (!ends) {
                continue;
            }
            growing.update(part);
            for (const auto& [id, lines] : partsOf(growing.layout(part, options))) {
                const bool hasArrived = lines.title == "Arrived." || lines.title == "Lost.";
                if (id.starts_with("segment-") && hasArrived && !makesRoom) {
                    const auto [entry, isNew] = placed.try_emplace(id, lines.lines.front());
                    QVERIFY2(entry->second == lines.lines.front(), sample.name.c_str());
                }
            }
        }
        SequenceDiagram atOnce(options, kMeasurer, kWords);
        atOnce.update(trace);
        QVERIFY(growing.layout(trace, options) == atOnce.layout(trace, options));
    }
}

/// In a picture that grows, labels may be left out, but not of what a lesson speaks of.
void SequenceLayoutTest::whatIsSingledOutCanBeRead()
{
    std::size_t plates = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        sim::Random random(seed);
        const sim::Genesis genesis = support::randomGenesis(random, {});
        sim::Simulation simulation(genesis);
        sim::Trace trace(simulation.traceStart());
        while (trace.segments().size() < 40 &&
            simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
        }
        SequenceOptions options;
        options.width = random.upTo(1) == 0 ? 480 : 900;
        options.pace = 50ms;
        for (const sim::SentSegment& sent : trace.segments()) {
            options.singledOut.push_back(sent.id);
        }
        SequenceDiagram diagram(options, kMeasurer, kWords);
        diagram.update(trace);
        const auto parts = partsOf(diagram.layout(trace, options));
        for (const sim::SentSegment& sent : trace.segments()) {
            const std::string id = "segment-" + std::to_string(sent.id.value);
            std::string told;
            for (const auto& each : {id, id + "-plate"}) {
                for (const diagram::TextItem& text : textsOf(parts, each)) {
                    told += text.text + '\n';
                }
            }
            plates += parts.contains(id + "-plate") ? 1 : 0;
            const std::string where = std::to_string(seed) + ", " + id + ": " + told;
            QVERIFY2(told.find(tcp::toString(sent.segment.flags)) != told.npos, where.c_str());
            QVERIFY2(told.find("seq=") != told.npos, where.c_str());
            QVERIFY2(!sent.segment.hasAck() || told.find("ack=") != told.npos, where.c_str());
        }
    }
    QVERIFY(plates > 0); // the law is about something
}

/// A view that shows a part draws what the whole picture has there.
void SequenceLayoutTest::partsAreThoseOfTheWhole()
{
    const sim::Trace trace = run("lost SYN,ACK");
    const SequenceOptions options;
    SequenceDiagram whole(options, kMeasurer, kWords);
    whole.update(trace);
    const auto all = partsOf(whole.layout(trace, options));
    const auto part = partsOf(whole.layout(trace, 150, 330, options));
    QVERIFY(part.size() < all.size());
    QVERIFY(part.contains("segment-1"));
    for (const auto& [id, each] : part) {
        QVERIFY2(all.contains(id), id.c_str());
        if (id.starts_with("segment-")) {
            QVERIFY(each.lines == all.at(id).lines);
            QVERIFY(each.texts == all.at(id).texts);
        }
    }
    QVERIFY(!part.contains("end-client"));
}

void SequenceLayoutTest::theFutureIsDimmed()
{
    const sim::Trace trace = run("handshake");
    SequenceOptions options;
    const auto row = std::ranges::find_if(trace.rows(), [](const sim::TraceRow& each) {
        return std::holds_alternative<sim::ArriveRow>(each.what);
    });
    // Before the SYN arrives, half-way.
    options.visibleRows = static_cast<std::size_t>(row - trace.rows().begin());
    options.now = tcp::Instant{} + 25ms;
    const DisplayList list = picture(trace, options);
    const auto parts = partsOf(list);
    const DisplayList whole = picture(trace);
    QCOMPARE(list.size, whole.size);

    const Part& syn = parts.at("segment-1");
    QCOMPARE(syn.opacity, 1.0);
    QVERIFY(syn.hasFuture);
    QCOMPARE(syn.lines[0].to.y, (arrow(whole, 1).from.y + arrow(whole, 1).to.y) / 2);
    QCOMPARE(syn.lines[1].to, arrow(whole, 1).to);
    QCOMPARE(syn.title, std::string("Sent."));
    QVERIFY(parts.at("segment-2").opacity < 0.5);
    QVERIFY(parts.at("state-client-3").opacity < 0.5);
    QCOMPARE(parts.at("state-client-2").opacity, 1.0);
    QVERIFY(parts.at("lifeline-client").hasFuture);
}

void SequenceLayoutTest::theFutureCanBeLeftOut()
{
    const sim::Trace trace = run("handshake");
    SequenceOptions options;
    options.visibleRows = 0;
    options.future = diagram::Future::LeftOut;
    const auto parts = partsOf(picture(trace, options));
    QVERIFY(!parts.contains("segment-1"));
    QVERIFY(!parts.contains("state-client-2"));
    QVERIFY(!parts.contains("phase-1"));
    QVERIFY(parts.contains("state-client-1"));
}

void SequenceLayoutTest::arrowsGrowAsTheirSegmentsTravel()
{
    const sim::Trace trace =
        support::TraceBuilder().at(0ms).send(Side::Client, {tcp::Flag::Syn}, 100).trace();
    SequenceOptions options;
    options.pace = 50ms;
    options.travelling = {{.segment = {1},
        .to = Side::Server,
        .departed = tcp::Instant{},
        .due = tcp::Instant{} + 50ms}};
    SequenceDiagram live(options, kMeasurer, kWords);
    live.update(trace);

    options.now = tcp::Instant{} + 10ms;
    const diagram::LineItem early = arrow(live.layout(trace, options), 1);
    QCOMPARE(early.to, live.pointsOf(trace, options.travelling, options, *options.now).front());
    options.now = tcp::Instant{} + 40ms;
    const diagram::LineItem late = arrow(live.layout(trace, options), 1);
    QCOMPARE(early.from, late.from);
    QVERIFY(std::abs((late.to.x - late.from.x) - 4 * (early.to.x - early.from.x)) < 1e-6);
    QVERIFY(std::abs((late.to.y - late.from.y) - 0.8 * diagram::style::kFlightRise) < 1e-6);
    QCOMPARE(partsOf(live.layout(trace, options)).at("segment-1").heads, std::size_t{0});
}

/// Segments that leave together fall side by side: on their way as when they have arrived.
void SequenceLayoutTest::aBurstTravelsWhereItWillArrive()
{
    constexpr std::uint32_t kMany = 12;
    support::TraceBuilder builder;
    builder.at(0ms);
    SequenceOptions options;
    options.pace = 50ms;
    for (std::uint32_t i = 0; i < kMany; ++i) {
        builder.send(Side::Client, {tcp::Flag::Ack}, 100 + i, 300, 1);
        options.travelling.push_back({.segment = {i + 1},
            .to = Side::Server,
            .departed = tcp::Instant{},
            .due = tcp::Instant{} + 50ms});
    }
    SequenceDiagram live(options, kMeasurer, kWords);
    live.update(builder.trace());
    options.now = tcp::Instant{} + 25ms;
    const DisplayList underWay = live.layout(builder.trace(), options);

    builder.at(50ms);
    for (std::uint32_t i = 0; i < kMany; ++i) {
        builder.arrive(i + 1);
    }
    live.update(builder.trace());
    options.travelling.clear();
    options.now = tcp::Instant{} + 60ms;
    const DisplayList arrived = live.layout(builder.trace(), options);
    const diagram::LineItem first = arrow(arrived, 1);
    for (std::size_t i = 1; i <= kMany; ++i) {
        const diagram::LineItem before = arrow(underWay, i);
        const diagram::LineItem after = arrow(arrived, i);
        QCOMPARE(before.from, after.from);
        QCOMPARE(before.to.x, (after.from.x + after.to.x) / 2);
        QCOMPARE(before.to.y, (after.from.y + after.to.y) / 2);
        QCOMPARE(after.to.y - after.from.y, first.to.y - first.from.y);
    }
}

void SequenceLayoutTest::rangesAreCutAtTheirEdges()
{
    const sim::Trace trace = run("whole connection");
    diagram::TimeRange range;
    range.from = tcp::Instant{} + 20ms;
    range.to = tcp::Instant{} + 400ms;
    const DisplayList list = picture(trace, {}, range);
    const auto parts = partsOf(list);
    QVERIFY(parts.contains("segment-1"));
    QVERIFY(parts.contains("segment-5"));
    QVERIFY(!parts.contains("segment-6"));
    QVERIFY(parts.contains("end-client"));
    for (const auto& [id, part] : parts) {
        for (const diagram::LineItem& line : part.lines) {
            QVERIFY2(line.from.y >= 0 && line.to.y <= list.size.height, id.c_str());
        }
    }
    for (const auto& each : overlapsIn(list, kMeasurer)) {
        QFAIL(toString(each).c_str());
    }
}

void SequenceLayoutTest::emptyTrace()
{
    const DisplayList list = picture(sim::Trace());
    QVERIFY(list.size.height > 60);
    QVERIFY(partsOf(list).contains("state-client-1"));
}

void SequenceLayoutTest::narrowPagesGrow()
{
    SequenceOptions options;
    options.width = 100;
    const DisplayList list = picture(run("whole connection"), options);
    QVERIFY(list.size.width > 400);
    QVERIFY(overlapsIn(list, kMeasurer).empty());
}

SUITE(SequenceLayoutTest);

} // namespace sequence_layout_test

#include "sequence_layout_test.moc"
