// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QList>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class EndActions;

/// What the user of one end can ask of it, as buttons. Those that have no room, and what is asked
/// more seldom, are in the menu behind the last button.
class CallBar : public QWidget
{
    Q_OBJECT

public:
    explicit CallBar(EndActions& actions, QWidget* parent = nullptr);

    void setLook(const Look& look);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addButton(QAction* action);
    void retranslate();
    void fillMenu();
    /// Shows as many buttons as there is room for, with their signs where there is room for these.
    void fit();
    int fixedWidth() const;
    void measure();

    EndActions& m_actions;
    Look m_look;
    QLabel* m_name;
    QList<QToolButton*> m_buttons;
    QToolButton* m_more;
    QMenu* m_menu;
    /// Of each button, without and with its sign.
    QList<int> m_widths;
    QList<int> m_widthsWithSigns;
};

} // namespace ui
