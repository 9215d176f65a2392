// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/acts/call_bar.h"

#include "ui/acts/end_actions.h"
#include "ui/look/icons.h"
#include "ui/look/languages.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <array>
#include <numeric>

namespace ui {
namespace {

/// Which buttons go first where room is short: places in EndActions::calls().
constexpr std::array kLeastWanted{3, 5, 0, 2, 4, 1};
constexpr QSize kSign{18, 18};

int sum(const QList<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

} // namespace

CallBar::CallBar(EndActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_name(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    const bool client = actions.side() == sim::Side::Client;
    setObjectName(client ? "clientCalls" : "serverCalls");
    m_name->setObjectName(client ? "clientName" : "serverName");
    m_more->setObjectName(client ? "clientMore" : "serverMore");
    m_menu->setObjectName(client ? "clientMoreMenu" : "serverMoreMenu");
    m_menu->setToolTipsVisible(true);
    m_more->setIconSize(kSign);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_name);
    row->addSpacing(4);
    for (QAction* action : actions.calls()) {
        addButton(action);
    }
    row->addWidget(m_more);
    row->addStretch(1);
    setTabOrder(m_buttons.last(), m_more);
    connect(m_menu, &QMenu::aboutToShow, this, &CallBar::fillMenu);
    for (const QAction* action : actions.calls()) {
        // A tool button shows itself again when its action changes.
        connect(action, &QAction::changed, this, &CallBar::fit, Qt::QueuedConnection);
    }
    retranslate();
}

void CallBar::addButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setObjectName(action->objectName() + "-button");
    button->setDefaultAction(action);
    button->setIconSize(kSign);
    button->setAutoRaise(true);
    button->installEventFilter(this);
    // A dialog that it has opened takes the pointer away unnoticed.
    connect(button, &QToolButton::clicked, button, [button] {
        const bool isUnder = button->rect().contains(button->mapFromGlobal(QCursor::pos()));
        button->setAttribute(Qt::WA_UnderMouse, isUnder);
        button->update();
    });
    layout()->addWidget(button);
    m_buttons += button;
}

void CallBar::setLook(const Look& look)
{
    m_look = look;
    m_more->setIcon(icon(Icon::More, look.theme));
    retranslate();
}

void CallBar::retranslate()
{
    const QString side = m_actions.sideName();
    // A long name would leave the calls no room.
    constexpr int kMostWidth = 130;
    QStringList lines = inTwoLines(side).split('\n');
    for (QString& line : lines) {
        line = m_name->fontMetrics().elidedText(line, Qt::ElideRight, kMostWidth);
    }
    m_name->setText(lines.join('\n'));
    m_name->setToolTip(side);
    setAccessibleName(side);
    for (QToolButton* button : m_buttons) {
        const QString name = button->defaultAction()->text();
        // Two languages side by side would leave the bar no room.
        button->defaultAction()->setIconText(inTwoLines(name));
        button->setAccessibleName(labelled(side, name));
    }
    const QString more = tr("More for this side");
    m_more->setToolTip(more);
    m_more->setAccessibleName(labelled(side, more));
    measure();
}

void CallBar::fillMenu()
{
    m_menu->clear();
    for (const QToolButton* button : m_buttons) {
        if (button->isHidden()) {
            m_menu->addAction(button->defaultAction());
        }
    }
    m_menu->addSeparator();
    m_actions.addOthersTo(m_menu);
}

int CallBar::fixedWidth() const
{
    m_name->ensurePolished();
    m_more->ensurePolished();
    return 8 + m_name->sizeHint().width() + 4 + m_more->sizeHint().width();
}

void CallBar::measure()
{
    for (const auto style : {Qt::ToolButtonTextOnly, Qt::ToolButtonTextBesideIcon}) {
        QList<int>& widths = style == Qt::ToolButtonTextOnly ? m_widths : m_widthsWithSigns;
        widths.clear();
        for (QToolButton* button : m_buttons) {
            // Before it is shown it does not know how the style pads it.
            button->ensurePolished();
            button->setToolButtonStyle(style);
            widths += button->sizeHint().width();
        }
    }
    fit();
    updateGeometry();
}

void CallBar::fit()
{
    const int room = width() - fixedWidth();
    const bool withSigns = sum(m_widthsWithSigns) <= room;
    int wanted = sum(withSigns ? m_widthsWithSigns : m_widths);
    QList<bool> shown(m_buttons.size(), true);
    for (const int place : kLeastWanted) {
        if (wanted > room) {
            wanted -= m_widths[place];
            shown[place] = false;
        }
    }
    for (qsizetype place = 0; place < m_buttons.size(); ++place) {
        m_buttons[place]->setToolButtonStyle(
            withSigns ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
        m_buttons[place]->setVisible(shown[place]);
    }
}

QSize CallBar::sizeHint() const
{
    return {fixedWidth() + sum(m_widthsWithSigns), QWidget::sizeHint().height()};
}

QSize CallBar::minimumSizeHint() const
{
    return {fixedWidth() + m_widths[kLeastWanted.back()], QWidget::minimumSizeHint().height()};
}

void CallBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CallBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    measure();
}

/// Whoever clicks what is grey wants to know why it is.
bool CallBar::eventFilter(QObject* watched, QEvent* event)
{
    const auto* button = qobject_cast<QToolButton*>(watched);
    if (event->type() == QEvent::MouseButtonPress && button != nullptr && !button->isEnabled()) {
        m_actions.sayWhyNot(button->defaultAction());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CallBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions.retranslate();
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
