// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace.h"

#include "ui/panel_title.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QKeySequence>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int kLeftWidth = 244;
constexpr int kRightWidth = 528;
/// What the diagram keeps of a width that changes; the panels at its right share the rest.
constexpr double kMiddleShare = 0.5;

} // namespace

Workspace::Workspace(QWidget* middle, QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
{
    setObjectName("workspace");
    setCentralWidget(middle);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setContextMenuPolicy(Qt::NoContextMenu);
    // The scenarios are a long list; what is below the diagram is wide.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
}

QDockWidget* Workspace::addPanel(const Panel& panel)
{
    auto* dock = new QDockWidget(this);
    dock->setObjectName(panel.name);
    dock->setWidget(panel.content);
    auto* bar = new PanelTitle(dock);
    dock->setTitleBarWidget(bar);
    addDockWidget(panel.area, dock);
    dock->setVisible(panel.open);
    QAction* action = dock->toggleViewAction();
    action->setObjectName(QString(panel.name) + "Shown");
    constexpr std::size_t kDigits = 9;
    if (m_panels.size() < kDigits) {
        action->setShortcut(QKeySequence(QString("Alt+%1").arg(m_panels.size() + 1)));
    }
    m_panels.push_back({dock, bar, panel});
    bar->setLook(m_look);
    retranslate();
    emit panelAdded();
    return dock;
}

void Workspace::showPanel(const char* name)
{
    for (const Entry& entry : m_panels) {
        if (entry.dock->objectName() == name) {
            entry.dock->show();
            entry.dock->raise();
        }
    }
}

QList<QAction*> Workspace::panelActions() const
{
    QList<QAction*> actions;
    for (const Entry& entry : m_panels) {
        actions += entry.dock->toggleViewAction();
    }
    return actions;
}

QList<QWidget*> Workspace::panelsAt(Qt::DockWidgetArea area) const
{
    QList<QWidget*> panels;
    for (const Entry& entry : m_panels) {
        if (dockWidgetArea(entry.dock) == area) {
            panels += entry.dock;
        }
    }
    return panels;
}

void Workspace::arrange()
{
    for (const Entry& entry : m_panels) {
        const Qt::DockWidgetArea area = dockWidgetArea(entry.dock);
        if (area == Qt::LeftDockWidgetArea) {
            resizeDocks({entry.dock}, {kLeftWidth}, Qt::Horizontal);
        } else if (area == Qt::RightDockWidgetArea) {
            resizeDocks({entry.dock}, {kRightWidth}, Qt::Horizontal);
        }
    }
    m_width = width();
    m_default = layout();
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    // Not the event's old size: a window that is not yet shown has none.
    const double more = event->size().width() - std::exchange(m_width, event->size().width());
    for (const Entry& entry : m_panels) {
        const bool besides = !entry.dock->isFloating() && !entry.dock->isHidden();
        if (besides && dockWidgetArea(entry.dock) == Qt::RightDockWidgetArea) {
            const int width = entry.dock->width() + static_cast<int>(more * (1 - kMiddleShare));
            resizeDocks({entry.dock}, {std::max(width, 1)}, Qt::Horizontal);
            return;
        }
    }
}

void Workspace::reset() { restoreState(m_default, kVersion); }

void Workspace::restoreLayout(const QByteArray& layout)
{
    if (!layout.isEmpty() && !restoreState(layout, kVersion)) {
        reset();
    }
}

void Workspace::showOnly(const char* name)
{
    for (const Entry& entry : m_panels) {
        const bool wanted = entry.dock->objectName() == name;
        entry.bar->hide();
        entry.dock->setTitleBarWidget(new QWidget(entry.dock));
        entry.dock->setFloating(false);
        entry.dock->setVisible(wanted);
        if (wanted) {
            addDockWidget(Qt::RightDockWidgetArea, entry.dock);
            resizeDocks({entry.dock}, {width() * 9 / 20}, Qt::Horizontal);
        }
    }
}

void Workspace::showAgain(const QByteArray& layout)
{
    for (const Entry& entry : m_panels) {
        delete entry.dock->titleBarWidget();
        entry.dock->setTitleBarWidget(entry.bar);
        entry.bar->show();
    }
    restoreLayout(layout);
}

void Workspace::setLook(const Look& look)
{
    m_look = look;
    for (const Entry& entry : m_panels) {
        entry.bar->setLook(look);
    }
}

void Workspace::retranslate()
{
    for (const Entry& entry : m_panels) {
        entry.dock->setWindowTitle(entry.panel.title());
        entry.dock->setAccessibleName(entry.panel.title());
    }
}

void Workspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

} // namespace ui
