// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/goal_rows.h"

#include "lesson/draft/goal_conditions.h"
#include "ui/author/rows_layout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace ui {

GoalRows::GoalRows(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    setObjectName("goalRows");
    m_add->setObjectName("addCondition");
    layOutRows(this, m_column, m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({});
        m_rows.back().box->setFocus();
        emit edited();
    });
    retranslate();
}

void GoalRows::offer(std::vector<ExpressionBox::Choice> choices)
{
    m_offered = std::move(choices);
    m_add->setEnabled(!m_offered.empty());
}

/// One that is not offered is still told in words, if it is known.
void GoalRows::add(const QString& condition)
{
    std::vector<ExpressionBox::Choice> choices = m_offered;
    const auto all = lesson::runConditions();
    const auto known = std::ranges::find(all, condition, &ExpressionBox::Choice::expression);
    if (known != all.end() &&
        std::ranges::find(choices, condition, &ExpressionBox::Choice::expression) ==
            choices.end()) {
        choices.push_back(*known);
    }
    Row row{new QWidget(this), nullptr, nullptr};
    row.box = new ExpressionBox(std::move(choices), row.whole);
    row.box->setObjectName("condition" + QString::number(m_rows.size() + 1));
    row.box->setExpression(condition);
    row.remove = new QPushButton(row.whole);
    row.remove->setObjectName("removeCondition" + QString::number(m_rows.size() + 1));
    row.remove->setAutoDefault(false);
    auto* line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.box, 1);
    line->addWidget(row.remove);
    m_column->addWidget(row.whole);
    connect(row.box, &ExpressionBox::edited, this, &GoalRows::edited);
    connect(row.remove, &QPushButton::clicked, this, [this, whole = row.whole] { take(whole); });
    m_rows.push_back(row);
    retranslate();
}

void GoalRows::take(QWidget* row)
{
    std::erase_if(m_rows, [row](const Row& each) { return each.whole == row; });
    row->deleteLater();
    emit edited();
}

QStringList GoalRows::conditions() const
{
    QStringList conditions;
    for (const Row& row : m_rows) {
        if (!row.box->expression().isEmpty()) {
            conditions += row.box->expression();
        }
    }
    return conditions;
}

void GoalRows::retranslate()
{
    m_add->setText(tr("What has to be reached…"));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].box->setAccessibleName(tr("Condition %1").arg(i + 1));
        m_rows[i].remove->setText(tr("Remove"));
        m_rows[i].remove->setAccessibleName(tr("Remove condition %1").arg(i + 1));
    }
}

void GoalRows::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
