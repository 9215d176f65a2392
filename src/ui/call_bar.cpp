// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/call_bar.h"

#include "ui/end_actions.h"
#include "ui/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <array>

namespace ui {
namespace {

/// Which buttons go first where room is short: places in EndActions::calls().
constexpr std::array kLeastWanted{3, 5, 0, 2, 4, 1};
constexpr QSize kSign{18, 18};

QString inTwoLines(QString words, render::Language language)
{
    const qsizetype space = words.indexOf(' ');
    if (language == render::Language::Both && space > 0) {
        words[space] = '\n';
    }
    return words;
}

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
    layout()->addWidget(button);
    m_buttons += button;
}

void CallBar::setLook(const Look& look)
{
    m_look = look;
    m_more->setIcon(icon(Sign::More, look.theme));
    retranslate();
}

void CallBar::retranslate()
{
    const QString side = m_actions.sideName();
    m_name->setText(inTwoLines(side, m_look.language));
    setAccessibleName(side);
    for (QToolButton* button : m_buttons) {
        const QString name = button->defaultAction()->text();
        // Two languages side by side would leave the bar no room.
        button->defaultAction()->setIconText(inTwoLines(name, m_look.language));
        button->setAccessibleName(side + ": " + name);
    }
    const QString more = tr("More for this end");
    m_more->setToolTip(more);
    m_more->setAccessibleName(side + ": " + more);
    fit();
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

int CallBar::widthOf(const QToolButton* button, Qt::ToolButtonStyle style) const
{
    // The style's own sum, without changing the button.
    const int padding = 18;
    const QSize text = button->fontMetrics().size(0, button->defaultAction()->iconText());
    const int sign = style == Qt::ToolButtonTextBesideIcon ? kSign.width() + 6 : 0;
    return text.width() + sign + padding;
}

int CallBar::fixedWidth() const
{
    return 8 + m_name->sizeHint().width() + 4 + m_more->sizeHint().width();
}

int CallBar::wholeWidth(Qt::ToolButtonStyle style) const
{
    int width = fixedWidth();
    for (const QToolButton* button : m_buttons) {
        width += widthOf(button, style);
    }
    return width;
}

void CallBar::fit()
{
    const bool withSigns = wholeWidth(Qt::ToolButtonTextBesideIcon) <= width();
    const auto style = withSigns ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly;
    int wanted = wholeWidth(style);
    for (QToolButton* button : m_buttons) {
        button->setToolButtonStyle(style);
        button->show();
    }
    for (const int place : kLeastWanted) {
        if (wanted <= width()) {
            break;
        }
        QToolButton* button = m_buttons[place];
        wanted -= widthOf(button, style);
        button->hide();
    }
}

QSize CallBar::sizeHint() const
{
    return {wholeWidth(Qt::ToolButtonTextBesideIcon), QWidget::sizeHint().height()};
}

QSize CallBar::minimumSizeHint() const
{
    return {fixedWidth() + widthOf(m_buttons[kLeastWanted.back()], Qt::ToolButtonTextOnly),
        QWidget::minimumSizeHint().height()};
}

void CallBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CallBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
