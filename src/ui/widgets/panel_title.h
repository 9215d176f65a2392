// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace ui {

/// The title bar of a panel: its name, and buttons that float and hide it. The panel can be dragged
/// by it.
class PanelTitle : public QWidget
{
    Q_OBJECT

public:
    explicit PanelTitle(QDockWidget* dock);

    void setLook(const Look& look);

signals:
    /// The user has clicked one of the buttons.
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
