// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/causes.h"

#include <variant>

namespace sim {
namespace {

bool isExpiry(const TraceRow& row)
{
    const auto* timer = std::get_if<TimerRow>(&row.what);
    return timer != nullptr && timer->act == tcp::TimerAct::Expire;
}

bool isCause(const Trace& trace, const TraceRow& row)
{
    if (const auto* send = std::get_if<SendRow>(&row.what)) {
        return trace.segment(send->segment).injected;
    }
    return isExpiry(row) || std::holds_alternative<CallRow>(row.what) ||
        std::holds_alternative<ArriveRow>(row.what) || std::holds_alternative<DropRow>(row.what);
}

} // namespace

std::vector<std::size_t> effectsOf(const Trace& trace, std::size_t cause)
{
    const auto rows = trace.rows();
    const TraceRow& first = rows[cause];
    std::vector<std::size_t> effects;
    bool hasEffects = false;
    for (std::size_t i = cause + 1; i < rows.size() && rows[i].at == first.at; ++i) {
        const bool isEffect = !isCause(trace, rows[i]);
        if (!isEffect && hasEffects) {
            break; // the next round
        }
        hasEffects = hasEffects || isEffect;
        if (isEffect && rows[i].who == first.who) {
            effects.push_back(i);
        }
    }
    return effects;
}

std::vector<std::size_t> causesOf(const Trace& trace, std::size_t effect)
{
    const auto rows = trace.rows();
    const TraceRow& last = rows[effect];
    std::vector<std::size_t> causes;
    if (isCause(trace, last)) {
        return causes;
    }
    bool amongCauses = false;
    for (std::size_t i = effect; i-- > 0 && rows[i].at == last.at;) {
        const bool cause = isCause(trace, rows[i]);
        if (!cause && amongCauses) {
            break; // the round before
        }
        amongCauses = amongCauses || cause;
        if (cause && rows[i].who == last.who && !std::holds_alternative<DropRow>(rows[i].what)) {
            causes.insert(causes.begin(), i);
        }
    }
    return causes;
}

bool leadsTo(const Trace& trace, std::size_t cause, tcp::Event event)
{
    const TraceRow& row = trace.rows()[cause];
    const auto* arrival = std::get_if<ArriveRow>(&row.what);
    const tcp::Segment* segment =
        arrival != nullptr ? &trace.segment(arrival->segment).segment : nullptr;
    const auto* call = std::get_if<CallRow>(&row.what);
    const auto called = [&](tcp::CallKind kind) {
        return call != nullptr && call->call.kind == kind;
    };
    using enum tcp::Event;
    switch (event) {
    case PassiveOpen:
        return called(tcp::CallKind::Listen);
    case ActiveOpen:
        return called(tcp::CallKind::Connect);
    case Send:
        return called(tcp::CallKind::Send);
    case Close:
        return called(tcp::CallKind::Close);
    case Abort:
        return called(tcp::CallKind::Abort);
    case Crash:
        return called(tcp::CallKind::Crash);
    case ReceiveSyn:
    case ReceiveSynAck:
    case SynAfterPassiveOpen:
    case SynInWindow:
    case NewerSyn:
        return segment != nullptr && segment->syn();
    case ReceiveAckOfSyn:
    case ReceiveAckOfFin:
        return segment != nullptr && segment->hasAck();
    case ReceiveFin:
        return segment != nullptr && segment->fin();
    case ReceiveReset:
    case ResetAfterPassiveOpen:
    case ResetAfterReopening:
        return segment != nullptr && segment->rst();
    case TimeWaitTimeout:
    case UserTimeout:
    case RetriesExhausted:
        return isExpiry(row);
    }
    return false;
}

} // namespace sim
