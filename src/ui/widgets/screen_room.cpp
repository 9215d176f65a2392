// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/screen_room.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace ui {

void resizeWithinScreen(QWidget& dialog, QSize wanted)
{
    // About what the frame and the title of a window take.
    constexpr QSize kFrame{8, 40};
    dialog.resize(wanted.boundedTo(dialog.screen()->availableSize() - kFrame));
}

void keepOnScreen(QWidget& window)
{
    const QRect room = window.screen()->availableGeometry();
    const QSize size = window.size().boundedTo(room.size());
    const QPoint place = window.geometry().topLeft();
    const int x = std::clamp(place.x(), room.left(), room.left() + room.width() - size.width());
    const int y = std::clamp(place.y(), room.top(), room.top() + room.height() - size.height());
    window.setGeometry(QRect(QPoint(x, y), size));
}

} // namespace ui
