// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/learn_place.h"

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "ui/learn/exercise_list.h"
#include "ui/learn/progress_page.h"
#include "ui/learn/question_page.h"
#include "ui/learn/start_page.h"
#include "ui/learn/test_page.h"
#include "ui/look/languages.h"
#include "ui/widgets/tab_stop.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr int kListWidth = 264;

bool isSameFile(const QString& one, const QString& other)
{
    return !one.isEmpty() && QFileInfo(one) == QFileInfo(other);
}

} // namespace

LearnPlace::LearnPlace(QWidget* parent)
    : QWidget(parent)
    , m_list(new ExerciseList(m_learner, this))
    , m_testButton(new QPushButton(this))
    , m_progressButton(new QPushButton(this))
    , m_handoutButton(new QPushButton(this))
    , m_authorButton(new QPushButton(this))
    , m_editButton(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_page(new QuestionPage(m_learner, this))
    , m_progress(new ProgressPage(m_learner, this))
    , m_test(new TestPage(m_learner, this))
    , m_start(new StartPage(this))
{
    setObjectName("learnPlace");
    m_testButton->setObjectName("showTest");
    m_testButton->setAutoDefault(true);
    m_progressButton->setObjectName("showProgress");
    m_progressButton->setAutoDefault(true);
    m_handoutButton->setObjectName("makeHandout");
    m_handoutButton->setAutoDefault(true);
    m_authorButton->setObjectName("makeOwn");
    m_authorButton->setAutoDefault(true);
    m_editButton->setObjectName("editOwn");
    m_editButton->setAutoDefault(true);
    m_editButton->hide();
    auto* side = new QWidget(this);
    side->setObjectName("learnSide");
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(kListWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 6, 8, 10);
    column->addWidget(m_list, 1);
    column->addWidget(m_testButton);
    column->addWidget(m_progressButton);
    column->addWidget(m_handoutButton);
    column->addWidget(m_authorButton);
    column->addWidget(m_editButton);
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_progress);
    m_pages->addWidget(m_test);
    m_pages->addWidget(m_start);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_pages, 1);
    connect(m_list, &ExerciseList::chosen, this, &LearnPlace::choose);
    connect(m_list, &ExerciseList::changeRequested, this, &LearnPlace::editRequested);
    connect(m_list, &ExerciseList::deleteRequested, this, &LearnPlace::deleteRequested);
    connect(m_page, &QuestionPage::answersSaved, this, &LearnPlace::answersSaved);
    connect(m_list, &ExerciseList::lessonChosen, this, &LearnPlace::lessonRequested);
    connect(m_progress, &ProgressPage::lessonRequested, this, &LearnPlace::lessonRequested);
    connect(m_start, &StartPage::lessonRequested, this, &LearnPlace::lessonRequested);
    connect(m_start, &StartPage::exerciseRequested, this, [this] {
        begin();
        m_list->reveal(m_page->question()->exercise->id);
        m_page->focusFirst();
    });
    connect(m_testButton, &QPushButton::clicked, this, &LearnPlace::showTest);
    connect(m_pages, &QStackedWidget::currentChanged, this, &LearnPlace::nameTest);
    connect(m_test, &TestPage::ended, this, &LearnPlace::nameTest);
    auto* sides = new QShortcut(Qt::Key_F6, this);
    sides->setContext(Qt::WidgetWithChildrenShortcut);
    connect(sides, &QShortcut::activated, this, &LearnPlace::changeSides);
    connect(m_test, &TestPage::practiceRequested, this, [this](const QString& id) {
        choose(id);
        if (m_page->question() != nullptr && m_page->question()->exercise->id == id) {
            another(); // the answers of that of the test have just been told
        }
    });
    connect(m_progressButton, &QPushButton::clicked, this, &LearnPlace::showProgress);
    connect(m_handoutButton, &QPushButton::clicked, this, &LearnPlace::handoutRequested);
    connect(m_authorButton, &QPushButton::clicked, this, &LearnPlace::authorRequested);
    connect(m_editButton, &QPushButton::clicked, this, [this] { emit editRequested(m_source); });
    connect(m_page, &QuestionPage::laboratoryRequested, this, &LearnPlace::laboratoryRequested);
    connect(m_page, &QuestionPage::showRequested, this, &LearnPlace::showRequested);
    connect(m_page, &QuestionPage::anotherRequested, this, &LearnPlace::another);
    connect(m_page, &QuestionPage::nextRequested, this, &LearnPlace::next);
    retranslate();
}

void LearnPlace::setLook(const Look& look)
{
    m_look = look;
    m_list->setLook(look);
    m_page->setLook(look);
    m_progress->setLook(look);
    m_test->setLook(look);
    m_start->setLook(look);
}

QString LearnPlace::title() const
{
    const lesson::Question* question = m_page->question();
    return question == nullptr ? QString() : inLanguage(question->title, m_look.language);
}

std::optional<lesson::FileProblem> LearnPlace::ask(const QString& source)
{
    return ask(source, std::nullopt);
}

std::optional<lesson::FileProblem> LearnPlace::ask(
    const QString& source, std::optional<std::uint64_t> seed)
{
    return show(source, seed, [this](lesson::Question question) {
        m_page->ask(std::move(question));
        return std::optional<lesson::FileProblem>();
    });
}

std::optional<lesson::FileProblem> LearnPlace::review(const lesson::Answers& answers)
{
    return show(lesson::exerciseOf(answers), answers.seed, [&](lesson::Question question) {
        auto problem = lesson::findUnknownItem(question, answers);
        if (!problem) {
            m_page->review(std::move(question), answers);
        }
        return problem;
    });
}

std::optional<lesson::FileProblem> LearnPlace::show(const QString& source,
    std::optional<std::uint64_t> seed,
    const std::function<std::optional<lesson::FileProblem>(lesson::Question)>& present)
{
    const auto loaded = lesson::loadExercise(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return *problem;
    }
    const auto& exercise = std::get<lesson::ExercisePtr>(loaded);
    auto made = lesson::makeQuestion(exercise, seed.value_or(m_learner.of(exercise->id).seed));
    if (const auto* problem = std::get_if<lesson::FileProblem>(&made)) {
        return *problem;
    }
    if (auto problem = present(std::get<lesson::Question>(std::move(made)))) {
        return problem;
    }
    m_source = source;
    m_pages->setCurrentWidget(m_page);
    m_list->setCurrent(exercise->id);
    offerEdit();
    emit titleChanged();
    return std::nullopt;
}

void LearnPlace::choose(const QString& source)
{
    if (const auto problem = ask(source)) {
        emit problemFound(source, *problem);
    }
}

void LearnPlace::begin()
{
    if (m_pages->currentWidget() == m_test) { // it goes on where it was
        m_test->focusFirst();
        return;
    }
    if (m_page->question() == nullptr) {
        const QString left = m_list->leftHalfWay();
        choose(left.isEmpty() ? m_list->firstUnsolved() : left);
        if (const auto* question = m_page->question()) {
            m_list->reveal(question->exercise->id);
        }
    } else if (m_pages->currentWidget() == m_page) {
        m_list->setCurrent(m_page->question()->exercise->id); // not a lesson that was begun
    }
    m_page->focusFirst();
}

void LearnPlace::beginAnew()
{
    const bool isInTest = m_pages->currentWidget() == m_test;
    if (isInTest || m_page->question() != nullptr || !m_list->leftHalfWay().isEmpty()) {
        begin();
        return;
    }
    m_pages->setCurrentWidget(m_start);
    m_list->setCurrent({});
    m_list->showTop();
    m_start->focusFirst();
}

void LearnPlace::another()
{
    const std::uint64_t next = m_page->question()->seed + 1;
    if (const auto problem = ask(m_source, next < lesson::kSeedLimit ? next : 0)) {
        emit problemFound(m_source, *problem);
    }
    m_page->focusFirst();
}

void LearnPlace::next()
{
    const QString next = m_list->after(m_page->question()->exercise->id);
    choose(next.isEmpty() ? m_list->firstUnsolved() : next);
    m_page->focusFirst();
}

/// What is built in is not changed.
void LearnPlace::offerEdit()
{
    const bool isOwn =
        QFileInfo(m_source).isFile() || !lesson::exerciseShelf().ownFile(m_source).isEmpty();
    m_editButton->setVisible(isOwn && m_pages->currentWidget() == m_page);
}

void LearnPlace::refill(const QString& file)
{
    m_list->setLook(m_look);
    const QString id = QFileInfo(file).completeBaseName();
    if (isSameFile(lesson::exerciseShelf().ownFile(id), file)) {
        choose(id);
    } else if (!isSameFile(lesson::courseShelf().ownFile(id), file)) {
        return;
    }
    m_list->reveal(id);
}

void LearnPlace::showProgress()
{
    m_pages->setCurrentWidget(m_progress);
    m_list->setCurrent({});
    offerEdit();
}

void LearnPlace::showTest()
{
    m_pages->setCurrentWidget(m_test);
    m_list->setCurrent({});
    offerEdit();
    m_test->focusFirst();
}

/// A test that waits says so.
void LearnPlace::nameTest()
{
    const bool isWaiting = m_test->isGoingOn() && m_pages->currentWidget() != m_test;
    m_testButton->setText(isWaiting ? tr("Back to the test") : tr("Test"));
}

/// From what is chosen to what is asked, and back.
void LearnPlace::changeSides()
{
    QWidget* page = m_pages->currentWidget();
    if (!page->isAncestorOf(m_list->window()->focusWidget())) {
        if (page == m_page) {
            m_page->focusFirst();
        } else if (QWidget* first = firstTabStop(page)) {
            first->setFocus(Qt::ShortcutFocusReason);
        }
        return;
    }
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QList<KeyHint> LearnPlace::keyHints()
{
    return {
        {"F6", tr("From the list to the page, and back")},
        {"Enter", tr("Hand in, try again, or go on")},
    };
}

void LearnPlace::retranslate()
{
    nameTest();
    m_progressButton->setText(tr("Progress"));
    m_handoutButton->setText(tr("Work sheets…"));
    m_authorButton->setText(tr("Make your own…"));
    m_editButton->setText(tr("Change this exercise…"));
}

void LearnPlace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
