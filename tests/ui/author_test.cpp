// SPDX-License-Identifier: GPL-3.0-or-later

// Making an exercise and a lesson in the window, as somebody does who never saw their files.

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"
#include "lesson/exercise/question.h"
#include "storage/user_folder.h"
#include "support/answer.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/author/author_panel.h"
#include "ui/author/growing_edit.h"
#include "ui/author/preview_dialog.h"
#include "ui/charts/chart_panel.h"
#include "ui/learn/lesson_bar.h"
#include "ui/look/notation_words.h"
#include "ui/sequence/sequence_view.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace author_test {

using render::Language;
using render::Theme;
using sim::Side;
using Making = ui::AuthorPanel::Making;

class AuthorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void tellsWhatIsMissing();
    void aTitleIsOneLine();
    void givesFieldsTheWidth();
    void makesAnExercise();
    void tellsWhatNobodyCanKnow();
    void foreseesAWrongAnswer();
    void asksForTheNextSegment();
    void goesThroughItsFieldsByTab();
    void takesAnAnswerAway();
    void savesAgainWithoutAsking();
    void remarksOnWhatItSaves();
    void keepsWhatWasSavedAsSomethingElse();
    void asksNothingForATrial();
    void onlySelectsWhileInUse();
    void tellsWhereAWrongAnswerIsNone();
    void makesALesson();
    void movesAStop();
    void asksEarlier();
    void showsChartsAtAStop();
    void tellsOfAMissingText();
    void triesALesson();
    void keepsWhatItTakesUp();
    void changesAFileThatItTookUp();
    void keepsTheRunOfTheFile();
    void asksBeforeItThrowsAway();
    void asksForAnOrder();
    void asksForTimes();
    void asksForAGoal();
    void triesAGoal();
    void tellsWhereAGoalIsNone();
    void endsALessonWithExercises();
    void tellsAtOnceWhatCannotBeRecorded();
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
        if (auto* edit = m_window->findChild<ui::GrowingEdit*>(line)) {
            edit->setPlainText(text);
        } else {
            find<QLineEdit>(line)->setText(text);
        }
    }
    void make(Making making) const
    {
        auto* kind = find<QComboBox>("authorKind");
        kind->setCurrentIndex(kind->findData(static_cast<int>(making)));
    }
    void handshake() const;
    QJsonObject json() const { return QJsonDocument::fromJson(panel().text().value()).object(); }
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
    session().setModified(false); // nothing is asked for it
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

void AuthorTest::aTitleIsOneLine()
{
    auto* title = panel().findChild<QPlainTextEdit*>("authorTitle-en");
    title->setFocus();
    QTest::keyClicks(title, "A");
    QTest::keyClick(title, Qt::Key_Return);
    QGuiApplication::clipboard()->setText("quick\nlook ");
    QTest::keyClick(title, Qt::Key_Space);
    title->paste();
    QCOMPARE(title->toPlainText(), QString("A quick look"));
}

/// The signs of languages take what they need, and no half of the panel.
void AuthorTest::givesFieldsTheWidth()
{
    QApplication::processEvents();
    const auto* field = find("authorTitle-en");
    constexpr int kSignAndMargins = 80;
    QVERIFY2(field->width() > find("authorPaper")->width() - kSignAndMargins,
        qPrintable(QString::number(field->width())));
    const QList<QLabel*> signs = find("authorTitle")->findChildren<QLabel*>("languageSign");
    QCOMPARE(signs.size(), 2);
    for (const QLabel* sign : signs) {
        QVERIFY(sign->isVisible() && sign->width() >= sign->sizeHint().width());
    }
    QCOMPARE(signs[0]->text(), "EN");
    QCOMPARE(signs[1]->text(), QString::fromUtf8("\u4e2d"));
    // Each stands beside the field of its language, whichever comes first.
    for (const Language language : {Language::English, Language::Chinese}) {
        m_window->setLook({language, Theme::Light});
        QApplication::processEvents();
        for (const auto& [sign, name] :
            {std::pair{signs[0], "authorTitle-en"}, std::pair{signs[1], "authorTitle-zh"}}) {
            const QRect beside = find(name)->geometry();
            QVERIFY(sign->geometry().right() < beside.left());
            QVERIFY(beside.top() < sign->geometry().center().y() &&
                sign->geometry().center().y() < beside.bottom());
        }
    }
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
    QVERIFY2(first.items[2].prompt.en.startsWith("State of the server at 50 ms, "),
        qPrintable(first.items[2].prompt.en));
    QVERIFY(first.items[2].prompt.en.contains("segment"));
    // Each learner has other numbers, and what is clicked off is not asked any more.
    QVERIFY(first.items[1].answer != question(2).items[1].answer);
    session().select(sim::SegmentId{2});
    click("ask-ack");
    QCOMPARE(question(1).items.size(), std::size_t{2});
    // The third segment would tell what the second one was.
    QCOMPARE(lesson::segmentTable(question(1), language::kEnglish).rows.size(), std::size_t{2});
}

/// The server may begin with any number: without its letter nobody can know it.
void AuthorTest::tellsWhatNobodyCanKnow()
{
    handshake();
    write("authorTitle-en", "A handshake");
    write("authorText-en", "The client connects.");
    session().select(sim::SegmentId{2});
    click("ask-seq");
    QVERIFY(!panel().text());
    QVERIFY2(verdict().startsWith("Question 1: Nothing tells"), qPrintable(verdict()));
    write("authorText-en", "The client connects; the server begins with y.");
    QVERIFY2(panel().text(), qPrintable(verdict()));
    // Of the client's number the first segment tells.
    write("authorText-en", "The client connects.");
    click("ask-seq");
    click("ask-ack");
    QVERIFY2(panel().text(), qPrintable(verdict()));
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
    write("authorText-en", "The server begins with y.");
    const lesson::Question asked = question(1);
    QCOMPARE(asked.items.size(), std::size_t{3});
    QCOMPARE(asked.items[2].name, QString("segment-2.ack"));
}

/// As they are read, also those that came later: nothing that is typed goes elsewhere.
void AuthorTest::goesThroughItsFieldsByTab()
{
    handshake();
    session().select(sim::SegmentId{2});
    click("ask-ack");
    click("addMistake");
    const auto next = [] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget()->objectName();
    };
    find("mistake1")->setFocus();
    QCOMPARE(next(), "mistakeText1-en");
    QCOMPARE(next(), "mistakeText1-zh");
    QCOMPARE(next(), "addMistake");
    click("askChoice");
    find("choice1-en")->setFocus();
    QCOMPARE(next(), "choice1-zh");
    QCOMPARE(next(), "choiceRight1");
    QCOMPARE(next(), "removeChoice1");
    QCOMPARE(next(), "choiceWhy1-en");
    QCOMPARE(next(), "choiceWhy1-zh");
    QCOMPARE(next(), "choice2-en");
}

void AuthorTest::takesAnAnswerAway()
{
    handshake();
    write("authorTitle-en", "t");
    write("authorText-en", "t");
    click("askChoice");
    click("addChoice");
    for (const auto& [field, words] : {std::pair("choice1-en", "One"),
             std::pair("choice2-en", "Two"), std::pair("choice3-en", "Three")}) {
        write(field, words);
    }
    write("prompt-en", "Which one?");
    click("removeChoice2");
    QVERIFY2(panel().text(), qPrintable(verdict()));
    const QJsonArray choices = json()["items"][0]["choices"].toArray();
    QCOMPARE(choices.size(), 2);
    QCOMPARE(choices[1]["text"]["en"].toString(), QString("Three"));
    click("addChoice");
    write("choice4-en", "Four");
    QCOMPARE(json()["items"][0]["choices"].toArray().size(), 3);
}

void AuthorTest::savesAgainWithoutAsking()
{
    makesAnExercise();
    const QString path = m_home.filePath("again.woshou-exercise");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(panel().text().value());
    file.close();
    support::answer<QMessageBox>([](QMessageBox* box) { box->buttons().front()->click(); });
    emit panel().openRequested(path);
    QVERIFY(find("saveDraftAs")->isVisible());
    write("authorTitle-en", "Another title");
    QSignalSpy saved(&panel(), &ui::AuthorPanel::saved);
    click("saveDraft");
    QCOMPARE(saved.size(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Another title"));
}

/// What may have been forgotten, and where Learn does not look; in lines of the panel, without a
/// question.
void AuthorTest::remarksOnWhatItSaves()
{
    handshake();
    write("authorTitle-en", "t");
    write("authorText-en", "t");
    write("authorText-zh", "t");
    session().select(sim::SegmentId{2});
    click("ask-ack");
    click("addMistake");
    write("mistakeText1-en", "t");
    const auto saveTo = [this](const QString& path) {
        support::answer<QFileDialog>([path](QFileDialog* dialog) {
            dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        click(find("saveDraftAs")->isVisible() ? "saveDraftAs" : "saveDraft");
        QVERIFY(QFile::exists(path));
    };
    saveTo(m_home.filePath("elsewhere.woshou-exercise"));
    QVERIFY(find("authorVerdict")->isVisible());
    QVERIFY2(verdict().contains("Only in English so far: Title"), qPrintable(verdict()));
    QVERIFY2(!verdict().contains("What the learner is told"), qPrintable(verdict()));
    QVERIFY2(verdict().contains("wrong answer 1"), qPrintable(verdict()));
    QVERIFY2(verdict().contains("/exercises"), qPrintable(verdict()));
    // Where it lies in the folder of own ones, with all that was missing, nothing is left to say.
    write("authorTitle-zh", "t");
    write("mistake1", "x + 5");
    write("mistakeText1-zh", "t");
    const QString folder =
        *storage::userFolder(QStandardPaths::AppLocalDataLocation) + "/exercises";
    const QString own = folder + "/own.woshou-exercise";
    const auto tidy = qScopeGuard([&own] {
        QFile::remove(own);
        lesson::rereadExercises();
    });
    saveTo(own);
    QVERIFY2(!find("authorVerdict")->isVisible(), qPrintable(verdict()));
}

/// A lesson does not take the place of the exercise that was saved before it.
void AuthorTest::keepsWhatWasSavedAsSomethingElse()
{
    makesAnExercise();
    const QString path = m_home.filePath("kept.woshou-exercise");
    support::answer<QFileDialog>([&path](QFileDialog* files) {
        files->findChild<QLineEdit*>("fileNameEdit")->setText(path);
        QMetaObject::invokeMethod(files, "accept");
    });
    click("saveDraft");
    QVERIFY(QFile::exists(path));
    QCOMPARE(find<QPushButton>("saveDraft")->text(), QString("Save"));
    find<QComboBox>("authorKind")->setCurrentIndex(2);
    QCOMPARE(find<QPushButton>("saveDraft")->text(), QString("Save…"));
    find<QComboBox>("authorKind")->setCurrentIndex(0);
    QCOMPARE(find<QPushButton>("saveDraft")->text(), QString("Save"));
}

/// Trying a lesson changes nothing that would have to be saved.
void AuthorTest::asksNothingForATrial()
{
    makesALesson();
    click("previewDraft");
    click("leaveLesson");
    QVERIFY(!session().isModified());
}

/// A click in the diagram is meant for the panel: no menu of faults comes up.
void AuthorTest::onlySelectsWhileInUse()
{
    handshake();
    session().toStart();
    session().seek(tcp::Instant(std::chrono::milliseconds(20)));
    auto* view = find<ui::SequenceView>("sequenceView");
    const auto place = view->placeOf(sim::SegmentId{1});
    QVERIFY(place);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place->toPoint());
    QCOMPARE(session().selectedSegment(), std::optional(sim::SegmentId{1}));
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
    make(Making::Lesson);
    write("authorTitle-en", "A handshake");
    write("authorText-en", "You know the three segments.");
    session().toStart();
    session().nextSegment();
    session().select(sim::SegmentId{1});
    click("addStop");
    QVERIFY(!panel().text());
    QVERIFY2(verdict().startsWith("Stop 1"), qPrintable(verdict()));
    // Its moment is told as below the diagram.
    const QString heading = find<QLabel>("authorHeading")->text();
    const QString moment = heading.section("at ", 1);
    const QString bar = find<QLabel>("time")->text();
    QVERIFY2(!moment.isEmpty() && bar.contains(moment), qPrintable(heading + " | " + bar));
    write("stopText-en", "The client sends a SYN.");
    const auto read = lesson::readCourse(panel().text().value(), "test.woshou-lesson");
    const auto& course = std::get<lesson::CoursePtr>(read);
    QCOMPARE(course->stops.size(), std::size_t{1});
    QCOMPARE(course->stops[0].subjects, std::vector<sim::Subject>{sim::SegmentId{1}});
}

/// Also a stop of a file that names an event for its moment; they stay in the order of time.
void AuthorTest::movesAStop()
{
    QVERIFY(!panel().open("learn-handshake"));
    const auto stops = [this] {
        const auto read = lesson::readCourse(panel().text().value(), "test.woshou-lesson");
        return std::get<lesson::CoursePtr>(read)->stops;
    };
    const auto before = stops();
    session().toEnd();
    const auto cards = panel().findChildren<QWidget*>("stopCard");
    QCOMPARE(cards.size(), qsizetype(before.size()));
    cards[1]->findChild<QPushButton*>("moveHere")->click();
    const auto after = stops();
    QCOMPARE(after.size(), before.size());
    QCOMPARE(after.back().at, session().playhead());
    QCOMPARE(after.back().text, before[1].text);
    QCOMPARE(after[1].text, before[2].text);
}

/// Before what is asked about has happened; just before the stop's own moment if nothing is said.
void AuthorTest::asksEarlier()
{
    makesALesson();
    session().toEnd();
    click("addStop");
    QWidget* card = panel().findChildren<QWidget*>("stopCard").last();
    const auto button = [card](const char* name) { return card->findChild<QPushButton*>(name); };
    card->findChild<ui::GrowingEdit*>("stopText-en")->setText("Both are ESTABLISHED.");
    QVERIFY(!button("askHere")->isVisible());
    button("askBefore")->click();
    card->findChild<ui::GrowingEdit*>("stopPrompt-en")->setText("What comes?");
    card->findChild<ui::GrowingEdit*>("choice1-en")->setText("An ACK");
    card->findChild<ui::GrowingEdit*>("choice2-en")->setText("A FIN");
    card->findChild<ui::GrowingEdit*>("choiceWhy1-en")->setText("It answers the SYN,ACK.");
    card->findChild<ui::GrowingEdit*>("choiceWhy2-en")->setText("Nobody closes.");
    QCOMPARE(
        json()["stops"][1]["question"]["at"].toDouble(), json()["stops"][1]["at"].toDouble() - 1);
    session().toStart();
    session().nextSegment();
    button("askHere")->click();
    QCOMPARE(json()["stops"][1]["question"]["at"].toDouble(),
        std::chrono::duration<double>(session().playhead().time_since_epoch()).count() * 1000);
    session().toEnd();
    button("askHere")->click();
    QCOMPARE(json()["stops"][1]["question"]["at"], json()["stops"][1]["at"]);
}

/// The lesson opens them at the stop; without any, the file does not speak of charts.
void AuthorTest::showsChartsAtAStop()
{
    makesALesson();
    const QWidget* card = panel().findChild<QWidget*>("stopCard");
    const auto choose = [card](const char* chart) {
        card->findChild<QAction*>(QString("stopChart-") + chart)->trigger();
    };
    choose("window");
    choose("cwnd");
    QCOMPARE(json()["stops"][0]["charts"].toArray(), (QJsonArray{"cwnd", "window"}));
    QVERIFY(card->findChild<QLabel*>("stopShows")
                ->text()
                .contains(ui::nameOf(diagram::ChartKind::Cwnd)));
    click("previewDraft");
    click("nextStop");
    QVERIFY(find<ui::ChartPanel>("chartPanel")->isVisible());
    QCOMPARE(find<ui::ChartPanel>("chartPanel")->shown().size(), std::size_t{2});
    click("leaveLesson");
    choose("window");
    choose("cwnd");
    QVERIFY(!json()["stops"][0].toObject().contains("charts"));
}

/// In words of the panel, not of the file.
void AuthorTest::tellsOfAMissingText()
{
    makesALesson();
    click("addStop");
    for (const auto& [language, words] : {std::pair(Language::English, "A text is missing"),
             std::pair(Language::Chinese, "还有文字没有填写")}) {
        m_window->setLook({language, Theme::Light});
        click("previewDraft");
        QVERIFY2(verdict().contains(words), qPrintable(verdict()));
    }
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

/// Opened and saved without a change, a file means what it meant.
void AuthorTest::keepsWhatItTakesUp()
{
    for (const auto* shelf : {&lesson::exerciseShelf(), &lesson::courseShelf()}) {
        for (const lesson::CatalogueGroup& group : shelf->groups()) {
            for (const lesson::CatalogueEntry& entry : group.entries) {
                QVERIFY(!panel().open(entry.id));
                const auto text = std::get<lesson::Shelf::Text>(shelf->load(entry.id));
                QVERIFY2(panel().text(), qPrintable(entry.id + ": " + verdict()));
                QVERIFY2(json() == QJsonDocument::fromJson(text.bytes).object(),
                    qPrintable(entry.id + ": " + panel().text().value()));
            }
        }
    }
}

void AuthorTest::changesAFileThatItTookUp()
{
    makesAnExercise();
    const QString path = m_home.filePath("own.woshou-exercise");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(panel().text().value());
    file.close();
    const QJsonObject before = json();
    support::answer<QMessageBox>([](QMessageBox* box) { box->buttons().front()->click(); });
    click("newDraft");
    QVERIFY(find<ui::GrowingEdit>("authorTitle-en")->text().isEmpty());

    emit panel().openRequested(path);
    write("authorTitle-zh", "改过的");
    session().select(sim::SegmentId{3});
    click("ask-seq");
    const QJsonObject after = json();
    QCOMPARE(after["title"]["zh"].toString(), QString("改过的"));
    QCOMPARE(after["title"]["en"], before["title"]["en"]);
    QCOMPARE(after["items"].toArray().size(), before["items"].toArray().size() + 1);
    QCOMPARE(after["items"][0], before["items"][0]);
    QCOMPARE(after["scenario"], before["scenario"]);
    QCOMPARE(question(2).items.size(), std::size_t{3});
}

/// What is done in the laboratory meanwhile becomes the run only where the author says so.
void AuthorTest::keepsTheRunOfTheFile()
{
    QVERIFY(!panel().open("syn-ack-fields"));
    const QJsonObject before = json();
    QVERIFY(!find("useLaboratory")->isVisible());
    handshake();
    QVERIFY(find("useLaboratory")->isVisible());
    QCOMPARE(json(), before);
    click("backToRun");
    QVERIFY(!find("useLaboratory")->isVisible());
    handshake();
    click("useLaboratory");
    QVERIFY(!panel().text()); // its questions are about a drawn end
    QVERIFY2(verdict().startsWith("Question 1"), qPrintable(verdict()));
}

void AuthorTest::asksBeforeItThrowsAway()
{
    handshake();
    write("authorTitle-en", "Mine");
    bool isAsked = false;
    support::answer<QMessageBox>([&isAsked](QMessageBox* box) {
        isAsked = true;
        box->reject();
    });
    emit panel().openRequested("syn-ack-fields");
    QVERIFY(isAsked);
    QCOMPARE(find<ui::GrowingEdit>("authorTitle-en")->text(), QString("Mine"));
}

void AuthorTest::asksForAnOrder()
{
    handshake();
    write("authorTitle-en", "t");
    write("authorText-en", "t");
    click("askOrder");
    const lesson::Question asked = question(1);
    QCOMPARE(asked.items[0].kind, lesson::ItemKind::Order);
    QCOMPARE(asked.items[0].choices.size(), std::size_t{3});
    QVERIFY(!asked.figure); // it would tell
    write("choice2-en", "The answer");
    find<QComboBox>("choiceMoment2")->setCurrentIndex(1); // the first segment arrives
    QCOMPARE(question(1).items[0].choices.size(), std::size_t{3});
}

void AuthorTest::asksForTimes()
{
    handshake();
    write("authorTitle-en", "t");
    write("authorText-en", "t");
    session().select(sim::SegmentId{3});
    click("ask-arrived");
    find<QComboBox>("since")->setCurrentIndex(1); // from when the first segment is sent
    find<QDoubleSpinBox>("tolerance")->setValue(2);
    find<QDoubleSpinBox>("points")->setValue(3);
    const lesson::Question asked = question(1);
    QCOMPARE(std::get<double>(asked.items[0].answer), 150.0);
    QCOMPARE(asked.items[0].unit, QString("ms"));
    QCOMPARE(asked.items[0].tolerance, 2.0);
    QCOMPARE(asked.items[0].points, 3.0);
    click("addMistake");
    write("mistake1", "100");
    write("mistakeText1-en", "That is when it is sent.");
    QCOMPARE(question(1).items[0].mistakes.size(), std::size_t{1});
}

/// What the author does is the way to the goal; the learner begins before it.
void AuthorTest::asksForAGoal()
{
    make(Making::Goal);
    handshake();
    session().apply(sim::UserCall{Side::Server, {tcp::CallKind::Abort}});
    session().toEnd();
    write("authorTitle-en", "t");
    write("authorText-en", "t");
    write("prompt-en", "Make the server send a RST.");
    QVERIFY(!panel().text());
    QVERIFY2(verdict().contains("reached"), qPrintable(verdict()));
    click("addCondition");
    auto* box = find<QComboBox>("condition1");
    box->setCurrentIndex(box->findData("server.RST.count > 0"));
    click("addMistake");
    auto* mistake = find<QComboBox>("mistake1");
    mistake->setCurrentIndex(mistake->findData("client.RST.count > 0"));
    write("mistakeText1-en", "That was the client.");
    const lesson::Question asked = question(3);
    const lesson::AskedItem& goal = asked.items[0];
    QVERIFY(asked.run->trace().segments().empty());
    QCOMPARE(goal.sample.size(), 3);
    const auto reached = lesson::runWithActs(asked, goal.sample);
    QVERIFY(lesson::reaches(asked, goal, std::get<lesson::Run>(reached)));
    QVERIFY(!lesson::reaches(asked, goal, *asked.run));
    QCOMPARE(goal.mistakes.size(), std::size_t{1});
}

/// The author's own way to the goal is the answer of the trial.
void AuthorTest::triesAGoal()
{
    asksForAGoal();
    QString result;
    support::answer<ui::PreviewDialog>([&result](ui::PreviewDialog* dialog) {
        support::find<QPushButton>(*dialog, "toLaboratory")->click();
        auto* main = support::find<QPushButton>(*dialog, "handIn");
        main->click();
        QApplication::processEvents();
        result = support::find<QLabel>(*dialog, "questionResult")->text();
        dialog->reject();
    });
    click("previewDraft");
    QVERIFY2(result.contains("1 of 1"), qPrintable(result));
}

void AuthorTest::tellsWhereAGoalIsNone()
{
    make(Making::Goal);
    handshake();
    for (const char* line : {"authorTitle-en", "authorText-en", "prompt-en"}) {
        write(line, "t");
    }
    click("addCondition");
    auto* box = find<QComboBox>("condition1");
    box->setCurrentIndex(box->findData("lost.count = 0"));
    QVERIFY(!panel().text());
    QVERIFY2(verdict().contains("without doing anything"), qPrintable(verdict()));
}

void AuthorTest::endsALessonWithExercises()
{
    makesALesson();
    find<QSpinBox>("authorMinutes")->setValue(7);
    auto* box = find<QComboBox>("addExercise");
    for (const char* id : {"syn-ack-fields", "third-segment"}) {
        box->setCurrentIndex(box->findData(id));
        emit box->activated(box->currentIndex());
    }
    const auto read = lesson::readCourse(panel().text().value(), "test.woshou-lesson");
    const auto& course = std::get<lesson::CoursePtr>(read);
    QCOMPARE(course->minutes, 7);
    QCOMPARE(course->exercises, (QStringList{"syn-ack-fields", "third-segment"}));
    find<QPushButton>("removeExercise-syn-ack-fields")->click();
    QCOMPARE(json()["exercises"].toArray(), QJsonArray{"third-segment"});
}

/// Not only where the work of an hour is to be saved.
void AuthorTest::tellsAtOnceWhatCannotBeRecorded()
{
    handshake();
    QVERIFY(!find("authorRun")->isVisible());
    sim::SettingsChange change{Side::Client, session().scenario().genesis.endpoint[Side::Client]};
    change.config.nagle = false;
    QVERIFY(!session().apply(change));
    QVERIFY(find("authorRun")->isVisible());
    QVERIFY(find<QLabel>("authorRunWords")->text().contains("Settings"));
    QVERIFY(session().undo());
    QVERIFY(!find("authorRun")->isVisible());
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
