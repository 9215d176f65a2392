// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tab_stop.h"

#include <QWidget>

namespace ui {

QWidget* firstTabStop(QWidget* content)
{
    QWidget* each = content;
    do {
        const bool isInside = each == content || content->isAncestorOf(each);
        const bool takesTab = (each->focusPolicy() & Qt::TabFocus) != 0;
        if (isInside && takesTab && each->isVisible() && each->isEnabled()) {
            return each;
        }
        each = each->nextInFocusChain();
    } while (each != content);
    return nullptr;
}

} // namespace ui
