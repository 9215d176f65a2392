// SPDX-License-Identifier: GPL-3.0-or-later

#include "coverage.h"

#include <algorithm>

namespace swarm {

namespace {

using Counts = std::vector<std::uint64_t>;

constexpr std::size_t kDropCauses = 4;
constexpr std::size_t kTimerActs = 3;

template<typename Enum>
std::size_t index(Enum value)
{
    return static_cast<std::size_t>(value);
}

std::string timerName(std::size_t i)
{
    return std::string(tcp::id(static_cast<tcp::TimerKind>(i / kTimerActs))) + " " +
        std::string(tcp::id(static_cast<tcp::TimerAct>(i % kTimerActs)));
}

std::string transitionName(std::size_t i)
{
    const tcp::Transition& row = tcp::transitions()[i];
    return std::string(tcp::name(row.from)) + " " + std::string(tcp::id(row.event));
}

/// "notes 15/16", and the names of what is missing in `missing`.
template<typename Name>
std::string part(const char* what, const Counts& counts, Name name, std::string& missing)
{
    const auto reached = std::ranges::count_if(counts, [](std::uint64_t n) { return n > 0; });
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) {
            missing +=
                std::string(missing.empty() ? "" : "; ") + what + ": " + std::string(name(i));
        }
    }
    return std::string(what) + " " + std::to_string(reached) + "/" + std::to_string(counts.size());
}

} // namespace

Coverage::Coverage()
    : m_transitions(tcp::transitions().size())
    , m_notes(tcp::kNoteCount)
    , m_reasons(tcp::kReasonCount)
    , m_errors(tcp::kErrorCount)
    , m_drops(kDropCauses)
    , m_timers(tcp::kTimerCount * kTimerActs)
    , m_calls(tcp::kCallKindCount)
{}

void Coverage::count(const sim::Trace& trace, std::size_t first)
{
    for (const sim::TraceRow& row : trace.rows().subspan(first)) {
        if (const auto* state = std::get_if<sim::StateRow>(&row.what)) {
            if (const auto* taken = tcp::findTransition(state->from, state->event)) {
                ++m_transitions[static_cast<std::size_t>(taken - tcp::transitions().data())];
            }
        } else if (const auto* sent = std::get_if<sim::SendRow>(&row.what)) {
            ++m_reasons[index(trace.segment(sent->segment).reason)];
        } else if (const auto* note = std::get_if<sim::NoteRow>(&row.what)) {
            ++m_notes[index(note->note)];
        } else if (const auto* error = std::get_if<sim::ErrorRow>(&row.what)) {
            ++m_errors[index(error->error)];
        } else if (const auto* drop = std::get_if<sim::DropRow>(&row.what)) {
            ++m_drops[index(drop->cause)];
        } else if (const auto* timer = std::get_if<sim::TimerRow>(&row.what)) {
            ++m_timers[index(timer->timer) * kTimerActs + index(timer->act)];
        } else if (const auto* call = std::get_if<sim::CallRow>(&row.what)) {
            ++m_calls[index(call->call.kind)];
        }
    }
}

void Coverage::add(const Coverage& other)
{
    const auto sum = [](Counts& to, const Counts& from) {
        std::ranges::transform(to, from, to.begin(), std::plus());
    };
    sum(m_transitions, other.m_transitions);
    sum(m_notes, other.m_notes);
    sum(m_reasons, other.m_reasons);
    sum(m_errors, other.m_errors);
    sum(m_drops, other.m_drops);
    sum(m_timers, other.m_timers);
    sum(m_calls, other.m_calls);
}

std::string Coverage::text() const
{
    std::string missing;
    const auto id = [](auto value) { return tcp::provenance(value).id; };
    std::string text = "covered: " + part("transitions", m_transitions, transitionName, missing) +
        ", " +
        part(
            "notes", m_notes, [&](std::size_t i) { return id(static_cast<tcp::Note>(i)); },
            missing) +
        ", " +
        part(
            "reasons", m_reasons, [&](std::size_t i) { return id(static_cast<tcp::Reason>(i)); },
            missing) +
        ", " +
        part(
            "errors", m_errors, [&](std::size_t i) { return id(static_cast<tcp::Error>(i)); },
            missing) +
        ", " +
        part(
            "drops", m_drops, [](std::size_t i) { return sim::id(static_cast<sim::DropCause>(i)); },
            missing) +
        ", " + part("timers", m_timers, timerName, missing) + ", " +
        part(
            "calls", m_calls, [](std::size_t i) { return tcp::id(static_cast<tcp::CallKind>(i)); },
            missing);
    return missing.empty() ? text : text + "\nnever: " + missing;
}

} // namespace swarm
