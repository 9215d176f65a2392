// SPDX-License-Identifier: GPL-3.0-or-later

// The inspector in the real window, by mouse and keyboard.

#include "lesson/scenario/scenario.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/links.h"
#include "ui/inspector/picture_view.h"
#include "ui/sequence/sequence_view.h"
#include "ui/states/state_graph_view.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>

namespace inspector_test {

using render::Language;
using render::Theme;
using sim::Edge;
using sim::Side;
using sim::Subject;
using tcp::State;

namespace {

constexpr const char* kScenarios[] = {"lost-syn-ack", "simultaneous-close", "half-open", "reset"};

QString plain(const QString& html) { return QTextDocumentFragment::fromHtml(html).toPlainText(); }

/// All that a page says, pictures told in words.
QString told(const ui::Page& page)
{
    QString text = page.title;
    for (const auto& block : page.blocks) {
        const auto* words = std::get_if<ui::PageText>(&block);
        text += '\n' +
            (words != nullptr
                    ? plain(words->html)
                    : QString::fromStdString(std::get<diagram::DisplayList>(block).description));
    }
    return text;
}

/// Where the links of a page lead.
QStringList hrefs(const ui::Page& page)
{
    static const QRegularExpression kHref("href='([^']*)'");
    QStringList found;
    for (const auto& block : page.blocks) {
        if (const auto* words = std::get_if<ui::PageText>(&block)) {
            auto each = kHref.globalMatch(words->html);
            while (each.hasNext()) {
                found += each.next().captured(1);
            }
        }
    }
    return found;
}

} // namespace

class InspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tellsTheLastSegmentSent();
    void tellsAClickedSegment();
    void tellsWhereLettersComeFrom();
    void tellsOfASharedAck();
    void tellsALostSegment();
    void tellsAnEndLive();
    void tellsCongestion_data();
    void tellsCongestion();
    void tellsAStateAndAnEdge();
    void tellsMarksOfTheDiagram();
    void marksRareWays();
    void walksTheStateGraphByKeyboard();
    void followsLinks();
    void doesNothingWhileHidden();
    void keepsItsWidgetsWhilePlaying();
    void hasSomethingToSayOfEverything_data();
    void hasSomethingToSayOfEverything();

private:
    template<typename T>
    T* find(const char* name) const
    {
        return support::find<T>(*m_window, name);
    }
    session::Session& session() { return m_window->session(); }
    void seek(std::chrono::milliseconds at) { session().seek(tcp::Instant(at)); }
    QString text() const { return told(m_inspector->page()); }
    void clickSegment(std::uint32_t id);

    std::unique_ptr<ui::MainWindow> m_window;
    ui::Inspector* m_inspector = nullptr;
    ui::SequenceView* m_view = nullptr;
    ui::StateGraphView* m_graph = nullptr;
};

#define VERIFY_TOLD(words) QVERIFY2(text().contains(QString::fromUtf8(words)), qPrintable(text()))

void InspectorTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_inspector = find<ui::Inspector>("inspector");
    m_view = find<ui::SequenceView>("sequenceView");
    m_graph = find<ui::StateGraphView>("stateGraph");
    m_window->workspace().showPanel("inspector");
    QTRY_VERIFY(!m_inspector->visibleRegion().isEmpty());
    QVERIFY(m_window->open("lost-syn-ack"));
}

void InspectorTest::cleanup() { m_window.reset(); }

/// Anywhere on its arrow or label that is in sight.
void InspectorTest::clickSegment(std::uint32_t id)
{
    for (int y = 0; y < m_view->viewport()->height(); y += 4) {
        const QPoint place(m_view->viewport()->width() / 2, y);
        if (m_view->segmentAt(place) == sim::SegmentId{id}) {
            QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
            return;
        }
    }
    QFAIL("not in sight");
}

void InspectorTest::tellsTheLastSegmentSent()
{
    VERIFY_TOLD("No segment has been sent yet.");
    seek(std::chrono::milliseconds(60));
    VERIFY_TOLD("2   SYN,ACK   Server → Client");
    seek(std::chrono::milliseconds(40));
    VERIFY_TOLD("1   SYN   Client → Server");
}

void InspectorTest::tellsAClickedSegment()
{
    seek(std::chrono::milliseconds(300));
    clickSegment(1);
    QCOMPARE(session().selectedSegment(), sim::SegmentId{1});
    VERIFY_TOLD("Sent because the application opened the connection actively. RFC 9293 §3.10.1");
    VERIFY_TOLD("Sequence Number: 100.");
    VERIFY_TOLD("Source Port: 49152.");
    VERIFY_TOLD("SYN = 1");
    VERIFY_TOLD("Option Maximum segment size, MSS: 1460.");
    VERIFY_TOLD("Sent by the client at 0 s.");
    VERIFY_TOLD("Arrived at the server at 50 ms.");
    VERIFY_TOLD("→ LISTEN → SYN-RECEIVED RFC 9293 §3.10.7.2");
    VERIFY_TOLD("→ Answered by 2 SYN,ACK.");
    // What is under the pointer is told in the header, too.
    auto* header = m_inspector->findChild<ui::PictureView*>("inspectorPicture");
    QVERIFY(header->accessibleDescription().contains("Destination Port: 80."));
    QVERIFY(header->sentenceAt({30, 40}).startsWith("Source Port: 49152."));
}

void InspectorTest::tellsWhereLettersComeFrom()
{
    QVERIFY(m_window->open("four-way-teardown"));
    m_window->session().toEnd();
    const sim::Trace& trace = m_window->session().trace();
    for (const sim::SentSegment& sent : trace.segments()) {
        if (!sent.segment.fin()) {
            continue;
        }
        m_window->session().select(sent.id);
        const bool isFirst = sent.from == Side::Client;
        VERIFY_TOLD(isFirst ? "sequence number of the segment with the first FIN"
                            : "sequence number of the segment with the second FIN");
        VERIFY_TOLD(isFirst ? "u = x+" : "w = y+");
    }
}

/// On a path without a rate; with one each segment is answered.
void InspectorTest::tellsOfASharedAck()
{
    lesson::Scenario scenario = lesson::blankScenario();
    scenario.genesis.established = true;
    scenario.genesis.endpoint[Side::Client].isns = {100};
    scenario.genesis.endpoint[Side::Server].isns = {300};
    scenario.genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{sim::Side::Client, {tcp::CallKind::Send, 10'000}}});
    for (const std::optional<std::uint64_t> rate : {std::optional<std::uint64_t>(), {1'000'000}}) {
        for (sim::LinkConfig& link : scenario.genesis.link.values) {
            link.rateBps = rate;
        }
        session().open(scenario);
        session().toEnd();
        for (const sim::SentSegment& sent : session().trace().segments()) {
            if (sent.from == sim::Side::Server) {
                session().select(sent.id);
                break;
            }
        }
        QCOMPARE(text().contains("that arrived in the same instant"), !rate);
    }
}

void InspectorTest::tellsALostSegment()
{
    session().toEnd();
    session().select(sim::SegmentId{2});
    VERIFY_TOLD("Sent in the instant in which 1 SYN arrived.");
    VERIFY_TOLD("Lost at 75 ms: it was dropped on purpose.");
    session().toStart();
    VERIFY_TOLD("At the playhead it has not been sent yet.");
}

void InspectorTest::tellsAnEndLive()
{
    // On the name above the lifeline.
    const int width = m_view->viewport()->width();
    for (int x = 0; x < width && session().selection() != Subject(Side::Client); x += 8) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {x, 30});
    }
    QCOMPARE(session().selection(), Subject(Side::Client));
    VERIFY_TOLD("Client   CLOSED");
    VERIFY_TOLD("Its variables get their values when it sends a SYN.");
    seek(std::chrono::milliseconds(400));
    VERIFY_TOLD("Client   SYN-SENT");
    VERIFY_TOLD("retransmission timer: 600 ms left, until 1 s");
    VERIFY_TOLD("The peer's window is not known yet.");
    VERIFY_TOLD("SND.NXT");
    QVERIFY(!text().contains("RCV.NXT"));
    seek(std::chrono::milliseconds(450));
    VERIFY_TOLD("550 ms left");
    seek(std::chrono::milliseconds(2'500));
    VERIFY_TOLD("ESTABLISHED");
    VERIFY_TOLD("SND.UNA = SND.NXT = 101 = ISS+1");
    VERIFY_TOLD("RCV.NXT = 301 = IRS+1");
    VERIFY_TOLD("RCV.NXT+RCV.WND = 65836");
    VERIFY_TOLD("oldest number sent and not acknowledged");

    // On the lifeline, where no arrow is near.
    session().select({});
    const int middle = m_view->viewport()->height() - 20;
    for (int x = width; x > 0 && session().selection() == Subject(); x -= 3) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {x, middle});
    }
    QCOMPARE(session().selection(), Subject(Side::Server));
    VERIFY_TOLD("Server   ESTABLISHED");
}

void InspectorTest::tellsCongestion_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("zh") << Language::Chinese;
    QTest::newRow("both") << Language::Both;
}

/// At every step of a transfer that loses one segment among many, and later a last one, the page
/// says what the variables are and mean.
void InspectorTest::tellsCongestion()
{
    QFETCH(Language, language);
    m_window->setLook({language, Theme::Light});
    lesson::Scenario scenario = lesson::blankScenario();
    sim::Genesis& genesis = scenario.genesis;
    genesis.established = true;
    genesis.endpoint[Side::Client].congestion = tcp::CongestionControl::NewReno;
    genesis.endpoint[Side::Client].initialCwndSegments = 4;
    const tcp::Call send{tcp::CallKind::Send, 150'000};
    genesis.steps = {{sim::AtTime{}, sim::UserCall{Side::Client, send}}};
    genesis.faults = {{Side::Client, 20, sim::Drop{}}, {Side::Client, 104, sim::Drop{}}};
    session().open(std::move(scenario));
    session().select(Side::Client);
    const bool english = language != Language::Chinese;
    const bool chinese = language != Language::English;
    QSet<QString> seen;
    const auto say = [&](const QString& en, const QString& zh) {
        QVERIFY2(!english || text().contains(en), qPrintable(en + '\n' + text()));
        QVERIFY2(!chinese || text().contains(zh), qPrintable(zh + '\n' + text()));
        QVERIFY2(english || !text().contains(en), qPrintable(text()));
        QVERIFY2(chinese || !text().contains(zh), qPrintable(text()));
        seen += en.section(' ', 0, 1);
    };
    do {
        const tcp::Congestion& control = session().state().endpoint(Side::Client).tcb().congestion;
        const QString cwnd = QString::number(control.window());
        say("cwnd = " + cwnd + " octets", "cwnd（拥塞窗口）= " + cwnd + " 字节");
        if (control.threshold()) {
            const QString limit = QString::number(*control.threshold());
            say("ssthresh = " + limit + " octets", "ssthresh（慢开始门限）= " + limit + " 字节");
        } else {
            say("ssthresh is not set", "ssthresh（慢开始门限）尚未设定");
        }
        if (control.phase() == tcp::Congestion::Phase::Recovery) {
            say("Fast recovery:", "快恢复：");
        } else if (!control.slowStart()) {
            say("Congestion avoidance:", "拥塞避免：");
        } else if (control.phase() == tcp::Congestion::Phase::Loss) {
            say("Slow start after a timeout.", "超时之后的慢开始。");
        } else {
            say("Slow start: each ACK", "慢开始：每收到一个确认");
        }
        if (control.duplicates() > 0) {
            const QString count = QString::number(control.duplicates());
            say(count + " duplicate ACKs in a row", "连续 " + count + " 个重复确认");
        }
        if (QTest::currentTestFailed()) {
            return;
        }
    } while (session().stepForward());
    for (const char* each : {"Fast recovery:", "Congestion avoidance:", "Slow start",
             "Slow start:", "1 duplicate", "3 duplicate", "ssthresh is"}) {
        QVERIFY2(seen.contains(each), each);
    }
}

/// The bracket of a timer, and a phase; and the name of a state, which is clicked in the diagram.
void InspectorTest::tellsMarksOfTheDiagram()
{
    QVERIFY(m_window->open("whole-connection"));
    // Which of the timers that are shown it is depends on how many others there were.
    constexpr std::uint32_t kTimers = 30;
    for (std::uint32_t number = 1; number < kTimers && !text().contains("2 MSL"); ++number) {
        session().select(sim::Happening{sim::Happening::Kind::Timer, Side::Client, number});
    }
    VERIFY_TOLD("This side waits for 2 MSL");
    session().select(sim::PhaseNumber{1});
    VERIFY_TOLD("Three-way handshake");
    VERIFY_TOLD("three are enough");
    auto* view = m_window->findChild<ui::SequenceView*>();
    QPoint place;
    for (int x = 0; x < view->viewport()->width() && place.isNull(); x += 6) {
        for (int y = 60; y < view->viewport()->height() && place.isNull(); y += 6) {
            session().select({});
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, y});
            if (session().selection() == Subject(State::SynSent)) {
                place = {x, y};
            }
        }
    }
    QVERIFY(!place.isNull());
}

void InspectorTest::marksRareWays()
{
    session().select(State::TimeWait);
    const QString said = text();
    const auto rare = said.indexOf("SYN-RECEIVED");
    QVERIFY(rare > said.indexOf("FIN-WAIT-2"));
    QVERIFY2(said.mid(rare).contains("Rare: A valid RST arrives after a SYN reopened"),
        qPrintable(said));
}

void InspectorTest::tellsAStateAndAnEdge()
{
    seek(std::chrono::milliseconds(1'110));
    QTest::mouseClick(m_graph, Qt::LeftButton, {}, m_graph->placeOf(State::SynSent)->toPoint());
    QCOMPARE(session().selection(), Subject(State::SynSent));
    VERIFY_TOLD("This side has sent its SYN and waits for the peer's SYN");
    VERIFY_TOLD("Client: 0 s");
    VERIFY_TOLD("← CLOSED: active OPEN / create TCB, snd SYN");
    VERIFY_TOLD("→ ESTABLISHED: rcv SYN,ACK / snd ACK");

    const Edge edge{State::SynSent, tcp::Event::ReceiveSynAck};
    QTest::mouseClick(m_graph, Qt::LeftButton, {}, m_graph->placeOf(edge)->toPoint());
    QCOMPARE(session().selection(), Subject(edge));
    VERIFY_TOLD("SYN-SENT → ESTABLISHED");
    VERIFY_TOLD("A SYN,ACK arrives that acknowledges the own SYN.");
    VERIFY_TOLD("RFC 9293 §3.10.7.3");
    VERIFY_TOLD("Client: 1.1 s");
    QTest::mouseClick(m_graph, Qt::LeftButton, {}, {2, 2});
    QCOMPARE(session().selection(), Subject());
}

void InspectorTest::walksTheStateGraphByKeyboard()
{
    m_graph->setFocus();
    QTest::keyClick(m_graph, Qt::Key_Down);
    QVERIFY(std::holds_alternative<State>(session().selection()));
    int states = 0;
    int edges = 0;
    for (int i = 0; i < 60; ++i) {
        states += std::holds_alternative<State>(session().selection()) ? 1 : 0;
        const Subject before = session().selection();
        QTest::keyClick(m_graph, Qt::Key_Down);
        edges +=
            before != session().selection() && std::holds_alternative<Edge>(session().selection())
            ? 1
            : 0;
    }
    QCOMPARE(states, 11);
    QVERIFY(edges >= 20);
    QTest::keyClick(m_graph, Qt::Key_Up);
    QVERIFY(std::holds_alternative<Edge>(session().selection()));
    QTest::keyClick(m_graph, Qt::Key_Escape);
    QCOMPARE(session().selection(), Subject());
}

void InspectorTest::followsLinks()
{
    const QSignalSpy pages(m_inspector, &ui::Inspector::pageRequested);
    // Only asked for: a test opens no browser.
    disconnect(m_inspector, &ui::Inspector::pageRequested, m_window.get(), nullptr);
    session().select(sim::SegmentId{1});
    m_inspector->follow("segment:2");
    QCOMPARE(session().selectedSegment(), sim::SegmentId{2});
    m_inspector->follow("time:75000000");
    QCOMPARE(session().playhead(), tcp::Instant(std::chrono::milliseconds(75)));
    m_inspector->follow("edge:2:4");
    QVERIFY(std::holds_alternative<Edge>(session().selection()));
    for (const char* bad : {"segment:0", "segment:99999", "segment:x", "end:2", "state:11",
             "edge:1", "edge:99:99", "", "nonsense"}) {
        session().select(State::Listen);
        m_inspector->follow(bad);
        if (QByteArray(bad) != "edge:1") {
            QVERIFY2(session().selection() == Subject(State::Listen), bad);
        }
    }
    QCOMPARE(pages.count(), 0);
    m_inspector->follow(ui::hrefOfSection("RFC 9293 §3.10.7.4"));
    QCOMPARE(pages.count(), 1);
    QCOMPARE(pages[0][0].toUrl().toString(),
        "https://www.rfc-editor.org/rfc/rfc9293.html#section-3.10.7.4");
}

void InspectorTest::doesNothingWhileHidden()
{
    find<QWidget>("inspector")->parentWidget()->hide();
    seek(std::chrono::milliseconds(60));
    VERIFY_TOLD("No segment has been sent yet.");
    find<QWidget>("inspector")->parentWidget()->show();
    m_window->workspace().showPanel("inspector");
    QTRY_VERIFY(text().contains("2   SYN,ACK"));
    // Behind another panel's tab.
    m_window->workspace().showPanel("states");
    QTRY_VERIFY(m_inspector->visibleRegion().isEmpty());
    session().toStart();
    VERIFY_TOLD("2   SYN,ACK");
    m_window->workspace().showPanel("inspector");
    QTRY_VERIFY(text().contains("No segment has been sent yet."));
}

void InspectorTest::keepsItsWidgetsWhilePlaying()
{
    session().select(Side::Client);
    seek(std::chrono::milliseconds(100));
    const auto before = m_inspector->findChildren<QLabel*>("inspectorText");
    const auto pictures = m_inspector->findChildren<ui::PictureView*>("inspectorPicture");
    for (int ms = 110; ms < 900; ms += 10) {
        seek(std::chrono::milliseconds(ms));
    }
    QCOMPARE(m_inspector->findChildren<QLabel*>("inspectorText"), before);
    QCOMPARE(m_inspector->findChildren<ui::PictureView*>("inspectorPicture"), pictures);
}

void InspectorTest::hasSomethingToSayOfEverything_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<Language>("language");
    for (const char* scenario : kScenarios) {
        QTest::newRow(scenario) << scenario << Language::Both;
    }
    QTest::newRow("zh") << "whole-connection" << Language::Chinese;
    QTest::newRow("en") << "whole-connection" << Language::English;
}

void InspectorTest::hasSomethingToSayOfEverything()
{
    QFETCH(QString, scenario);
    QFETCH(Language, language);
    m_window->setLook({language, Theme::Dark});
    QVERIFY(m_window->open(scenario));
    session().toEnd();
    std::vector<Subject> all{{}, Side::Client, Side::Server};
    for (const sim::SentSegment& sent : session().trace().segments()) {
        all.emplace_back(sent.id);
    }
    for (const State state : tcp::kAllStates) {
        all.emplace_back(state);
    }
    for (const tcp::Transition& edge : tcp::transitions()) {
        all.emplace_back(Edge{edge.from, edge.event});
    }
    for (const Subject& each : all) {
        session().select(each);
        const QString said = text();
        QVERIFY2(said.size() > 60, qPrintable(said));
        static const QRegularExpression kLeft("%\\d");
        QVERIFY2(!said.contains(kLeft), qPrintable(said));
        static const QRegularExpression kHan("\\p{Han}");
        if (language == Language::English) {
            QVERIFY2(!said.contains(kHan), qPrintable(said));
        } else {
            QVERIFY2(said.contains(kHan), qPrintable(said));
        }
        for (const QString& href : hrefs(m_inspector->page())) {
            QVERIFY2(ui::targetOf(href).has_value(), qPrintable(href));
        }
    }
}

SUITE_WITHIN(QApplication, InspectorTest);

} // namespace inspector_test

#include "inspector_test.moc"
