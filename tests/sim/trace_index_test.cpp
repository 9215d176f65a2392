// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/trace_index.h"

#include "support/sample_runs.h"
#include "support/suite.h"

#include <QtTest>

#include <algorithm>

namespace trace_index_test {

using sim::SegmentId;

class TraceIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void findsEveryRow_data();
    void findsEveryRow();
    void followsATraceThatIsCut();
    void shiftsWindowsOnlyWhereAgreedOn();
};

void TraceIndexTest::findsEveryRow_data()
{
    QTest::addColumn<std::string>("name");
    for (const auto& run : support::sampleRuns()) {
        QTest::newRow(run.name.c_str()) << run.name;
    }
}

void TraceIndexTest::findsEveryRow()
{
    QFETCH(std::string, name);
    const auto run = support::sampleRun(name);
    const sim::Trace& trace = run.trace();
    sim::TraceIndex rows;
    rows.update(trace);
    for (const sim::SentSegment& sent : trace.segments()) {
        std::vector<std::size_t> ends;
        for (std::size_t i = 0; i < trace.rows().size(); ++i) {
            const auto& what = trace.rows()[i].what;
            const auto* send = std::get_if<sim::SendRow>(&what);
            const auto* arrival = std::get_if<sim::ArriveRow>(&what);
            const auto* drop = std::get_if<sim::DropRow>(&what);
            if (send != nullptr && send->segment == sent.id) {
                QCOMPARE(rows.sendRow(sent.id), i);
            } else if ((arrival != nullptr && arrival->segment == sent.id) ||
                (drop != nullptr && drop->segment == sent.id)) {
                ends.push_back(i);
            }
        }
        QCOMPARE(rows.endRows(sent.id), ends);
    }
    std::vector<std::uint32_t> states;
    for (std::uint32_t i = 0; i < trace.rows().size(); ++i) {
        if (std::holds_alternative<sim::StateRow>(trace.rows()[i].what)) {
            states.push_back(i);
        }
    }
    QVERIFY(std::ranges::equal(rows.stateRows(), states));
}

void TraceIndexTest::followsATraceThatIsCut()
{
    const auto segment = [](std::uint32_t id, sim::Side from) {
        sim::SentSegment sent;
        sent.id = {id};
        sent.from = from;
        return sent;
    };
    sim::Trace trace;
    sim::TraceIndex rows;
    trace.append(segment(1, sim::Side::Client));
    trace.append(sim::TraceRow{{}, sim::Side::Client, sim::SendRow{{1}}});
    trace.append(sim::TraceRow{{}, sim::Side::Server, sim::ArriveRow{{1}}});
    trace.append(sim::TraceRow{{}, sim::Side::Server, sim::ArriveRow{{1}}});
    rows.update(trace);
    QCOMPARE(rows.endRows({1}), (std::vector<std::size_t>{1, 2}));
    trace.truncate(1, 1);
    trace.append(sim::TraceRow{{}, sim::Side::Client, sim::DropRow{{1}, sim::DropCause::Fault}});
    trace.append(segment(2, sim::Side::Client));
    trace.append(sim::TraceRow{{}, sim::Side::Client, sim::SendRow{{2}}});
    rows.update(trace, 1);
    QCOMPARE(rows.endRows({1}), (std::vector<std::size_t>{1}));
    QCOMPARE(rows.sendRow({2}), std::size_t{2});
    QVERIFY(rows.endRows({2}).empty());
}

void TraceIndexTest::shiftsWindowsOnlyWhereAgreedOn()
{
    sim::Trace trace;
    const auto add = [&](sim::Side from, tcp::Flags flags, std::optional<std::uint8_t> shift) {
        sim::SentSegment sent;
        sent.id = {static_cast<std::uint32_t>(trace.segments().size() + 1)};
        sent.from = from;
        sent.segment.flags = flags;
        sent.segment.options.windowScale = shift;
        trace.append(sent);
        trace.append(sim::TraceRow{{}, from, sim::SendRow{sent.id}});
    };
    using enum tcp::Flag;
    add(sim::Side::Client, {Syn}, 3);       // 1
    add(sim::Side::Client, {Ack}, {});      // 2: nothing is agreed on yet
    add(sim::Side::Server, {Syn, Ack}, 7);  // 3
    add(sim::Side::Client, {Ack}, {});      // 4
    add(sim::Side::Server, {Ack}, {});      // 5
    add(sim::Side::Client, {Syn}, {});      // 6: anew, without the option
    add(sim::Side::Server, {Syn, Ack}, 20); // 7
    add(sim::Side::Client, {Ack}, {});      // 8
    add(sim::Side::Client, {Syn}, 3);       // 9
    add(sim::Side::Server, {Ack}, {});      // 10: no shift is greater than 14
    sim::TraceIndex rows;
    rows.update(trace);
    const std::optional<std::uint8_t> none;
    QCOMPARE(rows.windowShift(trace, {1}), none);
    QCOMPARE(rows.windowShift(trace, {2}), none);
    QCOMPARE(rows.windowShift(trace, {3}), none);
    QCOMPARE(rows.windowShift(trace, {4}), std::optional<std::uint8_t>(3));
    QCOMPARE(rows.windowShift(trace, {5}), std::optional<std::uint8_t>(7));
    QCOMPARE(rows.windowShift(trace, {8}), none);
    QCOMPARE(rows.windowShift(trace, {10}), std::optional<std::uint8_t>(14));
}

SUITE(TraceIndexTest);

} // namespace trace_index_test

#include "trace_index_test.moc"
