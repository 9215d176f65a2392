// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/branches/beside_page.h"

#include "render/words/what_if_words.h"
#include "ui/branches/comparison_view.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QTimer>

#include <utility>

namespace ui {

BesidePage::BesidePage(QWidget* parent)
    : QWidget(parent)
    , m_left(new QLabel("TCP", this))
    , m_right(new QLabel(this))
    , m_view(new ComparisonView(this))
{
    setObjectName("besidePage");
    m_left->setObjectName("besideTcp");
    m_right->setObjectName("besideNotTcp");
    for (QLabel* heading : {m_left, m_right}) {
        heading->setAlignment(Qt::AlignCenter);
        heading->setWordWrap(true);
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->addWidget(m_left, 0, 0);
    grid->addWidget(m_right, 0, 1);
    grid->addWidget(m_view, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    retranslate();
}

void BesidePage::setLook(const Look& look)
{
    m_look = look;
    m_view->setLook(look);
    retranslate();
}

void BesidePage::show(sim::Trace real, sim::Trace changed, tcp::Duration flight)
{
    m_changed = changed;
    m_view->setTraces(std::move(real), std::move(changed), flight);
    retranslate();
    // Once it has its size.
    QTimer::singleShot(0, m_view, &ComparisonView::showDifference);
}

void BesidePage::retranslate()
{
    QStringList lines;
    for (const std::string& line : render::notTcp(m_look.language, m_changed)) {
        lines += QString::fromStdString(line);
    }
    m_right->setText(lines.join('\n'));
    m_view->setAccessibleName(tr("TCP and the changed run on one time axis"));
}

void BesidePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
