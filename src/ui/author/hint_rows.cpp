// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/hint_rows.h"

#include "ui/author/bilingual_edit.h"
#include "ui/author/rows_layout.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

HintRows::HintRows(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(this))
{
    setObjectName("hintRows");
    m_add->setObjectName("addHint");
    layOutRows(this, m_column, m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({});
        m_rows.back()->setFocus();
    });
    setHints({});
}

std::vector<lesson::Localized> HintRows::hints() const
{
    std::vector<lesson::Localized> hints;
    for (const BilingualEdit* row : m_rows) {
        if (!row->isEmpty()) {
            hints.push_back(row->text());
        }
    }
    return hints;
}

/// There is always a row to write the first one in.
void HintRows::setHints(const std::vector<lesson::Localized>& hints)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const lesson::Localized& hint : hints) {
        add(hint);
    }
    if (hints.empty()) {
        add({});
    }
}

void HintRows::add(const lesson::Localized& hint)
{
    auto* row = new BilingualEdit("authorHint" + QString::number(m_rows.size() + 1), this);
    row->setText(hint);
    m_column->addWidget(row);
    connect(row, &BilingualEdit::edited, this, &HintRows::edited);
    m_rows.push_back(row);
    retranslate();
}

void HintRows::retranslate()
{
    m_add->setText(tr("Another hint"));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setLabel(tr("Hint %1").arg(i + 1));
    }
}

void HintRows::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
