// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/zoom_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

#include <cmath>

namespace ui {

ZoomBar::ZoomBar(const Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    setObjectName("zoomBar");
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(2);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    add("zoomOutButton", "−", actions.smaller);
    m_percent = add("zoomResetButton", {}, actions.width);
    add("zoomInButton", "+", actions.larger);
    add("zoomAllButton", "↕", actions.all);
    row->addStretch(1);
    // As Chinese textbooks write flags.
    QToolButton* flags = add("flagsButton", "SYN=1", actions.bits);
    flags->setCheckable(true);
    disconnect(flags, &QToolButton::clicked, nullptr, nullptr);
    connect(flags, &QToolButton::clicked, this,
        [actions](bool asBits) { (asBits ? actions.bits : actions.names)->trigger(); });
    connect(actions.bits, &QAction::changed, flags,
        [flags, actions] { flags->setChecked(actions.bits->isChecked()); });
    setZoom(1);
}

QSize ZoomBar::minimumSizeHint() const
{
    constexpr int kLeastWidth = 160;
    return {kLeastWidth, QWidget::minimumSizeHint().height()};
}

QToolButton* ZoomBar::add(const char* name, const QString& sign, QAction* action)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(sign);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    const auto tell = [button, action] {
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->iconText());
    };
    connect(action, &QAction::changed, button, tell);
    tell();
    return button;
}

void ZoomBar::addButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setObjectName(action->objectName() + "Button");
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    const auto tell = [button, action] { button->setAccessibleName(action->iconText()); };
    connect(action, &QAction::changed, button, tell);
    tell();
}

void ZoomBar::setZoom(double zoom)
{
    m_percent->setText(QString("%1 %").arg(std::lround(100 * zoom)));
}

} // namespace ui
