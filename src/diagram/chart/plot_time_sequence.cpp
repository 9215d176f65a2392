// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_plot.h"

namespace diagram {

namespace {

/// As tcptrace draws it: what a capture at the sender would show.
class TimeSequencePlot final : public ChartPlot
{
public:
    void read(const sim::Trace& trace, const sim::TraceRow& row, const Transfer& transfer,
        Chart& chart) override
    {
        if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
            const sim::SentSegment& sent = trace.segment(send->segment);
            if (sent.from == transfer.of() && !sent.injected) {
                readSent(sent, transfer, chart);
            }
        } else if (const auto* drop = std::get_if<sim::DropRow>(&row.what)) {
            readLost(trace.segment(drop->segment), transfer, chart);
        } else if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
            readHeard(row.at, trace.segment(arrival->segment), transfer, chart);
        }
    }

private:
    /// The octets of a segment. Of one without any, its number alone.
    static ChartPoint pointOf(const sim::SentSegment& sent, const Transfer& transfer)
    {
        const std::int64_t low = transfer.offset(sent.segment.seq);
        const std::int64_t high = low + sent.segment.segLen();
        return {chartTime(sent.at), {static_cast<double>(low), static_cast<double>(high)}, sent.id};
    }

    /// A reset that answers a segment of no connection has the numbers of that segment.
    static bool isOwn(tcp::Reason reason)
    {
        return reason != tcp::Reason::NoConnection && reason != tcp::Reason::AckInListen &&
            reason != tcp::Reason::UnacceptableAck;
    }

    static void readSent(const sim::SentSegment& sent, const Transfer& transfer, Chart& chart)
    {
        const ChartPoint point = pointOf(sent, transfer);
        const tcp::Segment& segment = sent.segment;
        if (segment.rst()) {
            if (isOwn(sent.reason) && point.value.low >= 0 &&
                point.value.low <= static_cast<double>(transfer.sent())) {
                chart[SeriesKind::Reset].insert(point);
            }
            return;
        }
        if (segment.syn()) {
            chart[SeriesKind::Syn].insert(point);
        }
        if (segment.fin()) {
            chart[SeriesKind::Fin].insert(point);
        }
        if (segment.segLen() > 0 && sent.retransmission) {
            chart[SeriesKind::Retransmission].insert(point);
        } else if (segment.len > 0) {
            chart[SeriesKind::Segment].insert(point);
        }
    }

    static void readLost(const sim::SentSegment& sent, const Transfer& transfer, Chart& chart)
    {
        const bool isShown = sent.segment.segLen() > 0 && !sent.segment.rst();
        if (sent.from == transfer.of() && !sent.injected && isShown) {
            chart[SeriesKind::Lost].insert(pointOf(sent, transfer));
        }
    }

    static void readHeard(
        tcp::Instant at, const sim::SentSegment& sent, const Transfer& transfer, Chart& chart)
    {
        if (!transfer.heard()) {
            return;
        }
        const std::int64_t x = chartTime(at);
        const auto number = static_cast<double>(transfer.heard()->number);
        chart[SeriesKind::Acknowledged].hold(x, number, sent.id);
        if (transfer.heard()->isDuplicate) {
            chart[SeriesKind::DuplicateAck].insert({x, {number, number}, sent.id});
        }
        chart[SeriesKind::RightEdge].hold(
            x, static_cast<double>(transfer.edge().value_or(transfer.acked())), sent.id);
        for (const tcp::SackBlock& block : sent.segment.options.sack.blocks()) {
            const auto low = static_cast<double>(transfer.offset(block.left));
            const auto high = static_cast<double>(transfer.offset(block.right));
            if (low < high && low >= 0 && high <= static_cast<double>(transfer.sent())) {
                chart[SeriesKind::Sacked].insert({x, {low, high}, sent.id});
            }
        }
    }
};

} // namespace

std::unique_ptr<ChartPlot> timeSequencePlot() { return std::make_unique<TimeSequencePlot>(); }

} // namespace diagram
