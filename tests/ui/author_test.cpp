// SPDX-License-Identifier: GPL-3.0-or-later

// Making an exercise and a lesson in the window, as somebody does who never saw their files.

#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/question.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/author/author_panel.h"
#include "ui/learn/lesson_bar.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace author_test {

using render::Language;
using render::Theme;
using sim::Side;

class AuthorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void tellsWhatIsMissing();
    void makesAnExercise();
    void foreseesAWrongAnswer();
    void asksForTheNextSegment();
    void tellsWhereAWrongAnswerIsNone();
    void makesALesson();
    void triesALesson();
    void cutsNothing_data();
    void cutsNothing();

private:
    template<typename T = QWidget>
    T* find(const QString& name) const
    {
        return support::find<T>(*m_window, name);
    }
    ui::AuthorPanel& panel() const { return *find<ui::AuthorPanel>("authorPanel"); }
    session::Session& session() const { return m_window->session(); }
    void click(const char* name) const
    {
        find<QAbstractButton>(name)->click();
        QApplication::processEvents();
    }
    void write(const char* line, const QString& text) const
    {
        find<QLineEdit>(line)->setText(text);
    }
    void handshake() const;
    QString verdict() const { return find<QLabel>("authorVerdict")->text(); }
    lesson::Question question(std::uint64_t seed) const;

    QTemporaryDir m_home;
    std::unique_ptr<ui::MainWindow> m_window;
};

void AuthorTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void AuthorTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    find<QAction>("author")->trigger();
    QApplication::processEvents();
}

/// What a lecturer does in an empty laboratory.
void AuthorTest::handshake() const
{
    session().open(lesson::blankScenario());
    session().apply(sim::UserCall{Side::Server, {tcp::CallKind::Listen}});
    session().apply(sim::UserCall{Side::Client, {tcp::CallKind::Connect}});
    session().toEnd();
}

lesson::Question AuthorTest::question(std::uint64_t seed) const
{
    const auto text = panel().text();
    const auto read = lesson::readExercise(text.value(), "test.woshou-exercise");
    return std::get<lesson::Question>(
        lesson::makeQuestion(std::get<lesson::ExercisePtr>(read), seed));
}

void AuthorTest::tellsWhatIsMissing()
{
    session().open(lesson::blankScenario());
    QVERIFY(!panel().text());
    QVERIFY(verdict().contains("laboratory"));
    handshake();
    QVERIFY(!panel().text());
    QVERIFY(verdict().contains("title"));
    write("authorTitle-en", "A handshake");
    QVERIFY(!panel().text());
    QVERIFY(verdict().contains("learner"));
    write("authorText-zh", "题干");
    QVERIFY(!panel().text());
    QVERIFY(verdict().contains("Ask something"));
}

void AuthorTest::makesAnExercise()
{
    handshake();
    write("authorTitle-en", "A handshake");
    write("authorText-en", "The client connects.");
    session().select(sim::SegmentId{2});
    click("ask-flags");
    click("ask-ack");
    session().select(sim::Happening{sim::Happening::Kind::State, Side::Server, 3});
    click("askState");
    const lesson::Question first = question(1);
    QCOMPARE(first.items.size(), std::size_t{3});
    QCOMPARE(first.items[0].name, QString("segment-2.flags"));
    QVERIFY(std::get<tcp::Flags>(first.items[0].answer) ==
        (tcp::Flags{tcp::Flag::Syn, tcp::Flag::Ack}));
    QCOMPARE(std::get<tcp::State>(first.items[2].answer), tcp::State::SynReceived);
    // Each learner has other numbers, and what is clicked off is not asked any more.
    QVERIFY(first.items[1].answer != question(2).items[1].answer);
    session().select(sim::SegmentId{2});
    click("ask-ack");
    QCOMPARE(question(1).items.size(), std::size_t{2});
    // The third segment would tell what the second one was.
    QCOMPARE(lesson::segmentTable(question(1), language::kEnglish).rows.size(), std::size_t{2});
}

void AuthorTest::foreseesAWrongAnswer()
{
    handshake();
    write("authorTitle-en", "A handshake");
    write("authorText-en", "The client connects.");
    session().select(sim::SegmentId{2});
    click("ask-ack");
    click("addMistake");
    write("mistake1", "x");
    write("mistakeText1-en", "A SYN consumes one number.");
    const lesson::Question asked = question(1);
    QCOMPARE(asked.items[0].mistakes.size(), std::size_t{1});
    QCOMPARE(std::get<double>(asked.items[0].mistakes[0].value) + 1,
        std::get<double>(asked.items[0].answer));
}

void AuthorTest::asksForTheNextSegment()
{
    handshake();
    session().toStart();
    session().nextSegment();
    click("askNext");
    write("authorTitle-en", "t");
    write("authorText-en", "t");
    const lesson::Question asked = question(1);
    QCOMPARE(asked.items.size(), std::size_t{3});
    QCOMPARE(asked.items[2].name, QString("segment-2.ack"));
}

void AuthorTest::tellsWhereAWrongAnswerIsNone()
{
    handshake();
    write("authorTitle-en", "t");
    write("authorText-en", "t");
    session().select(sim::SegmentId{2});
    click("ask-ack");
    click("addMistake");
    write("mistake1", "x +");
    write("mistakeText1-en", "t");
    QVERIFY(!panel().text());
    QVERIFY2(verdict().startsWith("Question 1, wrong answer 1"), qPrintable(verdict()));
}

void AuthorTest::makesALesson()
{
    handshake();
    find<QComboBox>("authorKind")->setCurrentIndex(1);
    write("authorTitle-en", "A handshake");
    write("authorText-en", "You know the three segments.");
    session().toStart();
    session().nextSegment();
    session().select(sim::SegmentId{1});
    click("addStop");
    QVERIFY(!panel().text());
    QVERIFY2(verdict().startsWith("Stop 1"), qPrintable(verdict()));
    write("stopText-en", "The client sends a SYN.");
    const auto read = lesson::readCourse(panel().text().value(), "test.woshou-lesson");
    const auto& course = std::get<lesson::CoursePtr>(read);
    QCOMPARE(course->stops.size(), std::size_t{1});
    QCOMPARE(course->stops[0].subjects, std::vector<sim::Subject>{sim::SegmentId{1}});
}

/// Afterwards the author is where it was.
void AuthorTest::triesALesson()
{
    makesALesson();
    const QByteArray before = session().text();
    click("previewDraft");
    auto* bar = find<ui::LessonBar>("lessonBar");
    QVERIFY(bar->isVisible());
    QVERIFY(bar->course() != nullptr);
    click("leaveLesson");
    QVERIFY(!bar->isVisible());
    QCOMPARE(session().text(), before);
}

void AuthorTest::cutsNothing_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("width");
    for (const int width : {1366, 1440}) {
        QTest::addRow("en %d", width) << Language::English << width;
        QTest::addRow("zh %d", width) << Language::Chinese << width;
        QTest::addRow("both %d", width) << Language::Both << width;
    }
}

/// The panel as wide as it is at first.
void AuthorTest::cutsNothing()
{
    QFETCH(Language, language);
    QFETCH(int, width);
    m_window->setLook({language, Theme::Light});
    m_window->resize(width, 900);
    for (int i = 0; i < 5; ++i) {
        QApplication::processEvents();
    }
    const auto* paper = find("authorPaper");
    QVERIFY2(paper->width() <= paper->parentWidget()->width(),
        qPrintable(QString("%1 in %2").arg(paper->width()).arg(paper->parentWidget()->width())));
}

SUITE_WITHIN(QApplication, AuthorTest);

} // namespace author_test

#include "author_test.moc"
