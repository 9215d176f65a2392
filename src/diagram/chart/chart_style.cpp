// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_style.h"

namespace diagram {

namespace {

SeriesStyle steps(Ink ink, double width, Dash dash = Dash::Solid)
{
    return {SeriesShape::Steps, {ink, width, dash}};
}

SeriesStyle signs(Ink ink, ChartSign sign, bool isFilled = true, std::string_view letters = {})
{
    return {
        SeriesShape::Signs, {ink, 1.6, Dash::Solid}, sign, isFilled ? ink : Ink::Paper, letters};
}

SeriesStyle bars(Ink ink, double width, std::string_view letters = {})
{
    return {SeriesShape::Bars, {ink, width, Dash::Solid}, ChartSign::None, Ink::None, letters};
}

SeriesStyle styleOfFirst(SeriesKind kind)
{
    using enum SeriesKind;
    switch (kind) {
    case RightEdge:
        return steps(Ink::Soft, 1.2, Dash::Dashed);
    case Sacked:
        return bars(Ink::Sacked, 1.2);
    case Acknowledged:
        return steps(Ink::ChartSecond, 1.4);
    case DuplicateAck:
        return signs(Ink::ChartSecond, ChartSign::Tick);
    case Segment:
        return bars(Ink::ChartFirst, 2);
    case Retransmission:
        return bars(Ink::Resent, 3, "R");
    case Syn:
        return signs(Ink::Syn, ChartSign::Diamond, true, "SYN");
    case Fin:
        return signs(Ink::Fin, ChartSign::Square, true, "FIN");
    case Reset:
        return signs(Ink::Rst, ChartSign::Square, false, "RST");
    case Lost:
        return signs(Ink::Lost, ChartSign::Cross);
    case Flight:
    case Outstanding:
        return steps(Ink::ChartThird, 1);
    case Ssthresh:
    case RoundSsthresh:
        return steps(Ink::ChartSecond, 1.4, Dash::Dashed);
    case Cwnd:
    case Advertised:
    case Goodput:
        return steps(Ink::ChartFirst, 2);
    case LossFound:
        return signs(Ink::Lost, ChartSign::Down);
    case Timeout:
        return signs(Ink::Lost, ChartSign::Cross);
    case Recovered:
        return signs(Ink::Text, ChartSign::Circle, false);
    case Idle:
        return signs(Ink::Text, ChartSign::Diamond, false);
    case SmallerPath:
        return signs(Ink::Text, ChartSign::Square, false);
    case NewSettings:
        return signs(Ink::Text, ChartSign::Diamond);
    case Rto:
        return steps(Ink::ChartSecond, 1.4, Dash::Dashed);
    case SmoothedRtt:
        return steps(Ink::ChartFirst, 1.8);
    case RttSample:
        return signs(Ink::ChartThird, ChartSign::Dot);
    case FreeBuffer:
        return steps(Ink::ChartSecond, 1.4, Dash::Dashed);
    case Throughput:
        return steps(Ink::ChartThird, 1.2);
    case RoundCwnd:
        return {SeriesShape::Joined, {Ink::ChartFirst, 1.8, Dash::Solid}, ChartSign::Circle,
            Ink::ChartFirst};
    }
    return {};
}

} // namespace

Quantity quantityOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
    case ChartKind::Cwnd:
    case ChartKind::Window:
        return Quantity::Octets;
    case ChartKind::Rtt:
        return Quantity::Time;
    case ChartKind::Throughput:
        return Quantity::BitsPerSecond;
    case ChartKind::Rounds:
        return Quantity::Count;
    }
    return Quantity::Count;
}

SeriesStyle styleOf(SeriesKind kind, std::size_t run, bool isOverlaid)
{
    SeriesStyle style = styleOfFirst(kind);
    if (isOverlaid && kind == SeriesKind::Segment) {
        // Of two runs how far each has come: bars would hide each other.
        style = steps(Ink::ChartFirst, 1.8);
    }
    if (run == 0) {
        return style;
    }
    style.stroke.ink = Ink::OtherRun;
    style.stroke.dash = style.stroke.dash == Dash::Solid ? Dash::Dashed : Dash::Dotted;
    // Around those of the first run, where they mark the same.
    constexpr double kAround = 1.4;
    style.fill = Ink::None;
    style.radius *= kAround;
    style.sign = style.sign == ChartSign::Cross ? ChartSign::Plus : style.sign;
    return style;
}

bool isLeftOut(SeriesKind kind)
{
    using enum SeriesKind;
    switch (kind) {
    case RightEdge:
    case Sacked:
    case Acknowledged:
    case DuplicateAck:
    case Syn:
    case Fin:
    case Reset:
    case Flight:
    case Outstanding:
    case Ssthresh:
    case Recovered:
    case Idle:
    case SmallerPath:
    case NewSettings:
    case Rto:
    case FreeBuffer:
    case Throughput:
    case RoundSsthresh:
        return true;
    case Segment:
    case Retransmission:
    case Lost:
    case Cwnd:
    case LossFound:
    case Timeout:
    case SmoothedRtt:
    case RttSample:
    case Advertised:
    case Goodput:
    case RoundCwnd:
        return false;
    }
    return false;
}

bool showsSegments(SeriesKind kind)
{
    using enum SeriesKind;
    return kind == Segment || kind == Retransmission || kind == Syn || kind == Fin || kind == Reset;
}

bool tellsOfLoss(SeriesKind kind)
{
    using enum SeriesKind;
    return kind == Retransmission || kind == Lost || kind == LossFound || kind == Timeout;
}

bool mayBeBeyond(SeriesKind kind, const ValueRange& values)
{
    // Of a timeout that does not change the number alone says all.
    return kind == SeriesKind::RightEdge || (kind == SeriesKind::Rto && values.low == values.high);
}

Ink inkOf(tcp::CongestionPhase phase)
{
    using enum tcp::CongestionPhase;
    switch (phase) {
    case SlowStart:
        return Ink::SlowStart;
    case CongestionAvoidance:
        return Ink::Avoidance;
    case Recovery:
        return Ink::Recovery;
    case Loss:
        return Ink::AfterLoss;
    }
    return Ink::None;
}

} // namespace diagram
