// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_plot.h"

namespace diagram {

namespace {

std::optional<SeriesKind> markOf(const tcp::CongestionChange& change, bool endsRecovery)
{
    using enum tcp::CongestionCause;
    switch (change.cause) {
    case ThirdDuplicate:
    case SackedAbove:
    case Overtaken:
    case RepeatLost:
    case LossProbe:
        return SeriesKind::LossFound;
    case Timeout:
        return SeriesKind::Timeout;
    case Idle:
        return SeriesKind::Idle;
    case SmallerSegments:
        return SeriesKind::SmallerPath;
    case Settings:
        return SeriesKind::NewSettings;
    case Established:
    case Ack:
    case Duplicate:
    case Delivered:
    case PartialAck:
    case FullAck:
        break;
    }
    return endsRecovery ? std::optional(SeriesKind::Recovered) : std::nullopt;
}

class CwndPlot final : public ChartPlot
{
public:
    void read(const sim::Trace& trace, const sim::TraceRow& row, const Transfer& transfer,
        Chart& chart) override
    {
        const std::int64_t x = chartTime(row.at);
        const auto* congestion = std::get_if<sim::CongestionRow>(&row.what);
        if (congestion != nullptr && row.who == transfer.of()) {
            readChange(x, congestion->change, chart);
        }
        if (m_isOpen && row.who == transfer.of()) {
            readTimeout(trace, row, x, chart);
        }
        if (m_isOpen) {
            chart[SeriesKind::Outstanding].settle(x, static_cast<double>(transfer.outstanding()));
        }
        const auto* state = std::get_if<sim::StateRow>(&row.what);
        if (state != nullptr && state->to == tcp::State::Closed && row.who == transfer.of()) {
            close(x, chart);
        }
    }

private:
    /// The second timeout in a row changes no window: what is sent tells of it.
    void readTimeout(
        const sim::Trace& trace, const sim::TraceRow& row, std::int64_t x, Chart& chart)
    {
        const auto* timer = std::get_if<sim::TimerRow>(&row.what);
        if (timer != nullptr && timer->timer == tcp::TimerKind::Retransmission &&
            timer->act == tcp::TimerAct::Expire) {
            m_expired = x;
        }
        const auto* send = std::get_if<sim::SendRow>(&row.what);
        const bool isTimeout = send != nullptr && m_expired == x &&
            trace.segment(send->segment).reason == tcp::Reason::RetransmissionTimeout;
        const auto marks = chart[SeriesKind::Timeout].points();
        const auto windows = chart[SeriesKind::Cwnd].points();
        if (isTimeout && !windows.empty() && (marks.empty() || marks.back().x < x)) {
            const double cwnd = windows.back().value.high;
            chart[SeriesKind::Timeout].insert({x, {cwnd, cwnd}, {}});
        }
    }

    /// Nothing is under way of a connection that is gone.
    void close(std::int64_t x, Chart& chart)
    {
        if (m_isOpen) {
            chart[SeriesKind::Outstanding].hold(x, 0);
        }
        m_isOpen = false;
    }

    void readChange(std::int64_t x, const tcp::CongestionChange& change, Chart& chart)
    {
        m_isOpen = true;
        ChartSeries& cwnd = chart[SeriesKind::Cwnd];
        const double now = change.cwnd;
        const double before = cwnd.empty() ? now : cwnd.points().back().value.high;
        const bool isRecovery =
            !chart.phases.empty() && chart.phases.back().phase == tcp::CongestionPhase::Recovery;
        const bool endsRecovery = isRecovery && change.phase != tcp::CongestionPhase::Recovery;
        if (const auto mark = markOf(change, endsRecovery)) {
            // Where the eye looks for it: at the top of the step down.
            const double value = *mark == SeriesKind::Recovered ? now : before;
            chart[*mark].insert({x, {value, value}, {}});
        }
        cwnd.hold(x, now);
        if (change.ssthresh > 0) {
            chart[SeriesKind::Ssthresh].hold(x, change.ssthresh);
        }
        if (chart.phases.empty() || chart.phases.back().phase != change.phase) {
            chart.phases.push_back({x, change.phase});
        }
    }

    bool m_isOpen = false;
    /// When the retransmission timer expired last.
    std::optional<std::int64_t> m_expired;
};

} // namespace

std::unique_ptr<ChartPlot> cwndPlot() { return std::make_unique<CwndPlot>(); }

} // namespace diagram
