// SPDX-License-Identifier: GPL-3.0-or-later

// Saved sessions: opened again they are the same; damaged ones are refused with place and reason.

#include "language/speaker.h"
#include "lesson/scenario/catalogue.h"
#include "session/document.h"
#include "session/session.h"
#include "support/random_runs.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

namespace document_test {

using lesson::FileProblem;
using lesson::ProblemKind;
using session::BranchId;
using session::Document;
using session::Session;
using sim::Side;
using support::Chaos;
using support::upTo;

namespace {

constexpr tcp::Duration operator""_ms(unsigned long long count)
{
    return std::chrono::milliseconds(count);
}

lesson::Scenario scenario(const QString& id)
{
    return std::get<lesson::Scenario>(lesson::loadScenario(id));
}

std::vector<QString> scenarioIds()
{
    std::vector<QString> ids;
    for (const auto& group : lesson::catalogue()) {
        for (const auto& entry : group.entries) {
            if (entry.kind == lesson::EntryKind::Scenario) {
                ids.push_back(entry.id);
            }
        }
    }
    return ids;
}

/// What differs, in words; empty: they are equal.
QString difference(const Document& a, const Document& b)
{
    if (!(a.scenario == b.scenario)) {
        return "scenario";
    }
    if (a.playhead != b.playhead || a.branches.current() != b.branches.current() ||
        a.branches.history().cursor() != b.branches.history().cursor()) {
        return "place";
    }
    if (a.branches.all() != b.branches.all()) {
        return "branches";
    }
    if (!(a.branches.history().current() == b.branches.history().current()) ||
        a.branches.steps() != b.branches.steps()) {
        return "state";
    }
    for (const session::Branch& branch : a.branches.all()) {
        if (!(a.branches.trace(branch.id) == b.branches.trace(branch.id)) ||
            a.branches.acts(branch.id) != b.branches.acts(branch.id)) {
            return "what happened in a branch";
        }
    }
    return {};
}

/// Any of the acts that a session knows, of those that are possible now.
struct Anything
{
    Session& session;
    sim::Random& random;

    bool operator()(const sim::Advance&) const { return session.stepForward(); }
    bool operator()(const session::Act& act) const
    {
        return isPossibleForUsers(act) && !session.apply(act);
    }

    /// The window offers no duplication without a copy, and files know none.
    static bool isPossibleForUsers(const session::Act& act)
    {
        const auto* fault = std::get_if<sim::SegmentFault>(&act);
        const auto* next = std::get_if<sim::NextFault>(&act);
        const auto isNone = [](const sim::Fault& each) {
            const auto* duplicate = std::get_if<sim::Duplicate>(&each);
            return duplicate != nullptr && duplicate->copies == 0;
        };
        return !(fault != nullptr && isNone(fault->fault)) &&
            !(next != nullptr && next->fault && isNone(*next->fault));
    }
};

void doSomething(Session& session, sim::Random& random)
{
    const auto all = session.branches().all();
    const BranchId any = all[upTo(random, static_cast<std::uint32_t>(all.size() - 1))].id;
    switch (upTo(random, 7)) {
    case 0:
        session.seek(tcp::Instant(session.knownEnd().time_since_epoch() * upTo(random, 8) / 8));
        break;
    case 1:
        session.undo();
        break;
    case 2:
        session.switchTo(any);
        break;
    case 3:
        session.rename(any, "Zweig „1“ / 分支\n");
        break;
    case 4:
        if (any != BranchId{} && upTo(random, 3) == 0) {
            session.remove(any);
        }
        break;
    default:
        std::visit(
            Anything{session, random}, support::randomInput(session.state(), random, Chaos{}).what);
    }
}

Document read(const QByteArray& text)
{
    auto result = session::readDocument(text, "a.woshou");
    if (const auto* problem = std::get_if<FileProblem>(&result)) {
        qFatal("%s: %s", qPrintable(lesson::whereabouts(*problem)),
            qPrintable(lesson::sentences(language::Speaker(), *problem).what));
    }
    return std::get<Document>(std::move(result));
}

/// A session with a branch in which segment 1 is dropped, at 25 ms.
QByteArray aSession()
{
    Session session;
    session.open(scenario("three-way-handshake"));
    session.seek(tcp::Instant(25_ms));
    session.apply(sim::SegmentFault{{1}, sim::Drop{}});
    session.toEnd();
    return documentText(session.document());
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameWhenOpenedAgain();
    void savesEveryKindOfAct();
    void savesABlankLaboratory();
    void goesOnWhereItWasLeft();
    void readingSimulatesEachInputOnce_data();
    void readingSimulatesEachInputOnce();
    void takesOutAnAct();
    void refusesWhatIsDamaged_data();
    void refusesWhatIsDamaged();
    void refusesAnyCutOffFile();
    void tellsSessionsFromScenarios();
};

void DocumentTest::isTheSameWhenOpenedAgain()
{
    const auto ids = scenarioIds();
    QVERIFY(rc::check([&ids] {
        sim::Random random(*rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()));
        Session session;
        session.open(scenario(ids[upTo(random, static_cast<std::uint32_t>(ids.size() - 1))]));
        const int count = *rc::gen::resize(100, rc::gen::inRange(0, 60));
        for (int i = 0; i < count; ++i) {
            doSomething(session, random);
        }
        const Document document = session.document();
        const QByteArray text = documentText(document);
        const Document again = read(text);
        const QString differs = difference(document, again);
        RC_ASSERT(differs.toStdString().empty());
        RC_ASSERT(documentText(again) == text);
    }));
}

void DocumentTest::savesEveryKindOfAct()
{
    Session session;
    tcp::EndpointConfig config = session.state().endpoint(Side::Client).config();
    config.mss = 536;
    sim::PerSide<sim::LinkConfig> link;
    link[Side::Client].delay = tcp::Duration(12'345'678);
    tcp::Segment segment;
    segment.flags.set(tcp::Flag::Rst);
    segment.seq.value = 4'000'000'000;
    QVERIFY(!session.apply(sim::SettingsChange{Side::Client, config}));
    QVERIFY(!session.apply(sim::NetworkChange{link}));
    QVERIFY(!session.apply(sim::NextFault{Side::Client, sim::Duplicate{2}}));
    QVERIFY(!session.apply(sim::NextFault{Side::Client, std::nullopt}));
    QVERIFY(!session.apply(sim::UserCall{Side::Server, {tcp::CallKind::Listen, 0, true}}));
    QVERIFY(!session.apply(sim::UserCall{Side::Client, {tcp::CallKind::Connect, 0, true}}));
    QVERIFY(!session.apply(sim::SegmentFault{{1}, sim::Delay{tcp::Duration(1)}}));
    QVERIFY(!session.apply(sim::SegmentFault{{1}, sim::Corrupt{}}));
    QVERIFY(!session.apply(sim::Injection{Side::Server, segment}));
    QVERIFY(!session.apply(sim::UserCall{Side::Client, {tcp::CallKind::Send, 7, true, false}}));
    session.toEnd();
    const Document document = session.document();
    QCOMPARE(difference(document, read(documentText(document))), QString());
}

void DocumentTest::savesABlankLaboratory()
{
    const Session session;
    const Document document = session.document();
    QCOMPARE(difference(document, read(documentText(document))), QString());
}

void DocumentTest::goesOnWhereItWasLeft()
{
    Session session;
    session.resume(read(aSession()));
    QVERIFY(!session.isModified());
    QCOMPARE(session.branches().current(), BranchId{2});
    QCOMPARE(session.scenario().id, "three-way-handshake");
    QVERIFY(session.undo());
    QCOMPARE(session.branches().current(), BranchId{});
    QCOMPARE(session.playhead(), tcp::Instant(25_ms));
    QVERIFY(session.redo());
    QVERIFY(!session.redoable());
}

namespace {

/// Something that can be done at any time, and something else each time.
sim::NextFault anyAct(int i)
{
    return i % 2 == 0 ? sim::NextFault{Side::Client, sim::Drop{}}
                      : sim::NextFault{Side::Client, sim::Corrupt{}};
}

/// All branches begin at one place of a trunk that is long.
void branchAtOnePlace(Session& session, int count)
{
    for (int i = 0; i < count; ++i) {
        session.switchTo(BranchId{});
        session.seek(tcp::Instant(25_ms));
        session.apply(anyAct(0));
    }
}

/// Each begins elsewhere in the trunk.
void branchEverywhere(Session& session, int count)
{
    for (int i = 0; i < count; ++i) {
        session.switchTo(BranchId{});
        session.seek(tcp::Instant((i + 1) * 100_ms));
        session.apply(anyAct(0));
    }
}

/// Each begins in the one before, just before its end.
void branchWithinBranches(Session& session, int count)
{
    session.toEnd();
    for (int i = 0; i < count; ++i) {
        session.stepBack();
        session.apply(anyAct(i));
        session.apply(anyAct(i + 1));
    }
}

using Branching = void (*)(Session&, int);

} // namespace

void DocumentTest::readingSimulatesEachInputOnce_data()
{
    QTest::addColumn<Branching>("branching");
    QTest::newRow("at one place") << Branching(branchAtOnePlace);
    QTest::newRow("everywhere") << Branching(branchEverywhere);
    QTest::newRow("within each other") << Branching(branchWithinBranches);
}

/// However many branches there are and wherever they begin: what is not new when a file is read is
/// to move each branch to its place, and to go to the place where the user stood.
void DocumentTest::readingSimulatesEachInputOnce()
{
    QFETCH(const Branching, branching);
    constexpr int kBranches = 150;
    lesson::Scenario longer = scenario("three-way-handshake");
    for (int i = 0; i < 2 * kBranches; ++i) {
        const sim::UserCall send{Side::Client, {tcp::CallKind::Send, 10}};
        longer.genesis.steps.push_back({sim::AtTime{tcp::Instant((i + 3) * 50_ms)}, send});
    }
    Session session;
    session.open(longer);
    branching(session, kBranches);
    QCOMPARE(session.branches().count(), std::size_t{kBranches + 1});
    std::size_t inputs = 0;
    for (const session::Branch& branch : session.branches().all()) {
        inputs += branch.size - branch.fork;
    }
    const Document document = read(session.text());
    QCOMPARE(difference(session.document(), document), QString());
    constexpr std::size_t kMostRowsOfAnInput = 10;
    constexpr std::size_t kShortReplay = 512;
    const std::size_t repeated = document.branches.history().repeatedWork();
    QVERIFY2(repeated <= kMostRowsOfAnInput * inputs + kShortReplay,
        qPrintable(QString("%1 for %2 inputs").arg(repeated).arg(inputs)));
}

/// Whoever takes an act out of a file need change no number elsewhere. What is impossible without
/// it is told.
void DocumentTest::takesOutAnAct()
{
    const auto ids = scenarioIds();
    QVERIFY(rc::check([&ids] {
        sim::Random random(*rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()));
        Session session;
        session.open(scenario(ids[upTo(random, static_cast<std::uint32_t>(ids.size() - 1))]));
        const int count = *rc::gen::resize(100, rc::gen::inRange(1, 40));
        for (int i = 0; i < count; ++i) {
            doSomething(session, random);
        }
        QJsonObject object = QJsonDocument::fromJson(session.text()).object();
        QJsonArray branches = object["branches"].toArray();
        for (qsizetype i = 0; i < branches.size(); ++i) {
            QJsonObject branch = branches[i].toObject();
            QJsonArray acts = branch["acts"].toArray();
            if (acts.isEmpty()) {
                continue;
            }
            acts.removeAt(upTo(random, static_cast<std::uint32_t>(acts.size() - 1)));
            branch["acts"] = acts;
            QJsonArray others = branches;
            others[i] = branch;
            object["branches"] = others;
            const auto result =
                session::readDocument(QJsonDocument(object).toJson(), "edited.woshou");
            if (const auto* problem = std::get_if<FileProblem>(&result)) {
                RC_ASSERT(problem->kind == ProblemKind::ActRefused);
            }
        }
    }));
}

void DocumentTest::refusesWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* before, const char* after, ProblemKind kind,
                         const char* pointer) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << kind << QString(pointer);
    };
    row("version", "session/1", "session/9", ProblemKind::WrongFormat, "/woshou");
    row("not UTF-8", "three-way", "three\xff-way", ProblemKind::NotUtf8, "");
    row("no JSON", "\"branches\": [", "\"branches\": ", ProblemKind::NotJson, "");
    row("no key", "\"current\": 2,", "", ProblemKind::MissingKey, "");
    row("key", "\"current\"", "\"courant\"", ProblemKind::UnknownKey, "/courant");
    row("word", "\"fault\":\"drop\"", "\"fault\":\"lose\"", ProblemKind::UnknownWord,
        "/branches/1/acts/0/fault");
    row("kind of act", "\"fault\":\"drop\"", "\"foult\":\"drop\"", ProblemKind::UnknownKey,
        "/branches/1/acts/0/foult");
    row("parent", "\"parent\": 1", "\"parent\": 7", ProblemKind::UnknownBranch,
        "/branches/1/parent");
    row("itself", "\"parent\": 1", "\"parent\": 2", ProblemKind::UnknownBranch,
        "/branches/1/parent");
    row("fork", "\"fork\": 1", "\"fork\": 40", ProblemKind::OutOfRange, "/branches/1/fork");
    row("id", "\"id\": 2", "\"id\": 1", ProblemKind::OutOfRange, "/branches/1/id");
    row("trunk", "{\"id\": 1", "{\"parent\": 1, \"id\": 1", ProblemKind::UnknownKey,
        "/branches/0/parent");
    row("place", "\"after\":1", "\"after\":0", ProblemKind::OutOfRange, "/branches/1/acts/0/after");
    row("time", "\"at_ns\":25000000", "\"at_ns\":50000001", ProblemKind::ActRefused,
        "/branches/1/acts/0");
    row("segment", "\"segment\":1", "\"segment\":3", ProblemKind::ActRefused, "/branches/1/acts/0");
    row("keep-alive that never rests", "\"fault\":\"drop\",\"segment\":1",
        "\"settings_of\":\"client\",\"settings\":{\"keepalive_ms\":1}", ProblemKind::ActRefused,
        "/branches/1/acts/0");
    row("probes that never rest", "\"fault\":\"drop\",\"segment\":1",
        "\"settings_of\":\"server\",\"settings\":{\"max_rto_ms\":1,\"min_rto_ms\":1}",
        ProblemKind::ActRefused, "/branches/1/acts/0");
    row("too much to send", "\"fault\":\"drop\",\"segment\":1}",
        "\"client\":{\"send\":1000000000}},"
        "{\"after\":2,\"at_ns\":25000000,\"client\":{\"send\":1000000000}},"
        "{\"after\":3,\"at_ns\":25000000,\"client\":{\"send\":1000000000}}",
        ProblemKind::ActRefused, "/branches/1/acts/2");
    row("too much to send by the scenario", "\"client\":\"connect\"}",
        "\"client\":\"connect\"},{\"at_ms\":1,\"client\":{\"send\":1000000000}},"
        "{\"at_ms\":1,\"client\":{\"send\":1000000000}},"
        "{\"at_ms\":1,\"client\":{\"send\":1000000000}}",
        ProblemKind::TooMuchToSend, "/scenario/steps/4");
    row("endless", "\"length\": 4,", "\"length\": 1e300,", ProblemKind::OutOfRange,
        "/branches/0/length");
    row("current", "\"current\": 2", "\"current\": 3", ProblemKind::UnknownBranch, "/current");
    row("scenario", "\"at_ms\":0", "\"at_ms\":-1", ProblemKind::OutOfRange,
        "/scenario/steps/0/at_ms");
    row("impossible scenario", "\"client\":\"connect\"", "\"client\":\"close\"",
        ProblemKind::EndCannotTake, "/scenario/steps/1/client");
}

void DocumentTest::refusesWhatIsDamaged()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const ProblemKind, kind);
    QFETCH(const QString, pointer);
    QByteArray text = aSession();
    const auto place = text.indexOf(before);
    QVERIFY2(place >= 0, text.constData());
    text.replace(place, before.size(), after);
    const auto result = session::readDocument(text, "damaged.woshou");
    QVERIFY(std::holds_alternative<FileProblem>(result));
    const auto& problem = std::get<FileProblem>(result);
    const lesson::ProblemText words = lesson::sentences(language::Speaker(), problem);
    const lesson::ProblemText chinese =
        lesson::sentences(language::speaker(language::kChinese), problem);
    QVERIFY2(problem.kind == kind, qPrintable(words.what));
    QCOMPARE(problem.place.pointer, pointer);
    QVERIFY(problem.place.line > 0);
    for (const QString& sentence : {words.what, chinese.what, words.wanted, chinese.wanted}) {
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(!sentence.contains('%'), qPrintable(sentence));
    }
}

void DocumentTest::refusesAnyCutOffFile()
{
    const QByteArray text = aSession().trimmed();
    for (qsizetype length = 0; length < text.size(); ++length) {
        const auto result = session::readDocument(text.first(length), "cut.woshou");
        QVERIFY(std::holds_alternative<FileProblem>(result));
    }
}

void DocumentTest::tellsSessionsFromScenarios()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("anything.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(aSession());
    file.close();
    QVERIFY(std::holds_alternative<Document>(session::load(path)));
    QVERIFY(std::holds_alternative<lesson::Scenario>(session::load("lost-syn")));
    QVERIFY(std::holds_alternative<FileProblem>(session::load(folder.filePath("nothing"))));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(aSession().replace("session/1", "session/2"));
    file.close();
    const auto opened = session::load(path);
    QCOMPARE(std::get<FileProblem>(opened).wanted, QStringList{"session/1"});
}

SUITE_WITHIN(QCoreApplication, DocumentTest);

} // namespace document_test

#include "document_test.moc"
