// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/exercise_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

ExerciseBar::ExerciseBar(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_handIn(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    setObjectName("exerciseBar");
    setAttribute(Qt::WA_StyledBackground);
    m_words->setObjectName("exerciseWords");
    m_words->setWordWrap(true);
    m_handIn->setObjectName("handInGoal");
    m_handIn->setProperty("main", true);
    m_back->setObjectName("backToExercise");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(10);
    row->addWidget(m_words, 1);
    row->addWidget(m_back);
    row->addWidget(m_handIn);
    for (QPushButton* each : {m_handIn, m_back}) {
        each->setAutoDefault(true);
    }
    connect(m_handIn, &QPushButton::clicked, this, &ExerciseBar::handedIn);
    connect(m_back, &QPushButton::clicked, this, &ExerciseBar::back);
    retranslate();
}

void ExerciseBar::tellGoal(const QString& goal)
{
    m_words->setText(goal);
    m_handIn->show();
    show();
}

void ExerciseBar::tellPlace(const QString& what)
{
    m_words->setText(what);
    m_handIn->hide();
    show();
}

void ExerciseBar::retranslate()
{
    m_handIn->setText(tr("Hand in"));
    m_back->setText(tr("Back to the exercise"));
}

void ExerciseBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
