// SPDX-License-Identifier: GPL-3.0-or-later

// The trace table in the real window, by mouse and keyboard.

#include "support/find.h"
#include "support/suite.h"
#include "ui/sequence/sequence_view.h"
#include "ui/trace/trace_model.h"
#include "ui/trace/trace_table.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <functional>

namespace trace_table_test {

using render::Language;
using render::Theme;
using sim::Subject;
using ui::TraceModel;

/// Whether a filter should take a row, which is about this segment or none.
using Takes = std::function<bool(const sim::TraceRow&, const sim::SentSegment*)>;

class TraceTableTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsEveryRow();
    void saysARowInASentence();
    void selectsFromTheTable();
    void selectsFromTheDiagram();
    void goesToAMoment();
    void followsThePlayhead();
    void marksWhatIsToCome();
    void filtersByKindAndEnd();
    void filtersByWords();
    void filtersByComparison_data();
    void filtersByComparison();
    void saysWhatIsWrongWithAFilter_data();
    void saysWhatIsWrongWithAFilter();
    void filtersAWholeTraceInTurns();
    void followsAct_data();
    void followsAct();
    void tellsInWordsAndOnce();
    void cutsNoNumbers();
    void copiesText();
    void copiesJson();
    void leavesPlayKeysToTheWindow();
    void speaksBothLanguages();

private:
    template<typename T>
    T* find(const char* name) const
    {
        return support::find<T>(*m_window, name);
    }
    session::Session& session() { return m_window->session(); }
    void seek(std::chrono::milliseconds at) { session().seek(tcp::Instant(at)); }
    QString cell(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }
    /// The first row that shows this.
    int rowWith(const QString& what) const;
    void clickRow(int row);
    void choose(const char* name, int choice);

    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    ui::TraceTable* m_table = nullptr;
    const TraceModel* m_model = nullptr;
};

void TraceTableTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_table = find<ui::TraceTable>("traceTable");
    m_model = qobject_cast<const TraceModel*>(m_table->model());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    find<ui::Workspace>("workspace")->showPanel("trace");
    QTRY_VERIFY(m_table->isVisible());
    QVERIFY(m_window->open("lost-syn-ack"));
}

void TraceTableTest::cleanup()
{
    m_tester.reset();
    m_window.reset();
}

int TraceTableTest::rowWith(const QString& what) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (cell(row, TraceModel::What) == what) {
            return row;
        }
    }
    return -1;
}

void TraceTableTest::clickRow(int row)
{
    const QModelIndex index = m_model->index(row, TraceModel::What);
    m_table->scrollTo(index);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(index).center());
}

void TraceTableTest::choose(const char* name, int choice)
{
    auto* box = find<QComboBox>(name);
    box->setCurrentIndex(choice);
    emit box->activated(choice);
}

void TraceTableTest::showsEveryRow()
{
    QCOMPARE(m_model->rowCount(), static_cast<int>(session().trace().rows().size()));
    const int row = rowWith("sends 2 SYN,ACK");
    QVERIFY(row > 0);
    QCOMPARE(cell(row, TraceModel::Time), "0.050000");
    QCOMPARE(cell(row, TraceModel::Who), "Server");
    QCOMPARE(cell(row, TraceModel::Seq), "y = 300");
    QCOMPARE(cell(row, TraceModel::Ack), "x+1 = 101");
    QCOMPARE(cell(row, TraceModel::Len), "0");
    QCOMPARE(cell(row, TraceModel::Window), "65535");
    QVERIFY(cell(row, TraceModel::Reason).startsWith("Sent because a SYN arrived"));
    const int state = rowWith("rcv SYN,ACK");
    QCOMPARE(cell(state, TraceModel::State), "SYN-SENT → ESTABLISHED");
    QVERIFY(rowWith("2 SYN,ACK is lost") > row);
    QVERIFY(rowWith("retransmission timer expires") > row);
}

void TraceTableTest::saysARowInASentence()
{
    const auto said = [this](const char* what) {
        return m_model->index(rowWith(what), TraceModel::What)
            .data(Qt::AccessibleTextRole)
            .toString();
    };
    session().toEnd();
    QCOMPARE(said("sends 2 SYN,ACK"),
        "Segment 2, server to client: SYN,ACK seq=y ack=x+1. Sent at 50 ms, lost at 75 ms. Sent "
        "because a SYN arrived while listening: the connection is accepted.");
    QCOMPARE(said("gets 1 SYN"), "0.050000 s, Server: gets 1 SYN, seq x = 100.");
    session().toStart();
    QVERIFY(said("sends 2 SYN,ACK").endsWith(" Still to come."));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString sentence =
            m_model->index(row, TraceModel::Mark).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.size() > 15 && !sentence.contains('%'), qPrintable(sentence));
    }
}

void TraceTableTest::selectsFromTheTable()
{
    clickRow(rowWith("gets 1 SYN"));
    QCOMPARE(session().selectedSegment(), sim::SegmentId{1});
    // Not the first row of that segment: it stays where the user has it.
    QCOMPARE(m_table->currentIndex().row(), rowWith("gets 1 SYN"));
    QTest::keyClick(m_table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_table->currentIndex().row(), m_model->rowCount() - 1);
    clickRow(rowWith("rcv SYN,ACK"));
    QCOMPARE(
        session().selection(), Subject(sim::Edge{tcp::State::SynSent, tcp::Event::ReceiveSynAck}));
    QTest::keyClick(m_table, Qt::Key_Up);
    QVERIFY(session().selection() != Subject());
    QTest::keyClick(m_table, Qt::Key_Escape);
    QCOMPARE(session().selection(), Subject());
    // Every segment is reached by keyboard.
    choose("traceKind", 1);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    for (std::uint32_t id = 1; id <= session().trace().segments().size(); ++id) {
        QCOMPARE(session().selectedSegment(), sim::SegmentId{id});
        QTest::keyClick(m_table, Qt::Key_Down);
    }
}

void TraceTableTest::selectsFromTheDiagram()
{
    session().toEnd();
    auto* view = find<ui::SequenceView>("sequenceView");
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Up);
    const auto last = session().selectedSegment();
    QVERIFY(last);
    QVERIFY(cell(m_table->currentIndex().row(), TraceModel::What)
                .startsWith(QString("sends %1 ").arg(last->value)));
    QTest::keyClick(view, Qt::Key_Up);
    QVERIFY(cell(m_table->currentIndex().row(), TraceModel::What)
                .startsWith(QString("sends %1 ").arg(last->value - 1)));
    // What is filtered away is not gone to.
    choose("traceKind", 3);
    QVERIFY(!m_table->currentIndex().isValid());
}

void TraceTableTest::goesToAMoment()
{
    const int row = rowWith("sends 5 ACK");
    clickRow(row);
    QCOMPARE(session().playhead(), tcp::Instant{});
    const QRect place = m_table->visualRect(m_model->index(row, TraceModel::What));
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(session().playhead(), tcp::Instant(std::chrono::milliseconds(1'100)));
    clickRow(rowWith("gets 1 SYN"));
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(session().playhead(), tcp::Instant(std::chrono::milliseconds(50)));
}

void TraceTableTest::followsThePlayhead()
{
    int last = -1;
    while (session().stepForward()) {
        const int row = m_table->currentIndex().row();
        QCOMPARE(row, m_model->playheadRow());
        QVERIFY(row > last);
        QVERIFY(
            m_table->viewport()->rect().intersects(m_table->visualRect(m_table->currentIndex())));
        QCOMPARE(session().selection(), Subject());
        last = row;
    }
    // What the user has selected stays; the playhead is kept in sight.
    clickRow(0);
    const Subject selected = session().selection();
    session().toStart();
    session().toEnd();
    QCOMPARE(session().selection(), selected);
    QVERIFY(m_table->viewport()->rect().intersects(
        m_table->visualRect(m_model->index(m_model->playheadRow(), TraceModel::What))));
}

void TraceTableTest::marksWhatIsToCome()
{
    seek(std::chrono::milliseconds(60));
    const int now = m_model->playheadRow();
    QCOMPARE(cell(now, TraceModel::Mark), "▶");
    QCOMPARE(cell(now - 1, TraceModel::Mark), "●");
    QCOMPARE(cell(now + 1, TraceModel::Mark), "○");
    const auto look = [this](int row, int role) {
        return m_model->index(row, TraceModel::What).data(role);
    };
    QVERIFY(look(now, Qt::ForegroundRole) != look(now + 1, Qt::ForegroundRole));
}

void TraceTableTest::filtersByKindAndEnd()
{
    choose("traceKind", 1);
    QTRY_VERIFY(m_model->isComplete());
    QCOMPARE(m_model->rowCount(), static_cast<int>(session().trace().segments().size()));
    choose("traceEnd", 2);
    QTRY_VERIFY(m_model->isComplete());
    QVERIFY(m_model->rowCount() > 0);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QCOMPARE(cell(row, TraceModel::Who), "Server");
    }
    QVERIFY(find<QLabel>("traceCount")->text().contains(" of "));
    choose("traceEnd", 0);
    choose("traceKind", 3);
    QTRY_VERIFY(m_model->isComplete());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QVERIFY(!cell(row, TraceModel::State).isEmpty());
    }
    choose("traceKind", 0);
    QCOMPARE(m_model->rowCount(), static_cast<int>(session().trace().rows().size()));
}

void TraceTableTest::filtersByWords()
{
    auto* words = find<QLineEdit>("traceFilter");
    words->setFocus();
    QTest::keyClicks(words, "server syn-sent");
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_VERIFY(m_model->isComplete());
    QCOMPARE(m_model->rowCount(), 0);
    words->clear();
    QTest::keyClicks(words, "LOST");
    QTRY_VERIFY(m_model->rowCount() > 0);
    QTRY_VERIFY(m_model->isComplete());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QVERIFY(m_model->tabbed(m_model->traceRow(row)).contains("lost", Qt::CaseInsensitive));
    }
    words->clear();
    QTRY_COMPARE(m_model->rowCount(), static_cast<int>(session().trace().rows().size()));
}

/// Each filter, and what it lets through told by the numbers of the trace itself.
void TraceTableTest::filtersByComparison_data()
{
    QTest::addColumn<Takes>("takes");
    const auto row = [](const char* filter, const Takes& takes) { QTest::newRow(filter) << takes; };
    const auto segment = [row](const char* filter, bool (*holds)(const tcp::Segment&)) {
        row(filter, [holds](const sim::TraceRow&, const sim::SentSegment* sent) {
            return sent != nullptr && holds(sent->segment);
        });
    };
    segment("seq>300", [](const tcp::Segment& each) { return each.seq.value > 300; });
    segment("序号＞300", [](const tcp::Segment& each) { return each.seq.value > 300; });
    segment("len>0", [](const tcp::Segment& each) { return each.len > 0; });
    segment("len=0 seq<=101",
        [](const tcp::Segment& each) { return each.len == 0 && each.seq.value <= 101; });
    segment("ack!=301",
        [](const tcp::Segment& each) { return each.hasAck() && each.ack.value != 301; });
    segment("seq=x+1", [](const tcp::Segment& each) { return each.seq.value == 101; });
    segment("seq!=x+1", [](const tcp::Segment& each) { return each.seq.value != 101; });
    segment("window<65535", [](const tcp::Segment& each) { return each.window < 65535; });
    segment("flags:syn", [](const tcp::Segment& each) { return each.syn(); });
    segment("flags:SYN,ACK", [](const tcp::Segment& each) { return each.syn() && each.hasAck(); });
    segment("flags=SYN", [](const tcp::Segment& each) { return each.syn() && !each.hasAck(); });
    segment("flags!=ACK",
        [](const tcp::Segment& each) { return each.flags != tcp::Flags{tcp::Flag::Ack}; });
    row("who:client",
        [](const sim::TraceRow& each, auto) { return each.who == sim::Side::Client; });
    row("端：服务器",
        [](const sim::TraceRow& each, auto) { return each.who == sim::Side::Server; });
    row("state:TIME_WAIT", [](const sim::TraceRow& each, auto) {
        const auto* change = std::get_if<sim::StateRow>(&each.what);
        return change != nullptr &&
            (change->from == tcp::State::TimeWait || change->to == tcp::State::TimeWait);
    });
    row("time>=1.1 time<3200ms", [](const sim::TraceRow& each, auto) {
        return each.at >= tcp::Instant(std::chrono::milliseconds(1'100)) &&
            each.at < tcp::Instant(std::chrono::milliseconds(3'200));
    });
}

void TraceTableTest::filtersByComparison()
{
    QFETCH(Takes, takes);
    const sim::Trace& trace = session().trace();
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < trace.rows().size(); ++i) {
        const auto& what = trace.rows()[i].what;
        const auto* send = std::get_if<sim::SendRow>(&what);
        const auto* arrival = std::get_if<sim::ArriveRow>(&what);
        const auto* drop = std::get_if<sim::DropRow>(&what);
        const sim::SentSegment* sent = send != nullptr ? &trace.segment(send->segment)
            : arrival != nullptr                       ? &trace.segment(arrival->segment)
            : drop != nullptr                          ? &trace.segment(drop->segment)
                                                       : nullptr;
        if (takes(trace.rows()[i], sent)) {
            wanted.push_back(i);
        }
    }
    QVERIFY(wanted.size() < trace.rows().size());
    auto* words = find<QLineEdit>("traceFilter");
    words->setText(QString::fromUtf8(QTest::currentDataTag()));
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_VERIFY(m_model->isComplete());
    QVERIFY(find<QLabel>("traceProblem")->isHidden());
    std::vector<std::size_t> shown;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        shown.push_back(m_model->traceRow(row));
    }
    QCOMPARE(shown, wanted);
}

void TraceTableTest::saysWhatIsWrongWithAFilter_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("sequence>300") << "no column. There are seq";
    QTest::newRow("seq>abc") << "seq>300";
    QTest::newRow("seq>x+1") << "no number";
    QTest::newRow("len=") << "no number";
    QTest::newRow("len>-1") << "no number";
    QTest::newRow("seq>99999999999999999999999") << "no number";
    QTest::newRow("time>soon") << "time>1.5";
    QTest::newRow("time<nan") << "no time";
    QTest::newRow("flags:SYN,ACC") << "“ACC” is no flag";
    QTest::newRow("flags:") << "no flag";
    QTest::newRow("who:me") << "who:server";
    QTest::newRow("state:OPEN") << "state:TIME-WAIT";
    QTest::newRow("state>LISTEN") << "colon";
}

void TraceTableTest::saysWhatIsWrongWithAFilter()
{
    QFETCH(QString, said);
    auto* words = find<QLineEdit>("traceFilter");
    auto* problem = find<QLabel>("traceProblem");
    const int before = m_model->rowCount();
    QTest::keyClicks(words, QTest::currentDataTag());
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(said), qPrintable(problem->text()));
    QVERIFY(words->accessibleDescription().contains(said));
    QCOMPARE(m_model->rowCount(), before);
    words->clear();
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(problem->isHidden());
}

/// A filter that finds little in a long trace: the event loop turns meanwhile.
void TraceTableTest::filtersAWholeTraceInTurns()
{
    lesson::Scenario scenario = session().scenario();
    scenario.genesis.steps.clear();
    scenario.genesis.faults.clear();
    scenario.genesis.established = true;
    scenario.genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{sim::Side::Client, {tcp::CallKind::Send, 20'000'000, true}}});
    session().open(scenario);
    QVERIFY2(session().trace().rows().size() > 40'000,
        qPrintable(QString::number(session().trace().rows().size())));
    find<QLineEdit>("traceFilter")->setText("nothing of the kind");
    QTest::keyClick(find<QLineEdit>("traceFilter"), Qt::Key_Return);
    QVERIFY(!m_model->isComplete());
    QVERIFY(find<QLabel>("traceCount")->text().endsWith("…"));
    find<QLineEdit>("traceFilter")->setText("active OPEN");
    QTRY_VERIFY_WITH_TIMEOUT(m_model->isComplete(), 60'000);
    QCOMPARE(m_model->rowCount(), 0);
    find<QLineEdit>("traceFilter")->clear();
    QTRY_COMPARE(m_model->rowCount(), static_cast<int>(session().trace().rows().size()));
}

void TraceTableTest::followsAct_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 6; ++kind) {
        QTest::addRow("kind %d", kind) << kind;
    }
}

/// The future is cut away, and another one grows: the table shows what a fresh one would.
void TraceTableTest::followsAct()
{
    QFETCH(int, kind);
    choose("traceKind", kind);
    QTRY_VERIFY(m_model->isComplete());
    session().toEnd();
    seek(std::chrono::milliseconds(60));
    QVERIFY(!session().apply(sim::UserCall{sim::Side::Server, {tcp::CallKind::Abort, 0, true}}));
    session().toEnd();
    session().stepBack();
    QTRY_VERIFY(m_model->isComplete());
    QStringList shown;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        shown += m_model->tabbed(m_model->traceRow(row));
    }
    choose("traceEnd", 1);
    choose("traceEnd", 0);
    QTRY_VERIFY(m_model->isComplete());
    QStringList fresh;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        fresh += m_model->tabbed(m_model->traceRow(row));
    }
    QCOMPARE(shown, fresh);
}

/// No ids, and no call twice.
void TraceTableTest::tellsInWordsAndOnce()
{
    for (const char* id : {"old-duplicate-syn", "paws", "half-open", "whole-connection", "reset"}) {
        QVERIFY(m_window->open(id));
        const auto rows = session().trace().rows();
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString what = cell(row, TraceModel::What);
            const auto& about = rows[m_model->traceRow(row)].what;
            if (const auto* note = std::get_if<sim::NoteRow>(&about)) {
                QVERIFY2(what != tcp::provenance(note->note).id.data(), qPrintable(what));
                QVERIFY(!what.isEmpty());
            }
            const bool follows = row > 0 &&
                std::holds_alternative<sim::CallRow>(rows[m_model->traceRow(row - 1)].what);
            if (follows && std::holds_alternative<sim::StateRow>(about)) {
                QVERIFY2(what != cell(row - 1, TraceModel::What), qPrintable(what));
            }
        }
    }
}

void TraceTableTest::cutsNoNumbers()
{
    QVERIFY(m_window->open("sequence-wrap"));
    const QFontMetrics metrics(m_model->fontOf(TraceModel::Seq));
    constexpr int kPadding = 8;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (const int column : {TraceModel::Seq, TraceModel::Ack}) {
            QVERIFY2(metrics.horizontalAdvance(cell(row, column)) + kPadding <=
                    m_table->columnWidth(column),
                qPrintable(cell(row, column)));
        }
    }
}

void TraceTableTest::copiesText()
{
    choose("traceKind", 1);
    m_table->setFocus();
    clickRow(0);
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith("Time (s)\tSide\t"));
    QVERIFY(lines[1].startsWith("0.000000\tClient\tsends 1 SYN\tx = 100\t\t0\t65535\t\t"));
    QVERIFY(lines[2].startsWith("0.050000\tServer\tsends 2 SYN,ACK\t"));
    QVERIFY(lines[3].isEmpty());
}

void TraceTableTest::copiesJson()
{
    const int row = rowWith("sends 2 SYN,ACK");
    clickRow(row);
    QTimer::singleShot(0, this, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_J);
    });
    const QPoint place = m_table->visualRect(m_model->index(row, TraceModel::What)).center();
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, place, m_table->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_table->viewport(), &event);
    const QByteArray line = QApplication::clipboard()->text().toUtf8();
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object["kind"].toString(), "send");
    QCOMPARE(object["seq"].toInt(), 300);
}

void TraceTableTest::leavesPlayKeysToTheWindow()
{
    m_table->setFocus();
    const std::size_t before = session().stepsDone();
    QTest::keyClick(m_table, Qt::Key_Right);
    QCOMPARE(session().stepsDone(), before + 1);
}

void TraceTableTest::speaksBothLanguages()
{
    static const QRegularExpression kHan("\\p{Han}");
    for (const Language language : {Language::Chinese, Language::Both}) {
        m_window->setLook({language, Theme::Dark});
        QVERIFY(m_model->headerData(TraceModel::Reason, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .contains(kHan));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            QVERIFY2(m_model->tabbed(m_model->traceRow(row)).contains(kHan),
                qPrintable(m_model->tabbed(m_model->traceRow(row))));
            const QString said = m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(said.contains(kHan), qPrintable(said));
        }
    }
}

SUITE_WITHIN(QApplication, TraceTableTest);

} // namespace trace_table_test

#include "trace_table_test.moc"
