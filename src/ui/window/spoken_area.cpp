// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/spoken_area.h"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace ui::spoken_area {
namespace {

/// Qt asks for each class of an object, from its own to the most general one. What comes to QWidget
/// has no interface of its own: it paints itself.
QAccessibleInterface* make(const QString& name, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr || widget->focusPolicy() == Qt::NoFocus ||
        widget->focusProxy() != nullptr) {
        return nullptr;
    }
    if (name == QLatin1String(QScrollArea::staticMetaObject.className())) {
        return new QAccessibleWidget(widget, QAccessible::Pane);
    }
    return name == QLatin1String(QWidget::staticMetaObject.className())
        ? new QAccessibleWidget(widget, QAccessible::Graphic)
        : nullptr;
}

} // namespace

void install()
{
    QAccessible::removeFactory(&make);
    QAccessible::installFactory(&make);
}

} // namespace ui::spoken_area
