// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QAction;
class QDockWidget;

namespace ui {

class PanelTitle;

/// A panel beside the diagram.
struct Panel
{
    /// The dock's object name, under which its place is remembered. Never change or reuse one.
    const char* name;
    /// Returns the title in the language of the window: `[] { return tr("Trace table"); }`.
    std::function<QString()> title;
    QWidget* content;
    /// Where it is at first, below the panels that are there already.
    Qt::DockWidgetArea area;
    /// The digit that reaches it together with Alt; 0: none does.
    int digit = 0;
    /// Whether it is open at first.
    bool open = true;
};

/// The middle of the window: the diagram, and around it panels that can be moved, put on tabs,
/// floated and hidden. addPanel() also gives a panel its entry in the menu View, translates its
/// title, and remembers its place.
class Workspace : public QMainWindow
{
    Q_OBJECT

public:
    Workspace(QWidget* middle, QWidget* parent);

    QDockWidget* addPanel(const Panel& panel);
    /// Opens the panel and brings it to the front of its tabs, at least this large.
    void showPanel(const char* name, QSize room = {});
    /// The same, on the tabs of another panel, unless it is open already. Neither opens anything
    /// while it shows only some of itself: the panel comes up afterwards.
    void showOnTabsOf(const char* name, const char* other);
    void closePanel(const char* name);
    /// Perhaps behind the tab of another one.
    bool isOpen(const char* name) const;
    /// Brings a panel to the front if it is behind the tab of the panel `inFrontOfIt`. False: it is
    /// not.
    bool bringForward(const char* name, const char* inFrontOfIt);
    /// The actions that show and hide the panels, for the menu View.
    QList<QAction*> panelActions() const;

    QList<QWidget*> panelsAt(Qt::DockWidgetArea area) const;

    /// To be called once when all panels have been added: their arrangement is the default.
    void arrange();
    /// Goes back to the default arrangement for the present width.
    void reset();
    /// The places of all panels, for restoreLayout().
    QByteArray layout() const { return saveState(kVersion); }
    /// Restores what layout() returned. If that is damaged or of another version, the default
    /// arrangement stays.
    void restoreLayout(const QByteArray& layout);

    /// Whether the arrangement is still the default one.
    bool isOwn() const { return m_isOurs; }

    /// Shows the diagram alone, only this panel in its place, or both side by side, without titles,
    /// until showAgain() is called with what layout() returned before.
    void showOnlyMiddle();
    void showOnly(const char* panel);
    void showBeside(const char* panel);
    void showAgain(const QByteArray& layout);

    void setLook(const Look& look);

signals:
    void panelAdded();

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry
    {
        QDockWidget* dock;
        PanelTitle* bar;
        QAction* action;
        Panel panel;
    };

    /// To be raised when panels are renamed or an old arrangement no longer fits.
    static constexpr int kVersion = 1;

    QDockWidget* panel(const char* name) const;
    void hideAllBut(const char* panel);
    void retranslate();
    void nameTabs();
    void arrangeFor(QSize size);
    int rightWidth(int width) const;
    void shareRight();
    QDockWidget* firstAtTheRight() const;
    bool fits(QSize size) const;

    std::vector<Entry> m_panels;
    QByteArray m_default;
    /// The width of the window for which the widths of the panels were chosen.
    int m_width = 0;
    bool m_isNarrow = false;
    bool m_isLow = false;
    /// Whether the arrangement is still the default one, which changes with the width of the
    /// window.
    bool m_isOurs = true;
    bool m_arranging = false;
    /// Until showAgain(), and what was to be shown meanwhile.
    bool m_isProjected = false;
    std::vector<std::pair<const char*, QSize>> m_waiting;
    Look m_look;
};

} // namespace ui
