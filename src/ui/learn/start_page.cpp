// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/start_page.h"

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "ui/look/languages.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kOfferWidth = 460;

const lesson::CatalogueEntry& firstOf(const lesson::Shelf& shelf)
{
    return shelf.groups().front().entries.front();
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_lesson(new QPushButton(this))
    , m_exercise(new QPushButton(this))
{
    setObjectName("startPage");
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName("startTitle");
    m_words->setObjectName("startWords");
    m_words->setWordWrap(true);
    m_lesson->setObjectName("startLesson");
    m_exercise->setObjectName("startExercise");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_words);
    for (QPushButton* button : {m_lesson, m_exercise}) {
        button->setProperty("offer", true);
        button->setAutoDefault(true);
        button->setFixedWidth(kOfferWidth);
        column->addWidget(button);
    }
    column->addStretch(1);
    connect(m_lesson, &QPushButton::clicked, this,
        [this] { emit lessonRequested(firstOf(lesson::courseShelf()).id); });
    connect(m_exercise, &QPushButton::clicked, this, &StartPage::exerciseRequested);
    tell();
}

void StartPage::setLook(const Look& look)
{
    m_look = look;
    tell();
}

void StartPage::focusFirst() { m_lesson->setFocus(Qt::OtherFocusReason); }

void StartPage::tell()
{
    const auto name = [this](QPushButton* button, const QString& what, const lesson::Shelf& shelf) {
        const QString title = inLanguage(firstOf(shelf).title, m_look.language).replace('\n', ' ');
        button->setText(what + '\n' + title);
        button->setAccessibleName(labelled(what, title));
    };
    m_title->setText(tr("Where to begin"));
    m_words->setText(tr("A lesson shows and explains, and asks now and then. An exercise asks, and "
                        "explains what was wrong. All of them are in the list at the left."));
    name(m_lesson, tr("The first lesson"), lesson::courseShelf());
    name(m_exercise, tr("An exercise at once"), lesson::exerciseShelf());
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
