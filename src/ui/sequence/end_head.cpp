// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/end_head.h"

#include "ui/look/languages.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

namespace ui {

EndHead::EndHead(sim::Side side, QWidget* parent)
    : QFrame(parent)
    , m_side(side)
    , m_name(new QLabel(this))
    , m_state(new QLabel(this))
    , m_fault(new QToolButton(this))
{
    const bool client = side == sim::Side::Client;
    setObjectName(client ? "clientHead" : "serverHead");
    m_name->setObjectName(client ? "clientName" : "serverName");
    m_state->setObjectName(client ? "clientState" : "serverState");
    m_fault->setObjectName(client ? "clientFault" : "serverFault");
    m_fault->setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 4);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 0, Qt::AlignCenter);
    row->addWidget(m_state, 0, Qt::AlignCenter);
    column->addLayout(row);
    column->addWidget(m_fault, 0, Qt::AlignCenter);
    connect(m_fault, &QToolButton::clicked, this, [this] { emit withdrawRequested(m_side); });
    retranslate();
}

void EndHead::retranslate()
{
    setToolTip(tr("Click for what can be done with the next segment from here."));
    m_fault->setToolTip(tr("Click to let the next segment pass after all."));
}

void EndHead::tell(const QString& name, const QString& state, const QString& fault)
{
    constexpr int kMostWidth = 260;
    m_name->setText(fontMetrics().elidedText(name, Qt::ElideRight, kMostWidth));
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_fault->setText("✕ " + fault);
    m_fault->setAccessibleName(labelled(name, fault));
    m_fault->setVisible(!fault.isEmpty());
    setAccessibleName(state.isEmpty() ? name : labelled(name, state));
    // Else the layout within still has the width of the words before.
    layout()->activate();
    adjustSize();
}

void EndHead::setLetters(int height)
{
    setStyleSheet(QString("QLabel, QToolButton { font-size: %1px; }").arg(height));
}

bool EndHead::hasFault() const { return !m_fault->isHidden(); }

void EndHead::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        emit menuRequested(m_side, mapToGlobal(QPoint(0, height())));
    }
}

void EndHead::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuRequested(m_side, event->globalPos());
}

} // namespace ui
