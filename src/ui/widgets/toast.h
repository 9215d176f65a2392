// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QTimer>

namespace ui {

/// A line that says what has been done, at the foot of a widget, and goes away by itself.
class Toast : public QLabel
{
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);

    void say(const QString& text);
    /// Until it is clicked, or something else is said.
    void keepSaying(const QString& text);

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace ui
