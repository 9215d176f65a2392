// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QTimer>

namespace ui {

/// A line at the bottom of a widget that says what has been done, and disappears after a while.
class Toast : public QLabel
{
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);

    void say(const QString& text);
    /// The same, but it stays until it is clicked or something else is said.
    void keepSaying(const QString& text);

    /// How tall letters are, in pixels.
    void setLetters(int height);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QTimer m_timer;
};

} // namespace ui
