// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/key_guard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QMainWindow>
#include <QTabBar>

namespace ui {
namespace {

bool isArrowOrEnd(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
}

bool needs(const QObject* widget, int key)
{
    if (qobject_cast<const QAbstractButton*>(widget) != nullptr) {
        return key == Qt::Key_Space;
    }
    if (qobject_cast<const QComboBox*>(widget) != nullptr) {
        return key == Qt::Key_Space || key == Qt::Key_Home || key == Qt::Key_End;
    }
    if (qobject_cast<const QTabBar*>(widget) != nullptr) {
        return isArrowOrEnd(key);
    }
    return qobject_cast<const QAbstractItemView*>(widget) != nullptr &&
        (key == Qt::Key_Home || key == Qt::Key_End);
}

/// A button of the window, unless it is one of several to choose from by arrows.
bool isPlainButton(const QObject* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button != nullptr && !button->autoExclusive() &&
        qobject_cast<const QMainWindow*>(button->window()) != nullptr;
}

} // namespace

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    // Without a window manager nobody else gives the keys back when a dialog closes.
    if (event->type() == QEvent::WindowUnblocked) {
        if (auto* window = qobject_cast<QMainWindow*>(watched)) {
            window->activateWindow();
        }
    }
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && needs(watched, key->key())) {
            key->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && isPlainButton(watched)) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        return key == Qt::Key_Left || key == Qt::Key_Right;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
