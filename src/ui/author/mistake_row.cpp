// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/mistake_row.h"

#include "lesson/draft/goal_conditions.h"
#include "ui/author/bilingual_edit.h"
#include "ui/author/expression_box.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using lesson::ItemKind;

MistakeRow::MistakeRow(ItemKind kind, int number, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_text(new BilingualEdit("mistakeText" + QString::number(number), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    const QString name = "mistake" + QString::number(number);
    if (kind == ItemKind::Goal) {
        m_condition = new ExpressionBox(lesson::runConditions(), this);
        m_condition->setObjectName(name);
        column->addWidget(m_condition);
        connect(m_condition, &ExpressionBox::edited, this, &MistakeRow::edited);
        setFocusProxy(m_condition);
    } else {
        m_answer = new QLineEdit(this);
        m_answer->setObjectName(name);
        column->addWidget(m_answer);
        connect(m_answer, &QLineEdit::textEdited, this, &MistakeRow::edited);
        setFocusProxy(m_answer);
    }
    column->addWidget(m_text);
    connect(m_text, &BilingualEdit::edited, this, &MistakeRow::edited);
    retranslate();
}

lesson::DraftMistake MistakeRow::mistake() const
{
    lesson::DraftMistake mistake = m_kept;
    mistake.answer = m_answer != nullptr ? m_answer->text() : m_condition->expression();
    mistake.text = m_text->text();
    return mistake;
}

void MistakeRow::setMistake(const lesson::DraftMistake& mistake)
{
    m_kept = mistake;
    if (m_answer != nullptr) {
        m_answer->setText(mistake.answer);
    } else {
        m_condition->setExpression(mistake.answer);
    }
    m_text->setText(mistake.text);
}

bool MistakeRow::isEmpty() const { return mistake().answer.trimmed().isEmpty(); }

QString MistakeRow::example() const
{
    switch (m_kind) {
    case ItemKind::Flags:
        return "SYN,ACK";
    case ItemKind::State:
        return "SYN-RECEIVED";
    case ItemKind::Segment:
        return "2";
    case ItemKind::Number:
    case ItemKind::Choice:
    case ItemKind::Order:
    case ItemKind::Goal:
    case ItemKind::Rounds:
        return "x + 5";
    }
    return {};
}

void MistakeRow::retranslate()
{
    if (m_answer != nullptr) {
        const QString label = tr("A wrong answer, such as %1").arg(example());
        m_answer->setPlaceholderText(label);
        m_answer->setAccessibleName(label);
    } else {
        m_condition->setNothing(tr("What has happened instead…"));
        m_condition->setAccessibleName(tr("What has happened instead"));
    }
    m_text->setLabel(tr("What is told then"));
}

void MistakeRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
