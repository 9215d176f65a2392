// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/author_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

AuthorCard::AuthorCard(QWidget* parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_remove(new QPushButton(this))
    , m_column(new QVBoxLayout(this))
{
    setProperty("card", "item");
    m_heading->setObjectName("authorHeading");
    m_heading->setWordWrap(true);
    m_remove->setObjectName("removeCard");
    m_remove->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_remove);
    m_column->setContentsMargins(10, 8, 10, 8);
    m_column->setSpacing(5);
    m_column->addLayout(top);
    connect(m_remove, &QPushButton::clicked, this, &AuthorCard::removeRequested);
}

void AuthorCard::setHeading(const QString& heading)
{
    m_heading->setText(heading);
    m_remove->setAccessibleName(tr("Remove: %1").arg(heading));
}

void AuthorCard::retranslate() { m_remove->setText(tr("Remove")); }

void AuthorCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

} // namespace ui
