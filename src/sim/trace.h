// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/link_config.h"
#include "sim/side.h"
#include "tcp/call.h"
#include "tcp/config.h"
#include "tcp/congestion/change.h"
#include "tcp/reason.h"
#include "tcp/rtt.h"
#include "tcp/segment.h"
#include "tcp/state.h"
#include "tcp/time.h"
#include "tcp/timer.h"
#include "tcp/transition.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace sim {

/// The number of a segment: from 1, in sending order over both ends, injected ones included.
struct SegmentId
{
    std::uint32_t value = 0;

    friend constexpr auto operator<=>(SegmentId, SegmentId) = default;
};

/// A segment as it left, kept once in the trace; rows name it by its id.
struct SentSegment
{
    SegmentId id;
    /// The sender; of an injected segment the end that it claims to be from.
    Side from = Side::Client;
    tcp::Reason reason = tcp::Reason::Data;
    bool retransmission = false;
    bool injected = false;
    tcp::Instant at;
    tcp::Segment segment;

    friend bool operator==(const SentSegment&, const SentSegment&) = default;
};

/// How a segment was lost.
enum class DropCause : std::uint8_t {
    Queue,   ///< the link's queue was full: at once
    Loss,    ///< random loss: half-way
    Fault,   ///< a fault of the scenario: half-way; or when the user dropped it
    Corrupt, ///< the checksum fails: on arrival
};
std::string_view id(DropCause cause);

struct CallRow
{
    tcp::Call call;
    friend bool operator==(const CallRow&, const CallRow&) = default;
};
struct SendRow
{
    SegmentId segment;
    friend bool operator==(const SendRow&, const SendRow&) = default;
};
/// TraceRow::who is the receiver. A duplicated segment arrives more than once.
struct ArriveRow
{
    SegmentId segment;
    friend bool operator==(const ArriveRow&, const ArriveRow&) = default;
};
/// TraceRow::who is the sender.
struct DropRow
{
    SegmentId segment;
    DropCause cause;
    friend bool operator==(const DropRow&, const DropRow&) = default;
};
struct StateRow
{
    tcp::State from;
    tcp::State to;
    tcp::Event event;
    friend bool operator==(const StateRow&, const StateRow&) = default;
};
struct TimerRow
{
    tcp::TimerKind timer;
    tcp::TimerAct act;
    /// When it is due; for Stop and Expire, when it was.
    tcp::Instant due;
    friend bool operator==(const TimerRow&, const TimerRow&) = default;
};
struct DeliverRow
{
    /// Octets given to the user so far.
    std::uint64_t total;
    friend bool operator==(const DeliverRow&, const DeliverRow&) = default;
};
struct NoteRow
{
    tcp::Note note;
    friend bool operator==(const NoteRow&, const NoteRow&) = default;
};
struct ErrorRow
{
    tcp::Error error;
    friend bool operator==(const ErrorRow&, const ErrorRow&) = default;
};

/// Congestion control of `who` stands like that from now on.
struct CongestionRow
{
    tcp::CongestionChange change;
    friend bool operator==(const CongestionRow&, const CongestionRow&) = default;
};
/// A round-trip time was measured; `sample` is an index into Trace::rtts().
struct RttRow
{
    std::uint32_t sample;
    friend bool operator==(const RttRow&, const RttRow&) = default;
};

/// The settings of an end were changed; `change` is an index into Trace::settings().
struct SettingsRow
{
    std::uint32_t change;
    friend bool operator==(const SettingsRow&, const SettingsRow&) = default;
};
/// The direction of the network that starts at TraceRow::who was changed; `change` is an index into
/// Trace::links().
struct LinkRow
{
    std::uint32_t change;
    friend bool operator==(const LinkRow&, const LinkRow&) = default;
};

/// Settings before and after a change.
template<typename Config>
struct Changed
{
    Config before;
    Config after;
    friend bool operator==(const Changed&, const Changed&) = default;
};

/// One thing that happened at one end at one moment.
struct TraceRow
{
    tcp::Instant at;
    Side who = Side::Client;
    std::variant<CallRow, SendRow, ArriveRow, DropRow, StateRow, TimerRow, DeliverRow, NoteRow,
        ErrorRow, SettingsRow, LinkRow, CongestionRow, RttRow>
        what;

    friend bool operator==(const TraceRow&, const TraceRow&) = default;
};

/// How the run stood before anything happened.
struct TraceStart
{
    PerSide<tcp::State> state;
    /// Whether the states of an end are known. Those of an end that a test script plays are not: it
    /// has no StateRow.
    PerSide<bool> tellsState{{true, true}};
    /// The initial send sequence numbers of a run that begins established. Otherwise meaningless:
    /// the SYNs in the trace carry them.
    PerSide<tcp::SeqNum> iss;
    /// Octets of data in a full segment, of a run that begins established. Otherwise meaningless.
    PerSide<std::uint16_t> mss{{536, 536}};
    /// Octets; 0: not known.
    PerSide<std::uint32_t> receiveBuffer;
    /// Rcv.Wind.Shift of RFC 7323 §2.3, of a run that begins established: of the windows an end
    /// sends. Otherwise meaningless.
    PerSide<std::uint8_t> windowShift;
    /// The rules of TCP that each end breaks.
    PerSide<tcp::WhatIf> whatIf;

    friend bool operator==(const TraceStart&, const TraceStart&) = default;
};

/// What happened, in order; only ever appended to, or cut back to an earlier length.
///
/// Rows are in order of time. Within an instant causes come before effects: first calls, changes of
/// settings and network, arrivals, drops, injected segments (they are sent and arrive at once) and
/// expired timers; then transitions; then deliveries, notes and errors; then round-trip times and
/// congestion control; then timers started and stopped; then what is sent. This is called a round.
/// Segments that need no time to arrive, arrive in another round of the same instant.
class Trace
{
public:
    Trace() = default;
    explicit Trace(TraceStart start)
        : m_start(start)
    {}

    const TraceStart& start() const { return m_start; }
    std::span<const TraceRow> rows() const { return m_rows; }
    /// The segment with this id has index `id.value - 1`.
    std::span<const SentSegment> segments() const { return m_segments; }
    const SentSegment& segment(SegmentId id) const { return m_segments[id.value - 1]; }

    std::span<const Changed<tcp::EndpointConfig>> settings() const { return m_settings; }
    std::span<const Changed<LinkConfig>> links() const { return m_links; }
    std::span<const tcp::RttSample> rtts() const { return m_rtts; }

    /// Whether both ends keep to TCP all the time.
    bool isTcp() const;
    /// Whether the run was stopped at Genesis::mostRows: the last row is the note Endless.
    bool isStopped() const;

    /// The index of the first row at or after `at`. Logarithmic.
    std::size_t firstRowAt(tcp::Instant at) const;

    void append(const TraceRow& row) { m_rows.push_back(row); }
    /// The id must be the next one.
    void append(const SentSegment& segment) { m_segments.push_back(segment); }
    void appendSettings(tcp::Instant at, Side who, Changed<tcp::EndpointConfig> change);
    void appendLink(tcp::Instant at, Side who, const Changed<LinkConfig>& change);
    void appendRtt(tcp::Instant at, Side who, const tcp::RttSample& sample);
    void truncate(std::size_t rows, std::size_t segments);
    /// Keeps this many rows and segments and returns the rest as a trace of its own. Linear in the
    /// rest.
    Trace split(std::size_t rows, std::size_t segments);
    /// Appends what split() returned. The trace must be as long as split() left it.
    void join(const Trace& rest);
    /// Sorts the rows from `first` on, which must be those of one round, into the order of a round.
    void orderRound(std::size_t first);

    friend bool operator==(const Trace&, const Trace&) = default;

private:
    /// How many rows have something that stands beside them.
    struct Besides
    {
        std::size_t settings = 0;
        std::size_t links = 0;
        std::size_t rtts = 0;
    };

    Besides besidesFrom(std::size_t row) const;
    int rankOf(const TraceRow& row) const;

    TraceStart m_start;
    std::vector<TraceRow> m_rows;
    std::vector<SentSegment> m_segments;
    std::vector<Changed<tcp::EndpointConfig>> m_settings;
    std::vector<Changed<LinkConfig>> m_links;
    std::vector<tcp::RttSample> m_rtts;
};

} // namespace sim
