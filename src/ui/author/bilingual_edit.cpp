// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/bilingual_edit.h"

#include "ui/author/growing_edit.h"
#include "ui/look/languages.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ui {

BilingualEdit::BilingualEdit(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_english(new GrowingEdit(this))
    , m_chinese(new GrowingEdit(this))
{
    setObjectName(name);
    m_english->setObjectName(name + "-en");
    m_chinese->setObjectName(name + "-zh");
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(3);
    for (GrowingEdit* field : {m_english, m_chinese}) {
        connect(field, &GrowingEdit::edited, this, &BilingualEdit::edited);
    }
    retranslate();
}

void BilingualEdit::setLabel(const QString& label)
{
    m_label = label;
    retranslate();
}

lesson::Localized BilingualEdit::text() const { return {m_english->text(), m_chinese->text()}; }

void BilingualEdit::setText(const lesson::Localized& text)
{
    m_english->setText(text.en);
    m_chinese->setText(text.zh);
}

bool BilingualEdit::isEmpty() const
{
    const lesson::Localized now = text();
    return now.en.trimmed().isEmpty() && now.zh.trimmed().isEmpty();
}

void BilingualEdit::setOneParagraph()
{
    m_english->setOneParagraph();
    m_chinese->setOneParagraph();
}

/// The language that the author speaks comes first.
void BilingualEdit::retranslate()
{
    const bool isEnglish = firstLanguage() == language::kEnglish;
    GrowingEdit* first = isEnglish ? m_english : m_chinese;
    for (GrowingEdit* field : {first, isEnglish ? m_chinese : m_english}) {
        m_column->removeWidget(field);
        m_column->addWidget(field);
    }
    setFocusProxy(first);
    const QString english = tr("%1, in English").arg(m_label);
    const QString chinese = tr("%1, in Chinese").arg(m_label);
    m_english->setPlaceholderText(english);
    m_english->setAccessibleName(english);
    m_chinese->setPlaceholderText(chinese);
    m_chinese->setAccessibleName(chinese);
}

void BilingualEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
