// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/panel_action.h"

#include "ui/widgets/tab_stop.h"

#include <QDockWidget>
#include <QEvent>

namespace ui {

PanelAction::PanelAction(QDockWidget* dock)
    : QAction(dock)
    , m_dock(dock)
{
    setCheckable(true);
    connect(dock, &QDockWidget::visibilityChanged, this, &QAction::setChecked);
    connect(this, &QAction::triggered, dock, [dock](bool show) {
        dock->setVisible(show);
        if (show) {
            dock->raise();
        }
    });
}

bool PanelAction::event(QEvent* event)
{
    if (event->type() == QEvent::Shortcut) {
        goToPanel();
        return true;
    }
    return QAction::event(event);
}

void PanelAction::goToPanel()
{
    const QWidget* focus = m_dock->window()->focusWidget();
    const bool isInside = focus != nullptr && m_dock->isAncestorOf(focus);
    if (!isChecked() || isInside) {
        trigger();
    }
    if (!isChecked()) {
        emit left();
        return;
    }
    if (QWidget* first = firstTabStop(m_dock->widget())) {
        m_dock->activateWindow();
        first->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace ui
