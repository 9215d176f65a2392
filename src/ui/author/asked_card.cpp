// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/asked_card.h"

#include "ui/author/bilingual_edit.h"
#include "ui/author/choice_rows.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using lesson::ItemKind;

AskedCard::AskedCard(const lesson::DraftItem& item, QWidget* parent)
    : AuthorCard(parent)
    , m_item(item)
    , m_prompt(new BilingualEdit("prompt", this))
{
    setObjectName("asked-" + item.name);
    m_prompt->setText(item.prompt);
    column().addWidget(m_prompt);
    connect(m_prompt, &BilingualEdit::edited, this, &AuthorCard::edited);
    if (item.kind == ItemKind::Choice) {
        m_choices = new ChoiceRows(this);
        m_choices->setChoices(item.choices);
        column().addWidget(m_choices);
        connect(m_choices, &ChoiceRows::edited, this, &AuthorCard::edited);
    } else {
        m_mistakeColumn = new QVBoxLayout;
        column().addLayout(m_mistakeColumn);
        m_addMistake = new QPushButton(this);
        m_addMistake->setObjectName("addMistake");
        m_addMistake->setAutoDefault(false);
        column().addWidget(m_addMistake, 0, Qt::AlignLeft);
        connect(m_addMistake, &QPushButton::clicked, this, &AskedCard::addMistake);
    }
    retranslate();
}

lesson::DraftItem AskedCard::item() const
{
    lesson::DraftItem item = m_item;
    item.prompt = m_prompt->text();
    for (const Mistake& mistake : m_mistakes) {
        if (!mistake.answer->text().trimmed().isEmpty()) {
            item.mistakes.push_back({mistake.answer->text(), mistake.text->text()});
        }
    }
    if (m_choices != nullptr) {
        item.choices = m_choices->choices();
    }
    return item;
}

void AskedCard::setNumber(int number)
{
    m_number = number;
    retranslate();
}

void AskedCard::addMistake()
{
    const QString number = QString::number(m_mistakes.size() + 1);
    const Mistake mistake{new QLineEdit(this), new BilingualEdit("mistakeText" + number, this)};
    mistake.answer->setObjectName("mistake" + number);
    m_mistakeColumn->addWidget(mistake.answer);
    m_mistakeColumn->addWidget(mistake.text);
    connect(mistake.answer, &QLineEdit::textEdited, this, &AuthorCard::edited);
    connect(mistake.text, &BilingualEdit::edited, this, &AuthorCard::edited);
    m_mistakes.push_back(mistake);
    retranslate();
    mistake.answer->setFocus();
}

QString AskedCard::example() const
{
    switch (m_item.kind) {
    case ItemKind::Flags:
        return "SYN,ACK";
    case ItemKind::State:
        return "SYN-RECEIVED";
    case ItemKind::Number:
    case ItemKind::Choice:
    case ItemKind::Order:
    case ItemKind::Segment:
    case ItemKind::Goal:
        return "x + 1";
    }
    return {};
}

void AskedCard::retranslate()
{
    AuthorCard::retranslate();
    setHeading(tr("Question %1").arg(m_number));
    m_prompt->setLabel(tr("What is asked"));
    if (m_addMistake != nullptr) {
        m_addMistake->setText(tr("What a wrong answer means…"));
    }
    for (const Mistake& mistake : m_mistakes) {
        const QString label = tr("A wrong answer, such as %1").arg(example());
        mistake.answer->setPlaceholderText(label);
        mistake.answer->setAccessibleName(label);
        mistake.text->setLabel(tr("What is told then"));
    }
}

} // namespace ui
