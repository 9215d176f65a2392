// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace ui {

/// The buttons below the diagram: how large it is, and how flags are written.
class ZoomBar : public QWidget
{
    Q_OBJECT

public:
    /// `bits` and `names` choose how flags are written.
    struct Actions
    {
        QAction* smaller;
        QAction* larger;
        QAction* width;
        QAction* all;
        QAction* bits;
        QAction* names;
    };

    ZoomBar(const Actions& actions, QWidget* parent = nullptr);

    /// Adds a button for an action, at the right.
    void addButton(QAction* action);
    /// The diagram is as large as this; 1: its usual size.
    void setZoom(double zoom);
    /// It never keeps the window from becoming narrow.
    QSize minimumSizeHint() const override;

private:
    QToolButton* add(const char* name, const QString& sign, QAction* action);

    QToolButton* m_percent;
};

} // namespace ui
