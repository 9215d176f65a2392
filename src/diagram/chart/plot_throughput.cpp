// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_plot.h"

namespace diagram {

namespace {

class ThroughputPlot final : public ChartPlot
{
public:
    void read(const sim::Trace& trace, const sim::TraceRow& row, const Transfer& transfer,
        Chart& chart) override
    {
        const std::int64_t x = chartTime(row.at);
        if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
            const sim::SentSegment& sent = trace.segment(send->segment);
            if (sent.from == transfer.of() && !sent.injected && sent.segment.len > 0) {
                m_sent += sent.segment.len;
                chart[SeriesKind::Throughput].hold(x, static_cast<double>(m_sent), sent.id);
            }
        } else if (const auto* deliver = std::get_if<sim::DeliverRow>(&row.what)) {
            if (row.who != transfer.of()) {
                chart[SeriesKind::Goodput].hold(x, static_cast<double>(deliver->total));
            }
        }
    }

private:
    std::uint64_t m_sent = 0;
};

} // namespace

std::unique_ptr<ChartPlot> throughputPlot() { return std::make_unique<ThroughputPlot>(); }

} // namespace diagram
