// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/reading_order.h"

#include <QLayout>
#include <QList>
#include <QWidget>

namespace ui {
namespace {

void collect(QWidget& widget, QList<QWidget*>& found);

void collect(QLayout& layout, QList<QWidget*>& found)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (QWidget* widget = item->widget()) {
            collect(*widget, found);
        } else if (QLayout* inner = item->layout()) {
            collect(*inner, found);
        }
    }
}

void collect(QWidget& widget, QList<QWidget*>& found)
{
    if ((widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr) {
        found += &widget;
    }
    if (QLayout* layout = widget.layout()) {
        collect(*layout, found);
    }
}

} // namespace

void tabInReadingOrder(QWidget& page)
{
    QList<QWidget*> widgets;
    collect(page, widgets);
    for (qsizetype i = 1; i < widgets.size(); ++i) {
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
    }
}

} // namespace ui
