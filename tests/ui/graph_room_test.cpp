// SPDX-License-Identifier: GPL-3.0-or-later

// The state graph in the real window: its words can be read, and what matters is in sight.

#include "diagram/graph/state_graph.h"
#include "diagram/picture/text_pieces.h"
#include "lesson/scenario/scenario.h"
#include "render/paint/painter.h"
#include "render/words/graph_labels.h"
#include "support/answer.h"
#include "support/graph_geometry.h"
#include "support/suite.h"
#include "tcp/what_if.h"
#include "ui/sequence/sequence_view.h"
#include "ui/states/state_graph_view.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <string>
#include <vector>

namespace graph_room_test {

using render::Language;
using render::Theme;

namespace {

/// Of the smallest words, in the picture's own pixels; and what they are on the screen where
/// they are to be read.
constexpr double kLetters = 11;
constexpr double kReadable = 10.99;

/// A connection, then what `more` adds to the steps.
QByteArray runOf(QByteArray settings, QByteArray more)
{
    QByteArray run = R"({"woshou": "scenario/1", "title": {"en": "Run"}, SETTINGS "steps": [
        {"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
        {"at_ms": 400, "server": "close"},
        {"when": {"client": "CLOSE-WAIT"}, "client": "close", "after_ms": 0} MORE]})";
    return run.replace("SETTINGS", settings).replace("MORE", more);
}

/// Runs that go along edges which Figure 5 leaves out.
std::vector<QByteArray> unusualRuns()
{
    std::vector<QByteArray> runs{
        runOf(R"("server": {"isn": [300, 90000], "timestamps": true, "time_wait_reuse": true},
            "client": {"isn": [100, 70000], "timestamps": true},)",
            R"(, {"at_ms": 900, "client": "connect"})")};
    for (const std::string_view rule : tcp::kChangedRuleIds) {
        QByteArray broken = R"("client": {"what_if": ["RULE"]}, "server": {"what_if": ["RULE"]},)";
        broken.replace("RULE", QByteArray(rule.data(), static_cast<qsizetype>(rule.size())));
        runs.push_back(runOf(broken, {}));
        runs.push_back(runOf(broken, R"(, {"at_ms": 900, "client": "connect"},
            {"at_ms": 1200, "server": "listen"}, {"at_ms": 1500, "client": "connect"},
            {"at_ms": 2000, "server": "abort"})"));
    }
    const std::pair<const char*, const char*> aborts[] = {{"server", "SYN-RECEIVED"},
        {"server", "ESTABLISHED"}, {"server", "FIN-WAIT-1"}, {"server", "TIME-WAIT"},
        {"client", "SYN-SENT"}, {"client", "CLOSE-WAIT"}, {"client", "LAST-ACK"}};
    for (const auto& [end, state] : aborts) {
        QByteArray more = R"(, {"when": {"END": "STATE"}, "after_ms": 0, "END": "abort"})";
        runs.push_back(runOf({}, more.replace("END", end).replace("STATE", state)));
    }
    return runs;
}

} // namespace

class GraphRoomTest : public QObject
{
    Q_OBJECT

private slots:
    void isReadable_data();
    void isReadable();
    void hasNoSmallWords_data();
    void hasNoSmallWords();
    void keepsTheEndsInSight();
    void movesByHand();
    void showsAllOfIt();
    void goesOnShowingAllOfIt();
    void showsWhatLiesBeyondTheFrame_data();
    void showsWhatLiesBeyondTheFrame();
    void wordsKeepApart_data();
    void wordsKeepApart();
    void fillsTheScreenOfAClass_data() { isReadable_data(); }
    void fillsTheScreenOfAClass();
    void givesWayToTheInspector();

private:
    void show(Language language, QSize size);

    std::unique_ptr<ui::MainWindow> m_window;
    ui::StateGraphView* m_graph = nullptr;
};

void GraphRoomTest::show(Language language, QSize size)
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{language, Theme::Light});
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_graph = m_window->findChild<ui::StateGraphView*>();
    QVERIFY(m_window->open("whole-connection"));
    QCoreApplication::processEvents();
}

void GraphRoomTest::isReadable_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    const std::pair<const char*, Language> languages[] = {
        {"en", Language::English}, {"zh", Language::Chinese}, {"both", Language::Both}};
    for (const auto& [name, language] : languages) {
        for (const QSize size : {QSize(1440, 900), QSize(1280, 800), QSize(1920, 1080)}) {
            QTest::addRow("%s %d", name, size.width()) << language << size;
        }
    }
}

void GraphRoomTest::isReadable()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    show(language, size);
    QVERIFY(!m_graph->visibleRegion().isEmpty());
    session::Session& session = m_window->session();
    m_graph->setWhole(false);
    do {
        QVERIFY2(m_graph->scale() * kLetters >= kReadable,
            qPrintable(QString::number(m_graph->scale() * kLetters)));
        for (const sim::Side side : sim::kBothSides) {
            const auto place = m_graph->placeOf(session.state().endpoint(side).state());
            QVERIFY(place.has_value());
            QVERIFY2(m_graph->rect().contains(place->toPoint()),
                qPrintable(QString("step %1").arg(session.stepsDone())));
        }
    } while (session.stepForward());
}

void GraphRoomTest::hasNoSmallWords_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    const std::pair<const char*, Language> languages[] = {
        {"en", Language::English}, {"zh", Language::Chinese}, {"both", Language::Both}};
    for (const auto& [name, language] : languages) {
        for (const QSize size : {QSize(1366, 768), QSize(1440, 900), QSize(1024, 768)}) {
            QTest::addRow("%s %d", name, size.width()) << language << size;
        }
    }
}

/// The whole of it, with fewer words where there is little room; every state is named.
void GraphRoomTest::hasNoSmallWords()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    show(language, size);
    m_window->workspace().showPanel("states");
    QCoreApplication::processEvents();
    session::Session& session = m_window->session();
    do {
        int names = 0;
        for (const diagram::DisplayItem& item : m_graph->picture().items) {
            if (const auto* text = std::get_if<diagram::TextItem>(&item);
                text != nullptr && text->text.size() > 3) {
                const double letters = text->font.size * m_graph->scale();
                QVERIFY2(letters >= kReadable,
                    qPrintable(QString("%1: %2").arg(letters).arg(text->text.c_str())));
                names += text->anchor == diagram::Anchor::Middle ? 1 : 0;
            }
        }
        QVERIFY(names >= 11);
        for (const tcp::State state : tcp::kAllStates) {
            QVERIFY(m_graph->rect().contains(m_graph->placeOf(state)->toPoint()));
        }
    } while (session.stepForward());
}

/// However the window is made smaller.
void GraphRoomTest::keepsTheEndsInSight()
{
    for (const QSize size : {QSize(1024, 900), QSize(1440, 640), QSize(1024, 640)}) {
        show(Language::Both, {1440, 900});
        session::Session& session = m_window->session();
        session.toEnd();
        m_window->resize(size);
        QCoreApplication::processEvents();
        for (const sim::Side side : sim::kBothSides) {
            const auto place = m_graph->placeOf(session.state().endpoint(side).state());
            QVERIFY(place.has_value());
            QVERIFY2(m_graph->rect().contains(place->toPoint()),
                qPrintable(QString("%1×%2").arg(size.width()).arg(size.height())));
        }
    }
}

void GraphRoomTest::movesByHand()
{
    show(Language::English, {1280, 800});
    const auto place = [this] { return *m_graph->placeOf(tcp::State::Established); };
    const double before = m_graph->scale();
    const QPointF there = place();
    QWheelEvent wheel(there, m_graph->mapToGlobal(there), {}, {0, 360}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_graph, &wheel);
    QVERIFY(m_graph->scale() > before * 1.5);
    QVERIFY((place() - there).manhattanLength() < 2);
    // An empty place is taken hold of, and nothing is selected by that.
    m_window->session().select(tcp::State::Established);
    const QPoint grip = (there + QPointF(0, 60)).toPoint();
    QTest::mousePress(m_graph, Qt::LeftButton, {}, grip);
    QTest::mouseMove(m_graph, grip + QPoint(0, -40));
    QTest::mouseRelease(m_graph, Qt::LeftButton, {}, grip + QPoint(0, -40));
    QVERIFY(std::abs(place().y() - (there.y() - 40)) < 3);
    QVERIFY(m_window->session().selection() == sim::Subject(tcp::State::Established));
    // Keys, too.
    m_graph->setFocus();
    const double zoomed = m_graph->scale();
    QTest::keyClick(m_graph, Qt::Key_Minus);
    QVERIFY(m_graph->scale() < zoomed);
    QTest::keyClick(m_graph, Qt::Key_Plus);
    QCOMPARE(m_graph->scale(), zoomed);
}

void GraphRoomTest::showsAllOfIt()
{
    show(Language::Both, {1280, 800});
    auto* whole = m_graph->findChild<QToolButton*>("graphWhole");
    QVERIFY(whole->isVisible() && whole->isChecked());
    for (const tcp::State state : tcp::kAllStates) {
        QVERIFY(m_graph->rect().contains(m_graph->placeOf(state)->toPoint()));
    }
    m_graph->setFocus();
    QTest::keyClick(m_graph, Qt::Key_0);
    QVERIFY(!whole->isChecked());
    QVERIFY(m_graph->scale() * kLetters >= kReadable);
}

/// However large the window is made.
void GraphRoomTest::goesOnShowingAllOfIt()
{
    show(Language::Both, {1440, 900});
    auto* whole = m_graph->findChild<QToolButton*>("graphWhole");
    for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1280, 720)}) {
        m_window->resize(size);
        QCoreApplication::processEvents();
        QVERIFY(whole->isChecked());
        for (const tcp::State state : tcp::kAllStates) {
            QVERIFY(m_graph->rect().contains(m_graph->placeOf(state)->toPoint()));
        }
    }
}

void GraphRoomTest::showsWhatLiesBeyondTheFrame_data() { hasNoSmallWords_data(); }

/// Rules that are not TCP's lead to CLOSED by ways around the graph; its notes tell of dashed
/// lines, and keep off their sample.
void GraphRoomTest::showsWhatLiesBeyondTheFrame()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    show(language, size);
    m_window->workspace().showPanel("states");
    const QByteArray run = R"({"woshou": "scenario/1", "title": {"en": "Around"},
        "client": {"what_if": ["no-time-wait"]}, "server": {"what_if": ["no-time-wait"]},
        "start": "established", "steps": [
        {"at_ms": 0, "server": "close"}, {"at_ms": 0, "client": "close"}]})";
    const auto read = lesson::readScenario(run, "around.json");
    QVERIFY(std::holds_alternative<lesson::Scenario>(read));
    m_window->session().open(std::get<lesson::Scenario>(read));
    m_window->session().toEnd();
    QCoreApplication::processEvents();
    const render::FontMetrics metrics;
    QRectF drawn;
    std::vector<QRectF> samples;
    std::vector<QRectF> words;
    for (const diagram::DisplayItem& item : m_graph->picture().items) {
        if (const auto* path = std::get_if<diagram::PathItem>(&item)) {
            drawn |= render::qtPath(*path).boundingRect();
        } else if (const auto* line = std::get_if<diagram::LineItem>(&item)) {
            samples.emplace_back(line->from.x, line->from.y - 1, line->to.x - line->from.x, 2);
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            const double width = diagram::widthOf(*text, metrics);
            words.emplace_back(text->at.x + diagram::beginOf(*text, width),
                text->at.y - text->font.size, width, text->font.size);
        }
    }
    QVERIFY(drawn.width() * m_graph->scale() <= m_graph->width());
    QVERIFY(drawn.height() * m_graph->scale() <= m_graph->height());
    for (const QRectF& sample : samples) {
        QVERIFY(std::ranges::none_of(
            words, [&sample](const QRectF& box) { return box.intersects(sample); }));
    }
    QVERIFY(language == Language::Both || samples.size() == 1);
}

void GraphRoomTest::wordsKeepApart_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    const std::pair<const char*, Language> languages[] = {
        {"en", Language::English}, {"zh", Language::Chinese}, {"both", Language::Both}};
    for (const auto& [name, language] : languages) {
        for (const QSize size : {QSize(380, 500), QSize(480, 480), QSize(560, 640), QSize(640, 560),
                 QSize(700, 680), QSize(760, 720), QSize(820, 800), QSize(1000, 900)}) {
            QTest::addRow("%s %dx%d", name, size.width(), size.height()) << language << size;
        }
    }
}

/// Of what Figure 5 draws, and of all else that these runs do.
void GraphRoomTest::wordsKeepApart()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    session::Session session;
    ui::StateGraphView graph(session);
    graph.setLook({language, Theme::Light});
    graph.resize(size);
    graph.show();
    const render::FontMetrics metrics;
    for (const QByteArray& run : unusualRuns()) {
        const auto read = lesson::readScenario(run, "run.json");
        QVERIFY2(std::holds_alternative<lesson::Scenario>(read), run.constData());
        session.open(std::get<lesson::Scenario>(read));
        do {
            const auto found = support::meetings(support::takeApart(graph.picture(), metrics));
            for (const std::string& each : found) {
                qWarning("%s step %d: %s", run.constData(), static_cast<int>(session.stepsDone()),
                    each.c_str());
            }
            QVERIFY(found.empty());
        } while (session.stepForward());
    }
}

/// Nothing is left out there. No letter is smaller than the sixtieth part of the height but where
/// everything is said in two languages.
void GraphRoomTest::fillsTheScreenOfAClass()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    session::Session session;
    ui::StateGraphView graph(session);
    graph.setLook({language, Theme::Light});
    graph.resize(size);
    const auto wordsOf = [&graph] {
        int words = 0;
        for (const diagram::DisplayItem& item : graph.picture().items) {
            words += std::holds_alternative<diagram::TextItem>(item) ? 1 : 0;
        }
        return words;
    };
    const auto read = lesson::readScenario(unusualRuns().front(), "run.json");
    session.open(std::get<lesson::Scenario>(read));
    session.toEnd();
    const auto natural = diagram::stateGraph(session.trace(), session.trace().rows().size(), {},
        render::FontMetrics(), render::GraphLabels(language));
    const auto all = std::ranges::count_if(natural.items, [](const diagram::DisplayItem& item) {
        return std::holds_alternative<diagram::TextItem>(item);
    });
    constexpr double kMost = 8;
    graph.setMagnification(kMost);
    QCOMPARE(wordsOf(), static_cast<int>(all));
    const auto found =
        support::meetings(support::takeApart(graph.picture(), render::FontMetrics()));
    QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
    double least = kMost * kLetters;
    for (const diagram::DisplayItem& item : graph.picture().items) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        if (text != nullptr && text->text.size() > 3) {
            least = std::min(least, text->font.size * graph.scale());
        }
    }
    const double parts = language == Language::Both ? 75 : 60;
    QVERIFY2(parts * least >= size.height(), qPrintable(QString::number(least)));
}

/// Where they share a place, the inspector comes for what is pointed at, and goes with it.
void GraphRoomTest::givesWayToTheInspector()
{
    show(Language::English, {1440, 900});
    auto* view = m_window->findChild<ui::SequenceView*>();
    QWidget* inspector = m_window->findChild<QScrollArea*>("inspector");
    view->setFocus();
    QVERIFY(inspector->visibleRegion().isEmpty());
    QTest::keyClick(view, Qt::Key_Down);
    QTRY_VERIFY(!inspector->visibleRegion().isEmpty());
    QVERIFY(m_graph->visibleRegion().isEmpty());
    QTest::keyClick(view, Qt::Key_Escape);
    QTRY_VERIFY(!m_graph->visibleRegion().isEmpty());
    // Who reads the trace goes on reading it.
    m_window->workspace().showPanel("trace");
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCoreApplication::processEvents();
    QVERIFY(inspector->visibleRegion().isEmpty());
}

SUITE_WITHIN(QApplication, GraphRoomTest);

} // namespace graph_room_test

#include "graph_room_test.moc"
