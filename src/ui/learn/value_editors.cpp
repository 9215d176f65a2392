// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/value_editors.h"

#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/figure_table.h"
#include "ui/look/languages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace ui {
namespace {

constexpr int kLineWidth = 150;
constexpr int kLongestAnswer = 200;

QHBoxLayout* rowIn(QWidget* editor)
{
    auto* row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

} // namespace

FlagsEditor::FlagsEditor(const QString& prompt, QWidget* parent)
    : ItemEditor(parent)
{
    auto* row = rowIn(this);
    for (const char* bit : {"SYN", "ACK", "FIN", "RST", "PSH", "URG"}) {
        auto* box = new QCheckBox(bit, this);
        box->setObjectName(bit);
        box->setAccessibleName(labelled(prompt, bit));
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            m_typed.clear();
            emit changed();
        });
        m_bits += box;
    }
    row->setSpacing(14);
    row->addStretch(1);
    setFocusProxy(m_bits.front());
}

QJsonValue FlagsEditor::answer() const
{
    QStringList set;
    for (const QCheckBox* bit : m_bits) {
        if (bit->isChecked()) {
            set += bit->objectName();
        }
    }
    const QString told = set.isEmpty() ? m_typed : set.join(',');
    return told.isEmpty() ? QJsonValue() : QJsonValue(told);
}

void FlagsEditor::setAnswer(const QJsonValue& answer)
{
    const QStringList set = answer.toString().split(',');
    for (QCheckBox* bit : m_bits) {
        bit->setChecked(set.contains(bit->objectName()));
    }
    const bool isKnown = std::ranges::any_of(m_bits, &QCheckBox::isChecked);
    m_typed = isKnown ? QString() : answer.toString();
    emit changed();
}

void FlagsEditor::setLocked(bool locked)
{
    for (QCheckBox* bit : m_bits) {
        bit->setEnabled(!locked);
    }
}

NumberEditor::NumberEditor(const lesson::Question& question, const lesson::AskedItem& item,
    const QString& prompt, render::Language language, QWidget* parent)
    : ItemEditor(parent)
    , m_line(new QLineEdit(this))
{
    m_line->setObjectName("number");
    m_line->setAccessibleName(prompt);
    m_line->setFixedWidth(kLineWidth);
    m_line->setMaxLength(kLongestAnswer);
    const QStringList symbols = item.base ? lesson::introducedSymbols(question) : QStringList();
    if (!symbols.isEmpty()) {
        const QString words = ItemEditor::tr("or with %1").arg(symbols.join(", "));
        const bool fits = m_line->fontMetrics().horizontalAdvance(words) < kLineWidth - 20;
        m_hint = fits ? words : symbols.front() + " + …";
        m_line->setPlaceholderText(m_hint);
    }
    auto* row = rowIn(this);
    row->addWidget(m_line);
    if (!item.unit.isEmpty()) {
        row->addWidget(new QLabel(inLanguage(lesson::toldUnit(item), language), this));
    }
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ItemEditor::changed);
}

QJsonValue NumberEditor::answer() const
{
    const QString text = m_line->text().trimmed();
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

void NumberEditor::setAnswer(const QJsonValue& answer) { m_line->setText(answer.toString()); }

void NumberEditor::setLocked(bool locked)
{
    m_line->setReadOnly(locked);
    m_line->setPlaceholderText(locked ? QString() : m_hint);
}

WordEditor::WordEditor(
    const std::vector<Word>& words, const QString& nothing, const QString& prompt, QWidget* parent)
    : ItemEditor(parent)
    , m_box(new QComboBox(this))
    , m_nothing(nothing)
{
    m_box->setObjectName("word");
    m_box->setAccessibleName(prompt);
    m_box->addItem(nothing);
    for (const Word& word : words) {
        m_box->addItem(word.text, word.answer);
    }
    m_box->setMaxVisibleItems(m_box->count());
    rowIn(this)->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ItemEditor::changed);
}

QJsonValue WordEditor::answer() const
{
    const QString word = m_box->currentData().toString();
    return word.isEmpty() ? QJsonValue() : QJsonValue(word);
}

void WordEditor::setAnswer(const QJsonValue& answer)
{
    const QString word = answer.toString();
    m_box->setCurrentIndex(word.isEmpty() ? 0 : std::max(0, m_box->findData(word)));
}

void WordEditor::setLocked(bool locked)
{
    m_box->setEnabled(!locked);
    m_box->setItemText(0, locked ? QString::fromUtf8("\u2013") : m_nothing);
}

} // namespace ui
