// SPDX-License-Identifier: GPL-3.0-or-later

// No text that a view paints is cut off by the view's edge, or lies behind what stands on it, in
// any language.

#include "support/painted_text.h"

#include "lesson/scenario/scenario.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/branches/comparison_view.h"
#include "ui/branches/comparison_window.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/picture_view.h"
#include "ui/sequence/sequence_view.h"
#include "ui/states/state_graph_view.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

namespace painted_text_test {

using render::Language;
using render::Theme;
using support::PaintedText;

namespace {

/// Strokes may reach a little out of what a font tells of them.
constexpr double kSlack = 0.75;

QString told(const PaintedText& text)
{
    return QString("\"%1\" at %2,%3 %4×%5")
        .arg(text.text)
        .arg(text.box.x())
        .arg(text.box.y())
        .arg(text.box.width())
        .arg(text.box.height());
}

enum class Edges { All, Sideways };

/// Texts that are painted across the edges. Of what can be scrolled, only those to the sides.
QStringList cutOff(QWidget& view, Edges edges, int& seen)
{
    QStringList found;
    for (const PaintedText& text : support::paintedTexts(view)) {
        QRectF room = QRectF(view.rect()).adjusted(-kSlack, -kSlack, kSlack, kSlack);
        if (edges == Edges::Sideways) {
            room.setTop(std::min(room.top(), text.box.top()));
            room.setBottom(std::max(room.bottom(), text.box.bottom()));
        }
        ++seen;
        if (!room.contains(text.box)) {
            found += QString(view.metaObject()->className()) + ": " + told(text);
        }
    }
    return found;
}

class Sample : public QWidget
{
public:
    QPointF at;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.scale(2, 2);
        painter.drawText(at, "edge 边缘");
    }
};

} // namespace

class PaintedTextTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsCutOff();
    void inspectorFigures_data() { looks(); }
    void inspectorFigures();
    void stateGraph_data() { looks(); }
    void stateGraph();
    void sequence_data() { looks(); }
    void sequence();
    void projected_data() { looks(); }
    void projected();
    void strikesNoWordThrough_data() { looks(); }
    void strikesNoWordThrough();
    void comparison_data() { looks(); }
    void comparison();

private:
    static void looks();
    void show(const char* scenario);
    template<typename T>
    T* find(const char* name)
    {
        return support::find<T>(*m_window, name);
    }
    static void settle()
    {
        for (int i = 0; i < 10; ++i) {
            QCoreApplication::processEvents();
        }
    }

    std::unique_ptr<ui::MainWindow> m_window;
};

void PaintedTextTest::findsWhatIsCutOff()
{
    Sample sample;
    sample.resize(300, 100);
    int seen = 0;
    sample.at = {10, 20};
    QCOMPARE(cutOff(sample, Edges::All, seen), QStringList());
    QVERIFY(seen >= 1);
    sample.at = {-1, 20};
    QVERIFY(!cutOff(sample, Edges::Sideways, seen).isEmpty());
    sample.at = {140, 20};
    QVERIFY(!cutOff(sample, Edges::Sideways, seen).isEmpty());
    sample.at = {10, 50};
    QVERIFY(cutOff(sample, Edges::Sideways, seen).isEmpty());
    QVERIFY(!cutOff(sample, Edges::All, seen).isEmpty());
}

void PaintedTextTest::looks()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    const std::pair<const char*, Language> languages[] = {
        {"en", Language::English}, {"zh", Language::Chinese}, {"both", Language::Both}};
    for (const auto& [name, language] : languages) {
        QTest::addRow("%s", name) << language << QSize(1440, 900);
        QTest::addRow("%s, small", name) << language << QSize(1024, 768);
    }
}

void PaintedTextTest::show(const char* scenario)
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    m_window = std::make_unique<ui::MainWindow>(ui::Look{language, Theme::Light});
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open(scenario));
    settle();
}

/// The header of every segment, the sequence spaces of both ends at every step.
void PaintedTextTest::inspectorFigures()
{
    show("lost-syn-ack");
    m_window->workspace().showPanel("inspector");
    session::Session& session = m_window->session();
    auto* inspector = m_window->findChild<ui::Inspector*>();
    int seen = 0;
    const auto look = [&](const sim::Subject& selection) {
        session.select(selection);
        settle();
        for (auto* picture : inspector->findChildren<ui::PictureView*>()) {
            const QStringList found = cutOff(*picture, Edges::All, seen);
            QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
            // Nor is the picture wider than the panel.
            const QPoint right = picture->mapTo(inspector->viewport(), picture->rect().topRight());
            QVERIFY2(
                right.x() < inspector->viewport()->width(), qPrintable(QString::number(right.x())));
        }
    };
    do {
        for (const sim::Side side : sim::kBothSides) {
            look(side);
        }
    } while (session.stepForward());
    for (std::uint32_t id = 1; id <= session.trace().segments().size(); ++id) {
        look(sim::SegmentId{id});
    }
    QVERIFY(seen > 200);
}

void PaintedTextTest::stateGraph()
{
    show("whole-connection");
    auto* graph = m_window->findChild<ui::StateGraphView*>();
    auto* button = graph->findChild<QToolButton*>("graphWhole");
    session::Session& session = m_window->session();
    int seen = 0;
    do {
        settle();
        if (button->isVisible()) {
            const QRectF place = button->geometry();
            for (const PaintedText& text : support::paintedTexts(*graph)) {
                QVERIFY2(
                    !place.intersects(text.box), qPrintable("behind the button: " + told(text)));
            }
        }
    } while (session.stepForward());
    graph->setWhole(true);
    const QStringList found = cutOff(*graph, Edges::All, seen);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    QVERIFY(seen > 30);
}

void PaintedTextTest::sequence()
{
    for (const char* scenario : {"whole-connection", "simultaneous-open"}) {
        show(scenario);
        m_window->session().toEnd();
        auto* view = m_window->findChild<ui::SequenceView*>();
        for (const char* numbers : {"symbolic", "relative", "absolute"}) {
            find<QAction>(numbers)->trigger();
            settle();
            int seen = 0;
            view->zoomAll();
            const QStringList found = cutOff(*view->viewport(), Edges::Sideways, seen);
            QVERIFY2(found.isEmpty(), qPrintable(scenario + ('\n' + found.join('\n'))));
            QVERIFY(seen > 10);
        }
    }
}

void PaintedTextTest::projected()
{
    show("whole-connection");
    find<QAction>("project")->trigger();
    settle();
    auto* graph = m_window->findChild<ui::StateGraphView*>();
    auto* view = m_window->findChild<ui::SequenceView*>();
    session::Session& session = m_window->session();
    int seen = 0;
    do {
        settle();
        QStringList found = cutOff(*view->viewport(), Edges::Sideways, seen);
        if (graph->isVisible()) {
            found += cutOff(*graph, Edges::All, seen);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    } while (session.stepForward());
    QVERIFY(seen > 100);
}

/// The line of now stops beside words: its colour is in none of their rows.
void PaintedTextTest::strikesNoWordThrough()
{
    show("whole-connection");
    session::Session& session = m_window->session();
    auto* view = m_window->findChild<ui::SequenceView*>();
    const QColor paper = render::colour(m_window->look().theme, diagram::Ink::Paper);
    const QColor ink = render::colour(m_window->look().theme, diagram::Ink::Client);
    const auto isLine = [&](QColor colour) {
        constexpr int kNear = 12;
        const auto mixed = [](int a, int b) { return a + (b - a) * 55 / 100; };
        return qAbs(colour.red() - mixed(paper.red(), ink.red())) < kNear &&
            qAbs(colour.green() - mixed(paper.green(), ink.green())) < kNear &&
            qAbs(colour.blue() - mixed(paper.blue(), ink.blue())) < kNear;
    };
    int lines = 0;
    do {
        settle();
        const QImage shot = view->viewport()->grab().toImage();
        for (const PaintedText& text : support::paintedTexts(*view->viewport())) {
            // Letters stand in the middle of their box.
            const double edge = text.box.height() / 4;
            const QRect box = text.box.adjusted(0, edge, 0, -edge).toAlignedRect() & shot.rect();
            // Upright words only: of a slanting one the box has free corners.
            if (text.box.height() > 22 || box.width() < 12) {
                continue;
            }
            for (int y = box.top(); y <= box.bottom(); ++y) {
                int struck = 0;
                for (int x = box.left(); x <= box.right(); ++x) {
                    struck += isLine(shot.pixelColor(x, y)) ? 1 : 0;
                }
                QVERIFY2(struck < box.width() / 3, qPrintable(told(text)));
            }
        }
        for (int y = 0; y < shot.height(); ++y) {
            int line = 0;
            for (int x = 0; x < shot.width(); ++x) {
                line += isLine(shot.pixelColor(x, y)) ? 1 : 0;
            }
            lines += line > shot.width() / 5 ? 1 : 0;
        }
    } while (session.stepForward());
    QVERIFY(lines > 0);
}

void PaintedTextTest::comparison()
{
    show("three-way-handshake");
    session::Session& session = m_window->session();
    session.seek(tcp::Instant(std::chrono::milliseconds(25)));
    QVERIFY(!session.apply(sim::SegmentFault{{1}, sim::Drop{}}));
    session.rename(session.branches().current(),
        "A branch with a name that is much longer than the room for it: "
        "名字很长很长的一个分支，写不下");
    session.toEnd();
    QTest::mouseClick(find<QWidget>("compareBranches"), Qt::LeftButton);
    auto* window = find<ui::ComparisonWindow>("comparison");
    QVERIFY(QTest::qWaitForWindowExposed(window));
    settle();
    auto* view = window->findChild<ui::ComparisonView*>();
    int seen = 0;
    const QStringList found = cutOff(*view->viewport(), Edges::Sideways, seen);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    // Of either branch in its own half.
    const double middle = view->viewport()->width() / 2.0;
    for (const PaintedText& text : support::paintedTexts(*view->viewport())) {
        QVERIFY2(text.box.right() < middle || text.box.left() > middle, qPrintable(told(text)));
    }
    QVERIFY(seen > 20);
}

SUITE_WITHIN(QApplication, PaintedTextTest);

} // namespace painted_text_test

#include "painted_text_test.moc"
