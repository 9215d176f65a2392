// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_series.h"
#include "sim/side.h"
#include "tcp/congestion/change.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace diagram {

enum class ChartKind : std::uint8_t {
    TimeSequence, ///< what is sent and acknowledged, in octets from the initial sequence number
    Cwnd,         ///< cwnd, ssthresh and what is in flight
    Rtt,          ///< measured round-trip times and what follows from them
    Window,       ///< flow control
    Throughput,
    Rounds, ///< cwnd in segments over rounds of transmission
};
inline constexpr ChartKind kChartKinds[] = {ChartKind::TimeSequence, ChartKind::Cwnd,
    ChartKind::Rtt, ChartKind::Window, ChartKind::Throughput, ChartKind::Rounds};

/// "time-sequence" ...
std::string_view id(ChartKind kind);

/// What a line, or marks of one kind, show; in the order in which a legend tells them.
enum class SeriesKind : std::uint8_t {
    // Of a time-sequence chart, as seen at the sender. Values are octets.
    Segment,        ///< the data of a segment, when it leaves
    Retransmission, ///< of one that is sent again
    Lost,           ///< a segment that does not arrive, where it left
    Acknowledged,   ///< the highest acknowledgment number
    DuplicateAck,   ///< an acknowledgment that tells the same number again
    Sacked,         ///< a block of a selective acknowledgment
    RightEdge,      ///< up to which the receiver lets data be sent
    Syn,
    Fin,
    Reset,
    // Of a chart of flow control. Values are octets.
    Flight,     ///< sent, beyond the acknowledgment number
    Advertised, ///< the window as the sender knows it
    FreeBuffer, ///< of the receiver
    // Of a chart of congestion control. Values are octets.
    Cwnd,
    Ssthresh,
    Outstanding, ///< sent, and neither acknowledged nor SACKed
    LossFound,   ///< cwnd where acknowledgments tell of a loss
    Timeout,     ///< cwnd where the retransmission timer expires
    Recovered,   ///< cwnd after a fast recovery
    Idle,        ///< cwnd after a time without data
    SmallerPath, ///< cwnd when the path takes only smaller segments
    NewSettings, ///< cwnd when settings change
    // Of a chart of round-trip times. Values are nanoseconds.
    RttSample,
    SmoothedRtt,
    Rto,
    // Of a chart of throughput: octets so far. What is drawn are bits per second: see rates().
    Goodput,    ///< data that the receiver's user has got
    Throughput, ///< all data that is sent
    // Of a chart over rounds. Values are segments.
    RoundCwnd,
    RoundSsthresh,
};

/// From `x` on, until the next one.
struct PhaseChange
{
    std::int64_t x = 0;
    tcp::CongestionPhase phase = tcp::CongestionPhase::SlowStart;

    friend bool operator==(const PhaseChange&, const PhaseChange&) = default;
};

/// A round of transmission: what is sent until something is acknowledged that was sent in it.
struct Round
{
    std::int64_t begin = 0; ///< nanoseconds
    double cwnd = 0;        ///< in segments, when the last segment of the round leaves
    std::optional<double> ssthresh;
    tcp::CongestionPhase phase = tcp::CongestionPhase::SlowStart;
    /// Segments of new data by their number, from 1; 0: there are none.
    std::uint32_t firstSegment = 0;
    std::uint32_t lastSegment = 0;

    friend bool operator==(const Round&, const Round&) = default;
};

struct NamedSeries
{
    SeriesKind kind = SeriesKind::Segment;
    ChartSeries points;

    friend bool operator==(const NamedSeries&, const NamedSeries&) = default;
};

/// The data of a chart.
struct Chart
{
    ChartKind kind = ChartKind::TimeSequence;
    /// Who sends.
    sim::Side of = sim::Side::Client;
    /// In the order in which they are painted. Those of a kind of chart are always the same ones.
    std::vector<NamedSeries> series;
    /// Of ChartKind::Cwnd and Rounds.
    std::vector<PhaseChange> phases;
    /// Of ChartKind::Rounds; the first has the number 1.
    std::vector<Round> rounds;
    /// When the first segment of either end leaves, and the last thing happens to one, or a timer
    /// that sends one again expires: charts of one run have one time axis. None: there are no
    /// segments, or the chart is one over rounds.
    std::optional<std::int64_t> firstSegmentAt;
    std::int64_t lastSegmentAt = 0;
    /// When the sender's connection was gone for good: lines end there.
    std::optional<std::int64_t> closedAt;
    /// One ACK has answered three segments or more of data that arrived in the same instant, as on
    /// a path without a rate. cwnd grows with each ACK.
    bool hasSharedAcks = false;

    const ChartSeries& operator[](SeriesKind which) const;
    ChartSeries& operator[](SeriesKind which);
    /// Whether there is nothing to show.
    bool empty() const;
    /// The first and the last x of all points, and of segments; both 0 if there are none.
    std::int64_t begin() const;
    std::int64_t end() const;

    friend bool operator==(const Chart&, const Chart&) = default;
};

/// A chart of this kind without points.
Chart emptyChart(ChartKind kind, sim::Side of);

} // namespace diagram
