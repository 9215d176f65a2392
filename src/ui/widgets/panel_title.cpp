// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/panel_title.h"

#include "ui/look/icons.h"
#include "ui/look/languages.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

PanelTitle::PanelTitle(QDockWidget* dock)
    : QWidget(dock)
    , m_dock(dock)
    , m_name(new QLabel(this))
    , m_float(button("Float"))
    , m_close(button("Close"))
{
    setObjectName("panelTitle");
    setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName("panelName");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 6, 5);
    row->setSpacing(2);
    row->addWidget(m_name, 1);
    row->addWidget(m_float);
    row->addWidget(m_close);
    connect(
        m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QWidget::close);
    connect(m_close, &QToolButton::clicked, this, &PanelTitle::used);
    connect(m_float, &QToolButton::clicked, this, &PanelTitle::used);
    connect(dock, &QDockWidget::windowTitleChanged, this, &PanelTitle::retranslate);
    connect(dock, &QDockWidget::topLevelChanged, this, &PanelTitle::retranslate);
    retranslate();
}

QToolButton* PanelTitle::button(const char* name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(m_dock->objectName() + name);
    button->setIconSize({14, 14});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void PanelTitle::setLook(const Look& look)
{
    m_float->setIcon(icon(Icon::Float, look.theme));
    m_close->setIcon(icon(Icon::Close, look.theme));
}

void PanelTitle::retranslate()
{
    const QString name = m_dock->windowTitle();
    m_name->setText(name);
    const QString floats = m_dock->isFloating() ? tr("Put back into the window") : tr("Float");
    m_float->setToolTip(floats);
    m_float->setAccessibleName(labelled(name, floats));
    m_close->setToolTip(tr("Hide"));
    m_close->setAccessibleName(labelled(name, tr("Hide")));
}

void PanelTitle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
