// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

namespace ui {

/// Draws a frame inside the view that has the keyboard focus, if the focus came there by a key.
/// After a click it is not needed, and buttons and fields show the focus themselves.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void put(QWidget* view);

    QPointer<QWidget> m_frame;
};

} // namespace ui
