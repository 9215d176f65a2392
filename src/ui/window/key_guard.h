// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace ui {

/// Keys go where they are meant to go. Those that a widget with the focus needs for itself are not
/// taken by the shortcuts of the window: Space presses a button that has the focus, and only
/// elsewhere plays the run. When a dialog closes, the window has the keys again.
class KeyGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
