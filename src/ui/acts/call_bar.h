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

/// The calls of one end as buttons. Those for which there is no space, and those that are used less
/// often, are in the menu of the last button.
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
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addButton(QAction* action);
    void retranslate();
    void fillMenu();
    /// Shows as many buttons as there is space for, with icons if there is space for these, too.
    void fit();
    int fixedWidth() const;
    void measure();

    EndActions& m_actions;
    Look m_look;
    QLabel* m_name;
    QList<QToolButton*> m_buttons;
    QToolButton* m_more;
    QMenu* m_menu;
    /// The width of each button without and with its icon.
    QList<int> m_widths;
    QList<int> m_widthsWithSigns;
};

} // namespace ui
