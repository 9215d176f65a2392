// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_plot.h"

#include <algorithm>

namespace diagram {

namespace {

class WindowPlot final : public ChartPlot
{
public:
    void begin(const sim::TraceStart& start, Chart& chart) override
    {
        m_buffer = start.receiveBuffer[sim::opposite(chart.of)];
    }

    void read(const sim::Trace& trace, const sim::TraceRow& row, const Transfer& transfer,
        Chart& chart) override
    {
        const std::int64_t x = chartTime(row.at);
        if (transfer.window()) {
            chart[SeriesKind::Advertised].hold(x, static_cast<double>(*transfer.window()));
            chart[SeriesKind::Flight].settle(x, static_cast<double>(transfer.inFlight()));
        }
        if (row.who != transfer.of()) {
            readReceiver(trace, row, transfer, chart);
        }
    }

private:
    /// The buffer holds what has arrived in order, as acknowledgments tell, and is not read yet.
    void readReceiver(
        const sim::Trace& trace, const sim::TraceRow& row, const Transfer& transfer, Chart& chart)
    {
        if (const auto* deliver = std::get_if<sim::DeliverRow>(&row.what)) {
            m_read = static_cast<std::int64_t>(deliver->total);
        } else if (const auto* change = std::get_if<sim::SettingsRow>(&row.what)) {
            m_buffer = trace.settings()[change->change].after.window;
        } else if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
            const sim::SentSegment& sent = trace.segment(send->segment);
            if (sent.segment.syn() && !sent.retransmission) {
                m_before = m_read;
                m_arrived = 0;
            }
            if (!sent.injected && sent.segment.hasAck() && !sent.segment.rst()) {
                const std::int64_t ack = transfer.offset(sent.segment.ack);
                m_arrived = ack <= transfer.sent() ? std::max(m_arrived, ack - 1) : m_arrived;
            }
        }
        if (m_buffer > 0 && transfer.window()) {
            const std::int64_t held = std::max<std::int64_t>(0, m_arrived - (m_read - m_before));
            const std::int64_t free = std::max<std::int64_t>(0, m_buffer - held);
            chart[SeriesKind::FreeBuffer].hold(chartTime(row.at), static_cast<double>(free));
        }
    }

    std::int64_t m_buffer = 0;
    std::int64_t m_arrived = 0; ///< octets of this connection
    std::int64_t m_read = 0;    ///< octets, ever
    std::int64_t m_before = 0;  ///< of them those of earlier connections
};

} // namespace

std::unique_ptr<ChartPlot> windowPlot() { return std::make_unique<WindowPlot>(); }

} // namespace diagram
