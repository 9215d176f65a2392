// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/focus_order.h"

#include <QDockWidget>
#include <QTabBar>

namespace ui {
namespace {

/// Qt puts a panel that stands behind a tab, and a bar of tabs that is not needed, outside of the
/// window. A field that is only scrolled out of sight can be reached: it is scrolled into sight.
bool isPutAway(const QWidget& window, const QWidget* widget)
{
    for (; widget != &window; widget = widget->parentWidget()) {
        const bool canBePutAway = qobject_cast<const QDockWidget*>(widget) != nullptr ||
            qobject_cast<const QTabBar*>(widget) != nullptr;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (canBePutAway && !place.intersects(window.rect())) {
            return true;
        }
    }
    return false;
}

bool canTake(const QWidget& window, const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->window() == &window &&
        widget->focusProxy() == nullptr && widget->isVisibleTo(&window) && widget->isEnabled() &&
        !isPutAway(window, widget);
}

} // namespace

bool moveFocus(QWidget& window, bool next)
{
    QWidget* const first = window.focusWidget() != nullptr ? window.focusWidget() : &window;
    const auto neighbour = [next](const QWidget* widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget* each = neighbour(first); each != first; each = neighbour(each)) {
        if (canTake(window, each)) {
            each->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace ui
