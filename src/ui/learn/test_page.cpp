// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/test_page.h"

#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/figure_table.h"
#include "ui/learn/item_card.h"
#include "ui/learn/learner.h"
#include "ui/learn/question_page.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"
#include "ui/widgets/tall_paper.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace ui {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr int kFieldWidth = 380;

QLabel* line(const char* name, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

/// What is done in the laboratory takes its own time, and shows at once whether it is right.
bool hasGoal(const lesson::Exercise& exercise)
{
    return std::ranges::any_of(exercise.items,
        [](const lesson::Item& item) { return item.kind == lesson::ItemKind::Goal; });
}

} // namespace

TestPage::TestPage(Learner& learner, QWidget* parent)
    : QWidget(parent)
    , m_learner(learner)
    , m_clock(new QTimer(this))
    , m_pages(new QStackedWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_page(new QuestionPage(learner, this))
{
    setObjectName("testPage");
    m_page->setObjectName("testQuestion");
    m_scroll->setObjectName("progressScroll");
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(m_scroll);
    m_pages->addWidget(m_page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_clock->setObjectName("testClock");
    m_clock->setInterval(seconds(1));
    connect(m_clock, &QTimer::timeout, this, &TestPage::tick);
    connect(m_page, &QuestionPage::nextRequested, this, &TestPage::next);
    connect(m_page, &QuestionPage::resultRequested, this, &TestPage::showResult);
    connect(m_page, &QuestionPage::giveUpRequested, this, &TestPage::giveUp);
    connect(m_page, &QuestionPage::previousRequested, this, [this] {
        keepAnswers();
        show(m_at - 1);
    });
}

void TestPage::setLook(const Look& look)
{
    m_look = look;
    m_page->setLook(look);
    rebuildInPlace();
    tellTime();
}

void TestPage::focusFirst()
{
    if (m_stage == Stage::Asking) {
        m_page->focusFirst();
    } else if (m_stage == Stage::Done) {
        showResult();
    } else if (m_topic != nullptr) {
        m_topic->setFocus();
    }
}

/// The keyboard stays on this page.
void TestPage::rebuildInPlace()
{
    const bool hasFocus =
        m_pages->currentWidget() == m_scroll && m_scroll->isAncestorOf(window()->focusWidget());
    rebuild();
    if (hasFocus) {
        focusFirst();
    }
}

void TestPage::rebuild()
{
    m_topic = nullptr;
    auto* paper = new TallPaper;
    paper->setObjectName("testPaper");
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addWidget(line("testTitle", tr("Test"), paper));
    if (m_stage == Stage::Done) {
        addResult(column, paper);
    } else {
        addChoices(column, paper);
    }
    column->addStretch(1);
    m_scroll->setWidget(paper);
}

void TestPage::addChoices(QBoxLayout* column, QWidget* paper)
{
    column->addWidget(line("testWords",
        tr("Several questions without hints. How they were answered is told when all are handed "
           "in."),
        paper));
    const auto box = [paper](const char* name, const QString& label) {
        auto* made = new QComboBox(paper);
        made->setObjectName(name);
        made->setAccessibleName(label);
        made->setMaximumWidth(kFieldWidth);
        return made;
    };
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    m_topic = box("testTopic", tr("Topic"));
    m_topic->addItem(tr("All topics"));
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        m_topic->addItem(inLanguage(group.title, m_look.language).replace('\n', ' '));
    }
    m_count = box("testCount", tr("Questions"));
    for (const int count : {3, 5, 10}) {
        m_count->addItem(QString::number(count), count);
    }
    m_limit = box("testLimit", tr("Time"));
    m_limit->addItem(tr("no limit"), 0);
    for (const int limit : {5, 10, 20, 45}) {
        m_limit->addItem(tr("%1 min").arg(limit), limit);
    }
    form->addRow(tr("Topic"), m_topic);
    form->addRow(tr("Questions"), m_count);
    form->addRow(tr("Time"), m_limit);
    column->addLayout(form);
    auto* start = new QPushButton(tr("Begin"), paper);
    start->setObjectName("beginTest");
    start->setProperty("main", true);
    start->setAutoDefault(true);
    column->addWidget(start, 0, Qt::AlignLeft);
    connect(start, &QPushButton::clicked, this, &TestPage::begin);
    if (!m_asked.empty()) {
        auto* last = new QPushButton(tr("The last result"), paper);
        last->setObjectName("lastResult");
        last->setAutoDefault(true);
        column->addWidget(last, 0, Qt::AlignLeft);
        // Later, as the button goes with this page.
        connect(last, &QPushButton::clicked, this, &TestPage::showLast, Qt::QueuedConnection);
    }
}

/// The exercises of the topic, those first that were solved least often; of all topics one of each,
/// then the next of each.
QStringList TestPage::candidates() const
{
    using Rank = std::pair<int, std::size_t>;
    std::vector<std::pair<Rank, QString>> found;
    const auto& shelf = lesson::exerciseShelf().groups();
    for (std::size_t i = 0; i < shelf.size(); ++i) {
        if (m_topic->currentIndex() == 0 || static_cast<int>(i) + 1 == m_topic->currentIndex()) {
            for (std::size_t place = 0; place < shelf[i].entries.size(); ++place) {
                const QString& id = shelf[i].entries[place].id;
                found.push_back({{m_learner.of(id).solved, place}, id});
            }
        }
    }
    std::ranges::stable_sort(found, {}, &std::pair<Rank, QString>::first);
    QStringList ids;
    for (const auto& [rank, id] : found) {
        ids += id;
    }
    return ids;
}

void TestPage::begin()
{
    m_asked.clear();
    const auto wanted = static_cast<std::size_t>(m_count->currentData().toInt());
    for (const QString& id : candidates()) {
        const auto loaded = lesson::loadExercise(id);
        const auto* exercise = std::get_if<lesson::ExercisePtr>(&loaded);
        if (m_asked.size() == wanted || exercise == nullptr || hasGoal(**exercise)) {
            continue;
        }
        // Not one that practice has shown, and each time another one.
        constexpr std::uint64_t kApart = 1000;
        const std::uint64_t seed = (m_learner.of(id).seed / kApart + 1) * kApart;
        auto made = lesson::makeQuestion(*exercise, seed);
        if (auto* question = std::get_if<lesson::Question>(&made)) {
            m_asked.push_back({std::move(*question), {}, {}});
        }
    }
    if (m_asked.empty()) {
        return;
    }
    const int limit = m_limit->currentData().toInt();
    m_left = limit == 0 ? std::nullopt : std::optional<seconds>(minutes(limit));
    m_stage = Stage::Asking;
    if (m_left) {
        m_clock->start();
    }
    show(0);
}

void TestPage::show(std::size_t index)
{
    m_at = index;
    const Asked& asked = m_asked[index];
    const int number = static_cast<int>(index) + 1;
    const auto of = static_cast<int>(m_asked.size());
    if (m_stage == Stage::Done) {
        m_page->lookBack(asked.question, asked.answers, asked.marks, number, of);
    } else {
        m_page->examine(asked.question, asked.answers, number, of);
    }
    tellTime();
    m_pages->setCurrentWidget(m_page);
    if (m_stage == Stage::Asking) {
        m_page->focusFirst();
    }
}

void TestPage::keepAnswers()
{
    if (m_stage == Stage::Asking) {
        m_asked[m_at].answers = m_page->answers();
    }
}

void TestPage::next()
{
    keepAnswers();
    if (m_at + 1 < m_asked.size()) {
        show(m_at + 1);
    } else if (m_stage == Stage::Done) {
        showResult();
    } else {
        handIn();
    }
}

/// As if it had never begun: nothing of it counts.
void TestPage::giveUp()
{
    if (confirm(this, tr("Give up the test?"),
            tr("Its answers are thrown away, and nothing of it counts. Behind the last question it "
               "can be handed in with questions that are not answered."),
            tr("Give up"))) {
        m_clock->stop();
        m_asked.clear();
        chooseAnew();
        emit ended();
    }
}

void TestPage::chooseAnew()
{
    m_stage = Stage::Choosing;
    rebuild();
    m_pages->setCurrentWidget(m_scroll);
    focusFirst();
}

void TestPage::showLast()
{
    m_stage = Stage::Done;
    m_at = 0;
    rebuild();
    showResult();
}

void TestPage::showResult()
{
    m_pages->setCurrentWidget(m_scroll);
    const auto buttons = m_scroll->findChildren<QPushButton*>("seeQuestion");
    if (m_at < static_cast<std::size_t>(buttons.size())) {
        QPushButton* button = buttons[static_cast<qsizetype>(m_at)];
        button->setFocus();
        m_scroll->ensureWidgetVisible(button);
    }
    if (m_at == 0) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
}

void TestPage::tellTime()
{
    if (m_stage != Stage::Asking) {
        return;
    }
    const auto left = m_left ? m_left->count() : 0;
    m_page->tellTime(
        m_left ? tr("%1:%2 left").arg(left / 60).arg(left % 60, 2, 10, QChar('0')) : QString());
}

void TestPage::tick()
{
    *m_left -= seconds(1);
    tellTime();
    if (m_left->count() <= 0) {
        keepAnswers();
        handIn();
    }
}

void TestPage::handIn()
{
    m_clock->stop();
    m_stage = Stage::Done;
    for (Asked& asked : m_asked) {
        lesson::Answers answers;
        for (auto each = asked.answers.begin(); each != asked.answers.end(); ++each) {
            answers.given[each.key()] = each.value();
        }
        asked.marks = lesson::markAnswers(asked.question, answers);
        m_learner.handIn(asked.question, asked.marks, nullptr);
    }
    m_at = 0;
    rebuild();
    showResult();
    emit ended();
}

void TestPage::addResult(QBoxLayout* column, QWidget* paper)
{
    double points = 0;
    double of = 0;
    for (const Asked& asked : m_asked) {
        points += asked.marks.points;
        of += asked.marks.of;
    }
    column->addWidget(line("testSum", tr("Points: %1 of %2").arg(points).arg(of), paper));
    int number = 0;
    for (const Asked& asked : m_asked) {
        addMarks(asked, ++number, column, paper);
    }
    auto* again = new QPushButton(tr("Another test"), paper);
    again->setObjectName("anotherTest");
    again->setAutoDefault(true);
    column->addWidget(again, 0, Qt::AlignLeft);
    // Later, as the button goes with this page.
    connect(again, &QPushButton::clicked, this, &TestPage::chooseAnew, Qt::QueuedConnection);
}

/// What was asked and answered; where that is not right, why, and what is.
QString TestPage::saidOf(const Asked& asked, std::size_t number) const
{
    const lesson::ItemMark& mark = asked.marks.items[number];
    const lesson::AskedItem& item = asked.question.items[number];
    const QString given = inLanguage(lesson::choiceInWords(item, mark.given), m_look.language);
    const QString prompt = lesson::circled(static_cast<int>(number) + 1) + ' ' +
        inLanguage(item.prompt, m_look.language);
    QStringList said{given.isEmpty() ? prompt : labelled(prompt, given)};
    said += verdictWords(mark.verdict);
    if (mark.verdict == lesson::Verdict::Wrong) {
        said += inLanguage(mark.feedback, m_look.language);
    }
    if (mark.verdict != lesson::Verdict::Right) {
        said += labelled(tr("The answer"),
            inLanguage(lesson::wholeAnswer(asked.question, item), m_look.language));
    }
    return said.join('\n');
}

void TestPage::addMarks(const Asked& asked, int number, QBoxLayout* column, QWidget* paper)
{
    auto* card = new QFrame(paper);
    card->setProperty("card", "item");
    const bool isRight = asked.marks.points == asked.marks.of;
    card->setProperty("verdict", isRight ? "right" : "wrong");
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(14, 10, 14, 10);
    const QString title = inLanguage(asked.question.title, m_look.language).replace('\n', ' ');
    lines->addWidget(line("testHeading",
        tr("%1. %2 (points: %3 of %4)")
            .arg(number)
            .arg(title)
            .arg(asked.marks.points)
            .arg(asked.marks.of),
        card));
    for (std::size_t i = 0; i < asked.marks.items.size(); ++i) {
        lines->addWidget(line("testMark", saidOf(asked, i), card));
    }
    auto* buttons = new QHBoxLayout;
    lines->addLayout(buttons);
    const auto add = [&](const char* name, const QString& words) {
        auto* button = new QPushButton(words, card);
        button->setObjectName(name);
        button->setAccessibleName(labelled(words, title));
        button->setAutoDefault(true);
        buttons->addWidget(button);
        return button;
    };
    // Queued, as the page may take the place of this one.
    connect(
        add("seeQuestion", tr("See the question")), &QPushButton::clicked, this,
        [this, index = static_cast<std::size_t>(number) - 1] { show(index); },
        Qt::QueuedConnection);
    if (!isRight) {
        connect(add("practise", tr("Practise this")), &QPushButton::clicked, this,
            [this, id = asked.question.exercise->id] { emit practiceRequested(id); });
    }
    buttons->addStretch(1);
    column->addWidget(card);
}

void TestPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuildInPlace();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
