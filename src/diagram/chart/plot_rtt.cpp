// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_plot.h"

namespace diagram {

namespace {

class RttPlot final : public ChartPlot
{
public:
    void read(const sim::Trace& trace, const sim::TraceRow& row, const Transfer& transfer,
        Chart& chart) override
    {
        if (row.who != transfer.of()) {
            return;
        }
        const std::int64_t x = chartTime(row.at);
        if (const auto* rtt = std::get_if<sim::RttRow>(&row.what)) {
            const tcp::RttSample& sample = trace.rtts()[rtt->sample];
            const auto value = static_cast<double>(sample.sample.count());
            chart[SeriesKind::RttSample].insert({x, {value, value}, {}});
            chart[SeriesKind::SmoothedRtt].hold(x, static_cast<double>(sample.srtt.count()));
            chart[SeriesKind::Rto].hold(x, static_cast<double>(sample.rto.count()));
        } else if (const auto* timer = std::get_if<sim::TimerRow>(&row.what)) {
            // After a timeout it is backed off without a measurement (RFC 6298 §5.5).
            if (timer->timer == tcp::TimerKind::Retransmission &&
                timer->act == tcp::TimerAct::Start) {
                chart[SeriesKind::Rto].hold(x, static_cast<double>((timer->due - row.at).count()));
            }
        }
    }
};

} // namespace

std::unique_ptr<ChartPlot> rttPlot() { return std::make_unique<RttPlot>(); }

} // namespace diagram
