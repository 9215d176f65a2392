// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/lesson_bar.h"

#include "ui/look/languages.h"
#include "ui/widgets/spoken_picture.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace ui {

LessonBar::LessonBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_place(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_words(new QLabel(this))
    , m_question(new QWidget(this))
    , m_previous(button("previousStop", "Ctrl+PgUp"))
    , m_again(button("stopAgain", "F5"))
    , m_next(button("nextStop", "Ctrl+PgDown"))
    , m_leave(button("leaveLesson", ""))
{
    setObjectName("lessonBar");
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName("lessonTitle");
    m_place->setObjectName("lessonPlace");
    m_words->setObjectName("lessonWords");
    m_words->setWordWrap(true);
    m_verdict->setObjectName("lessonAnswer");
    m_verdict->setWordWrap(true);
    m_next->setProperty("main", true);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title);
    top->addWidget(m_place);
    top->addStretch(1);
    for (QPushButton* each : {m_leave, m_again, m_previous, m_next}) {
        top->addWidget(each);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 10);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_verdict);
    column->addWidget(m_words);
    column->addWidget(m_question);
    new QVBoxLayout(m_question);
    m_question->layout()->setContentsMargins(0, 0, 0, 0);
    connect(m_previous, &QPushButton::clicked, this, &LessonBar::previous);
    connect(m_next, &QPushButton::clicked, this, &LessonBar::next);
    connect(m_again, &QPushButton::clicked, this, [this] { emit stopReached(false); });
    connect(m_leave, &QPushButton::clicked, this, &LessonBar::left);
    tell();
}

QPushButton* LessonBar::button(const char* name, const char* keys)
{
    auto* made = new QPushButton(this);
    made->setObjectName(name);
    made->setAutoDefault(true);
    // Not the button's own, which waits a moment before it clicks.
    const QKeySequence sequence{QString(keys)};
    made->setToolTip(sequence.toString(QKeySequence::NativeText));
    connect(new QShortcut(sequence, this), &QShortcut::activated, made, &QPushButton::click);
    return made;
}

void LessonBar::setLook(const Look& look)
{
    m_look = look;
    tell();
}

void LessonBar::begin(lesson::CoursePtr course, std::size_t at)
{
    m_course = std::move(course);
    m_at = m_course == nullptr ? 0 : std::min(at, m_course->stops.size());
    forgetAnswer();
    tell();
    if (m_at > 0) {
        emit stopReached(false);
    }
}

const lesson::CourseStop* LessonBar::stop() const
{
    return m_course == nullptr || m_at == 0 ? nullptr : &m_course->stops[m_at - 1];
}

bool LessonBar::isAsking() const
{
    return stop() != nullptr && stop()->question.has_value() && !m_answer && !m_isPassed;
}

tcp::Instant LessonBar::moment() const
{
    if (stop() == nullptr) {
        return {};
    }
    return isAsking() ? stop()->beginsAt() : stop()->at;
}

void LessonBar::next()
{
    if (isAsking()) { // what happens is told all the same
        m_isPassed = true;
        tell();
        emit stopReached(true);
        return;
    }
    if (isLast()) {
        emit finished();
        return;
    }
    ++m_at;
    forgetAnswer();
    tell();
    emit stopReached(true);
}

void LessonBar::previous()
{
    if (m_at > 0) {
        --m_at;
        forgetAnswer();
        tell();
        emit stopReached(false);
    }
}

void LessonBar::forgetAnswer()
{
    m_answer.reset();
    m_isPassed = false;
}

void LessonBar::answer(std::size_t choice)
{
    const lesson::CourseStop* here = stop();
    if (here != nullptr && here->question && choice < here->question->choices.size()) {
        m_answer = choice;
        tell();
        m_next->setFocus();
        emit stopReached(true);
    }
}

void LessonBar::setProjected(std::optional<int> letters)
{
    setStyleSheet(
        letters ? QString("QLabel, QPushButton { font-size: %1px; }").arg(*letters) : QString());
    for (QPushButton* button : {m_leave, m_again, m_previous, m_next}) {
        button->setVisible(!letters);
    }
    tell();
}

void LessonBar::tell()
{
    m_leave->setText(tr("Leave the lesson"));
    m_again->setText(tr("Back to this place"));
    m_previous->setText(tr("Back"));
    const bool ends = isLast() && !isAsking();
    m_next->setText(ends && !m_course->exercises.isEmpty() ? tr("To the exercises")
            : ends                                         ? tr("Done")
            : isAsking()                                   ? tr("Skip the question")
            : m_at == 0                                    ? tr("Begin")
                                                           : tr("Next"));
    m_previous->setEnabled(m_at > 0);
    m_again->setEnabled(m_at > 0);
    if (m_course == nullptr) {
        return;
    }
    m_title->setText(inLanguage(m_course->title, m_look.language));
    m_place->setText(m_at == 0 ? tr("about %1 min").arg(m_course->minutes)
                               : tr("Stop %1 of %2").arg(m_at).arg(m_course->stops.size()));
    const lesson::CourseStop* here = stop();
    m_words->setText(inLanguage(here == nullptr ? m_course->goal : here->text, m_look.language));
    tellQuestion();
    // Heard by whoever goes on with this button, and read again at it.
    SpokenPicture::describe(
        *m_next, (m_answer ? m_verdict->text() + '\n' : QString()) + m_words->text());
}

/// Where something is asked first, what is to be told comes with the answer, below its verdict.
void LessonBar::tellQuestion()
{
    while (QLayoutItem* old = m_question->layout()->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    const lesson::CourseStop* here = stop();
    const bool asked = here != nullptr && here->question.has_value();
    m_verdict->setVisible(asked && m_answer);
    m_question->setVisible(isAsking());
    if (!asked || m_isPassed) {
        return;
    }
    const auto say = [this](const lesson::Localized& text) {
        return inLanguage(text, m_look.language);
    };
    if (m_answer) {
        const lesson::StopChoice& chosen = here->question->choices[*m_answer];
        const QString said = named(chosen);
        const QString why = say(chosen.why);
        m_verdict->setText(chosen.right ? inTurn(tr("✓ Right: %1").arg(said), why)
                                        : inTurn(tr("✗ Not right: %1").arg(said), why) + right());
        m_verdict->setProperty("verdict", chosen.right ? "right" : "wrong");
        m_verdict->style()->polish(m_verdict);
        return;
    }
    m_words->setText(say(here->question->prompt));
    QList<QPushButton*> choices;
    for (std::size_t i = 0; i < here->question->choices.size(); ++i) {
        const QString text = say(here->question->choices[i].text);
        auto* choice = new QPushButton(QString("%1  ").arg(i + 1) + text, m_question);
        choice->setShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(i)));
        choice->setObjectName("lessonChoice");
        choice->setAutoDefault(true);
        choices += choice;
        connect(choice, &QPushButton::clicked, this, [this, i] { answer(i); });
    }
    layOut(choices);
}

/// A choice without the full stop of its sentence.
QString LessonBar::named(const lesson::StopChoice& choice) const
{
    static const QRegularExpression kStop("[.。]$");
    return inLanguage(choice.text, m_look.language).remove(kStop);
}

/// What would have been right, in a line of its own; empty if nothing is.
QString LessonBar::right() const
{
    QStringList right;
    for (const lesson::StopChoice& choice : stop()->question->choices) {
        if (choice.right) {
            right += named(choice);
        }
    }
    return right.isEmpty() ? QString() : '\n' + labelled(tr("The right answer"), listed(right));
}

/// Short ones side by side: the room below belongs to the diagram and the charts.
void LessonBar::layOut(const QList<QPushButton*>& choices)
{
    constexpr double kMostOfWidth = 0.6; // so that a window that becomes narrower still has room
    int needed = 0;
    for (QPushButton* choice : choices) {
        choice->ensurePolished();
        needed += choice->sizeHint().width();
    }
    auto* row = new QWidget(m_question);
    const bool fits = needed < kMostOfWidth * width();
    auto* layout = new QBoxLayout(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* choice : choices) {
        layout->addWidget(choice);
    }
    if (fits) {
        layout->addStretch(1);
    }
    m_question->layout()->addWidget(row);
    // Behind the button that led here, before all the rest of the window.
    QWidget* before = m_next;
    for (QPushButton* choice : choices) {
        setTabOrder(before, choice);
        before = choice;
    }
}

void LessonBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
