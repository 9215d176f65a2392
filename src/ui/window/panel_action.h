// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>

class QDockWidget;

namespace ui {

/// The menu entry that shows and hides a panel. Unlike with Qt's own action, a panel behind the tab
/// of another one counts as hidden, and comes to the front.
///
/// The key of the action brings the panel to the front and gives it the keyboard focus. If the
/// focus is in the panel already, the key hides it.
class PanelAction : public QAction
{
    Q_OBJECT

public:
    explicit PanelAction(QDockWidget* dock);

    bool event(QEvent* event) override;

signals:
    /// The key has hidden the panel, which had the focus.
    void left();

private:
    void goToPanel();

    QDockWidget* m_dock;
};

} // namespace ui
