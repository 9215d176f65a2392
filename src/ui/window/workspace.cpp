// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/workspace.h"

#include "ui/widgets/panel_title.h"
#include "ui/window/panel_action.h"

#include <QDockWidget>
#include <QEvent>
#include <QKeySequence>
#include <QResizeEvent>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

/// Of the whole, for which the next two are.
constexpr int kUsualWidth = 1440;
constexpr int kLeftWidth = 224;
constexpr int kRightWidth = 604;
/// Where there is less, the panels share one side, on tabs, so that the diagram can be read.
constexpr int kNarrow = 1360;
/// Where there is less, what stands to the right shares its height, on tabs, so that the state
/// graph can be read, and so does what would stand below the diagram.
constexpr int kLow = 980;
/// What the diagram keeps of a width that changes; the panels at its right share the rest.
constexpr double kMiddleShare = 0.5;
/// What the diagram has before the panels at its right have what they like, and what they have
/// before that.
constexpr int kMiddleWidth = 640;
constexpr int kLeastRight = 440;

} // namespace

Workspace::Workspace(QWidget* middle, QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
{
    setObjectName("workspace");
    setCentralWidget(middle);
    // Not animated: a window that changes its size again meanwhile would leave bars behind.
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
    auto* action = new PanelAction(dock);
    action->setObjectName(QString(panel.name) + "Shown");
    if (panel.digit > 0) {
        action->setShortcut(QKeySequence(QString("Alt+%1").arg(panel.digit)));
    }
    // What the user has arranged stays so.
    const auto taken = [this] { m_isOurs = m_isOurs && m_arranging; };
    connect(action, &QAction::triggered, this, taken);
    connect(action, &PanelAction::left, this, [this] { centralWidget()->setFocus(); });
    connect(bar, &PanelTitle::used, this, taken);
    connect(dock, &QDockWidget::dockLocationChanged, this, taken);
    connect(dock, &QDockWidget::topLevelChanged, this, taken);
    m_panels.push_back({dock, bar, action, panel});
    bar->setLook(m_look);
    retranslate();
    emit panelAdded();
    return dock;
}

QDockWidget* Workspace::panel(const char* name) const
{
    const auto found = std::ranges::find_if(
        m_panels, [name](const Entry& entry) { return entry.dock->objectName() == name; });
    Q_ASSERT(found != m_panels.end());
    return found->dock;
}

void Workspace::showPanel(const char* name, QSize room)
{
    if (m_isProjected) {
        m_waiting.push_back({name, room});
        return;
    }
    QDockWidget* dock = panel(name);
    dock->show();
    dock->raise();
    // When it has been laid out: until then Qt gives it what it likes.
    QTimer::singleShot(0, dock, [this, dock, room] {
        resizeDocks({dock}, {std::max(dock->height(), room.height())}, Qt::Vertical);
        resizeDocks({dock}, {std::max(dock->width(), room.width())}, Qt::Horizontal);
    });
}

void Workspace::showOnTabsOf(const char* name, const char* other)
{
    if (m_isProjected) {
        m_waiting.push_back({name, {}});
        return;
    }
    QDockWidget* dock = panel(name);
    if (dock->isHidden() && !dock->isFloating()) {
        tabifyDockWidget(panel(other), dock);
    }
    dock->show();
    dock->raise();
}

void Workspace::closePanel(const char* name)
{
    QDockWidget* dock = panel(name);
    dock->close();
    const auto entry = std::ranges::find(m_panels, dock, &Entry::dock);
    const bool isBelow = entry->panel.area == Qt::BottomDockWidgetArea;
    if (m_isOurs && !m_isLow && isBelow && !dock->isFloating()) {
        addDockWidget(entry->panel.area, dock); // it may have been a tab of another one
        dock->hide();
    }
    if (m_isOurs && !m_isNarrow && dockWidgetArea(dock) == Qt::LeftDockWidgetArea) {
        resizeDocks({dock}, {kLeftWidth}, Qt::Horizontal);
    }
}

bool Workspace::isOpen(const char* name) const { return !panel(name)->isHidden(); }

bool Workspace::bringForward(const char* name, const char* inFrontOfIt)
{
    QDockWidget* behind = panel(name);
    const QDockWidget* front = panel(inFrontOfIt);
    const auto covers = [](const QDockWidget* each) {
        return !each->isFloating() && !each->visibleRegion().isEmpty();
    };
    if (!tabifiedDockWidgets(behind).contains(front) || !covers(front)) {
        return false;
    }
    behind->raise();
    return true;
}

QList<QAction*> Workspace::panelActions() const
{
    QList<QAction*> actions;
    for (const Entry& entry : m_panels) {
        actions += entry.action;
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
    m_default = layout();
    reset();
}

void Workspace::reset()
{
    m_isOurs = true;
    arrangeFor(size());
}

bool Workspace::fits(QSize size) const
{
    return (size.width() < kNarrow) == m_isNarrow && (size.height() < kLow) == m_isLow;
}

int Workspace::rightWidth(int width) const
{
    const int left = m_isNarrow ? 0 : kLeftWidth;
    const int wanted = kRightWidth + (width - kUsualWidth) / 2;
    return std::max(
        std::min(wanted, width - left - kMiddleWidth), std::min(kLeastRight, width / 2));
}

QDockWidget* Workspace::firstAtTheRight() const
{
    const auto first = std::ranges::find(
        m_panels, Qt::RightDockWidgetArea, [](const Entry& entry) { return entry.panel.area; });
    return first == m_panels.end() ? nullptr : first->dock;
}

/// Of the column at the right: its width, and what of its height the first panel in it takes.
void Workspace::shareRight()
{
    constexpr double kShareOfFirst = 0.55;
    QDockWidget* first = firstAtTheRight();
    resizeDocks({first}, {rightWidth(width())}, Qt::Horizontal);
    if (!m_isLow) {
        resizeDocks({first}, {static_cast<int>(kShareOfFirst * height())}, Qt::Vertical);
    }
}

void Workspace::arrangeFor(QSize size)
{
    m_arranging = true;
    const int width = size.width();
    m_isNarrow = width < kNarrow;
    m_isLow = size.height() < kLow;
    restoreState(m_default, kVersion);
    QDockWidget* first = firstAtTheRight();
    QDockWidget* left = nullptr;
    for (const Entry& entry : m_panels) {
        const bool isLeft = entry.panel.area == Qt::LeftDockWidgetArea;
        if (m_isLow && !isLeft && first != nullptr && entry.dock != first) {
            tabifyDockWidget(first, entry.dock);
        }
        if (entry.panel.area != Qt::LeftDockWidgetArea || first == nullptr) {
            continue;
        }
        if (m_isNarrow) {
            addDockWidget(Qt::RightDockWidgetArea, entry.dock);
            tabifyDockWidget(first, entry.dock);
        } else {
            if (m_isLow && left != nullptr) {
                tabifyDockWidget(left, entry.dock);
            }
            left = left == nullptr ? entry.dock : left;
            resizeDocks({entry.dock}, {kLeftWidth}, Qt::Horizontal);
        }
    }
    if (first != nullptr) {
        shareRight();
        first->raise();
        if (left != nullptr) {
            left->raise();
        }
        // Once more when what was moved has been laid out.
        QTimer::singleShot(0, this, [this, width] {
            if (m_isOurs && m_width == width) {
                shareRight();
            }
        });
    }
    m_width = width;
    m_arranging = false;
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const int width = event->size().width();
    const bool mayArrange = m_isOurs && !m_arranging && !m_default.isEmpty();
    if (mayArrange && !fits(event->size())) {
        arrangeFor(event->size());
        return;
    }
    if (mayArrange) {
        m_width = width;
        shareRight();
        return;
    }
    // Not the event's old size: a window that is not yet shown has none.
    const double more = width - std::exchange(m_width, width);
    for (const Entry& entry : m_panels) {
        // One behind a tab may have any width.
        const bool besides = !entry.dock->isFloating() && !entry.dock->visibleRegion().isEmpty();
        if (besides && dockWidgetArea(entry.dock) == Qt::RightDockWidgetArea) {
            const int wanted = entry.dock->width() + static_cast<int>(more * (1 - kMiddleShare));
            resizeDocks({entry.dock}, {std::max(wanted, 1)}, Qt::Horizontal);
            return;
        }
    }
}

void Workspace::restoreLayout(const QByteArray& layout)
{
    if (layout.isEmpty()) {
        return;
    }
    m_arranging = true;
    const bool taken = restoreState(layout, kVersion);
    m_arranging = false;
    if (taken) {
        m_isOurs = false;
    } else {
        reset();
    }
}

void Workspace::showOnlyMiddle()
{
    hideAllBut(nullptr);
    centralWidget()->show();
}

void Workspace::showOnly(const char* panel)
{
    hideAllBut(panel);
    centralWidget()->hide();
}

void Workspace::showBeside(const char* panel)
{
    hideAllBut(panel);
    centralWidget()->show();
    // When it has been laid out.
    QTimer::singleShot(0, this,
        [this, dock = this->panel(panel)] { resizeDocks({dock}, {width() / 2}, Qt::Horizontal); });
}

void Workspace::hideAllBut(const char* panel)
{
    m_arranging = true;
    m_isProjected = true;
    for (const Entry& entry : m_panels) {
        const bool wanted = entry.dock->objectName() == panel;
        if (entry.dock->titleBarWidget() == entry.bar) {
            entry.bar->hide();
            entry.dock->setTitleBarWidget(new QWidget(entry.dock));
        }
        entry.dock->setFloating(false);
        entry.dock->setVisible(wanted);
        if (wanted) {
            addDockWidget(Qt::RightDockWidgetArea, entry.dock);
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
    centralWidget()->show();
    const bool isOurs = m_isOurs;
    restoreLayout(layout);
    m_isOurs = isOurs;
    m_isProjected = false;
    for (const auto& [name, room] : std::exchange(m_waiting, {})) {
        showPanel(name, room);
    }
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
        entry.action->setText(entry.panel.title());
        entry.dock->setAccessibleName(entry.panel.title());
    }
    nameTabs();
}

/// Qt makes the bars of tabs as panels are put on each other, and keeps those of nothing: they are
/// no place for the keyboard or for a screen reader.
void Workspace::nameTabs()
{
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        tabs->setObjectName("panelTabs");
        tabs->setAccessibleName(tr("Panels"));
        tabs->setFocusPolicy(tabs->currentIndex() < 0 ? Qt::NoFocus : Qt::TabFocus);
    }
}

bool Workspace::event(QEvent* event)
{
    const bool isDone = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        nameTabs();
    }
    return isDone;
}

void Workspace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

} // namespace ui
