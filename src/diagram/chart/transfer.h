// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/sequence.h"

#include <cstdint>
#include <map>
#include <optional>

namespace diagram {

/// What one end of a trace sends, and what it knows of that: numbers of its direction as octets
/// from the initial sequence number, which go on beyond 2^32. A new connection counts anew.
class Transfer
{
public:
    explicit Transfer(sim::Side of)
        : m_of(of)
    {}

    /// An acknowledgment that has arrived.
    struct Ack
    {
        std::int64_t number = 0;
        bool isNew = false;       ///< it acknowledges more than any before
        bool isDuplicate = false; ///< as RFC 5681 §2 has it
    };

    /// Before the first row.
    void begin(const sim::TraceStart& start);
    /// Rows come in order, each once.
    void read(const sim::Trace& trace, const sim::TraceRow& row);

    sim::Side of() const { return m_of; }
    /// Behind the last octet sent; 0 before the SYN.
    std::int64_t sent() const { return m_sent; }
    std::int64_t acked() const { return m_acked; }
    std::int64_t inFlight() const { return m_sent - m_acked; }
    /// Of that what no selective acknowledgment covers (RFC 2018).
    std::int64_t outstanding() const { return inFlight() - m_sackedOctets; }
    /// The right edge of the peer's window.
    std::optional<std::int64_t> edge() const { return m_edge; }
    /// Octets from the last acknowledgment to the edge, as it was told.
    std::optional<std::int64_t> window() const { return m_window; }
    /// Octets of data in a full segment: SMSS of RFC 5681 §2.
    std::uint32_t mss() const { return m_mss; }
    /// Where a number of this direction stands, by the last ones sent.
    std::int64_t offset(tcp::SeqNum number) const;
    /// Of the row that was read last, if it is one.
    const std::optional<Ack>& heard() const { return m_heard; }

private:
    void beginConnection(tcp::SeqNum initial);
    void readSent(const sim::SentSegment& sent);
    void readSyn(const sim::SentSegment& sent);
    void readArrived(const tcp::Segment& segment);
    void readSacked(const tcp::Segment& segment);
    void addSacked(std::int64_t begin, std::int64_t end);
    void readWindow(const tcp::Segment& segment, std::int64_t ack);

    sim::Side m_of;
    bool m_isBegun = false;
    tcp::SeqNum m_sentNumber;
    std::int64_t m_sent = 0;
    std::int64_t m_acked = 0;
    /// What has been SACKed beyond m_acked: the end of each block by its beginning. Apart.
    std::map<std::int64_t, std::int64_t> m_sacked;
    std::int64_t m_sackedOctets = 0;
    std::optional<std::int64_t> m_edge;
    std::optional<std::int64_t> m_window;
    /// SND.WL1 and SND.WL2 of RFC 9293 §3.3.1.
    tcp::SeqNum m_windowSeq;
    std::int64_t m_windowAck = 0;
    /// The options of the SYNs.
    sim::PerSide<tcp::Options> m_options;
    std::uint32_t m_mss = 536;
    /// Snd.Wind.Shift of RFC 7323 §2.3.
    std::uint8_t m_shift = 0;
    std::optional<Ack> m_heard;
};

} // namespace diagram
