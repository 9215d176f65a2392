// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/bilingual_edit.h"

#include "ui/author/growing_edit.h"
#include "ui/look/languages.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace ui {

BilingualEdit::BilingualEdit(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_rows(new QGridLayout(this))
    , m_english{new GrowingEdit(this), new QLabel("EN", this)}
    , m_chinese{new GrowingEdit(this), new QLabel(QString::fromUtf8("\u4e2d"), this)}
{
    setObjectName(name);
    m_english.edit->setObjectName(name + "-en");
    m_chinese.edit->setObjectName(name + "-zh");
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(6);
    m_rows->setVerticalSpacing(3);
    m_rows->setColumnStretch(1, 1); // the signs take what they need
    for (const Field& field : {m_english, m_chinese}) {
        field.sign->setObjectName("languageSign");
        connect(field.edit, &GrowingEdit::edited, this, &BilingualEdit::edited);
    }
    retranslate();
}

void BilingualEdit::setLabel(const QString& label)
{
    m_label = label;
    retranslate();
}

lesson::Localized BilingualEdit::text() const
{
    return {m_english.edit->text(), m_chinese.edit->text()};
}

void BilingualEdit::setText(const lesson::Localized& text)
{
    m_english.edit->setText(text.en);
    m_chinese.edit->setText(text.zh);
}

bool BilingualEdit::isEmpty() const
{
    const lesson::Localized now = text();
    return now.en.trimmed().isEmpty() && now.zh.trimmed().isEmpty();
}

void BilingualEdit::setOneParagraph()
{
    m_english.edit->setOneParagraph();
    m_chinese.edit->setOneParagraph();
}

/// The language that the author speaks comes first.
void BilingualEdit::retranslate()
{
    const bool isEnglish = firstLanguage() == language::kEnglish;
    const Field& first = isEnglish ? m_english : m_chinese;
    int row = 0;
    for (const Field& field : {first, isEnglish ? m_chinese : m_english}) {
        m_rows->addWidget(field.sign, row, 0);
        m_rows->addWidget(field.edit, row++, 1);
    }
    setFocusProxy(first.edit);
    name(m_english, tr("%1, in English").arg(m_label));
    name(m_chinese, tr("%1, in Chinese").arg(m_label));
}

void BilingualEdit::name(const Field& field, const QString& what)
{
    field.edit->setPlaceholderText(what);
    field.edit->setAccessibleName(what);
}

void BilingualEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
