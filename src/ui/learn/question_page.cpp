// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/question_page.h"

#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"
#include "session/goal_run.h"
#include "ui/learn/answers_file.h"
#include "ui/learn/blank_field.h"
#include "ui/learn/item_card.h"
#include "ui/learn/learner.h"
#include "ui/learn/question_figure.h"
#include "ui/learn/question_hints.h"
#include "ui/look/languages.h"
#include "ui/widgets/spoken_picture.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace ui {

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

void QuestionPage::lookBack(
    lesson::Question question, const QJsonObject& answers, lesson::Marks marks, int number, int of)
{
    examine(std::move(question), answers, number, of);
    m_marks = std::move(marks);
    m_isMarked = true;
    rebuild();
    focusMain();
}

void QuestionPage::review(lesson::Question question, lesson::Answers answers)
{
    m_test.reset();
    m_reviewed = QFileInfo(answers.file).fileName();
    if (!answers.learner.isEmpty()) {
        m_reviewed = answers.learner + QString::fromUtf8(" \u00b7 ") + *m_reviewed;
    }
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
        card->tell(m_marks->items[i], !m_test);
        if (card->isRight()) {
            explain(*card);
        } else if (m_test) {
            reveal(*card);
        }
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
    if (m_marks) {
        m_result->setText(resultWords());
    }
    if (m_test) {
        return;
    }
    m_hint->setEnabled(!m_isMarked && m_hintsShown < m_hints.size());
    m_main->setText(inTwoLines(!m_isMarked ? tr("Hand in")
            : isAllRight() && m_isTrial    ? tr("Close")
            : isAllRight()                 ? tr("Next exercise")
                                           : tr("Try again")));
}

QString QuestionPage::resultWords() const
{
    const QString points = tr("Points: %1 of %2").arg(m_marks->points).arg(m_marks->of);
    const QString result = isAllRight() ? tr("✓ All right. %1").arg(points) : points;
    return m_reviewed ? labelled(*m_reviewed, result) : result;
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

void QuestionPage::focusMain() { m_main->setFocus(Qt::OtherFocusReason); }

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
    if (QAccessible::isActive()) { // only where the keyboard is it is heard
        m_main->setFocus(Qt::OtherFocusReason);
    }
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
    if (event->key() == Qt::Key_Escape && m_test && m_isMarked) {
        QMetaObject::invokeMethod(this, &QuestionPage::resultRequested, Qt::QueuedConnection);
        return;
    }
    QWidget::keyPressEvent(event);
}

ItemCard* QuestionPage::cardOf(const QString& item) const
{
    const auto found = std::ranges::find(m_cards, item, &ItemCard::name);
    return found == m_cards.end() ? nullptr : *found;
}

/// Why it is right: it may have been guessed.
void QuestionPage::explain(ItemCard& card)
{
    const QString reason =
        inLanguage(lesson::reasonOf(*m_question->find(card.name())), m_look.language);
    if (!reason.isEmpty()) {
        card.explain(reason);
    }
}

void QuestionPage::reveal(ItemCard& card)
{
    const lesson::AskedItem& item = *m_question->find(card.name());
    const QString answer =
        tr("The answer: %1")
            .arg(inLanguage(lesson::wholeAnswer(*m_question, item), m_look.language));
    const QString reason = inLanguage(lesson::reasonOf(item), m_look.language);
    card.reveal(reason.isEmpty() ? answer : answer + '\n' + reason);
    SpokenPicture::describe(*m_main, answer);
}

void QuestionPage::save()
{
    if (const auto file = saveAnswers(this, *m_question, m_learner.name(), answers())) {
        emit answersSaved(*file);
    }
}

} // namespace ui
