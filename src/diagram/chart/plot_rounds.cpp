// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_plot.h"

#include <algorithm>

namespace diagram {

namespace {

/// A round begins with the first segment after something of the round before is acknowledged, or
/// after the window has come down.
class RoundsPlot final : public ChartPlot
{
public:
    void read(const sim::Trace& trace, const sim::TraceRow& row, const Transfer& transfer,
        Chart& chart) override
    {
        const auto* congestion = std::get_if<sim::CongestionRow>(&row.what);
        if (congestion != nullptr && row.who == transfer.of()) {
            readChange(congestion->change);
        } else if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
            const sim::SentSegment& sent = trace.segment(send->segment);
            if (sent.from == transfer.of() && !sent.injected && sent.segment.len > 0 && m_change) {
                readSent(sent, transfer, chart);
            }
        } else if (transfer.heard() && transfer.heard()->number > m_roundBegin) {
            m_isOver = true;
        }
    }

private:
    void readChange(const tcp::CongestionChange& change)
    {
        using enum tcp::CongestionPhase;
        const bool isNewLoss = m_change && change.phase != m_change->phase &&
            (change.phase == Recovery || change.phase == Loss);
        if (isNewLoss || change.cause == tcp::CongestionCause::Timeout) {
            m_isOver = true;
        }
        m_change = change;
    }

    void readSent(const sim::SentSegment& sent, const Transfer& transfer, Chart& chart)
    {
        if (m_isOver || chart.rounds.empty()) {
            m_isOver = false;
            m_roundBegin = transfer.offset(sent.segment.seq);
            chart.rounds.emplace_back().begin = chartTime(sent.at);
        }
        Round& round = chart.rounds.back();
        if (!sent.retransmission) {
            round.lastSegment = ++m_segments;
            round.firstSegment = round.firstSegment == 0 ? m_segments : round.firstSegment;
        }
        std::uint32_t cwnd = m_change->cwnd;
        if (m_change->phase == tcp::CongestionPhase::Recovery && m_change->ssthresh > 0) {
            // Without what duplicate ACKs inflate it by (RFC 5681 §3.2).
            cwnd = std::min(cwnd, m_change->ssthresh);
        }
        const double mss = transfer.mss();
        round.cwnd = cwnd / mss;
        round.phase = m_change->phase;
        round.ssthresh =
            m_change->ssthresh > 0 ? std::optional(m_change->ssthresh / mss) : std::nullopt;
        show(chart, sent.id);
    }

    /// The round that goes on.
    static void show(Chart& chart, sim::SegmentId segment)
    {
        const Round& round = chart.rounds.back();
        const auto number = static_cast<std::int64_t>(chart.rounds.size());
        chart[SeriesKind::RoundCwnd].replaceAt({number, {round.cwnd, round.cwnd}, segment});
        if (round.ssthresh) {
            chart[SeriesKind::RoundSsthresh].replaceAt(
                {number, {*round.ssthresh, *round.ssthresh}, {}});
        }
        const bool isNew = chart.phases.empty() || chart.phases.back().x < number;
        if (!isNew) {
            chart.phases.back().phase = round.phase;
        } else if (chart.phases.empty() || chart.phases.back().phase != round.phase) {
            chart.phases.push_back({number, round.phase});
        }
    }

    std::optional<tcp::CongestionChange> m_change;
    std::int64_t m_roundBegin = 0;
    bool m_isOver = false;
    std::uint32_t m_segments = 0;
};

} // namespace

std::unique_ptr<ChartPlot> roundsPlot() { return std::make_unique<RoundsPlot>(); }

} // namespace diagram
