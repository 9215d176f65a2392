// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_cause.h"

#include "diagram/reading/timer_spans.h"
#include "sim/causes.h"

#include <optional>

namespace ui {
namespace {

/// Whether the point of such a series is made from this row.
bool tellsOf(diagram::SeriesKind kind, const sim::TraceRow& row)
{
    using enum diagram::SeriesKind;
    switch (kind) {
    case Cwnd:
    case Ssthresh:
    case LossFound:
    case Timeout:
    case Recovered:
    case Idle:
    case SmallerPath:
    case NewSettings:
        return std::holds_alternative<sim::CongestionRow>(row.what);
    case RttSample:
    case SmoothedRtt:
        return std::holds_alternative<sim::RttRow>(row.what);
    case Rto:
        return std::holds_alternative<sim::RttRow>(row.what) ||
            std::holds_alternative<sim::TimerRow>(row.what);
    case Segment:
    case Retransmission:
    case Lost:
    case Acknowledged:
    case DuplicateAck:
    case Sacked:
    case RightEdge:
    case Syn:
    case Fin:
    case Reset:
    case Advertised:
    case FreeBuffer:
    case Flight:
    case Outstanding:
    case Goodput:
    case Throughput:
    case RoundCwnd:
    case RoundSsthresh:
        return std::holds_alternative<sim::SendRow>(row.what) ||
            std::holds_alternative<sim::ArriveRow>(row.what);
    }
    return false;
}

/// The timer whose expiry is in this row; none: it is not drawn.
sim::Subject timerOf(const sim::Trace& trace, std::size_t row)
{
    diagram::TimerSpans spans;
    for (std::size_t i = 0; i <= row; ++i) {
        if (const auto* timer = std::get_if<sim::TimerRow>(&trace.rows()[i].what)) {
            spans.read(trace.rows()[i], *timer, i, 0);
        }
    }
    const sim::Side who = trace.rows()[row].who;
    const auto* timer = std::get_if<sim::TimerRow>(&trace.rows()[row].what);
    for (const diagram::TimerSpan& span : spans.finished(who, timer->timer)) {
        if (span.lastRow == row) {
            return sim::Happening{
                sim::Happening::Kind::Timer, who, static_cast<std::uint32_t>(span.number)};
        }
    }
    return {};
}

sim::Subject subjectOf(const sim::Trace& trace, std::size_t row)
{
    const sim::TraceRow& cause = trace.rows()[row];
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&cause.what)) {
        return arrival->segment;
    }
    if (const auto* send = std::get_if<sim::SendRow>(&cause.what)) {
        return send->segment;
    }
    return std::holds_alternative<sim::TimerRow>(cause.what) ? timerOf(trace, row) : sim::Subject();
}

} // namespace

sim::Subject causeOf(
    const sim::Trace& trace, const diagram::Chart& chart, const diagram::ChartValue& value)
{
    if (value.point.segment.value > 0) {
        return value.point.segment;
    }
    const auto x = static_cast<double>(value.point.x);
    const tcp::Instant at{tcp::Duration(diagram::momentOfX(chart, x))};
    const auto rows = trace.rows();
    for (std::size_t i = trace.firstRowAt(at); i < rows.size() && rows[i].at == at; ++i) {
        if (rows[i].who != chart.of || !tellsOf(value.kind, rows[i])) {
            continue;
        }
        const std::vector<std::size_t> causes = sim::causesOf(trace, i);
        // The last one is what made the number of duplicate ACKs three.
        const sim::Subject subject = subjectOf(trace, causes.empty() ? i : causes.back());
        if (subject != sim::Subject()) {
            return subject;
        }
    }
    return {};
}

} // namespace ui
