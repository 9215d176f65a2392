// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/playback.h"

#include "packetdrill/assertion.h"
#include "packetdrill/network_error.h"
#include "packetdrill/shell.h"

#include <algorithm>
#include <span>

namespace packetdrill {

namespace {

sim::Side sideOf(const Script& script)
{
    const bool listens = std::ranges::any_of(script.events, [](const ScriptEvent& event) {
        const auto* call = std::get_if<SystemCall>(&event.what);
        return call != nullptr && call->name == "listen";
    });
    return listens ? sim::Side::Server : sim::Side::Client;
}

std::string text(tcp::Instant at) { return packetdrill::notation(at.time_since_epoch()); }

[[noreturn]] void stillWaits(int line, const std::string& call, const std::string& until)
{
    throw ProblemFound{{ProblemKind::StillWaits, line, 0, {}, call + "()" + until, {}}};
}

class Player
{
public:
    Player(const Script& script, const Profile& profile, const PlayOptions& options)
        : m_script(script)
        , m_settings(profile.settings)
        , m_run(runOptions(script.options, m_settings))
        , m_host(profile, m_settings, sideOf(script), options.iss)
    {
        if (profile.timestampsChecked || m_run.timestampsChecked) {
            m_strictness.timestamps = m_run.tolerance;
        }
        m_strictness.merging = profile.mergesSegments;
        m_strictness.pushesAnywhere = profile.pushesAnywhere;
    }

    Playback play(tcp::Duration aftermath)
    {
        try {
            for (const ScriptEvent& event : m_script.events) {
                playEvent(event);
            }
            if (m_running) {
                finishCall(m_running->ends + m_run.tolerance);
            }
        } catch (const ProblemFound& found) {
            m_playback.problem = found.problem;
        }
        goOn(aftermath);
        m_playback.trace = m_host.takeTrace();
        return std::move(m_playback);
    }

private:
    /// When an event is due, from `from` to `to`; the tolerance comes on top of it.
    struct Due
    {
        tcp::Instant from;
        tcp::Instant to;
        bool any = false;
    };

    /// A call that has not come back yet.
    struct Waiting
    {
        RunningCall call;
        tcp::Instant ends;
    };

    Due dueOf(const EventTime& time) const
    {
        switch (time.kind) {
        case EventTime::Kind::Absolute:
            return {tcp::Instant(time.from), tcp::Instant(time.to)};
        case EventTime::Kind::Relative:
            return {tcp::after(m_now, time.from), tcp::after(m_now, time.to)};
        case EventTime::Kind::Any:
            return {m_now, m_now, true};
        }
        return {};
    }

    tcp::Duration tolerance(tcp::Instant due) const
    {
        const std::chrono::duration<double, std::nano> away = due - m_now;
        const auto part =
            std::chrono::duration_cast<tcp::Duration>(m_run.tolerancePercent / 100 * away);
        return std::max(m_run.tolerance, part);
    }

    void playEvent(const ScriptEvent& event)
    {
        const Due due = dueOf(event.time);
        m_playback.events.push_back({event.line, event.text, due.from, {}, {}});
        const auto* packet = std::get_if<Packet>(&event.what);
        if (packet != nullptr && packet->outbound) {
            expect(*packet, event, due);
            return;
        }
        const auto* call = std::get_if<SystemCall>(&event.what);
        if (call != nullptr && m_running) {
            finishCall(due.from);
        }
        passToEvent(event, due);
        if (const auto* message = std::get_if<IcmpMessage>(&event.what)) {
            arrive(*message, event);
        } else if (packet != nullptr) {
            m_playback.events.back().segment = m_host.arrive(*packet, m_now);
        } else if (call != nullptr) {
            begin(*call, event, due);
        } else if (const auto* command = std::get_if<ShellCommand>(&event.what)) {
            runCommand(*command, event.line);
        } else if (const auto* code = std::get_if<CodeSnippet>(&event.what)) {
            runSnippet(code->text, event.line, m_host, m_now, m_variables);
        }
        retryCall();
    }

    /// To the time of an event that the script makes happen. Timers that are due in that very
    /// instant expire behind it.
    void passToEvent(const ScriptEvent& event, const Due& due)
    {
        if (m_now > due.to + tolerance(due.to)) {
            differs(event.line, event.text + " at " + text(due.from), "at " + text(m_now));
        }
        passTo(std::max(m_now, due.from));
        m_playback.events.back().at = m_now;
    }

    /// Timers that are due before `at` expire.
    void passTo(tcp::Instant at)
    {
        while (const auto next = nextInstant()) {
            if (*next >= at) {
                break;
            }
            expireNext(*next);
        }
        m_now = std::max(m_now, at);
    }

    /// When a timer is due, or a call stops waiting.
    std::optional<tcp::Instant> nextInstant() const
    {
        const auto timer = m_host.nextTimer();
        const auto call = m_running ? m_running->call.progress.until : std::nullopt;
        return timer && call ? std::min(timer, call) : (timer ? timer : call);
    }

    /// Timers without a length would go off for ever.
    void expireNext(tcp::Instant next)
    {
        constexpr std::uint32_t kMostExpirations = 100'000;
        if (++m_expirations > kMostExpirations) {
            giveUp(
                ProblemKind::Endless, m_playback.events.back().line, m_playback.events.back().text);
        }
        m_now = std::max(m_now, next);
        m_host.expire(m_now);
        retryCall();
    }

    void arrive(const IcmpMessage& message, const ScriptEvent& event)
    {
        const auto error = networkError(message, m_host.profile().networkErrors);
        if (!error || message.outbound) { // none is ever sent
            unsupported(event.line, event.text);
        }
        m_host.arrive(message, *error, m_now);
    }

    void runCommand(const ShellCommand& command, int line)
    {
        const ShellEffect effect = runShell(command.text, line, m_host, m_now);
        m_strictness.merging = m_strictness.merging && !effect.offloadOff;
        passTo(tcp::after(m_now, effect.passed));
    }

    /// A segment that is expected: the next one that was sent, or that a timer sends in time.
    void expect(const Packet& packet, const ScriptEvent& event, const Due& due)
    {
        constexpr std::chrono::hours kLongestWait{24};
        const tcp::Instant latest =
            due.any ? tcp::after(m_now, kLongestWait) : tcp::after(due.to, tolerance(due.to));
        const tcp::Instant earliest = due.any ? tcp::Instant{} : due.from - tolerance(due.from);
        while (m_host.sent().size() == m_looked) {
            const auto next = nextInstant();
            if (!next || *next > latest) {
                isMissing(packet, event, due);
            }
            expireNext(*next);
        }
        const auto pending = std::span(m_host.sent()).subspan(m_looked);
        const Sent sent = m_strictness.merging ? merged(packet, pending) : pending.front();
        m_looked += sent.pieces;
        m_playback.events.back().segment = sent.id;
        m_playback.events.back().at = sent.at;
        const bool same = isExpected(packet, sent, m_host.profile(), m_strictness);
        if (same && sent.at >= earliest && sent.at <= latest) {
            return;
        }
        m_playback.different = sent.id;
        differs(event.line, event.text + (same ? " at " + text(due.from) : ""),
            notation(asScript(sent, m_host.profile())) + " at " + text(sent.at));
    }

    /// Nothing was sent in time. What is sent too late is told as such.
    [[noreturn]] void isMissing(const Packet& packet, const ScriptEvent& event, const Due& due)
    {
        constexpr std::chrono::minutes kLate{5};
        const tcp::Instant latest = tcp::after(due.to, kLate);
        for (auto next = nextInstant(); next && *next <= latest && m_host.sent().size() == m_looked;
             next = nextInstant()) {
            expireNext(*next);
        }
        std::string actual;
        const bool sent = m_host.sent().size() > m_looked;
        if (sent && isExpected(packet, m_host.sent()[m_looked], m_host.profile(), m_strictness)) {
            const Sent& late = m_host.sent()[m_looked];
            m_playback.different = late.id;
            actual = notation(asScript(late, m_host.profile())) + " at " + text(late.at);
        }
        differs(event.line, event.text + " at " + text(due.from), actual);
    }

    void begin(const SystemCall& call, const ScriptEvent& event, const Due& due)
    {
        // The end is counted from where the event's own time is counted from.
        const tcp::Duration takes = call.end ? *call.end - event.time.from : tcp::Duration{0};
        m_running = Waiting{{&call, event.line, {}}, due.from + takes};
        retryCall();
        if (m_running && !call.end) {
            stillWaits(event.line, call.name, {});
        }
    }

    /// A call that waits is tried again whenever something has happened.
    void retryCall()
    {
        if (!m_running) {
            return;
        }
        const Outcome outcome = makeCall(m_running->call, m_host, m_now);
        if (outcome.kind == Outcome::Kind::Waiting) {
            return;
        }
        const Waiting done = *m_running;
        m_running.reset();
        checkResult(done.call, outcome, m_host.profile());
        const tcp::Duration away = std::chrono::abs(m_now - done.ends);
        if (done.call.call->end && away > m_run.tolerance) {
            differs(done.call.line, done.call.call->name + "() at " + text(done.ends),
                "at " + text(m_now));
        }
    }

    /// Lets timers expire until the call comes back, `latest` included.
    void finishCall(tcp::Instant latest)
    {
        while (m_running) {
            const auto next = nextInstant();
            if (!next || *next > latest) {
                stillWaits(m_running->call.line, m_running->call.call->name,
                    " at " + text(m_running->ends));
            }
            expireNext(*next);
        }
    }

    void goOn(tcp::Duration aftermath)
    {
        const std::size_t before = m_host.sent().size();
        m_running.reset();
        if (aftermath > tcp::Duration{0}) {
            passTo(tcp::after(m_now, aftermath));
        }
        for (const Sent& sent : m_host.sent()) {
            const bool late = m_playback.sent.size() >= before;
            m_playback.sent.push_back({sent.at, notation(asScript(sent, m_host.profile())), late});
        }
    }

    const Script& m_script;
    HostSettings m_settings;
    RunOptions m_run;
    Host m_host;
    Strictness m_strictness;
    tcp::Instant m_now;
    std::optional<Waiting> m_running;
    /// How many of the segments that were sent have been compared.
    std::size_t m_looked = 0;
    std::uint32_t m_expirations = 0;
    /// What snippets have given names to.
    Variables m_variables;
    Playback m_playback;
};

} // namespace

Playback play(const Script& script, const Profile& profile, const PlayOptions& options)
{
    try {
        return Player(script, profile, options).play(options.aftermath);
    } catch (const ProblemFound& found) { // in the options at the head of the script
        Playback playback;
        playback.problem = found.problem;
        return playback;
    }
}

} // namespace packetdrill
