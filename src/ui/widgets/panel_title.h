// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace ui {

/// The line above a panel: its name, and buttons that float and hide it. What is dragged by it is
/// the panel.
class PanelTitle : public QWidget
{
    Q_OBJECT

public:
    explicit PanelTitle(QDockWidget* dock);

    void setLook(const Look& look);

signals:
    /// One of the buttons was.
    void used();

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* button(const char* name);
    void retranslate();

    QDockWidget* m_dock;
    QLabel* m_name;
    QToolButton* m_float;
    QToolButton* m_close;
};

} // namespace ui
