// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/acts/end_actions.h"

#include "ui/acts/user_acts.h"
#include "ui/ends/end_name.h"
#include "ui/ends/why_not_text.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace ui {

using tcp::CallKind;

EndActions::EndActions(session::Session& session, sim::Side side, UserActs& acts, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_side(side)
    , m_acts(acts)
{
    addCalls();
    addReading();
    addNextFaults();
    addDialogs();
    connect(&session, &session::Session::changed, this, &EndActions::refresh);
    retranslate();
}

QString EndActions::sideName() const { return nameOf(m_side, m_look); }

QAction* EndActions::add(const char* name, Words words, Words tip,
    std::function<std::optional<session::Act>()> act, std::function<void()> trigger)
{
    auto* action = new QAction(this);
    action->setObjectName(QString::fromUtf8(sim::id(m_side).data()) + '-' + name);
    connect(action, &QAction::triggered, this, trigger);
    m_entries.push_back({action, std::move(words), std::move(tip), std::move(act), {}});
    return action;
}

void EndActions::setKey(QAction* action, QKeyCombination client)
{
    const Qt::KeyboardModifiers shift =
        m_side == sim::Side::Client ? Qt::NoModifier : Qt::ShiftModifier;
    action->setShortcut(QKeyCombination(client.keyboardModifiers() | shift, client.key()));
}

void EndActions::addCall(CallKind kind, Icon sign, Qt::Key key, Words words, Words tip)
{
    const bool asksOctets = kind == CallKind::Send || kind == CallKind::Receive;
    const sim::UserCall call{m_side, {kind, asksOctets ? 1U : 0U}};
    QAction* action = add(
        tcp::id(kind).data(), std::move(words), std::move(tip), [call] { return call; },
        [this, kind] { m_acts.call(m_side, kind); });
    m_entries.back().sign = sign;
    setKey(action, key);
    m_calls += action;
}

void EndActions::addCalls()
{
    addCall(
        CallKind::Listen, Icon::Listen, Qt::Key_F2, [] { return tr("Listen"); },
        [] { return tr("Passive open: wait for the other side to connect."); });
    addCall(
        CallKind::Connect, Icon::Connect, Qt::Key_F3, [] { return tr("Connect"); },
        [] { return tr("Active open: send a SYN to the other side."); });
    addCall(
        CallKind::Send, Icon::Send, Qt::Key_F4, [] { return tr("Send…"); },
        [] { return tr("Send data to the other side."); });
    addCall(
        CallKind::Receive, Icon::Receive, Qt::Key_F6, [] { return tr("Receive…"); },
        [] { return tr("Take data out of the receive buffer, while reading is stopped."); });
    addCall(
        CallKind::Close, Icon::Finish, Qt::Key_F7, [] { return tr("Close"); },
        [] { return tr("Nothing more to send: send a FIN."); });
    addCall(
        CallKind::Abort, Icon::Abort, Qt::Key_F8, [] { return tr("Abort"); },
        [] { return tr("End the connection at once, with a RST."); });
}

void EndActions::addReading()
{
    const auto reads = [this] { return m_session.state().endpoint(m_side).reading(); };
    const auto kind = [reads] { return reads() ? CallKind::StopReading : CallKind::ResumeReading; };
    QAction* reading = add(
        "reading", [reads] { return reads() ? tr("Stop reading") : tr("Resume reading"); },
        [reads] {
            return reads()
                ? tr("Let data pile up in the receive buffer: the window that is told shrinks.")
                : tr("Take everything as it arrives: the window opens again.");
        },
        [this, kind] {
            return sim::UserCall{m_side, {kind()}};
        },
        [this, kind] { m_acts.call(m_side, kind()); });
    setKey(reading, Qt::Key_F9);
    QAction* crash = add(
        "crash", [] { return tr("Crash"); },
        [] { return tr("The host restarts and forgets everything. Nothing is sent."); },
        [this] {
            return sim::UserCall{m_side, {CallKind::Crash}};
        },
        [this] { m_acts.call(m_side, CallKind::Crash); });
    m_host = {reading, crash};
}

void EndActions::addFault(const char* name, Words words, const sim::Fault& fault)
{
    const sim::NextFault next{m_side, fault};
    QAction* action = add(
        name, std::move(words),
        [] { return tr("Waits for the next segment that this side sends."); },
        [next] { return next; }, [this, next] { m_acts.act(next); });
    m_faults += action;
}

void EndActions::addNextFaults()
{
    addFault(
        "drop-next", [] { return tr("Drop the next one from here"); }, sim::Drop{});
    setKey(m_faults.back(), Qt::CTRL | Qt::Key_D);
    addFault(
        "corrupt-next", [] { return tr("Corrupt the next one from here"); }, sim::Corrupt{});
    addFault(
        "duplicate-next", [] { return tr("Duplicate the next one from here"); }, sim::Duplicate{1});
    m_faults += add(
        "delay-next", [] { return tr("Delay the next one from here…"); },
        [] { return tr("Waits for the next segment that this side sends."); },
        [] { return std::nullopt; }, [this] { m_acts.askNextDelay(m_side); });
    m_faults += add(
        "let-next-pass", [] { return tr("Let the next one pass after all"); },
        [] { return tr("Takes back the fault that waits for the next segment."); },
        [this] {
            return sim::NextFault{m_side, {}};
        },
        [this] {
            m_acts.act(sim::NextFault{m_side, {}});
        });
}

void EndActions::addDialogs()
{
    m_dialogs += add(
        "inject", [] { return tr("Inject a segment…"); },
        [] { return tr("Make a segment by hand that arrives here at once."); },
        [] { return std::nullopt; }, [this] { m_acts.askInjection(m_side); });
    m_entries.back().sign = Icon::Inject;
    setKey(m_dialogs.back(), Qt::CTRL | Qt::Key_I);
    m_dialogs += add(
        "settings", [] { return tr("Settings…"); },
        [] { return tr("MSS, window, timers, options and behaviour of this side."); },
        [] { return std::nullopt; }, [this] { m_acts.askSettings(m_side); });
    m_entries.back().sign = Icon::Settings;
}

void EndActions::addOthersTo(QMenu* menu)
{
    menu->addActions(m_host);
    menu->addSeparator();
    menu->addActions(m_faults);
    menu->addSeparator();
    menu->addActions(m_dialogs);
}

void EndActions::setLook(const Look& look)
{
    m_look = look;
    for (const Entry& entry : m_entries) {
        if (entry.sign) {
            entry.action->setIcon(icon(*entry.sign, look.theme));
        }
    }
    retranslate();
}

void EndActions::retranslate()
{
    for (const Entry& entry : m_entries) {
        entry.action->setText(entry.name());
    }
    refresh();
}

std::optional<sim::WhyNot> EndActions::whyNot(const Entry& entry) const
{
    const auto act = entry.act();
    return act ? m_session.canApply(*act) : std::nullopt;
}

bool EndActions::sayWhyNot(const QAction* action)
{
    const auto entry = std::ranges::find(m_entries, action, &Entry::action);
    const auto why = entry == m_entries.end() ? std::nullopt : whyNot(*entry);
    if (why) {
        const QString name = entry->name().remove(QStringLiteral("…"));
        emit m_acts.refused(tr("%1, %2: %3").arg(sideName(), name, sentence(*why)));
    }
    return why.has_value();
}

bool EndActions::sayWhyNot(const QKeySequence& key)
{
    return std::ranges::any_of(m_entries, [&](const Entry& entry) {
        return entry.action->shortcut() == key && sayWhyNot(entry.action);
    });
}

void EndActions::refresh()
{
    for (const Entry& entry : m_entries) {
        const auto whyNot = this->whyNot(entry);
        entry.action->setEnabled(!whyNot);
        entry.action->setText(entry.name());
        const QKeySequence key = entry.action->shortcut();
        QString tip = entry.action->text();
        if (!key.isEmpty()) {
            tip += " (" + key.toString(QKeySequence::NativeText) + ')';
        }
        tip += '\n' + entry.tip();
        entry.action->setToolTip(whyNot ? tip + '\n' + sentence(*whyNot) : tip);
    }
}

} // namespace ui
