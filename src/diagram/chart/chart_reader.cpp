// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_reader.h"

namespace diagram {

namespace {

std::unique_ptr<ChartPlot> plotOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return timeSequencePlot();
    case ChartKind::Cwnd:
        return cwndPlot();
    case ChartKind::Rtt:
        return rttPlot();
    case ChartKind::Window:
        return windowPlot();
    case ChartKind::Throughput:
        return throughputPlot();
    case ChartKind::Rounds:
        return roundsPlot();
    }
    return {};
}

} // namespace

ChartReader::ChartReader(ChartKind kind, sim::Side of)
    : m_chart(emptyChart(kind, of))
    , m_transfer(of)
{}

void ChartReader::restart(const sim::TraceStart& start)
{
    m_chart = emptyChart(m_chart.kind, m_chart.of);
    m_transfer = Transfer(m_chart.of);
    m_transfer.begin(start);
    m_plot = plotOf(m_chart.kind);
    m_plot->begin(start, m_chart);
    m_read = 0;
}

void ChartReader::update(const sim::Trace& trace, std::size_t unchangedRows)
{
    if (!m_plot || unchangedRows < m_read || trace.rows().size() < m_read) {
        restart(trace.start());
    }
    for (const sim::TraceRow& row : trace.rows().subspan(m_read)) {
        m_transfer.read(trace, row);
        m_plot->read(trace, row, m_transfer, m_chart);
    }
    m_read = trace.rows().size();
}

Chart chartOf(const sim::Trace& trace, ChartKind kind, sim::Side of)
{
    ChartReader reader(kind, of);
    reader.update(trace);
    return reader.chart();
}

sim::Side mainSender(const sim::Trace& trace)
{
    sim::PerSide<std::uint64_t> octets;
    for (const sim::SentSegment& sent : trace.segments()) {
        octets[sent.from] += sent.injected ? 0 : sent.segment.len;
    }
    return octets[sim::Side::Server] > octets[sim::Side::Client] ? sim::Side::Server
                                                                 : sim::Side::Client;
}

} // namespace diagram
