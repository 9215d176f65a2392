// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/choice_rows.h"

#include "ui/author/bilingual_edit.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ChoiceRows::ChoiceRows(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    setObjectName("choiceRows");
    m_add->setObjectName("addChoice");
    m_add->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    column->addLayout(m_column);
    column->addWidget(m_add, 0, Qt::AlignLeft);
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
        if (row.text->text() != lesson::Localized{}) {
            choices.push_back({row.text->text(), row.right->isChecked(), row.why->text()});
        }
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
    const QString number = QString::number(m_rows.size() + 1);
    const Row row{new BilingualEdit("choice" + number, this), new QCheckBox(this),
        new BilingualEdit("choiceWhy" + number, this)};
    row.text->setText(choice.text);
    row.right->setObjectName("choiceRight" + number);
    row.right->setChecked(choice.right);
    row.why->setText(choice.why);
    for (QWidget* part : {static_cast<QWidget*>(row.text), static_cast<QWidget*>(row.right),
             static_cast<QWidget*>(row.why)}) {
        m_column->addWidget(part);
    }
    connect(row.text, &BilingualEdit::edited, this, &ChoiceRows::edited);
    connect(row.why, &BilingualEdit::edited, this, &ChoiceRows::edited);
    connect(row.right, &QCheckBox::toggled, this, &ChoiceRows::edited);
    m_rows.push_back(row);
    retranslate();
}

void ChoiceRows::retranslate()
{
    m_add->setText(tr("Another answer"));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].text->setLabel(tr("Answer %1").arg(i + 1));
        m_rows[i].right->setText(tr("is right"));
        m_rows[i].why->setLabel(tr("Why it is right or wrong"));
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
