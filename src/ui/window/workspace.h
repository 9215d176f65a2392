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

/// What a panel beside the diagram is.
struct Panel
{
    /// The dock's object name, under which its place is remembered: never changed, never reused.
    const char* name;
    /// In the language that is spoken: `[] { return tr("Trace table"); }`.
    std::function<QString()> title;
    QWidget* content;
    /// Where it stands at first, below the panels that are there already.
    Qt::DockWidgetArea area;
    /// Whether it is open at first.
    bool open = true;
};

/// The middle of the window: the diagram, and around it panels that can be moved, put on tabs,
/// floated and hidden. A new panel needs one call of addPanel(); its entry in the menu View, its
/// translation and its remembered place come with it.
class Workspace : public QMainWindow
{
    Q_OBJECT

public:
    Workspace(QWidget* middle, QWidget* parent);

    QDockWidget* addPanel(const Panel& panel);
    /// Opens the panel and brings it to the front of its tabs, with at least this room.
    void showPanel(const char* name, QSize room = {});
    void closePanel(const char* name);
    /// Brings an open panel that stands behind another one's tab to the front, in its place; false:
    /// it does not stand there.
    bool bringForward(const char* name, const char* inFrontOfIt);
    /// Show and hide the panels: for the menu View.
    QList<QAction*> panelActions() const;

    QList<QWidget*> panelsAt(Qt::DockWidgetArea area) const;

    /// Call once when all panels are there: this is the arrangement that reset() goes back to.
    void arrange();
    /// The default arrangement for the width there is.
    void reset();
    /// Where every panel stands, for restoreLayout().
    QByteArray layout() const { return saveState(kVersion); }
    /// Takes what layout() gave. Where that is broken or of another version, everything stays in
    /// the default arrangement.
    void restoreLayout(const QByteArray& layout);

    /// Nothing but this panel beside the diagram, and no titles, until showAgain() with what
    /// layout() gave before.
    void showOnly(const char* name);
    void showAgain(const QByteArray& layout);

    void setLook(const Look& look);

signals:
    void panelAdded();

protected:
    void changeEvent(QEvent* event) override;
    void childEvent(QChildEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry
    {
        QDockWidget* dock;
        PanelTitle* bar;
        QAction* action;
        Panel panel;
    };

    /// Raised when panels are renamed or the arrangement no longer fits.
    static constexpr int kVersion = 1;

    QDockWidget* panel(const char* name) const;
    void retranslate();
    void arrangeFor(QSize size);
    bool fits(QSize size) const;

    std::vector<Entry> m_panels;
    QByteArray m_default;
    /// For which the widths of the panels were chosen.
    int m_width = 0;
    bool m_isNarrow = false;
    bool m_isLow = false;
    /// Whether the arrangement is still the default one, which follows the width.
    bool m_isOurs = true;
    bool m_arranging = false;
    Look m_look;
};

} // namespace ui
