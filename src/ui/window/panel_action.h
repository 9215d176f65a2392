// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>

class QDockWidget;

namespace ui {

/// Shows and hides a panel, as an entry of a menu does. Unlike Qt's own action for it, a panel
/// that is behind another's tab is not shown yet, and comes to the front.
///
/// Its key goes to the panel: the panel comes to the front and the keyboard into it. From inside
/// it, the key hides it.
class PanelAction : public QAction
{
    Q_OBJECT

public:
    explicit PanelAction(QDockWidget* dock);

    bool event(QEvent* event) override;

signals:
    /// The key has hidden the panel that it was used in.
    void left();

private:
    void goToPanel();

    QDockWidget* m_dock;
};

} // namespace ui
