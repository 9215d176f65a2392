// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/acts/user_acts.h"

#include "ui/acts/segment_menu.h"
#include "ui/ends/end_name.h"
#include "ui/ends/settings_dialog.h"
#include "ui/ends/why_not_text.h"
#include "ui/injection/injection_dialog.h"

#include <QInputDialog>
#include <QMenu>

namespace ui {
namespace {

constexpr int kOctets = 100;
constexpr int kMostOctets = 1'000'000'000; // as in a scenario file
constexpr int kMostMilliseconds = 3'600'000;

/// The run stands still while this lives.
class Pause
{
public:
    explicit Pause(session::Player& player)
        : m_player(player)
        , m_playing(player.isPlaying())
    {
        m_player.pause();
    }
    ~Pause()
    {
        if (m_playing) {
            m_player.play();
        }
    }
    Q_DISABLE_COPY(Pause)

private:
    session::Player& m_player;
    bool m_playing;
};

} // namespace

UserActs::UserActs(session::Session& session, session::Player& player, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_player(player)
    , m_window(window)
    , m_octets{{tcp::CallKind::Send, kOctets}, {tcp::CallKind::Receive, kOctets}}
{}

void UserActs::act(const session::Act& act)
{
    const auto* call = std::get_if<sim::UserCall>(&act);
    const bool closes = call != nullptr && call->call.kind == tcp::CallKind::Close;
    const std::optional<tcp::Endpoint> before =
        closes ? std::optional(m_session.state().endpoint(call->who)) : std::nullopt;
    if (const auto whyNot = m_session.apply(act)) {
        emit refused(sentence(*whyNot));
        return;
    }
    if (before && m_session.state().endpoint(call->who) == *before) {
        // RFC 9293 §3.10.4 lets a second CLOSE in FIN-WAIT be answered by "ok".
        emit refused(sentence(sim::WhyNot(tcp::Error::ConnectionClosing)));
    }
    if (std::holds_alternative<sim::UserCall>(act) || std::holds_alternative<sim::Injection>(act)) {
        emit done();
    }
}

void UserActs::call(sim::Side side, tcp::CallKind kind)
{
    const Pause pause(m_player);
    const auto asked = m_octets.find(kind);
    if (asked == m_octets.end()) {
        act(sim::UserCall{side, {kind}});
        return;
    }
    const bool sends = kind == tcp::CallKind::Send;
    const auto octets = numberAsked(sends ? "sendDialog" : "receiveDialog",
        (sends ? tr("Send data") : tr("Receive data")) + " — " + nameOf(side, m_look),
        sends ? tr("Octets to send:") : tr("Octets to take at most:"), kMostOctets, asked->second);
    if (octets) {
        asked->second = *octets;
        act(sim::UserCall{side, {kind, static_cast<std::uint64_t>(*octets)}});
    }
}

void UserActs::fault(sim::SegmentId segment, const sim::Fault& fault)
{
    act(sim::SegmentFault{segment, fault});
}

void UserActs::askWhatToDo(sim::SegmentId segment, QPoint where)
{
    const Pause pause(m_player);
    SegmentMenu menu(m_session, segment, m_window);
    connect(&menu, &SegmentMenu::faultRequested, this, &UserActs::fault);
    connect(&menu, &SegmentMenu::delayRequested, this, &UserActs::askDelay);
    connect(&menu, &SegmentMenu::noteRequested, this, &UserActs::noteRequested);
    connect(&menu, &SegmentMenu::leaveOutRequested, this, &UserActs::leaveOut);
    menu.exec(where);
}

void UserActs::askPlanned(const sim::Subject& subject, QPoint where)
{
    const auto planned = m_session.planned(subject);
    if (!planned) {
        return;
    }
    const Pause pause(m_player);
    QMenu menu(m_window);
    menu.setObjectName("plannedMenu");
    QAction* leaveOut = menu.addAction(tr("&Remove from the run"));
    leaveOut->setObjectName("leaveOut");
    connect(leaveOut, &QAction::triggered, this, [this, planned] { m_session.leaveOut(*planned); });
    menu.exec(where);
}

void UserActs::leaveOut(const sim::Subject& subject)
{
    if (const auto planned = m_session.planned(subject)) {
        m_player.pause();
        m_session.leaveOut(*planned);
    } else if (!m_session.isSimulated()) {
        emit refused(sentence(sim::WhyNot(sim::Refusal::Recorded)));
    } else {
        emit refused(tr("Only what the scenario itself says can be removed: choose a call, an "
                        "injected segment, or a segment with a planned fault in the diagram. What "
                        "you did yourself is taken back by Undo."));
    }
}

void UserActs::askNext(const QList<QAction*>& faults, QPoint where)
{
    const Pause pause(m_player);
    QMenu menu(m_window);
    menu.setObjectName("nextMenu");
    menu.setToolTipsVisible(true);
    menu.addActions(faults);
    menu.exec(where);
}

void UserActs::askDelay(sim::SegmentId segment)
{
    const Pause pause(m_player);
    if (const auto delay = delayAsked(tr("Delay a segment"))) {
        fault(segment, *delay);
    }
}

void UserActs::askNextDelay(sim::Side from)
{
    const Pause pause(m_player);
    if (const auto delay = delayAsked(tr("Delay the next segment"))) {
        act(sim::NextFault{from, *delay});
    }
}

void UserActs::askInjection(sim::Side to)
{
    const Pause pause(m_player);
    InjectionDialog dialog(m_session, to, m_look, m_window);
    if (dialog.exec() == QDialog::Accepted) {
        act(dialog.injection());
    }
}

void UserActs::askSettings(sim::Side side)
{
    const Pause pause(m_player);
    SettingsDialog dialog(m_session, side, m_look, m_window);
    if (dialog.exec() == QDialog::Accepted) {
        act(dialog.change());
    }
}

std::optional<sim::Delay> UserActs::delayAsked(const QString& title)
{
    const auto by = numberAsked("delayDialog", title,
        tr("Milliseconds later than it would arrive:"), kMostMilliseconds, m_delayMs);
    if (!by) {
        return {};
    }
    m_delayMs = *by;
    return sim::Delay{std::chrono::milliseconds(*by)};
}

std::optional<int> UserActs::numberAsked(
    const char* name, const QString& title, const QString& label, int most, int value)
{
    QInputDialog dialog(m_window);
    dialog.setObjectName(name);
    dialog.setInputMode(QInputDialog::IntInput);
    dialog.setIntRange(1, most);
    dialog.setIntValue(value);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setOkButtonText(tr("OK"));
    dialog.setCancelButtonText(tr("Cancel"));
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.intValue()) : std::nullopt;
}

} // namespace ui
