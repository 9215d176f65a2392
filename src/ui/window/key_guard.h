// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace ui {

/// Keeps shortcuts of the window from taking keys that the focused widget needs itself: Space
/// presses a button that has the focus, and plays the run only elsewhere. Left and right step, or
/// do nothing where no step is left: buttons would hand the focus on. When a dialog closes, it
/// gives the window the keyboard again.
class KeyGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
