// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/question_page.h"

#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"
#include "lesson/exercise/spelling.h"
#include "session/goal_run.h"
#include "ui/learn/answer_words.h"
#include "ui/learn/answers_file.h"
#include "ui/learn/blank_field.h"
#include "ui/learn/item_card.h"
#include "ui/learn/learner.h"
#include "ui/learn/question_figure.h"
#include "ui/learn/question_hints.h"
#include "ui/look/languages.h"
#include "ui/widgets/spoken_picture.h"
#include "ui/widgets/tall_paper.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// Where there is less, what is asked stands below the figure instead of beside it.
constexpr int kBothBeside = 960;
constexpr int kMostWidth = 1240;
/// What the cards and the room around them need beside a figure.
constexpr int kCardsBeside = 530;
constexpr int kOneBar = 1000;

QLabel* paragraph(const char* name, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton* button(const char* name, const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(inTwoLines(text), parent);
    made->setObjectName(name);
    // Enter presses the button that has the focus.
    made->setAutoDefault(true);
    return made;
}

} // namespace

QuestionPage::QuestionPage(Learner& learner, QWidget* parent)
    : QWidget(parent)
    , m_learner(learner)
{
    setObjectName("questionPage");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void QuestionPage::setLook(const Look& look)
{
    if (look == m_look) {
        return;
    }
    m_look = look;
    rebuild();
}

void QuestionPage::ask(lesson::Question question)
{
    m_test.reset();
    m_reviewed.reset();
    begin(std::move(question));
    const lesson::ExerciseRecord known = m_learner.of(m_question->exercise->id);
    if (known.seed == m_question->seed) {
        enter(known.halfway);
    }
}

void QuestionPage::examine(
    lesson::Question question, const QJsonObject& answers, int number, int of)
{
    m_test = {number, of};
    m_reviewed.reset();
    begin(std::move(question));
    enter(answers);
}

void QuestionPage::review(lesson::Question question, lesson::Answers answers)
{
    m_test.reset();
    m_reviewed = answers.learner;
    begin(std::move(question));
    for (ItemCard* card : m_cards) {
        card->editor().setAnswer(answers.given.value(card->name()));
    }
    session::playGoals(*m_question, answers);
    m_marks = lesson::markAnswers(*m_question, answers);
    m_isMarked = true;
    showMarks();
}

void QuestionPage::begin(lesson::Question question)
{
    m_question = std::move(question);
    m_cards.clear();
    m_marks.reset();
    m_isMarked = false;
    m_hintsShown = 0;
    m_hasToldMissing = false;
    m_hints = m_test ? std::vector<lesson::Localized>() : hintsFor(*m_question);
    rebuild();
}

void QuestionPage::enter(const QJsonObject& answers)
{
    for (ItemCard* card : m_cards) {
        if (answers.contains(card->name())) {
            card->editor().setAnswer(answers[card->name()]);
        }
    }
}

void QuestionPage::tellTime(const QString& time)
{
    m_result->setText(time);
    m_result->setVisible(!time.isEmpty());
}

QJsonObject QuestionPage::answers() const
{
    QJsonObject answers;
    for (const ItemCard* card : m_cards) {
        const QJsonValue answer = card->editor().answer();
        if (!answer.isNull()) {
            answers[card->name()] = answer;
        }
    }
    return answers;
}

void QuestionPage::setAnswer(const QString& item, const QJsonValue& answer)
{
    for (ItemCard* card : m_cards) {
        if (card->name() == item) {
            card->editor().setAnswer(answer);
        }
    }
}

void QuestionPage::handIn()
{
    lesson::Answers answers;
    const QJsonObject given = this->answers();
    for (auto each = given.begin(); each != given.end(); ++each) {
        answers.given[each.key()] = each.value();
    }
    // What was done in the laboratory fits the question: it began there.
    session::playGoals(*m_question, answers);
    lesson::Marks marks = lesson::markAnswers(*m_question, answers);
    if (isOwnWork()) {
        m_learner.handIn(*m_question, marks, m_marks ? &*m_marks : nullptr);
    }
    m_marks = std::move(marks);
    m_isMarked = true;
    showMarks();
    m_main->setFocus(Qt::OtherFocusReason);
    QStringList told{m_result->text()};
    for (const ItemCard* card : m_cards) {
        told += card->told();
    }
    SpokenPicture::describe(*m_main, told.join('\n'));
}

bool QuestionPage::isAllRight() const { return m_marks && m_marks->points == m_marks->of; }

void QuestionPage::showMarks()
{
    for (std::size_t i = 0; m_marks && i < m_marks->items.size(); ++i) {
        ItemCard* card = m_cards[static_cast<qsizetype>(i)];
        card->tell(m_marks->items[i], true);
        card->editor().setLocked(m_isMarked || card->isRight());
    }
    for (BlankField* blank : m_figure->blanks()) {
        const ItemCard* card = cardOf(blank->item());
        blank->setReadOnly(m_isMarked || card->isRight());
        for (std::size_t i = 0; m_marks && i < m_marks->items.size(); ++i) {
            if (m_marks->items[i].name == blank->item()) {
                blank->tell(m_marks->items[i].verdict);
            }
        }
    }
    m_result->setVisible(m_marks.has_value());
    if (m_test) {
        return;
    }
    m_hint->setEnabled(!m_isMarked && m_hintsShown < m_hints.size());
    if (m_marks) {
        m_result->setText(resultWords());
    }
    m_main->setText(inTwoLines(!m_isMarked ? tr("Hand in")
            : isAllRight() && m_isTrial    ? tr("Close")
            : isAllRight()                 ? tr("Next exercise")
                                           : tr("Try again")));
}

QString QuestionPage::resultWords() const
{
    const QString points = tr("Points: %1 of %2").arg(m_marks->points).arg(m_marks->of);
    const QString result = isAllRight() ? tr("✓ All right. %1").arg(points) : points;
    return m_reviewed && !m_reviewed->isEmpty() ? labelled(*m_reviewed, result) : result;
}

void QuestionPage::tryAgain()
{
    m_isMarked = false;
    showMarks();
    focusFirst();
    if (ItemCard* card = firstOpen()) {
        m_scroll->ensureWidgetVisible(card);
    }
}

ItemCard* QuestionPage::firstOpen() const
{
    const auto open =
        std::ranges::find_if(m_cards, [](const ItemCard* card) { return !card->isRight(); });
    return open == m_cards.end() ? nullptr : *open;
}

void QuestionPage::focusFirst()
{
    if (ItemCard* card = firstOpen()) {
        card->editor().setFocus(Qt::OtherFocusReason);
    }
}

QString QuestionPage::missing() const
{
    QStringList numbers;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i]->editor().answer().isNull()) {
            numbers += lesson::circled(static_cast<int>(i) + 1);
        }
    }
    return listed(numbers);
}

/// Once: then it is handed in as it is, since a missing answer is wrong and no error.
bool QuestionPage::tellsMissing()
{
    const QString numbers = missing();
    if (m_hasToldMissing || numbers.isEmpty()) {
        return false;
    }
    m_hasToldMissing = true;
    m_missing->setText(tr("Not answered yet: %1. Left so, it counts as wrong.").arg(numbers));
    m_missing->show();
    SpokenPicture::describe(*m_main, m_missing->text());
    return true;
}

void QuestionPage::goOn()
{
    if (!m_isMarked && tellsMissing()) {
        return;
    }
    m_missing->hide();
    if (m_test) {
        emit nextRequested();
    } else if (!m_isMarked) {
        handIn();
    } else if (isAllRight()) {
        emit nextRequested();
    } else {
        tryAgain();
    }
}

void QuestionPage::onAnswered()
{
    if (isOwnWork()) {
        m_learner.keep(*m_question, answers());
    }
    m_missing->hide();
}

void QuestionPage::hint()
{
    ++m_hintsShown;
    showHints();
    m_scroll->verticalScrollBar()->setValue(0);
    SpokenPicture::describe(*m_hint, m_hintWords->text());
}

void QuestionPage::showHints()
{
    QStringList lines;
    for (std::size_t i = 0; i < m_hintsShown; ++i) {
        lines += tr("Hint %1 of %2").arg(i + 1).arg(m_hints.size());
        lines += inLanguage(m_hints[i], m_look.language);
    }
    m_hintWords->setText(lines.join('\n'));
    m_hintWords->setVisible(!lines.isEmpty());
    if (m_hint != nullptr) {
        m_hint->setEnabled(!m_isMarked && m_hintsShown < m_hints.size());
    }
}

void QuestionPage::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_question) {
        QMetaObject::invokeMethod(this, &QuestionPage::goOn, Qt::QueuedConnection);
        return;
    }
    QWidget::keyPressEvent(event);
}

void QuestionPage::rebuild()
{
    const QJsonObject entered = answers();
    m_cards.clear();
    while (QLayoutItem* old = layout()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (!m_question) {
        return;
    }
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName("questionScroll");
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* paper = new TallPaper;
    paper->setObjectName("questionPaper");
    auto* column = new QVBoxLayout(paper);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(18);
    column->addWidget(header(paper));
    m_body = new QHBoxLayout;
    m_body->setSpacing(32);
    m_figure = new QuestionFigure(*m_question, m_look, paper);
    m_figure->setVisible(!m_figure->isEmpty());
    m_body->addWidget(m_figure, 0, Qt::AlignTop | Qt::AlignLeft);
    auto* cards = new QVBoxLayout;
    cards->setSpacing(10);
    addCards(cards, paper);
    cards->addStretch(1);
    m_body->addLayout(cards, 1);
    column->addLayout(m_body);
    column->addStretch(1);
    m_scroll->setWidget(paper);
    static_cast<QBoxLayout*>(layout())->addWidget(m_scroll, 1);
    layout()->addWidget(bar(this));
    connectBlanks();
    connect(m_figure, &QuestionFigure::pointed, this, &QuestionPage::readFromChart);
    for (ItemCard* card : m_cards) {
        if (entered.contains(card->name())) {
            card->editor().setAnswer(entered[card->name()]);
        }
        connect(card, &ItemCard::changed, this, &QuestionPage::onAnswered);
    }
    orderTabs();
    showHints();
    showMarks();
    arrange();
}

ItemCard* QuestionPage::cardOf(const QString& item) const
{
    const auto found = std::ranges::find(m_cards, item, &ItemCard::name);
    return found == m_cards.end() ? nullptr : *found;
}

/// What is written in the diagram is the answer of its card, and the other way round.
void QuestionPage::connectBlanks()
{
    for (BlankField* blank : m_figure->blanks()) {
        ItemCard* card = cardOf(blank->item());
        connect(card, &ItemCard::changed, blank, [blank, card] {
            if (!blank->hasFocus()) {
                blank->setText(card->editor().answer().toString());
            }
        });
        connect(blank, &QLineEdit::textEdited, this, [this, blank] { onBlankEdited(*blank); });
    }
}

/// What was clicked in the chart is the answer of the card in hand, or of the first that is open.
void QuestionPage::readFromChart(QPointF values)
{
    const auto inHand = std::ranges::find_if(m_cards,
        [](const ItemCard* card) { return card->isAncestorOf(QApplication::focusWidget()); });
    ItemCard* card = inHand != m_cards.end() ? *inHand : firstOpen();
    const lesson::AskedItem* item = card == nullptr ? nullptr : m_question->find(card->name());
    const auto axis = item == nullptr ? std::nullopt : lesson::chartAxis(*m_question, *item);
    if (!axis || m_isMarked || card->isRight()) {
        return;
    }
    constexpr double kInNanoseconds = 1e6; // of a millisecond
    constexpr double kStep = 10;           // as near as one can see
    double value = *axis == lesson::ChartAxis::Up ? values.y() : values.x();
    value /= *axis == lesson::ChartAxis::Along && item->unit == "ms" ? kInNanoseconds : 1;
    const double step = item->unit.isEmpty() ? 1 : kStep;
    card->editor().setAnswer(QString::number(std::round(value / step) * step, 'f', 0));
    card->editor().setFocus(Qt::OtherFocusReason);
}

/// Flags may be written in any way that is understood: the card shows them as bits.
void QuestionPage::onBlankEdited(const BlankField& blank)
{
    const lesson::AskedItem& item = *m_question->find(blank.item());
    QString text = blank.text().trimmed();
    if (item.kind == lesson::ItemKind::Flags) {
        const auto read = lesson::readAnswer(*m_question, item, text);
        const auto* flags = read ? std::get_if<tcp::Flags>(&read->value) : nullptr;
        text = flags != nullptr ? QString::fromStdString(tcp::toString(*flags)) : text;
    }
    cardOf(blank.item())->editor().setAnswer(text);
}

/// From box to box; what can be pressed comes behind them.
void QuestionPage::orderTabs()
{
    QWidgetList stops;
    const auto add = [this, &stops](const QWidget& part) {
        for (QWidget* each : part.findChildren<QWidget*>()) {
            if ((each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                each->window() == window()) {
                stops += each;
            }
        }
    };
    for (const ItemCard* card : m_cards) {
        add(card->editor());
    }
    for (const ItemCard* card : m_cards) {
        stops += card->findChild<QWidget*>("showMe");
    }
    for (qsizetype i = 1; i < stops.size(); ++i) {
        setTabOrder(stops[i - 1], stops[i]);
    }
}

QWidget* QuestionPage::header(QWidget* parent)
{
    auto* top = new QWidget(parent);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto say = [this](const lesson::Localized& text) {
        return inLanguage(text, m_look.language);
    };
    column->addWidget(paragraph("questionTitle", say(m_question->title), top));
    column->addWidget(paragraph("questionText", say(m_question->text), top));
    const QString convention = say(m_question->convention);
    if (!convention.isEmpty()) {
        column->addWidget(paragraph("questionConvention", convention, top));
    }
    m_hintWords = paragraph("questionHints", {}, top);
    column->addWidget(m_hintWords);
    return top;
}

void QuestionPage::addCards(QBoxLayout* column, QWidget* parent)
{
    int number = 0;
    for (const lesson::AskedItem& item : m_question->items) {
        auto* card = new ItemCard(*m_question, item, ++number, m_look, parent);
        connect(card, &ItemCard::laboratoryRequested, this, &QuestionPage::laboratoryRequested);
        connect(card, &ItemCard::showRequested, this, [this, card](const QString& name) {
            if (m_isTrial || m_question->exercise->convention == lesson::Convention::Textbook) {
                reveal(*card); // no run of TCP shows it, or the laboratory is in use
            } else {
                emit showRequested(name);
            }
        });
        column->addWidget(card);
        m_cards += card;
    }
}

void QuestionPage::reveal(ItemCard& card)
{
    const lesson::AskedItem& item = *m_question->find(card.name());
    const QString answer =
        tr("The answer: %1").arg(answerWords(*m_question, item, m_look.language));
    const QString reason = inLanguage(lesson::reasonOf(item), m_look.language);
    card.reveal(reason.isEmpty() ? answer : answer + '\n' + reason);
    SpokenPicture::describe(*m_main, answer);
}

QWidget* QuestionPage::bar(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    bar->setObjectName("questionBar");
    bar->setAttribute(Qt::WA_StyledBackground);
    m_bar = new QHBoxLayout(bar);
    m_bar->setSpacing(10);
    auto* variant = new QLabel(m_test ? tr("Question %1 of %2").arg(m_test->number).arg(m_test->of)
                                      : tr("Variant %1").arg(m_question->seed),
        bar);
    variant->setObjectName("questionVariant");
    m_result = new QLabel(bar);
    m_result->setObjectName("questionResult");
    m_missing = new QLabel(bar);
    m_missing->setObjectName("questionMissing");
    m_missing->setWordWrap(true);
    m_missing->hide();
    // One below the other: the buttons take their room.
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel* each : {variant, m_result, m_missing}) {
        words->addWidget(each);
    }
    auto* first = new QHBoxLayout;
    first->addLayout(words, 1);
    auto* second = new QHBoxLayout;
    second->setSpacing(10);
    second->addStretch(1);
    m_main = button("handIn", {}, bar);
    m_main->setProperty("main", true);
    if (m_test) {
        addTestButtons(second, bar);
    } else {
        addPracticeButtons(first, second, bar);
    }
    second->addWidget(m_main);
    m_bar->addLayout(first, 1);
    m_bar->addLayout(second);
    setTabOrder(bar->findChildren<QPushButton*>().constLast(), m_main);
    connect(m_main, &QPushButton::clicked, this, &QuestionPage::goOn, Qt::QueuedConnection);
    return bar;
}

// Queued, as the next question takes the place of this one with its buttons.

void QuestionPage::addPracticeButtons(QBoxLayout* first, QBoxLayout* second, QWidget* bar)
{
    m_hint = button("hint", tr("Hint"), bar);
    auto* another = button("another", tr("Another one like it"), bar);
    auto* save = button("saveAnswers", tr("Save my answers…"), bar);
    save->setToolTip(tr("As a file to hand in"));
    first->addWidget(save);
    second->addWidget(m_hint);
    second->addWidget(another);
    connect(save, &QPushButton::clicked, this,
        [this] { saveAnswers(this, *m_question, m_learner.name(), answers()); });
    connect(m_hint, &QPushButton::clicked, this, &QuestionPage::hint);
    connect(another, &QPushButton::clicked, this, &QuestionPage::anotherRequested,
        Qt::QueuedConnection);
}

void QuestionPage::addTestButtons(QBoxLayout* row, QWidget* bar)
{
    m_hint = nullptr;
    auto* previous = button("previous", tr("Previous question"), bar);
    previous->setEnabled(m_test->number > 1);
    row->addWidget(previous);
    m_main->setText(
        inTwoLines(m_test->number < m_test->of ? tr("Next question") : tr("Hand in the test")));
    connect(previous, &QPushButton::clicked, this, &QuestionPage::previousRequested,
        Qt::QueuedConnection);
}

void QuestionPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void QuestionPage::arrange()
{
    if (m_body == nullptr) {
        return;
    }
    const int needed = m_figure->isEmpty() ? 0 : m_figure->sizeHint().width() + kCardsBeside;
    const bool isNarrow = width() < std::max(kBothBeside, needed);
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int beside = isNarrow ? 16 : 32;
    m_scroll->widget()->layout()->setContentsMargins(beside, 24, beside, 24);
    m_scroll->widget()->setMaximumWidth(kMostWidth);
    // Where its words do not fit into one line, the bar has two.
    m_bar->setDirection(width() < kOneBar ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_bar->setContentsMargins(beside, 10, beside, 10);
}

} // namespace ui
