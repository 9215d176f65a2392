// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/title_list.h"

#include <QResizeEvent>

namespace ui {

QModelIndex TitleList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    for (int row = 0; action == MoveHome && row < count(); ++row) {
        if ((item(row)->flags() & Qt::ItemIsSelectable) != 0) {
            scrollToTop();
            return indexFromItem(item(row));
        }
    }
    return QListWidget::moveCursor(action, modifiers);
}

void TitleList::resizeEvent(QResizeEvent* event)
{
    const QRect before(QPoint(), event->oldSize());
    const bool wasInSight = currentItem() != nullptr &&
        (!isVisible() || visualItemRect(currentItem()).intersects(before));
    QListWidget::resizeEvent(event);
    if (wasInSight) {
        scrollToItem(currentItem());
    }
}

} // namespace ui
