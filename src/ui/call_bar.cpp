// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/call_bar.h"

#include "ui/why_not_text.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {
namespace {

using tcp::CallKind;

QString callName(CallKind kind)
{
    switch (kind) {
    case CallKind::Listen:
        return CallBar::tr("Listen");
    case CallKind::Connect:
        return CallBar::tr("Connect");
    case CallKind::Send:
        return CallBar::tr("Send…");
    case CallKind::Close:
        return CallBar::tr("Close");
    case CallKind::Abort:
        return CallBar::tr("Abort");
    case CallKind::Receive:
    case CallKind::StopReading:
    case CallKind::ResumeReading:
    case CallKind::Status:
    case CallKind::Crash:
        return {};
    }
    return {};
}

QString callTip(CallKind kind)
{
    switch (kind) {
    case CallKind::Listen:
        return CallBar::tr("Passive open: wait for the other end to connect.");
    case CallKind::Connect:
        return CallBar::tr("Active open: send a SYN to the other end.");
    case CallKind::Send:
        return CallBar::tr("Send data to the other end.");
    case CallKind::Close:
        return CallBar::tr("Nothing more to send: send a FIN.");
    case CallKind::Abort:
        return CallBar::tr("End the connection at once, with a RST.");
    case CallKind::Receive:
    case CallKind::StopReading:
    case CallKind::ResumeReading:
    case CallKind::Status:
    case CallKind::Crash:
        return {};
    }
    return {};
}

QString inTwoLines(QString words, render::Language language)
{
    const qsizetype space = words.indexOf(' ');
    if (language == render::Language::Both && space > 0) {
        words[space] = '\n';
    }
    return words;
}

} // namespace

CallBar::CallBar(session::Session& session, sim::Side side, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_side(side)
    , m_name(new QLabel(this))
{
    const bool client = side == sim::Side::Client;
    setObjectName(client ? "clientCalls" : "serverCalls");
    m_name->setObjectName(client ? "clientName" : "serverName");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_name);
    for (const CallKind kind :
        {CallKind::Listen, CallKind::Connect, CallKind::Send, CallKind::Close, CallKind::Abort}) {
        add(kind);
    }
    connect(&session, &session::Session::changed, this, &CallBar::refresh);
    retranslate();
}

void CallBar::add(CallKind kind)
{
    const QString id = QString::fromUtf8(tcp::id(kind).data());
    const QString name = QString::fromUtf8(sim::id(m_side).data()) + '-' + id;
    auto* action = new QAction(this);
    action->setObjectName(name);
    auto* button = new QToolButton(this);
    button->setObjectName(name + "-button");
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    connect(action, &QAction::triggered, this, [this, kind] {
        if (kind == CallKind::Send) {
            emit sendRequested(m_side);
        } else {
            emit callRequested(m_side, kind);
        }
    });
    m_entries.push_back({kind, action, button});
}

QList<QAction*> CallBar::actions() const
{
    QList<QAction*> all;
    for (const Entry& entry : m_entries) {
        all += entry.action;
    }
    return all;
}

QString CallBar::sideName() const
{
    return m_side == sim::Side::Client ? tr("Client") : tr("Server");
}

void CallBar::setLook(const Look& look)
{
    m_look = look;
    retranslate();
}

void CallBar::retranslate()
{
    m_name->setText(inTwoLines(sideName(), m_look.language));
    setAccessibleName(sideName());
    for (const Entry& entry : m_entries) {
        const QString name = callName(entry.kind);
        entry.action->setText(name);
        // Two languages side by side would leave the bar no room.
        entry.action->setIconText(inTwoLines(name, m_look.language));
        entry.button->setAccessibleName(sideName() + ": " + name);
    }
    refresh();
}

void CallBar::refresh()
{
    for (const Entry& entry : m_entries) {
        const std::uint64_t bytes = entry.kind == CallKind::Send ? 1 : 0;
        const auto whyNot = m_session.canApply(sim::UserCall{m_side, {entry.kind, bytes, true}});
        entry.action->setEnabled(!whyNot);
        const QString tip = callTip(entry.kind);
        entry.action->setToolTip(whyNot ? tip + '\n' + sentence(*whyNot) : tip);
    }
}

void CallBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
