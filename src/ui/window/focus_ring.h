// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

namespace ui {

/// Shows which view has the keyboard, when it came there by a key: a frame inside the view's edge.
/// A click needs none; buttons and fields show it themselves.
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
