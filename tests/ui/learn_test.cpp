// SPDX-License-Identifier: GPL-3.0-or-later

// Learning in the window: each kind of exercise is solved by mouse and by keyboard, wrong first.

#include "handout/question_picture.h"
#include "lesson/course/course_shelf.h"
#include "lesson/exercise/answers.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/spelling.h"
#include "lesson/learner/record_file.h"
#include "render/paint/font_metrics.h"
#include "storage/user_folder.h"
#include "support/answer.h"
#include "support/find.h"
#include "support/press.h"
#include "support/suite.h"
#include "ui/author/author_panel.h"
#include "ui/author/growing_edit.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/learn/blank_field.h"
#include "ui/learn/handout_dialog.h"
#include "ui/learn/item_card.h"
#include "ui/learn/learn_place.h"
#include "ui/learn/lesson_bar.h"
#include "ui/learn/question_page.h"
#include "ui/learn/rounds_editor.h"
#include "ui/learn/test_page.h"
#include "ui/widgets/title_delegate.h"
#include "ui/window/main_window.h"
#include "ui/window/welcome.h"
#include "ui/window/workspace.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <set>

namespace learn_test {

using lesson::AskedItem;
using lesson::ItemKind;
using render::Language;
using render::Theme;

namespace {

/// An answer to an item, the right one or a wrong one, as it is entered.
struct Entry
{
    const AskedItem& item;
    bool isRight;
};

QStringList lettersOf(const Entry& entry)
{
    QStringList letters;
    for (const QChar letter : std::get<QString>(entry.item.answer)) {
        letters += letter;
    }
    if (!entry.isRight) {
        std::ranges::reverse(letters);
    }
    return letters;
}

QString choiceOf(const Entry& entry)
{
    const QString right = std::get<QString>(entry.item.answer);
    return entry.isRight ? right : right == "A" ? "B" : "A";
}

/// The windows that are drawn; the wrong ones are right in the first round only.
std::vector<double> windowsOf(const Entry& entry)
{
    std::vector<double> windows = std::get<lesson::RoundValues>(entry.item.answer);
    if (!entry.isRight) {
        std::ranges::fill(windows, 1);
    }
    return windows;
}

QStringList bitsOf(const Entry& entry)
{
    const auto flags = entry.isRight ? std::get<tcp::Flags>(entry.item.answer)
                                     : tcp::Flags{tcp::Flag::Fin, tcp::Flag::Rst};
    return QString::fromStdString(tcp::toString(flags)).split(',');
}

/// The place of a word in the list of an item that has one.
int wordOf(const QComboBox& box, const Entry& entry)
{
    const QString right = entry.item.kind == ItemKind::State
        ? QString::fromUtf8(tcp::name(std::get<tcp::State>(entry.item.answer)).data())
        : QString::number(std::get<double>(entry.item.answer));
    const int place = box.findData(right);
    return entry.isRight ? place : place == 1 ? 2 : 1;
}

} // namespace

class LearnTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void solvesByMouse_data() { kinds(); }
    void solvesByMouse();
    void solvesByKeyboard_data() { kinds(); }
    void solvesByKeyboard();
    void makesSheetsAndQuestions();
    void choosesExercisesByTopic();
    void reachesAGoal_data();
    void reachesAGoal();
    void tellsTheMistake();
    void keepsWhatIsRight();
    void givesHintsInSteps();
    void asksAnotherOne();
    void goesOnToTheNext();
    void showsTheAnswer();
    void showsAnAnswerOfTheWindow();
    void takesUpWhatWasLeft();
    void keepsProgress();
    void deletesProgress();
    void learnersHaveTheirOwn();
    void tellsWhatCannotBeKept();
    void opensFiles();
    void looksAtAnswers();
    void listsOwnThingsFirst();
    void rowsHaveNoEmptyLine();
    void refusesBadFiles();
    void leadsFromTheWelcomeToASolvedExercise();
    void laboratoryKeysRest();
    void namesEveryField_data() { kinds(); }
    void namesEveryField();
    void goesFromBoxToBox();
    void beginsAtTheTop();
    void punctuatesInChinese();
    void givesLessons();
    void putsChartsAsideForALesson();
    void theTraceOfALessonTellsNoAnswer();
    void aTestCanBeGivenUp();
    void goesBetweenListAndPage();
    void comesBackToALesson();
    void takesUpALesson();
    void notesTransitions();
    void showsTcpBesideAChangedRun();
    void tests();
    void aTestHasTheKeyboardAgain();
    void aTestIsNotLeftForAnExercise();
    void theListShowsWhereOneIs();
    void testsAllTopics();
    void endsATestInTime();
    void speaksEveryLanguage();
    void asksEveryExercise();
    void saysOnceWhatIsMissing();
    void drawsByKeys();
    void tellsAStopWithoutAnAnswer();
    void readsFromTheChart();
    void showsChartsInALesson();
    void fillsInTheDiagram();
    void gradesWhatWasSaved();

private:
    static void kinds();
    template<typename T = QWidget>
    T* find(const QString& name) const
    {
        return support::find<T>(*m_window, name);
    }
    void hidesTheFuture(ui::ChartView& chart);
    ui::LearnPlace& place() const { return *find<ui::LearnPlace>("learnPlace"); }
    ui::QuestionPage& page() const { return place().page(); }
    const lesson::Question& question() const { return *page().question(); }
    ui::ItemCard* card(const AskedItem& item) const
    {
        return support::find<ui::ItemCard>(page(), "item-" + item.name);
    }
    QString verdict(const AskedItem& item) const
    {
        return card(item)->property("verdict").toString();
    }
    /// The button that hands in, tries again or goes on.
    QPushButton* mainButton() const { return support::find<QPushButton>(page(), "handIn"); }
    /// Though something may be missing.
    void handIn() const
    {
        click(mainButton());
        if (find("questionMissing")->isVisible()) {
            click(mainButton());
        }
    }
    QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    static void click(QWidget* widget)
    {
        QTest::mouseClick(widget, Qt::LeftButton);
        QApplication::processEvents();
    }
    void show(QWidget* widget) const;
    void clickIn(const Entry& entry) const;
    void typeIn(const Entry& entry) const;
    /// Presses Tab until the keyboard is at `widget`.
    void tabTo(const QWidget* widget) const;
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(m_window->focusWidget(), static_cast<Qt::Key>(key), modifiers);
        QApplication::processEvents();
    }
    void enterAll(bool right) const;
    void remember();

    QTemporaryDir m_home;
    std::unique_ptr<ui::MainWindow> m_window;
};

void LearnTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void LearnTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void LearnTest::kinds()
{
    QTest::addColumn<QString>("exercise");
    QTest::newRow("flags") << "handshake-flags";
    QTest::newRow("numbers") << "syn-ack-fields";
    QTest::newRow("states") << "handshake-states";
    QTest::newRow("choice") << "meaning-of-ack";
    QTest::newRow("order") << "handshake-order";
    QTest::newRow("segment") << "wrong-number-handshake";
    QTest::newRow("rounds") << "draw-reno-tahoe";
    QTest::newRow("everything in one") << "handshake-numbers";
}

/// Of the exercise that is asked, in the formats that paper and platforms take.
void LearnTest::makesSheetsAndQuestions()
{
    QVERIFY(m_window->open("handshake-numbers"));
    for (const auto& [ending, begin] :
        {std::pair("pdf", "%PDF"), std::pair("xml", "<?xml"), std::pair("gift", "::")}) {
        const QString path = m_home.filePath(QString("sheets.") + ending);
        QString said;
        support::answer<QDialog>([&](QDialog* dialog) {
            auto* list = dialog->findChild<QTreeWidget*>("handoutExercises");
            QCOMPARE(list->currentItem()->checkState(0), Qt::Checked);
            dialog->findChild<QSpinBox*>("handoutCount")->setValue(2);
            support::answer<QFileDialog>([&path](QFileDialog* files) {
                files->findChild<QLineEdit*>("fileNameEdit")->setText(path);
                QMetaObject::invokeMethod(files, "accept");
            });
            dialog->findChild<QPushButton*>("handoutSave")->click();
            said = dialog->findChild<QLabel*>("handoutSaid")->text();
            dialog->reject();
        });
        find<QPushButton>("makeHandout")->click();
        QVERIFY2(said.startsWith("Saved"), qPrintable(said));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().contains(begin), ending);
    }
}

/// A topic takes all its exercises along; what is chosen is counted.
void LearnTest::choosesExercisesByTopic()
{
    support::answer<QDialog>([&](QDialog* shown) {
        auto* dialog = static_cast<ui::HandoutDialog*>(shown);
        auto* list = dialog->findChild<QTreeWidget*>("handoutExercises");
        const auto close = qScopeGuard([dialog] { dialog->reject(); });
        for (int topic = 0; topic < list->topLevelItemCount(); ++topic) {
            list->topLevelItem(topic)->setCheckState(0, Qt::Unchecked);
        }
        QVERIFY(dialog->exercises().isEmpty());
        QVERIFY(!dialog->findChild<QPushButton*>("handoutSave")->isEnabled());
        QTreeWidgetItem* topic = list->topLevelItem(1);
        topic->setCheckState(0, Qt::Checked);
        QCOMPARE(dialog->exercises().size(), topic->childCount());
        QVERIFY(dialog->findChild<QLabel*>("handoutChosen")
                    ->text()
                    .contains(QString::number(topic->childCount())));
        topic->child(0)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(topic->checkState(0), Qt::PartiallyChecked);
        QCOMPARE(dialog->exercises().size(), topic->childCount() - 1);
    });
    m_window->learn();
    find<QPushButton>("makeHandout")->click();
}

void LearnTest::show(QWidget* widget) const
{
    find<QScrollArea>("questionScroll")->ensureWidgetVisible(widget);
    QApplication::processEvents();
}

void LearnTest::clickIn(const Entry& entry) const
{
    const ui::ItemCard& at = *card(entry.item);
    show(card(entry.item));
    switch (entry.item.kind) {
    case ItemKind::Flags:
        for (auto* bit : at.findChildren<QCheckBox*>()) {
            if (bit->isChecked() != bitsOf(entry).contains(bit->objectName())) {
                QTest::mouseClick(bit, Qt::LeftButton, {}, {8, bit->height() / 2});
            }
        }
        return;
    case ItemKind::Number: {
        auto* line = at.findChild<QLineEdit*>("number");
        line->clear();
        QTest::keyClicks(
            line, entry.isRight ? lesson::acceptedSpellings(question(), entry.item).front() : "7");
        return;
    }
    case ItemKind::State:
    case ItemKind::Segment: {
        auto* box = at.findChild<QComboBox*>("word");
        const int row = wordOf(*box, entry);
        box->showPopup();
        const QModelIndex index = box->model()->index(row, 0);
        QTest::mouseMove(box->view()->viewport(), box->view()->visualRect(index).center());
        QTest::mouseClick(
            box->view()->viewport(), Qt::LeftButton, {}, box->view()->visualRect(index).center());
        QTRY_COMPARE(box->currentIndex(), row);
        return;
    }
    case ItemKind::Choice: {
        auto* choice = at.findChild<QRadioButton*>("choice-" + choiceOf(entry));
        QTest::mouseClick(choice, Qt::LeftButton, {}, {8, choice->height() / 2});
        QVERIFY(choice->isChecked());
        return;
    }
    case ItemKind::Order: {
        auto* list = at.findChild<QListWidget*>("orderList");
        const QStringList letters = lettersOf(entry);
        for (int place = 0; place < letters.size(); ++place) {
            int row = place;
            while (list->item(row)->data(Qt::UserRole) != letters[place]) {
                ++row;
            }
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                list->visualItemRect(list->item(row)).center());
            for (; row > place; --row) {
                click(at.findChild<QToolButton*>("moveUp"));
            }
        }
        return;
    }
    case ItemKind::Rounds: {
        auto* pad = at.findChild<ui::RoundsPad*>();
        int round = 0;
        for (const double window : windowsOf(entry)) {
            QTest::mouseClick(pad, Qt::LeftButton, {}, pad->placeOf(++round, window).toPoint());
        }
        return;
    }
    case ItemKind::Goal:
        QFAIL("a goal is reached in the laboratory");
    }
}

void LearnTest::tabTo(const QWidget* widget) const
{
    for (int i = 0; i < 200 && m_window->focusWidget() != widget; ++i) {
        key(Qt::Key_Tab);
    }
    QCOMPARE(m_window->focusWidget(), widget);
}

void LearnTest::typeIn(const Entry& entry) const
{
    const ui::ItemCard& at = *card(entry.item);
    switch (entry.item.kind) {
    case ItemKind::Flags:
        for (auto* bit : at.findChildren<QCheckBox*>()) {
            if (bit->isChecked() != bitsOf(entry).contains(bit->objectName())) {
                tabTo(bit);
                key(Qt::Key_Space);
            }
        }
        return;
    case ItemKind::Number:
        tabTo(at.findChild<QLineEdit*>("number"));
        key(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(m_window->focusWidget(),
            entry.isRight ? lesson::acceptedSpellings(question(), entry.item).front() : "7");
        return;
    case ItemKind::State:
    case ItemKind::Segment: {
        auto* box = at.findChild<QComboBox*>("word");
        tabTo(box);
        key(Qt::Key_Home);
        for (int row = wordOf(*box, entry); row > 0; --row) {
            key(Qt::Key_Down);
        }
        return;
    }
    case ItemKind::Choice: {
        const auto choices = at.findChildren<QRadioButton*>();
        const auto checked = std::ranges::find_if(choices, &QRadioButton::isChecked);
        tabTo(checked == choices.end() ? choices.front() : *checked);
        key(Qt::Key_Space);
        const auto* wanted = at.findChild<QRadioButton*>("choice-" + choiceOf(entry));
        for (int i = 0; i < choices.size() && !wanted->isChecked(); ++i) {
            key(Qt::Key_Down);
        }
        QVERIFY(wanted->isChecked());
        return;
    }
    case ItemKind::Order: {
        auto* list = at.findChild<QListWidget*>("orderList");
        tabTo(list);
        const QStringList letters = lettersOf(entry);
        for (int place = 0; place < letters.size(); ++place) {
            key(Qt::Key_Home);
            int row = 0;
            while (row < place || list->item(row)->data(Qt::UserRole) != letters[place]) {
                key(Qt::Key_Down);
                ++row;
            }
            for (; row > place; --row) {
                key(Qt::Key_Up, Qt::AltModifier);
            }
        }
        return;
    }
    case ItemKind::Rounds:
        tabTo(at.findChild<ui::RoundsPad*>());
        key(Qt::Key_Home);
        for (const double window : windowsOf(entry)) {
            QTest::keyClicks(m_window->focusWidget(), QString::number(window));
            key(Qt::Key_Right);
        }
        return;
    case ItemKind::Goal:
        QFAIL("a goal is reached in the laboratory");
    }
}

void LearnTest::solvesByMouse()
{
    QFETCH(QString, exercise);
    QVERIFY(m_window->open(exercise));
    QVERIFY(page().isVisible());
    for (const AskedItem& item : question().items) {
        clickIn({item, false});
    }
    QCOMPARE(mainButton()->text(), "Hand in");
    handIn();
    for (const AskedItem& item : question().items) {
        QCOMPARE(verdict(item), "wrong");
        QVERIFY(!card(item)->findChild<QLabel*>("itemFeedback")->text().isEmpty());
    }
    QCOMPARE(mainButton()->text(), "Try again");
    handIn();
    for (const AskedItem& item : question().items) {
        clickIn({item, true});
    }
    handIn();
    for (const AskedItem& item : question().items) {
        QVERIFY2(verdict(item) == "right", qPrintable(item.name));
    }
    QCOMPARE(place().learner().of(exercise).solved, 1);
    QVERIFY(text("questionResult").startsWith(QString::fromUtf8("\u2713 All right")));
}

void LearnTest::solvesByKeyboard()
{
    QFETCH(QString, exercise);
    QVERIFY(m_window->open(exercise));
    for (const AskedItem& item : question().items) {
        typeIn({item, false});
    }
    key(Qt::Key_Return);
    for (const AskedItem& item : question().items) {
        QCOMPARE(verdict(item), "wrong");
    }
    QCOMPARE(m_window->focusWidget(), mainButton());
    key(Qt::Key_Return);
    QCOMPARE(mainButton()->text(), "Hand in");
    QVERIFY(card(question().items.front())->isAncestorOf(m_window->focusWidget()));
    for (const AskedItem& item : question().items) {
        typeIn({item, true});
    }
    key(Qt::Key_Return);
    for (const AskedItem& item : question().items) {
        QVERIFY2(verdict(item) == "right", qPrintable(item.name));
    }
    const QString solved = question().exercise->id;
    key(Qt::Key_Return);
    QVERIFY(question().exercise->id != solved);
}

void LearnTest::reachesAGoal_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("by mouse") << true;
    QTest::newRow("by keyboard") << false;
}

void LearnTest::reachesAGoal()
{
    QFETCH(bool, byMouse);
    const auto press = [this, byMouse](const QString& name) {
        auto* button = find<QPushButton>(name);
        if (byMouse) {
            click(button);
        } else {
            tabTo(button);
            key(Qt::Key_Return);
        }
    };
    QVERIFY(m_window->open("goal-closing"));
    const AskedItem& goal = question().items.front();
    press("toLaboratory");
    QVERIFY(find("sequenceView")->isVisible());
    QVERIFY(text("exerciseWords").contains("CLOSING"));
    QVERIFY(!m_window->session().apply(sim::UserCall{sim::Side::Client, {tcp::CallKind::Close}}));
    m_window->session().toEnd();
    press("handInGoal");
    QVERIFY(page().isVisible());
    QCOMPARE(verdict(goal), "wrong");
    QVERIFY(!m_window->isWindowModified());
    press("handIn");
    press("toLaboratory");
    QVERIFY2(m_window->session().branches().history().trace().segments().size() > 1,
        "what was done is still there");
    m_window->session().toStart();
    m_window->session().apply(sim::UserCall{sim::Side::Client, {tcp::CallKind::Close}});
    m_window->session().apply(sim::UserCall{sim::Side::Server, {tcp::CallKind::Close}});
    press("handInGoal");
    QCOMPARE(verdict(goal), "right");
    QCOMPARE(place().learner().of("goal-closing").solved, 1);
}

void LearnTest::tellsTheMistake()
{
    QVERIFY(m_window->open("handshake-numbers"));
    const AskedItem& ack = *question().find("2.ack");
    card(ack)->editor().setAnswer("x");
    handIn();
    QCOMPARE(verdict(ack), "wrong");
    const QString said = card(ack)->findChild<QLabel*>("itemFeedback")->text();
    QVERIFY2(said.contains("consume one sequence number"), qPrintable(said));
    QCOMPARE(verdict(*question().find("2.seq")), "missing");
}

void LearnTest::keepsWhatIsRight()
{
    QVERIFY(m_window->open("handshake-numbers"));
    clickIn({*question().find("2.flags"), true});
    clickIn({*question().find("2.seq"), false});
    handIn();
    handIn();
    auto* bit = card(*question().find("2.flags"))->findChild<QCheckBox*>("SYN");
    QVERIFY(bit->isChecked() && !bit->isEnabled());
    auto* line = card(*question().find("2.seq"))->findChild<QLineEdit*>("number");
    QVERIFY(!line->isReadOnly());
    QCOMPARE(line->text(), "7");
    QVERIFY(card(*question().find("2.seq"))->isAncestorOf(m_window->focusWidget()));
}

void LearnTest::givesHintsInSteps()
{
    QVERIFY(m_window->open("sack-blocks"));
    auto* hint = support::find<QPushButton>(page(), "hint");
    auto* words = find<QLabel>("questionHints");
    QVERIFY(!words->isVisible());
    qsizetype before = 0;
    int steps = 0;
    while (hint->isEnabled()) {
        click(hint);
        QVERIFY(words->isVisible());
        QVERIFY(words->text().size() > before);
        before = words->text().size();
        ++steps;
    }
    QVERIFY2(steps > 1, qPrintable(QString::number(steps)));
}

void LearnTest::asksAnotherOne()
{
    QVERIFY(m_window->open("syn-ack-fields"));
    const auto first = question();
    enterAll(false);
    click(support::find<QPushButton>(page(), "another"));
    QCOMPARE(question().exercise->id, first.exercise->id);
    QCOMPARE(question().seed, first.seed + 1);
    QVERIFY(question().text != first.text);
    QVERIFY(page().answers().isEmpty());
}

void LearnTest::goesOnToTheNext()
{
    QVERIFY(m_window->open("syn-ack-fields"));
    enterAll(true);
    handIn();
    QCOMPARE(mainButton()->text(), "Next exercise");
    handIn();
    QCOMPARE(question().exercise->id, "third-segment");
}

void LearnTest::enterAll(bool right) const
{
    for (const AskedItem& item : question().items) {
        clickIn({item, right});
    }
}

void LearnTest::showsTheAnswer()
{
    QVERIFY(m_window->open("handshake-numbers"));
    handIn();
    const AskedItem& ack = *question().find("2.ack");
    show(card(ack));
    click(card(ack)->findChild<QPushButton*>("showMe"));
    QVERIFY(find("sequenceView")->isVisible());
    QVERIFY(m_window->player().isPlaying());
    const QString told = text("exerciseWords");
    QVERIFY2(told.contains(lesson::writtenAnswer(question(), ack)), qPrintable(told));
    QVERIFY(!find("handInGoal")->isVisible());
    m_window->player().advance(std::chrono::hours(1));
    QVERIFY(!m_window->player().isPlaying());
    QVERIFY(m_window->session().playhead() >= *ack.place.at);
    click(find("backToExercise"));
    QVERIFY(page().isVisible());
    QCOMPARE(verdict(ack), "missing");
}

/// With its unit; in the chart that it is read from; and without playing hundreds of segments.
void LearnTest::showsAnAnswerOfTheWindow()
{
    QVERIFY(m_window->open("time-to-window"));
    const QString question = this->question().find("wanted")->prompt.en;
    handIn();
    const AskedItem& wanted = *this->question().find("wanted");
    show(card(wanted));
    click(card(wanted)->findChild<QPushButton*>("showMe"));
    const QStringList told = text("exerciseWords").split('\n');
    QCOMPARE(told[0], question);
    QVERIFY2(told[1].endsWith(" ms"), qPrintable(told[1]));
    QVERIFY(!m_window->player().isPlaying());
    QCOMPARE(m_window->session().playhead(), *wanted.place.at);
    auto* charts = find<ui::ChartPanel>("chartPanel");
    QVERIFY(charts->isVisible());
    QCOMPARE(charts->shown(), std::vector{diagram::ChartKind::Cwnd});
    click(find("backToExercise"));
    QVERIFY(page().isVisible());
}

void LearnTest::remember()
{
    m_window->setRemembering();
    QApplication::processEvents();
}

void LearnTest::takesUpWhatWasLeft()
{
    remember();
    QVERIFY(m_window->open("handshake-numbers"));
    click(support::find<QPushButton>(page(), "another"));
    const std::uint64_t seed = question().seed;
    clickIn({*question().find("2.flags"), true});
    clickIn({*question().find("2.seq"), false});
    const QJsonObject entered = page().answers();
    QVERIFY(m_window->open("syn-lost"));
    QVERIFY(m_window->open("handshake-numbers"));
    QCOMPARE(question().seed, seed);
    QCOMPARE(page().answers(), entered);
    m_window.reset();
    init();
    remember();
    QVERIFY(m_window->open("handshake-numbers"));
    QCOMPARE(question().seed, seed);
    QCOMPARE(page().answers(), entered);
    place().learner().forget();
}

void LearnTest::keepsProgress()
{
    remember();
    QVERIFY(m_window->open("handshake-numbers"));
    for (int i = 0; i < 2; ++i) {
        card(*question().find("2.ack"))->editor().setAnswer("x");
        handIn();
        click(support::find<QPushButton>(page(), "another"));
    }
    m_window.reset();
    init();
    remember();
    find<QToolButton>("toLearnButton")->click();
    click(find("showProgress"));
    QApplication::processEvents();
    auto* page = find("progressPage");
    QVERIFY(page->isVisible());
    QStringList said;
    for (const QLabel* label : page->findChildren<QLabel*>("progressMistake")) {
        said += label->text();
    }
    QVERIFY2(said.join('\n').startsWith("2 times: "), qPrintable(said.join('\n')));
    QVERIFY(page->findChild<QTableWidget*>("kindTable") != nullptr);
    place().learner().forget();
}

void LearnTest::deletesProgress()
{
    remember();
    QVERIFY(m_window->open("syn-lost"));
    handIn();
    QCOMPARE(lesson::knownLearners().size(), 1);
    find<QToolButton>("toLearnButton")->click();
    click(find("showProgress"));
    QApplication::processEvents();
    support::press("Delete");
    find<QPushButton>("deleteProgress")->click();
    QCOMPARE(lesson::knownLearners(), QStringList());
    QVERIFY(place().learner().record().exercises.isEmpty());
}

void LearnTest::learnersHaveTheirOwn()
{
    remember();
    auto& learner = place().learner();
    learner.become("0042");
    QCOMPARE(learner.firstSeed(), std::uint64_t{42});
    QVERIFY(m_window->open("syn-lost"));
    QCOMPARE(question().seed, std::uint64_t{42});
    handIn();
    learner.become(QString());
    QCOMPARE(learner.of("syn-lost").asked, 0);
    learner.become("0042");
    QCOMPARE(learner.of("syn-lost").asked, 1);
    learner.forget();
    learner.become(QString());
}

void LearnTest::tellsWhatCannotBeKept()
{
    lesson::LearnerRecord record;
    QCOMPARE(lesson::saveRecord(record), std::nullopt);
    QFile file(*lesson::recordFile({}));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    remember();
    QVERIFY2(text("toast").contains("cannot be read"), qPrintable(text("toast")));
    QVERIFY(m_window->open("syn-lost"));
    handIn();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{"));
    file.remove();
}

void LearnTest::opensFiles()
{
    const QTemporaryDir folder;
    for (const char* name : {"own.woshou-exercise", "own.json"}) {
        const QString path = folder.filePath(name);
        QVERIFY(QFile::copy(":/exercises/syn-lost.json", path));
        QVERIFY(m_window->open("three-way-handshake"));
        QVERIFY(!page().isVisible());
        QVERIFY(m_window->open(path));
        QVERIFY(page().isVisible());
        QCOMPARE(question().exercise->id, "own");
        QVERIFY(m_window->windowTitle().contains(question().title.en));
    }
}

/// A learner's file, marked; what one has begun oneself is as it was.
void LearnTest::looksAtAnswers()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("li.woshou-answers");
    QVERIFY(m_window->open("syn-lost"));
    QJsonObject wrong;
    for (const AskedItem& item : question().items) {
        if (item.kind == ItemKind::Number) {
            wrong[item.name] = "7";
        }
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lesson::answersText(question(), "Li", wrong));
    file.close();
    const auto before = place().learner().of("syn-lost");
    QVERIFY(m_window->open("three-way-handshake"));
    QVERIFY(m_window->open(path));
    QVERIFY(page().isVisible());
    QVERIFY2(text("questionResult").startsWith("Li \u00b7 li.woshou-answers: Points: 0 of"),
        qPrintable(text("questionResult")));
    QCOMPARE(page().answers(), wrong);
    const auto after = place().learner().of("syn-lost");
    QCOMPARE(after.halfway, before.halfway);
    QCOMPARE(after.asked, before.asked);
    // Its exercise may lie beside it.
    QVERIFY(QFile::copy(":/exercises/syn-lost.json", folder.filePath("own.woshou-exercise")));
    lesson::Question own = question();
    const auto loaded = lesson::loadExercise(folder.filePath("own.woshou-exercise"));
    own.exercise = std::get<lesson::ExercisePtr>(loaded);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lesson::answersText(own, {}, {}));
    file.close();
    QVERIFY(m_window->open(path));
    QCOMPARE(question().exercise->id, "own");
    // And one for a question that it does not ask is told.
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lesson::answersText(own, {}, {{"nothing", "7"}}));
    file.close();
    QString said;
    support::press("OK", &said);
    QVERIFY(!m_window->open(path));
    QVERIFY2(said.contains("nothing"), qPrintable(said));
}

/// What the learner has of its own is at the top, and may be changed from there.
void LearnTest::listsOwnThingsFirst()
{
    const auto folder = storage::userFolder(QStandardPaths::AppLocalDataLocation);
    QVERIFY(folder && QDir(*folder).mkpath("exercises") && QDir(*folder).mkpath("lessons"));
    const QString exercise = *folder + "/exercises/mine.json";
    const QString course = *folder + "/lessons/my-lesson.json";
    QVERIFY(QFile::copy(":/exercises/syn-lost.json", exercise));
    QVERIFY(QFile::copy(
        ":/lessons/" + lesson::courseShelf().groups().front().entries.front().id + ".json",
        course));
    const auto tidy = qScopeGuard([&] {
        QFile::remove(exercise);
        QFile::remove(course);
        lesson::rereadExercises();
        lesson::rereadCourses();
    });
    lesson::rereadExercises();
    lesson::rereadCourses();
    m_window->learn();
    auto* list = find<QListWidget>("exerciseList");
    m_window->setLook({Language::Chinese, Theme::Light});
    m_window->setLook({Language::English, Theme::Light});
    QVERIFY2(list->item(0)->text().contains("Own"), qPrintable(list->item(0)->text()));
    QCOMPARE(list->item(1)->text(), lesson::courseShelf().find("my-lesson")->title.en);
    QCOMPARE(list->item(3)->text(), lesson::exerciseShelf().find("mine")->title.en);
    list->setFocus();
    key(Qt::Key_End);
    key(Qt::Key_Home);
    QCOMPARE(list->currentRow(), 1); // below its heading
    for (const int row : {1, 3}) {
        m_window->learn();
        emit list->customContextMenuRequested(list->visualItemRect(list->item(row)).center());
        auto* action = find("exercisePanel")->findChild<QAction*>("changeEntry");
        QVERIFY(action != nullptr);
        QCOMPARE(action->text(), "Change…");
        action->trigger();
        QVERIFY(find("authorPanel")->isVisible());
        QCOMPARE(find<ui::GrowingEdit>("authorTitle-en")->text(), list->item(row)->text());
        delete action->parent();
    }
    // What was saved is asked, and seen in the list.
    emit find<ui::AuthorPanel>("authorPanel")->saved(exercise);
    QCOMPARE(question().exercise->id, "mine");
    QCOMPARE(list->currentRow(), 3);
    emit find<ui::AuthorPanel>("authorPanel")->saved(course);
    QCOMPARE(list->currentRow(), 1);
    // It is deleted if one says so twice.
    for (const char* answer : {"Cancel", "Move to the trash"}) {
        QVERIFY(QFile::exists(course));
        emit list->customContextMenuRequested(list->visualItemRect(list->item(1)).center());
        auto* action = find("exercisePanel")->findChild<QAction*>("deleteEntry");
        QVERIFY(action != nullptr);
        support::press(answer);
        action->trigger();
        delete action->parent();
    }
    QVERIFY(!QFile::exists(course));
    QVERIFY(lesson::courseShelf().find("my-lesson") == nullptr);
    QCOMPARE(list->item(1)->text(), lesson::exerciseShelf().find("mine")->title.en);
    // What is built in is not deleted.
    emit list->customContextMenuRequested(list->visualItemRect(list->item(3)).center());
    QVERIFY(find("exercisePanel")->findChild<QAction*>("changeEntry") != nullptr);
    QVERIFY(find("exercisePanel")->findChild<QAction*>("deleteEntry") == nullptr);
}

/// A title that would take one more line in bold stays as it is when it is chosen, so that no row
/// keeps an empty line.
void LearnTest::rowsHaveNoEmptyLine()
{
    m_window->learn();
    const auto* list = find<QListWidget>("exerciseList");
    for (int row = 0; row < list->count(); ++row) {
        const QListWidgetItem* item = list->item(row);
        if ((item->flags() & Qt::ItemIsSelectable) == 0) {
            continue;
        }
        QFont first = list->font();
        first.setPixelSize(14);
        QFont second = list->font();
        second.setPixelSize(12);
        const int room = list->viewport()->width() - 15;
        const auto height = [room](const QFont& font, const QString& text) {
            return text.isEmpty() ? 0
                                  : QFontMetrics(font)
                                        .boundingRect(0, 0, room, 1000, Qt::TextWordWrap, text)
                                        .height();
        };
        QCOMPARE(list->visualItemRect(item).height(),
            8 + height(first, item->text()) +
                height(second, item->data(ui::TitleDelegate::kSecondRole).toString()));
    }
}

void LearnTest::refusesBadFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("bad.woshou-exercise");
    for (const char* content : {"", "{", "{\"woshou\": \"exercise/1\"}", "{\"woshou\": \"x\"}"}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QString said;
        support::press("OK", &said);
        QVERIFY(!m_window->open(path));
        QVERIFY2(said.contains("cannot be opened"), qPrintable(said));
        QVERIFY(!page().isVisible());
    }
}

void LearnTest::leadsFromTheWelcomeToASolvedExercise()
{
    support::answer<ui::Welcome>(
        [](ui::Welcome* dialog) { QTest::keyClick(dialog, Qt::Key_Return); });
    m_window->welcome();
    QVERIFY(find("startPage")->isVisible());
    QVERIFY(find("startLesson")->hasFocus());
    key(Qt::Key_Tab);
    key(Qt::Key_Return);
    QVERIFY(page().isVisible());
    QVERIFY(card(question().items.front())->isAncestorOf(m_window->focusWidget()));
    for (const AskedItem& item : question().items) {
        typeIn({item, true});
    }
    key(Qt::Key_Return);
    QCOMPARE(place().learner().of(question().exercise->id).solved, 1);
}

void LearnTest::laboratoryKeysRest()
{
    QVERIFY(m_window->open("three-way-handshake"));
    QVERIFY(m_window->open("handshake-flags"));
    const auto before = m_window->session().playhead();
    tabTo(mainButton());
    for (const int each : {Qt::Key_Right, Qt::Key_End, Qt::Key_PageDown, Qt::Key_F6}) {
        key(each);
    }
    key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!m_window->player().isPlaying());
    QCOMPARE(m_window->session().playhead(), before);
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(find("sequenceView")->isVisible());
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(page().isVisible());
    QCOMPARE(question().exercise->id, "handshake-flags");
}

/// For screen readers: whatever the keyboard can reach, asked and marked.
void LearnTest::namesEveryField()
{
    QFETCH(QString, exercise);
    for (const Language language : {Language::English, Language::Chinese}) {
        m_window->setLook({language, Theme::Light});
        QVERIFY(m_window->open(exercise));
        page().handIn();
        for (QWidget* widget : place().findChildren<QWidget*>()) {
            const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) != 0;
            if (takesFocus && widget->isVisible() && widget->focusProxy() == nullptr) {
                const auto* spoken = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(spoken != nullptr && !spoken->text(QAccessible::Name).isEmpty(),
                    qPrintable(widget->objectName() + widget->metaObject()->className()));
            }
        }
    }
}

/// What can be pressed comes behind the boxes; Enter in a box marks.
void LearnTest::goesFromBoxToBox()
{
    QVERIFY(m_window->open("syn-ack-fields"));
    enterAll(false);
    handIn();
    handIn(); // try again
    QList<QLineEdit*> boxes;
    for (const AskedItem& item : question().items) {
        if (auto* line = card(item)->findChild<QLineEdit*>("number")) {
            QVERIFY(card(item)->findChild<QWidget*>("showMe")->isVisible());
            boxes += line;
        }
    }
    QVERIFY(boxes.size() >= 3);
    boxes.front()->setFocus();
    for (qsizetype i = 1; i < boxes.size(); ++i) {
        key(Qt::Key_Tab);
        QCOMPARE(m_window->focusWidget(), boxes[i]);
    }
    key(Qt::Key_Return);
    QTRY_COMPARE(mainButton()->text(), QString("Try again"));
    QVERIFY(place().isVisible());
    // Behind the last box: what shows the first answer that is not right.
    handIn();
    boxes.back()->setFocus();
    key(Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget()->objectName(), QString("showMe"));
}

/// Title and question are seen first, on a low screen, too.
void LearnTest::beginsAtTheTop()
{
    m_window->resize(1024, 600);
    QVERIFY(m_window->open("handshake-numbers"));
    for (int i = 0; i < 3; ++i) {
        enterAll(true);
        handIn();
        QVERIFY(mainButton()->text() == "Next exercise");
        handIn();
        for (int turn = 0; turn < 5; ++turn) {
            QApplication::processEvents();
        }
        QCOMPARE(find<QScrollArea>("questionScroll")->verticalScrollBar()->value(), 0);
        const bool isGoal = question().items.front().kind == ItemKind::Goal;
        if (isGoal) {
            break;
        }
        QVERIFY(card(question().items.front())->isAncestorOf(m_window->focusWidget()));
    }
}

/// Of what is put together from pieces.
void LearnTest::punctuatesInChinese()
{
    m_window->setLook({Language::Chinese, Theme::Light});
    for (const lesson::CatalogueGroup& group : lesson::courseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QVERIFY(m_window->open(entry.id));
            const auto* bar = find<ui::LessonBar>("lessonBar");
            while (!bar->isLast()) {
                click(find("nextStop"));
                if (bar->stop()->question) {
                    click(find("lessonChoice"));
                    const QString answer = text("lessonAnswer");
                    QVERIFY2(answer.contains("。") && !answer.contains(". "), qPrintable(answer));
                }
            }
        }
    }
}

/// Each from its goal to its end, in every language; forth and back.
void LearnTest::givesLessons()
{
    for (const lesson::CatalogueGroup& group : lesson::courseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QVERIFY2(m_window->open(entry.id), qPrintable(entry.id));
            const auto* bar = find<ui::LessonBar>("lessonBar");
            const lesson::CoursePtr course = bar->course();
            auto* next = find<QPushButton>("nextStop");
            QStringList told{text("lessonWords")};
            for (const lesson::CourseStop& stop : course->stops) {
                click(next);
                m_window->player().advance(std::chrono::hours(1));
                QVERIFY(!m_window->player().isPlaying());
                QCOMPARE(m_window->session().playhead(), stop.beginsAt());
                if (stop.question) {
                    // What is spoken of would be the answer.
                    QVERIFY(stop.subjects.empty() ||
                        m_window->session().selection() != stop.subjects.front());
                    QCOMPARE(text("lessonWords"), stop.question->prompt.en);
                    click(find("lessonChoice"));
                    QVERIFY(text("lessonAnswer").size() > 12);
                    // Whatever was chosen, what is right is named.
                    const auto& choices = stop.question->choices;
                    QVERIFY(std::ranges::any_of(choices, [this](const auto& choice) {
                        return choice.right &&
                            text("lessonAnswer").contains(choice.text.en.chopped(1));
                    }));
                    m_window->player().advance(std::chrono::hours(1));
                    QCOMPARE(m_window->session().playhead(), stop.at);
                }
                if (!stop.subjects.empty()) {
                    QVERIFY(m_window->session().selection() == stop.subjects.front());
                }
                QCOMPARE(text("lessonWords"), stop.text.en);
                m_window->setLook({Language::Chinese, Theme::Light});
                QCOMPARE(text("lessonWords"), stop.text.zh);
                m_window->setLook({Language::English, Theme::Light});
            }
            QVERIFY(bar->isLast());
            click(find("previousStop"));
            QCOMPARE(m_window->session().playhead(), bar->moment());
            while (!bar->isLast() || bar->isAsking()) {
                click(next);
                m_window->player().advance(std::chrono::hours(1));
            }
            // Who has come to the end has gone through it, also without the button behind it.
            QVERIFY(place().learner().record().lessons.contains(entry.id));
            click(next);
            QCOMPARE(page().isVisible(), !course->exercises.isEmpty());
        }
    }
}

/// Those of another time would tell how long the run is going to be.
void LearnTest::putsChartsAsideForALesson()
{
    m_window->workspace().showPanel("charts");
    QVERIFY(m_window->open("learn-handshake"));
    QVERIFY(!m_window->workspace().isOpen("charts"));
    QVERIFY(!m_window->workspace().isOpen("scenarios"));
    click(find("leaveLesson"));
    QVERIFY(m_window->workspace().isOpen("charts"));
    QVERIFY(m_window->workspace().isOpen("scenarios"));
}

/// The trace tells no more than the diagram.
void LearnTest::theTraceOfALessonTellsNoAnswer()
{
    const auto* model = find<QTableView>("traceTable")->model();
    QVERIFY(m_window->open("learn-handshake"));
    auto& session = m_window->session();
    const auto happened = [&session] { return static_cast<int>(session.state().rowCount()); };
    QCOMPARE(model->rowCount(), happened());
    session.toEnd();
    QCOMPARE(model->rowCount(), happened());
    session.seek({});
    QVERIFY(happened() < static_cast<int>(session.trace().rows().size()));
    QCOMPARE(model->rowCount(), happened());
    click(find("leaveLesson"));
    QCOMPARE(model->rowCount(), static_cast<int>(session.trace().rows().size()));
}

void LearnTest::comesBackToALesson()
{
    QVERIFY(m_window->open("learn-handshake"));
    key(Qt::Key_PageDown, Qt::ControlModifier);
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(find<ui::LessonBar>("lessonBar")->number(), std::size_t{2});
    m_window->player().advance(std::chrono::hours(1));
    auto& session = m_window->session();
    const auto at = session.playhead();
    QVERIFY(at > tcp::Instant());
    session.seek(tcp::Instant(std::chrono::milliseconds(25)));
    QVERIFY(!session.apply(sim::SegmentFault{{1}, sim::Drop{}}));
    session.toEnd();
    QVERIFY(session.branches().count() > 1);
    key(Qt::Key_F5);
    QCOMPARE(session.playhead(), at);
    QCOMPARE(session.branches().current(), session::BranchId{});
    QVERIFY(find("lessonBar")->isVisible());
    click(find("leaveLesson"));
    QVERIFY(!find("lessonBar")->isVisible());
}

void LearnTest::takesUpALesson()
{
    QVERIFY(m_window->open("learn-handshake"));
    click(find("nextStop"));
    click(find("nextStop"));
    click(find("leaveLesson"));
    QVERIFY(m_window->open("learn-release"));
    QCOMPARE(find<ui::LessonBar>("lessonBar")->number(), std::size_t{0});
    QVERIFY(m_window->open("learn-handshake"));
    const auto* bar = find<ui::LessonBar>("lessonBar");
    QCOMPARE(bar->number(), std::size_t{2});
    QCOMPARE(m_window->session().playhead(), bar->moment());
    while (bar->course() != nullptr) {
        click(find("nextStop"));
    }
    QVERIFY(m_window->open("learn-handshake"));
    QCOMPARE(bar->number(), std::size_t{0});
}

/// What is only watched is seen; what follows something that the learner does is caused.
void LearnTest::notesTransitions()
{
    auto& session = m_window->session();
    const auto& met = place().learner().record().transitions;
    QVERIFY(m_window->open("three-way-handshake"));
    QVERIFY(met.isEmpty());
    session.toEnd();
    QCOMPARE(met.value("SYN-SENT rcv-syn-ack"), lesson::Met::Seen);
    QVERIFY(!met.contains("ESTABLISHED close"));
    QVERIFY(!session.apply(sim::UserCall{sim::Side::Client, {tcp::CallKind::Close}}));
    session.toEnd();
    QCOMPARE(met.value("ESTABLISHED close"), lesson::Met::Caused);
    QCOMPARE(met.value("ESTABLISHED rcv-fin"), lesson::Met::Caused);
    QCOMPARE(met.value("SYN-SENT rcv-syn-ack"), lesson::Met::Seen);
    find<QToolButton>("toLearnButton")->click();
    click(find("showProgress"));
    QVERIFY(find("metGraph")->isVisible());
    QVERIFY(text("progressTransitions").contains("done by you"));
}

void LearnTest::showsTcpBesideAChangedRun()
{
    QVERIFY(m_window->open("what-if-two-way-handshake"));
    QVERIFY(find("notTcp")->isVisible());
    const auto* bar = find<ui::LessonBar>("lessonBar");
    while (!bar->isLast()) {
        click(find("nextStop"));
    }
    QVERIFY(find("besidePage")->isVisible() && find("lessonBar")->isVisible());
    QCOMPARE(text("besideNotTcp"), QString("Not TCP: handshake of two"));
    click(find("previousStop"));
    QVERIFY(!find("besidePage")->isVisible());
    QVERIFY(m_window->open("three-way-handshake"));
    QVERIFY(!find("notTcp")->isVisible());
}

/// Nothing is said until all is handed in; and one can go back.
void LearnTest::tests()
{
    find<QToolButton>("toLearnButton")->click();
    click(find("showTest"));
    find<QComboBox>("testTopic")->setCurrentIndex(1);
    click(find("beginTest"));
    auto* test = find<ui::TestPage>("testPage");
    auto* asked = support::find<ui::QuestionPage>(*test, "testQuestion");
    QVERIFY(test->isGoingOn() && asked->isVisible());
    QVERIFY(asked->findChild<QPushButton*>("hint") == nullptr);
    const auto answerAll = [asked](bool right) {
        for (const AskedItem& item : asked->question()->items) {
            asked->setAnswer(item.name,
                right ? lesson::acceptedSpellings(*asked->question(), item).front() : "RST");
        }
    };
    answerAll(true);
    const QJsonObject first = asked->answers();
    click(asked->findChild<QPushButton*>("handIn"));
    answerAll(false);
    click(asked->findChild<QPushButton*>("previous"));
    QCOMPARE(asked->answers(), first);
    for (int question = 0; question < 3; ++question) {
        QVERIFY(test->isGoingOn());
        for (const QLabel* label : asked->findChildren<QLabel*>("itemVerdict")) {
            QVERIFY(!label->isVisible());
        }
        asked->findChild<QPushButton*>("handIn")->setFocus();
        key(Qt::Key_Return);
    }
    // Nothing of the last one was answered, which is said once.
    QVERIFY(test->isGoingOn());
    QVERIFY(asked->findChild<QLabel*>("questionMissing")->isVisible());
    key(Qt::Key_Return);
    QVERIFY(!test->isGoingOn());
    const QString sum = support::find<QLabel>(*test, "testSum")->text();
    QVERIFY2(sum.startsWith("Points: ") && !sum.startsWith("Points: 0"), qPrintable(sum));
    QCOMPARE(place().learner().of("syn-ack-fields").solved, 1);
    QCOMPARE(place().learner().of("third-segment").solved, 0);
    QCOMPARE(place().learner().of("third-segment").asked, 1);
    // Each question can be looked at again, with what was answered and what is right.
    const auto see = test->findChildren<QPushButton*>("seeQuestion");
    QCOMPARE(see.size(), 3);
    // Who hands in by key and presses it once more sees the first one, and comes back.
    QVERIFY(see[0]->hasFocus());
    QCOMPARE(find<QScrollArea>("progressScroll")->verticalScrollBar()->value(), 0);
    key(Qt::Key_Return);
    QTRY_VERIFY(asked->isVisible());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!asked->isVisible());
    QVERIFY(see[0]->hasFocus());
    click(see[1]);
    QTRY_VERIFY(asked->isVisible());
    QCOMPARE(asked->question()->exercise->id, "third-segment");
    bool tellsAnswer = false;
    for (const QLabel* label : asked->findChildren<QLabel*>("itemFeedback")) {
        tellsAnswer = tellsAnswer || (label->isVisible() && label->text().contains("answer"));
    }
    QVERIFY(tellsAnswer);
    click(asked->findChild<QPushButton*>("previous"));
    QTRY_VERIFY(asked->question()->exercise->id != "third-segment");
    click(asked->findChild<QPushButton*>("backToResult"));
    QTRY_VERIFY(!asked->isVisible());
    QCOMPARE(place().learner().of("third-segment").asked, 1);
    // The result stays until another test begins.
    click(test->findChild<QPushButton*>("anotherTest"));
    QTRY_VERIFY(find("beginTest")->isVisible());
    click(find("lastResult"));
    QTRY_VERIFY(test->findChild<QPushButton*>("anotherTest") != nullptr);
    QCOMPARE(support::find<QLabel>(*test, "testSum")->text(), sum);
    click(test->findChild<QPushButton*>("practise"));
    QCOMPARE(question().exercise->id, "third-segment");
}

/// Who comes back to a test from the laboratory goes on where it was.
void LearnTest::aTestHasTheKeyboardAgain()
{
    find<QToolButton>("toLearnButton")->click();
    click(find("showTest"));
    click(find("beginTest"));
    find<QToolButton>("toLaboratoryButton")->click();
    find<QToolButton>("toLearnButton")->click();
    const auto* test = find<ui::TestPage>("testPage");
    QVERIFY(test->isVisible() && test->isAncestorOf(m_window->focusWidget()));
}

/// Also where nothing has been practised yet.
void LearnTest::aTestIsNotLeftForAnExercise()
{
    auto& place = *find<ui::LearnPlace>("learnPlace");
    place.beginAnew();
    find<QPushButton>("showTest")->click();
    find<QPushButton>("beginTest")->click();
    const auto* test = find<ui::TestPage>("testPage");
    QVERIFY(test->isGoingOn());
    place.begin();
    QVERIFY(test->isVisibleTo(&place));
    place.beginAnew();
    QVERIFY(test->isVisibleTo(&place));
}

/// The exercise that is asked is in sight in the list, however high that is.
void LearnTest::theListShowsWhereOneIs()
{
    m_window->learn();
    auto* list = find<QListWidget>("exerciseList");
    const auto isInSight = [list] {
        QApplication::processEvents();
        const QRect item = list->visualItemRect(list->currentItem());
        return !item.isEmpty() && list->viewport()->rect().intersects(item);
    };
    QVERIFY(isInSight());
    m_window->resize(m_window->width(), 480);
    QVERIFY(isInSight());
    m_window->resize(m_window->width(), 900);
    QVERIFY(isInSight());
}

/// Of all topics, with other numbers than in practice.
void LearnTest::testsAllTopics()
{
    find<QToolButton>("toLearnButton")->click();
    click(find("showTest"));
    click(find("beginTest"));
    auto* test = find<ui::TestPage>("testPage");
    const auto* asked = test->findChild<ui::QuestionPage*>("testQuestion");
    const auto topicOf = [](const QString& id) {
        const auto& groups = lesson::exerciseShelf().groups();
        return std::ranges::find_if(groups, [&id](const lesson::CatalogueGroup& group) {
            return std::ranges::count(group.entries, id, &lesson::CatalogueEntry::id) > 0;
        }) - groups.begin();
    };
    std::set<std::ptrdiff_t> topics;
    for (int question = 0; question < 3; ++question) {
        topics.insert(topicOf(asked->question()->exercise->id));
        QVERIFY(asked->question()->seed >= 1000);
        test->next();
    }
    QCOMPARE(topics.size(), std::size_t{3});
}

/// One that waits says so; one that is given up counts for nothing.
void LearnTest::aTestCanBeGivenUp()
{
    find<QToolButton>("toLearnButton")->click();
    click(find("showTest"));
    click(find("beginTest"));
    const auto* test = find<ui::TestPage>("testPage");
    const QString asked =
        test->findChild<ui::QuestionPage*>("testQuestion")->question()->exercise->id;
    click(find("showProgress"));
    QCOMPARE(find<QPushButton>("showTest")->text(), "Back to the test");
    click(find("showTest"));
    QCOMPARE(find<QPushButton>("showTest")->text(), "Test");
    const auto say = [](const char* button) {
        support::answer<QMessageBox>([button](QMessageBox* box) {
            for (QAbstractButton* each : box->buttons()) {
                if (each->text() == button) {
                    each->click();
                    return;
                }
            }
        });
    };
    say("Cancel");
    click(test->findChild<QPushButton*>("giveUpTest"));
    QVERIFY(test->isGoingOn());
    say("Give up");
    click(test->findChild<QPushButton*>("giveUpTest"));
    QVERIFY(!test->isGoingOn());
    QVERIFY(find("beginTest")->isVisible());
    QCOMPARE(place().learner().of(asked).asked, 0);
}

void LearnTest::goesBetweenListAndPage()
{
    find<QToolButton>("toLearnButton")->click();
    const auto isIn = [this](const QWidget* part) {
        return part->isAncestorOf(m_window->focusWidget());
    };
    QVERIFY(isIn(&page()));
    key(Qt::Key_F6);
    QVERIFY(find("exerciseList")->hasFocus());
    key(Qt::Key_F6);
    QVERIFY(isIn(&page()));
    click(find("showTest"));
    key(Qt::Key_F6);
    QVERIFY(find("exerciseList")->hasFocus());
    key(Qt::Key_F6);
    QVERIFY(isIn(find("testPage")));
}

void LearnTest::endsATestInTime()
{
    find<QToolButton>("toLearnButton")->click();
    click(find("showTest"));
    find<QComboBox>("testLimit")->setCurrentIndex(1);
    click(find("beginTest"));
    auto* test = find<ui::TestPage>("testPage");
    auto* asked = support::find<ui::QuestionPage>(*test, "testQuestion");
    QCOMPARE(asked->findChild<QLabel*>("questionResult")->text(), "5:00 left");
    auto* clock = test->findChild<QTimer*>("testClock");
    for (int second = 0; second < 299; ++second) {
        emit clock->timeout({});
    }
    QVERIFY(test->isGoingOn());
    QCOMPARE(asked->findChild<QLabel*>("questionResult")->text(), "0:01 left");
    emit clock->timeout({});
    QVERIFY(!test->isGoingOn());
    QVERIFY(support::find<QLabel>(*test, "testSum")->text().startsWith("Points: 0 of"));
}

void LearnTest::speaksEveryLanguage()
{
    QVERIFY(m_window->open("handshake-numbers"));
    clickIn({*question().find("2.seq"), true});
    handIn();
    const auto verdictWords = [this](const char* item) {
        return card(*question().find(item))->findChild<QLabel*>("itemVerdict")->text();
    };
    const QString english = verdictWords("2.seq");
    m_window->setLook({Language::Chinese, Theme::Dark});
    QVERIFY(verdictWords("2.seq") != english);
    QCOMPARE(text("questionTitle"), question().title.zh);
    QVERIFY(!page().answers().isEmpty());
    m_window->setLook({Language::Both, Theme::Light});
    QCOMPARE(text("questionTitle"), question().title.zh + '\n' + question().title.en);
}

/// Whatever is built in can be asked, marked and shown.
void LearnTest::asksEveryExercise()
{
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QVERIFY2(m_window->open(entry.id), qPrintable(entry.id));
            page().handIn();
            for (const AskedItem& item : question().items) {
                if (item.kind != ItemKind::Order) {
                    QCOMPARE(verdict(item), "missing");
                }
            }
            const AskedItem& last = question().items.back();
            card(last)->findChild<QPushButton*>("showMe")->click();
            // No run of TCP shows what textbooks reckon: it is told.
            const bool isTold = question().exercise->convention == lesson::Convention::Textbook;
            QVERIFY(isTold != find("sequenceView")->isVisible());
            QVERIFY(!isTold ||
                card(last)
                    ->findChild<QLabel*>("itemFeedback")
                    ->text()
                    .contains(lesson::writtenAnswer(question(), last)));
        }
    }
}

/// Each round counts, a screen reader is told of the one that is pointed at, and what is marked
/// stays.
void LearnTest::drawsByKeys()
{
    QVERIFY(m_window->open("draw-reno-tahoe"));
    const AskedItem& item = question().items.front();
    auto* pad = card(item)->findChild<ui::RoundsPad*>();
    tabTo(pad);
    key(Qt::Key_Up);
    QCOMPARE(pad->accessibleDescription(), "Round 1: 1");
    key(Qt::Key_Right);
    QCOMPARE(pad->accessibleDescription(), "Round 2: nothing yet");
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    QCOMPARE(pad->accessibleDescription(), "Round 2: 3");
    key(Qt::Key_Down);
    key(Qt::Key_Right);
    key(Qt::Key_3);
    key(Qt::Key_Backspace);
    QCOMPARE(page().answers()[item.name].toArray().size(), item.roundCount());
    QVERIFY(page().answers()[item.name].toArray()[2].isNull());
    page().handIn();
    QVERIFY(card(item)
                ->findChild<QLabel*>("itemFeedback")
                ->text()
                .startsWith(
                    QString("Right in 2 of %1 rounds; look at round 3.").arg(item.roundCount())));
    QCOMPARE(pad->accessibleDescription(), "Round 3: nothing yet, not right");
    pad->setFocus();
    key(Qt::Key_Up);
    QVERIFY(page().answers()[item.name].toArray()[2].isNull());
}

/// Who goes on without an answer is told what happens all the same.
void LearnTest::tellsAStopWithoutAnAnswer()
{
    QVERIFY(m_window->open("learn-handshake"));
    const auto* bar = find<ui::LessonBar>("lessonBar");
    auto* next = find<QPushButton>("nextStop");
    while (!bar->isAsking()) {
        click(next);
    }
    const std::size_t number = bar->number();
    // The answers come next for who has only keys.
    next->setFocus();
    QTest::keyClick(next, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), find("lessonChoice"));
    click(next);
    m_window->player().advance(std::chrono::hours(1));
    QCOMPARE(bar->number(), number);
    QVERIFY(!bar->isAsking());
    QCOMPARE(text("lessonWords"), bar->stop()->text.en);
    QVERIFY(!find("lessonAnswer")->isVisible());
    QCOMPARE(m_window->session().playhead(), bar->stop()->at);
    click(next);
    QCOMPARE(bar->number(), number + 1);
}

/// A point is marked in the chart: what the field in hand asks for is read from its axis.
void LearnTest::readsFromTheChart()
{
    QVERIFY(m_window->open("read-rounds"));
    QApplication::processEvents();
    auto* picture = page().findChild<QWidget*>("questionPicture");
    const auto chart = handout::questionChart(
        question(), Language::English, picture->width(), render::FontMetrics());
    QVERIFY(chart);
    const auto clickAt = [&](int round, double window) {
        const QPointF at(chart->area.x.pixel(round), chart->area.y.pixel(window));
        QTest::mouseClick(picture, Qt::LeftButton, {}, at.toPoint());
    };
    page().focusFirst();
    clickAt(4, 8); // the round of the knee
    QCOMPARE(page().answers()["a"].toString(), "4");
    card(*question().find("e"))->editor().setFocus();
    clickAt(3, 12); // a threshold
    QCOMPARE(page().answers()["e"].toString(), "12");
    QCOMPARE(page().answers()["a"].toString(), "4");
    // Outside the plot nothing is meant.
    QTest::mouseClick(picture, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(page().answers()["e"].toString(), "12");
    // Over time it is a time, as near as one sees it.
    QVERIFY(m_window->open("read-cwnd"));
    QApplication::processEvents();
    picture = page().findChild<QWidget*>("questionPicture");
    card(*question().find("timeout"))->editor().setFocus();
    QTest::mouseClick(picture, Qt::LeftButton, {}, picture->rect().center());
    const int time = page().answers()["timeout"].toString().toInt();
    QVERIFY2(time > 100 && time % 10 == 0,
        QJsonDocument(page().answers()).toJson(QJsonDocument::Compact).constData());
}

/// What comes next may be asked: right of the playhead there is only paper.
void LearnTest::hidesTheFuture(ui::ChartView& chart)
{
    const QImage image = chart.grab().toImage();
    const auto paper = render::colour(Theme::Light, diagram::Ink::Paper).rgb();
    const int right = image.width() - 40;
    const int top = image.height() / 3;
    const int bottom = image.height() / 2; // below there may be a difference
    const auto rows = m_window->session().trace().rows();
    const auto whole = rows.back().at.time_since_epoch();
    constexpr double kNearTheEnd = 0.9; // where the last column lies
    if (m_window->session().playhead().time_since_epoch() > kNearTheEnd * whole) {
        return;
    }
    for (int y = top; y < bottom; ++y) {
        QCOMPARE(image.pixel(right, y), paper);
    }
}

/// A stop may have charts, with another run laid over them; afterwards they are as before.
void LearnTest::showsChartsInALesson()
{
    const auto* charts = find<ui::ChartPanel>("chartPanel");
    QVERIFY(!charts->isVisible());
    const auto before = charts->shown();
    QVERIFY(m_window->open("learn-sack"));
    auto* next = find<QPushButton>("nextStop");
    const auto* bar = find<ui::LessonBar>("lessonBar");
    while (!bar->isLast()) {
        click(next);
        m_window->player().advance(std::chrono::hours(1));
        const auto& stop = *bar->stop();
        QCOMPARE(charts->secondRun() != nullptr, !stop.chartsWith.isEmpty());
        if (!stop.charts.isEmpty()) {
            QVERIFY(charts->isVisible());
            QCOMPARE(charts->shown(), std::vector{diagram::ChartKind::TimeSequence});
            hidesTheFuture(*find<ui::ChartView>("chart0"));
        }
    }
    QVERIFY(charts->secondRun() != nullptr);
    click(find("leaveLesson"));
    QVERIFY(!charts->isVisible());
    QVERIFY(charts->secondRun() == nullptr);
    QCOMPARE(charts->shown(), before);
}

/// A missing answer is wrong and no error, but nobody forgets one by accident.
void LearnTest::saysOnceWhatIsMissing()
{
    QVERIFY(m_window->open("handshake-numbers"));
    clickIn({*question().find("2.seq"), true});
    click(mainButton());
    QVERIFY(find("questionMissing")->isVisible());
    QVERIFY2(text("questionMissing").contains(QString::fromUtf8("\u2460, \u2462")),
        qPrintable(text("questionMissing")));
    QVERIFY(!card(*question().find("2.flags"))->property("verdict").isValid());
    click(mainButton());
    QVERIFY(!find("questionMissing")->isVisible());
    QCOMPARE(verdict(*question().find("2.flags")), "missing");
    QCOMPARE(verdict(*question().find("2.seq")), "right");
}

/// The blanks of a diagram are filled in where they are; cards and diagram tell the same.
void LearnTest::fillsInTheDiagram()
{
    QVERIFY(m_window->open("handshake-numbers"));
    const auto blank = [this](const char* item) {
        return support::find<ui::BlankField>(page(), QString("blank-") + item);
    };
    QVERIFY(page().findChild<QWidget*>("segmentTable") == nullptr);
    click(blank("2.flags"));
    QTest::keyClicks(m_window->focusWidget(), "syn + ack");
    QCOMPARE(page().answers()["2.flags"].toString(), "SYN,ACK");
    key(Qt::Key_Tab);
    QCOMPARE(m_window->focusWidget(), blank("2.seq"));
    QTest::keyClicks(m_window->focusWidget(), "y");
    key(Qt::Key_Tab);
    QTest::keyClicks(m_window->focusWidget(), "x + 1");
    key(Qt::Key_Tab);
    QTest::keyClicks(m_window->focusWidget(), "what?");
    QCOMPARE(page().answers()["3.flags"].toString(), "what?");
    clickIn({*question().find("3.seq"), true});
    QCOMPARE(blank("3.seq")->text(), page().answers()["3.seq"].toString());
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    for (const char* item : {"2.flags", "2.seq", "2.ack", "3.seq"}) {
        QCOMPARE(verdict(*question().find(item)), "right");
        QVERIFY(blank(item)->isReadOnly());
    }
    QCOMPARE(verdict(*question().find("3.flags")), "wrong");
    QCOMPARE(verdict(*question().find("3.ack")), "missing");
}

/// Left half-way, taken up, saved: the file gets the marks that the page tells.
void LearnTest::gradesWhatWasSaved()
{
    remember();
    QVERIFY(m_window->open("handshake-numbers"));
    page().setAnswer("2.seq", "y");
    page().setAnswer("2.ack", "x");
    page().setAnswer("2.flags", "SYN,ACK");
    init();
    remember();
    QVERIFY(m_window->open("handshake-numbers"));
    QCOMPARE(page().answers().size(), 3);
    const QByteArray saved = lesson::answersText(question(), "0042", page().answers());
    const auto read = lesson::readAnswers(saved, "0042.woshou-answers");
    const auto& answers = std::get<lesson::Answers>(read);
    QCOMPARE(answers.seed, question().seed);
    const lesson::Marks marks = lesson::markAnswers(question(), answers);
    QCOMPARE(marks.points, 2.0);
    page().handIn();
    QCOMPARE(text("questionResult"), QString("Points: %1 of %2").arg(marks.points).arg(marks.of));
    for (const lesson::ItemMark& mark : marks.items) {
        QCOMPARE(verdict(*question().find(mark.name)), lesson::id(mark.verdict));
    }
}

SUITE_WITHIN(QApplication, LearnTest);

} // namespace learn_test

#include "learn_test.moc"
