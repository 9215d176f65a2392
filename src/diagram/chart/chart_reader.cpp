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

/// The time of what happens to segments, and to the connection.
void ChartReader::readTimes(const sim::TraceRow& row)
{
    if (m_chart.kind == ChartKind::Rounds) {
        return;
    }
    if (const auto* state = std::get_if<sim::StateRow>(&row.what);
        state != nullptr && row.who == m_chart.of) {
        const bool isGone = state->to == tcp::State::Closed;
        m_chart.closedAt = isGone ? std::optional(chartTime(row.at)) : std::nullopt;
    }
    const auto* timer = std::get_if<sim::TimerRow>(&row.what);
    const bool isTimeout = timer != nullptr && timer->act == tcp::TimerAct::Expire &&
        timer->timer != tcp::TimerKind::TimeWait;
    const bool isOfSegment = isTimeout || std::holds_alternative<sim::SendRow>(row.what) ||
        std::holds_alternative<sim::ArriveRow>(row.what) ||
        std::holds_alternative<sim::DropRow>(row.what);
    if (isOfSegment) {
        m_chart.lastSegmentAt = chartTime(row.at);
        m_chart.firstSegmentAt = m_chart.firstSegmentAt.value_or(m_chart.lastSegmentAt);
    }
}

/// A receiver answers all that arrives in one instant with one ACK (RFC 9293 §3.10.7.4, MUST-59).
void ChartReader::readArrival(const sim::Trace& trace, const sim::TraceRow& row)
{
    constexpr int kMany = 3; // two share one with delayed acknowledgments, too
    if (row.who == m_chart.of) {
        return;
    }
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
        const bool isData = trace.segment(arrival->segment).segment.len > 0;
        m_arrived = (m_arrivedAt == row.at ? m_arrived : 0) + (isData ? 1 : 0);
        m_arrivedAt = row.at;
    } else if (std::holds_alternative<sim::SendRow>(row.what)) {
        m_chart.hasSharedAcks |= m_arrivedAt == row.at && m_arrived >= kMany;
        m_arrived = 0;
    }
}

void ChartReader::restart(const sim::TraceStart& start)
{
    m_chart = emptyChart(m_chart.kind, m_chart.of);
    m_transfer = Transfer(m_chart.of);
    m_transfer.begin(start);
    m_plot = plotOf(m_chart.kind);
    m_plot->begin(start, m_chart);
    m_read = 0;
    m_arrived = 0;
}

void ChartReader::update(const sim::Trace& trace, std::size_t unchangedRows)
{
    if (!m_plot || unchangedRows < m_read || trace.rows().size() < m_read) {
        restart(trace.start());
    }
    for (const sim::TraceRow& row : trace.rows().subspan(m_read)) {
        readTimes(row);
        readArrival(trace, row);
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
