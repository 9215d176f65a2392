// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/round_of.h"

namespace ui {
namespace {

bool isCause(const sim::Trace& trace, const sim::TraceRow& row)
{
    if (const auto* timer = std::get_if<sim::TimerRow>(&row.what)) {
        return timer->act == tcp::TimerAct::Expire;
    }
    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
        return trace.segment(send->segment).injected;
    }
    return std::holds_alternative<sim::CallRow>(row.what) ||
        std::holds_alternative<sim::ArriveRow>(row.what) ||
        std::holds_alternative<sim::DropRow>(row.what);
}

} // namespace

std::vector<std::size_t> effectsOf(const sim::Trace& trace, std::size_t cause)
{
    const auto rows = trace.rows();
    const sim::TraceRow& first = rows[cause];
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

std::vector<std::size_t> causesOf(const sim::Trace& trace, std::size_t effect)
{
    const auto rows = trace.rows();
    const sim::TraceRow& last = rows[effect];
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
        if (cause && rows[i].who == last.who &&
            !std::holds_alternative<sim::DropRow>(rows[i].what)) {
            causes.insert(causes.begin(), i);
        }
    }
    return causes;
}

} // namespace ui
