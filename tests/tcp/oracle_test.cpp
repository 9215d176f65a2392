// SPDX-License-Identifier: GPL-3.0-or-later
// Every cell of the oracle, docs/conformance.md: what RFC 9293 §3.10 requires in each state for
// each event. The tables stand in the headers named oracle_*.h; each cell is played for connections
// opened from either side, and with sequence numbers that pass 2^32.

#include "places.h"
#include "support/suite.h"
#include "tcp/oracle_early_segments.h"
#include "tcp/oracle_fit_segments.h"
#include "tcp/oracle_timeouts.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <iterator>

namespace oracle_test {

using namespace oracle;
using support::EndpointDriver;
using support::Numbers;

namespace {

struct Table
{
    const char* name;
    Cells cells;
};

const std::vector<Table>& tables()
{
    static const std::vector<Table> all{
        {"user calls", userCalls()},
        {"segments in CLOSED, LISTEN, SYN-SENT", earlySegments()},
        {"segments in the other states, turned away", unfitSegments()},
        {"segments in the other states, taken", fitSegments()},
        {"timeouts", timeouts()},
    };
    return all;
}

struct Player
{
    EndpointDriver& driver;
    Progress from;

    tcp::Output operator()(const tcp::Call& call) const { return driver.call(call); }
    tcp::Output operator()(const Arrival& arrival) const
    {
        tcp::Segment segment = driver.segment(
            arrival.flags, from.rcvNxt + arrival.seq, from.nxt + arrival.ack, arrival.len);
        segment.window = arrival.window;
        return driver.arrive(segment);
    }
    tcp::Output operator()(const Timeout&) const { return driver.expireNext(); }
    tcp::Output operator()(const Wait& wait) const { return driver.pass(wait.time); }
};

bool isForgotten(State state) { return state == Closed || state == Listen; }

/// The timers that have to run: the retransmission timer as long as anything is unacknowledged
/// (RFC 6298 §5), the time-wait timer in TIME-WAIT, the user timeout where one is set and something
/// is unacknowledged.
std::string timersDue(const Cell& cell, State state, Progress progress)
{
    const bool outstanding = !isForgotten(state) && progress.una != progress.nxt;
    tcp::EndpointConfig config;
    if (cell.settings) {
        config.isns = {0};
        cell.settings(config);
    }
    return std::string(outstanding ? " retransmission" : "") +
        (state == TimeWait ? " time-wait" : "") +
        (outstanding && config.userTimeout ? " user-timeout" : "");
}

std::string timersRunning(const tcp::Timers& timers)
{
    std::string list;
    for (const tcp::TimerKind kind :
        {tcp::TimerKind::Retransmission, tcp::TimerKind::TimeWait, tcp::TimerKind::Persist,
            tcp::TimerKind::DelayedAck, tcp::TimerKind::UserTimeout, tcp::TimerKind::Keepalive}) {
        if (timers.running(kind)) {
            list += " " + std::string(tcp::id(kind));
        }
    }
    return list;
}

/// Cells that the endpoint does not keep to yet, by their names, and why. What is listed has to
/// fail.
struct KnownDeviation
{
    const char* cell;
    const char* reason;
};

constexpr std::array<KnownDeviation, 0> kKnownDeviations{};

/// The reason of a cell that is known to differ; null: it has to pass.
const char* knownDeviation(const Cell& cell)
{
    const auto* found = std::ranges::find(kKnownDeviations, cell.name(), &KnownDeviation::cell);
    return found == std::end(kKnownDeviations) ? nullptr : found->reason;
}

/// What a cell is about, as text: the difference between two of them is easy to see.
struct Outcome
{
    std::string text;

    void line(const std::string& name, const std::string& value)
    {
        text += name + ": " + value + "\n";
    }
    void numbers(Progress progress, std::uint32_t window)
    {
        line("SND.UNA", at("ISS", progress.una));
        line("SND.NXT", at("ISS", progress.nxt));
        line("SND.WND", std::to_string(window));
        line("RCV.NXT", at("IRS", progress.rcvNxt));
    }
};

std::string expected(const Cell& cell, State before)
{
    Outcome outcome;
    tcp::Output like;
    like.errors = cell.errors;
    std::string path;
    for (const State state : cell.path) {
        path += (path.empty() ? "" : " ") + std::string(tcp::name(state));
    }
    std::string sent;
    for (const std::string& segment : cell.sent) {
        sent += (sent.empty() ? "" : "\n") + segment;
    }
    const State state = cell.path.empty() ? before : cell.path.back();
    const Progress from = progressIn(cell.start);
    const Progress to{
        from.una + cell.moved.una, from.nxt + cell.moved.nxt, from.rcvNxt + cell.moved.rcvNxt};
    outcome.line("states entered", path);
    outcome.line("state", std::string(tcp::name(state)));
    outcome.line("sent", sent);
    outcome.line("errors", support::errors(like));
    outcome.line("delivered", std::to_string(cell.delivered));
    outcome.line("timers", timersDue(cell, state, to));
    if (!isForgotten(state)) {
        // Nothing is known of the peer in SYN-SENT: neither its window nor its numbers.
        const bool alone = state == SynSent;
        outcome.numbers(to, alone ? 0 : cell.window);
    }
    if (cell.notes) {
        like.notes = *cell.notes;
        outcome.line("notes", support::notes(like));
    }
    return outcome.text;
}

std::string observed(const Cell& cell, const EndpointDriver& driver, const tcp::Output& out)
{
    Outcome outcome;
    outcome.line("states entered", support::path(out));
    outcome.line("state", std::string(tcp::name(driver.state())));
    outcome.line("sent", support::departures(out, driver.numbers()));
    outcome.line("errors", support::errors(out));
    outcome.line("delivered", std::to_string(out.delivered.value_or(0)));
    outcome.line("timers", timersRunning(driver.endpoint().timers()));
    if (!isForgotten(driver.state())) {
        Progress progress = driver.progress();
        if (driver.state() == SynSent) {
            progress.rcvNxt = 0;
        }
        outcome.numbers(progress, driver.tcb().snd.wnd);
    }
    if (cell.notes) {
        outcome.line("notes", support::notes(out));
    }
    return outcome.text;
}

/// The 2 MSL run from the moment that TIME-WAIT was entered or a FIN was repeated.
bool timeWaitDueRightly(
    const Cell& cell, const EndpointDriver& driver, std::optional<tcp::Instant> before)
{
    if (driver.state() != TimeWait) {
        return true;
    }
    const bool begins = cell.restartsTimeWait || !cell.path.empty();
    const auto due = begins ? driver.now() + 2 * driver.endpoint().config().msl : before;
    return driver.endpoint().timers().due(tcp::TimerKind::TimeWait) == due;
}

void play(const Cell& cell, Numbers numbers, Opening opening)
{
    tcp::EndpointConfig config = EndpointDriver::defaults(numbers);
    if (cell.settings) {
        cell.settings(config);
    }
    EndpointDriver driver(numbers, config);
    driver.reach(cell.start, opening);
    const Player player{driver, progressIn(cell.start)};
    if (cell.start == TimeWait) {
        driver.pass(std::chrono::seconds(1));
    }
    for (const Happening& event : cell.before) {
        std::visit(player, event);
    }
    if (cell.before.empty() || cell.start != cell.state) {
        QCOMPARE(driver.state(), cell.state);
    }
    const State stateBefore = driver.state();
    const auto timeWaitBefore = driver.endpoint().timers().due(tcp::TimerKind::TimeWait);
    const tcp::Output out = std::visit(player, cell.event);
    if (const char* reason = knownDeviation(cell)) {
        QEXPECT_FAIL("", reason, Abort);
    }
    QCOMPARE(QString::fromStdString(observed(cell, driver, out)),
        QString::fromStdString(expected(cell, stateBefore)));
    QVERIFY(timeWaitDueRightly(cell, driver, timeWaitBefore));
}

/// The oracle's own words for a row: no markup, no dagger.
QString label(QString cell)
{
    return cell.remove('*').remove('`').remove(QStringLiteral("†")).simplified();
}

QList<State> statesOf(const QString& column)
{
    static const QHash<QString, State> states{{"C", Closed}, {"L", Listen}, {"SS", SynSent},
        {"SR", SynReceived}, {"E", Established}, {"F1", FinWait1}, {"F2", FinWait2},
        {"CW", CloseWait}, {"CG", Closing}, {"LA", LastAck}, {"TW", TimeWait}};
    QList<State> found;
    for (const QString& letters : column.split(QRegularExpression("[, ]+"), Qt::SkipEmptyParts)) {
        if (states.contains(letters)) {
            found << states.value(letters);
        }
    }
    return found;
}

QString cellKey(State state, const QString& row)
{
    return QString::fromUtf8(tcp::name(state).data()) + " / " + row;
}

QSet<QString> cellsTested()
{
    QSet<QString> tested;
    for (const Table& table : tables()) {
        for (const Cell& cell : table.cells) {
            tested << cellKey(cell.state, QString::fromStdString(cell.row));
        }
    }
    return tested;
}

/// Every "STATE / row" of the oracle's tables of states; "–" is no cell.
QStringList cellsOf(const QString& oracle)
{
    QStringList cells;
    QStringList header;
    for (const QString& line : oracle.split('\n')) {
        if (!line.startsWith('|')) {
            header.clear();
            continue;
        }
        QStringList columns = line.split('|');
        columns = columns.mid(1, columns.size() - 2);
        if (header.isEmpty()) {
            header = columns;
            continue;
        }
        for (int column = 1; column < columns.size() && !columns[0].startsWith("--"); ++column) {
            if (columns[column].trimmed() == QStringLiteral("–")) {
                continue;
            }
            for (const State state : statesOf(header[column])) {
                cells << cellKey(state, label(columns[0]));
            }
        }
    }
    return cells;
}

/// The first columns of all its tables.
QSet<QString> rowsOf(const QString& oracle)
{
    QSet<QString> rows;
    for (const QString& line : oracle.split('\n')) {
        if (line.startsWith('|')) {
            rows << label(line.section('|', 1, 1));
        }
    }
    return rows;
}

QString readOracle()
{
    QFile file(QStringLiteral(WOSHOU_SOURCE_DIR "/docs/conformance.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Cells of merged columns that no connection can come to.
bool cannotBe(const QString& cell)
{
    static const QStringList impossible{
        // Everything is acknowledged there, our FIN too.
        "FIN-WAIT-2 / ACK new, not of our FIN",
        // There is no FIN of ours yet, or it is acknowledged.
        "ESTABLISHED / ACK of our FIN",
        "FIN-WAIT-2 / ACK of our FIN",
        "CLOSE-WAIT / ACK of our FIN",
        // A FIN is not taken into a closed window, and after it the window does not close.
        "CLOSE-WAIT / RCV.WND = 0: SEQ = RCV.NXT",
        "CLOSING / RCV.WND = 0: SEQ = RCV.NXT",
        "LAST-ACK / RCV.WND = 0: SEQ = RCV.NXT",
        "TIME-WAIT / RCV.WND = 0: SEQ = RCV.NXT",
        // The first FIN is an event of its own, two rows above.
        "ESTABLISHED / a second FIN at RCV.NXT",
        "FIN-WAIT-1 / a second FIN at RCV.NXT",
        "FIN-WAIT-2 / a second FIN at RCV.NXT",
    };
    return impossible.contains(cell);
}

} // namespace

class OracleTest : public QObject
{
    Q_OBJECT

private slots:
    void statesAreReached_data();
    void statesAreReached();
    void cell_data();
    void cell();
    void everyCellIsTested();
    void everyTestIsOfARow();
    void everyDeviationIsACell();
    void everyRowIsReached();
};

void OracleTest::statesAreReached_data()
{
    QTest::addColumn<State>("state");
    for (const State state : tcp::kAllStates) {
        QTest::newRow(tcp::name(state).data()) << state;
    }
}

/// What the cells count from: in each state, numbers and timers as the RFC has them.
void OracleTest::statesAreReached()
{
    QFETCH(State, state);
    for (const Opening opening : {Opening::Active, Opening::Passive}) {
        EndpointDriver driver;
        driver.reach(state, opening);
        QCOMPARE(driver.state(), state);
        if (!isForgotten(state) && state != SynSent) {
            QCOMPARE(driver.progress(), progressIn(state));
            QCOMPARE(driver.tcb().rcv.wnd, support::kOwnWindow);
            QCOMPARE(driver.tcb().snd.wnd, std::uint32_t{support::kPeerWindow});
        }
    }
}

void OracleTest::cell_data()
{
    QTest::addColumn<const Cell*>("cell");
    for (const Table& table : tables()) {
        for (const Cell& cell : table.cells) {
            QTest::newRow(cell.name().c_str()) << &cell;
        }
    }
}

void OracleTest::cell()
{
    QFETCH(const Cell*, cell);
    for (const Numbers numbers : {Numbers{}, support::kWrapping}) {
        for (const Opening opening : {Opening::Active, Opening::Passive}) {
            if (cell->opening.value_or(opening) == opening) {
                play(*cell, numbers, opening);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }
}

void OracleTest::everyCellIsTested()
{
    const QStringList cells = cellsOf(readOracle());
    QVERIFY(cells.size() > 200);
    const QSet<QString> tested = cellsTested();
    QStringList missing;
    qsizetype possible = 0;
    for (const QString& cell : cells) {
        possible += cannotBe(cell) ? 0 : 1;
        if (tested.contains(cell) == cannotBe(cell)) {
            missing << cell;
        }
    }
    qInfo("cells of the oracle tested: %lld of %lld; %lld more cannot be",
        static_cast<long long>(possible - missing.size()), static_cast<long long>(possible),
        static_cast<long long>(cells.size() - possible));
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join('\n')));
}

void OracleTest::everyTestIsOfARow()
{
    const QSet<QString> rows = rowsOf(readOracle());
    for (const Table& table : tables()) {
        for (const Cell& cell : table.cells) {
            QVERIFY2(rows.contains(QString::fromStdString(cell.row)), cell.row.c_str());
        }
    }
}

/// A name that has changed would hide what it stood for.
void OracleTest::everyDeviationIsACell()
{
    QSet<QString> names;
    for (const Table& table : tables()) {
        for (const Cell& cell : table.cells) {
            names << QString::fromStdString(cell.name());
        }
    }
    for (const KnownDeviation& known : kKnownDeviations) {
        QVERIFY2(names.contains(QString::fromUtf8(known.cell)), known.cell);
    }
}

/// Runs last: counts what all the cells have gone through.
void OracleTest::everyRowIsReached()
{
    const auto& reached = support::rowsReached();
    QStringList missing;
    for (const tcp::Transition& row : tcp::transitions()) {
        if (!reached.contains(&row)) {
            missing
                << QString("%1 on %2").arg(tcp::name(row.from).data(), tcp::id(row.event).data());
        }
    }
    std::size_t variants = 0;
    for (const Table& table : tables()) {
        variants += table.cells.size();
    }
    qInfo("cells tested: %lld (in %zu variants); rows reached: %zu of %zu",
        static_cast<long long>(cellsTested().size()), variants, reached.size(),
        tcp::transitions().size());
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join('\n')));
}

SUITE(OracleTest);

} // namespace oracle_test

#include "oracle_test.moc"
