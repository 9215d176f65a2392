// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/chart_words.h"

namespace render {

language::Phrase words(diagram::ChartKind kind)
{
    using enum diagram::ChartKind;
    switch (kind) {
    case TimeSequence:
        return PHRASE("Chart", "Time–sequence chart");
    case Cwnd:
        return PHRASE("Chart", "Congestion window");
    case Rtt:
        return PHRASE("Chart", "Round-trip time");
    case Window:
        return PHRASE("Chart", "Flow control");
    case Throughput:
        return PHRASE("Chart", "Throughput and goodput");
    case Rounds:
        return PHRASE("Chart", "Congestion window by rounds");
    }
    return {};
}

language::Phrase shortWords(diagram::ChartKind kind)
{
    using enum diagram::ChartKind;
    switch (kind) {
    case TimeSequence:
        return PHRASE("ChartChoice", "Time–sequence");
    case Cwnd:
        return PHRASE("ChartChoice", "cwnd");
    case Rtt:
        return PHRASE("ChartChoice", "Round-trip time");
    case Window:
        return PHRASE("ChartChoice", "Flow control");
    case Throughput:
        return PHRASE("ChartChoice", "Throughput");
    case Rounds:
        return PHRASE("ChartChoice", "Rounds");
    }
    return {};
}

language::Phrase words(diagram::SeriesKind kind)
{
    using enum diagram::SeriesKind;
    switch (kind) {
    case RightEdge:
        return PHRASE("ChartSeries", "right edge of the window: may be sent up to here");
    case Sacked:
        return PHRASE("ChartSeries", "SACK block: has arrived out of order");
    case Acknowledged:
        return PHRASE("ChartSeries", "ACK line: acknowledged up to here");
    case DuplicateAck:
        return PHRASE("ChartSeries", "duplicate ACK");
    case Segment:
        return PHRASE("ChartSeries", "segment of data, as it leaves");
    case Retransmission:
        return PHRASE("ChartSeries", "R: retransmission");
    case Syn:
        return PHRASE("ChartSeries", "SYN");
    case Fin:
        return PHRASE("ChartSeries", "FIN");
    case Reset:
        return PHRASE("ChartSeries", "RST");
    case Lost:
        return PHRASE("ChartSeries", "lost on the way");
    case Flight:
        return PHRASE("ChartSeries", "in flight: sent, beyond the last ACK number");
    case Outstanding:
        return PHRASE("ChartSeries", "in flight: sent, neither acknowledged nor SACKed");
    case Ssthresh:
    case RoundSsthresh:
        return PHRASE("ChartSeries", "slow start threshold, ssthresh");
    case Cwnd:
    case RoundCwnd:
        return PHRASE("ChartSeries", "congestion window, cwnd");
    case LossFound:
        return PHRASE("ChartSeries", "ACKs tell of a loss");
    case Timeout:
        return PHRASE("ChartSeries", "timeout");
    case Recovered:
        return PHRASE("ChartSeries", "fast recovery ends");
    case Idle:
        return PHRASE("ChartSeries", "a restart after idleness");
    case SmallerPath:
        return PHRASE("ChartSeries", "the path takes only smaller segments");
    case NewSettings:
        return PHRASE("ChartSeries", "changed settings");
    case Rto:
        return PHRASE("ChartSeries", "retransmission timeout, RTO");
    case SmoothedRtt:
        return PHRASE("ChartSeries", "smoothed round-trip time, SRTT");
    case RttSample:
        return PHRASE("ChartSeries", "measured round-trip time");
    case FreeBuffer:
        return PHRASE("ChartSeries", "free receive buffer");
    case Advertised:
        return PHRASE("ChartSeries", "advertised window, as the sender knows it");
    case Throughput:
        return PHRASE(
            "ChartSeries", "throughput: all data as it leaves the sender, retransmissions too");
    case Goodput:
        return PHRASE("ChartSeries", "goodput: data given to the receiving application");
    }
    return {};
}

language::Phrase shortWords(diagram::SeriesKind kind)
{
    using enum diagram::SeriesKind;
    switch (kind) {
    case RightEdge:
        return PHRASE("ChartValue", "window edge");
    case Acknowledged:
        return PHRASE("ChartValue", "acknowledged");
    case Segment:
        return PHRASE("ChartValue", "sent");
    case Flight:
    case Outstanding:
        return PHRASE("ChartValue", "in flight");
    case Ssthresh:
    case RoundSsthresh:
        return PHRASE("ChartValue", "ssthresh");
    case Cwnd:
    case RoundCwnd:
        return PHRASE("ChartValue", "cwnd");
    case Rto:
        return PHRASE("ChartValue", "RTO");
    case SmoothedRtt:
        return PHRASE("ChartValue", "SRTT");
    case FreeBuffer:
        return PHRASE("ChartValue", "free buffer");
    case Advertised:
        return PHRASE("ChartValue", "advertised window");
    case Throughput:
        return PHRASE("ChartValue", "throughput");
    case Goodput:
        return PHRASE("ChartValue", "goodput");
    case Retransmission:
    case Lost:
    case DuplicateAck:
    case Sacked:
    case Syn:
    case Fin:
    case Reset:
    case LossFound:
    case Timeout:
    case Recovered:
    case Idle:
    case SmallerPath:
    case NewSettings:
    case RttSample:
        break; // marks have no value of their own
    }
    return words(kind);
}

} // namespace render
