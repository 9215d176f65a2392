// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/choice_rows.h"

#include "ui/author/bilingual_edit.h"
#include "ui/author/rows_layout.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace ui {

ChoiceRows::ChoiceRows(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    layOut();
}

ChoiceRows::ChoiceRows(std::vector<ExpressionBox::Choice> moments, QWidget* parent)
    : QWidget(parent)
    , m_moments(std::move(moments))
    , m_isOrder(true)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    layOut();
}

void ChoiceRows::layOut()
{
    setObjectName("choiceRows");
    m_add->setObjectName("addChoice");
    layOutRows(this, m_column, m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({});
        emit edited();
    });
    retranslate();
}

std::vector<lesson::DraftChoice> ChoiceRows::choices() const
{
    std::vector<lesson::DraftChoice> choices;
    for (const Row& row : m_rows) {
        // A row that nobody has filled in is no choice.
        if (row.text->isEmpty()) {
            continue;
        }
        lesson::DraftChoice choice = row.kept;
        choice.text = row.text->text();
        if (row.why != nullptr) {
            choice.why = row.why->text();
        }
        choice.right = row.right != nullptr && row.right->isChecked();
        choice.when = row.condition != nullptr ? row.condition->text()
            : row.moment != nullptr            ? row.moment->expression()
                                               : QString();
        choices.push_back(choice);
    }
    return choices;
}

void ChoiceRows::setChoices(const std::vector<lesson::DraftChoice>& choices)
{
    for (const lesson::DraftChoice& choice : choices) {
        add(choice);
    }
}

void ChoiceRows::add(const lesson::DraftChoice& choice)
{
    const QString number = QString::number(++m_made);
    Row row{choice, new BilingualEdit("choice" + number, this)};
    row.text->setText(choice.text);
    m_column->addWidget(row.text);
    connect(row.text, &BilingualEdit::edited, this, &ChoiceRows::edited);
    if (m_isOrder) {
        row.moment = new ExpressionBox(m_moments, this);
        row.moment->setObjectName("choiceMoment" + number);
        row.moment->setExpression(choice.when);
        m_column->addWidget(row.moment);
        connect(row.moment, &ExpressionBox::edited, this, &ChoiceRows::edited);
    } else if (!choice.when.isEmpty()) {
        row.condition = new QLineEdit(choice.when, this);
        row.condition->setObjectName("choiceWhen" + number);
        m_column->addWidget(row.condition);
        connect(row.condition, &QLineEdit::textEdited, this, &ChoiceRows::edited);
    } else {
        row.right = new QCheckBox(this);
        row.right->setObjectName("choiceRight" + number);
        row.right->setChecked(choice.right);
        row.remove = new QPushButton(this);
        row.remove->setObjectName("removeChoice" + number);
        row.remove->setAutoDefault(false);
        auto* line = new QHBoxLayout;
        line->addWidget(row.right, 1);
        line->addWidget(row.remove);
        m_column->addLayout(line);
        connect(row.right, &QCheckBox::toggled, this, &ChoiceRows::edited);
        connect(row.remove, &QPushButton::clicked, this, [this, text = row.text] { take(text); });
    }
    if (!m_isOrder) {
        row.why = new BilingualEdit("choiceWhy" + number, this);
        row.why->setText(choice.why);
        m_column->addWidget(row.why);
        connect(row.why, &BilingualEdit::edited, this, &ChoiceRows::edited);
    }
    m_rows.push_back(row);
    retranslate();
}

/// The row with these words.
void ChoiceRows::take(const BilingualEdit* text)
{
    const auto row = std::ranges::find(m_rows, text, &Row::text);
    for (QWidget* part : std::initializer_list<QWidget*>{
             row->text, row->right, row->remove, row->condition, row->moment, row->why}) {
        if (part != nullptr) {
            part->hide();
            part->deleteLater();
        }
    }
    m_rows.erase(row);
    retranslate();
    emit edited();
}

void ChoiceRows::retranslate()
{
    m_add->setText(m_isOrder ? tr("Another event") : tr("Another answer"));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.text->setLabel(m_isOrder ? tr("Event %1").arg(i + 1) : tr("Answer %1").arg(i + 1));
        if (row.right != nullptr) {
            row.right->setText(tr("is right"));
            row.remove->setText(tr("Remove"));
            row.remove->setAccessibleName(tr("Remove answer %1").arg(i + 1));
        }
        if (row.condition != nullptr) {
            row.condition->setPlaceholderText(tr("It is right when …"));
            row.condition->setToolTip(tr("It is right when this holds of the run."));
            row.condition->setAccessibleName(tr("When answer %1 is right").arg(i + 1));
        }
        if (row.moment != nullptr) {
            row.moment->setAccessibleName(tr("When event %1 happens").arg(i + 1));
        }
        if (row.why != nullptr) {
            row.why->setLabel(tr("Why it is right or wrong"));
        }
    }
}

void ChoiceRows::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
