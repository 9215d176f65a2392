// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace diagram {

/// The kinds of phases: parts of a connection's life that have a name. They are recognized in what
/// happened, whatever a scenario calls itself.
enum class PhaseKind : std::uint8_t {
    Opening, ///< a SYN that nobody has answered yet
    ThreeWayHandshake,
    SimultaneousOpen,
    OpenFailed, ///< an attempt to open that ended in CLOSED
    DataTransfer,
    ZeroWindowProbing,
    KeepAlive,
    FourWayTeardown,
    ThreeSegmentClose, ///< the second FIN was also the ACK of the first
    SimultaneousClose,
    HalfClose, ///< within a release: one end has closed, the other still sends data
    Reset,     ///< of one end or both; also of an end that goes back to LISTEN after an old SYN
};

struct Phase
{
    PhaseKind kind = PhaseKind::Opening;
    /// Rows of the trace, both within the phase.
    std::size_t firstRow = 0;
    std::size_t lastRow = 0;

    friend bool operator==(const Phase&, const Phase&) = default;
};

/// Finds the phases of a trace while it grows. The last phase may still become longer and turn out
/// to be of another kind.
class Phases
{
private:
    struct Reading
    {
        bool inPhase = false;
        /// The row of the last RST that was sent. If it has an effect, a reset begins there.
        std::size_t reset = 0;
        sim::PerSide<std::optional<tcp::State>> state;
        sim::PerSide<std::optional<tcp::SeqNum>> fin;
        std::optional<sim::Side> firstFin;
        bool firstFinAcked = false;
        /// Data arrived before the connection was open, so the data transfer begins as soon as it
        /// is.
        bool hasEarlyData = false;
    };

public:
    /// Reads row number `index`; rows come in order, each once.
    void read(const sim::Trace& trace, std::size_t index);

    const std::vector<Phase>& found() const { return m_found; }
    /// Those within releases.
    const std::vector<Phase>& halfCloses() const { return m_halfCloses; }

    /// The state of this object, to go back to.
    struct Mark
    {
        Reading now;
        std::size_t found = 0;
        Phase last;
        std::vector<Phase> halfCloses;
    };
    Mark mark() const;
    void goBackTo(const Mark& mark);

private:
    void readSend(const sim::Trace& trace, const sim::SentSegment& sent, std::size_t row);
    void readTransfer(const sim::Trace& trace, const sim::SentSegment& sent, std::size_t row);
    void readHalfClose(const sim::SentSegment& sent, std::size_t row);
    void readFin(const sim::SentSegment& sent, std::size_t row);
    void readArrival(const sim::SentSegment& sent, std::size_t row);
    void readState(sim::Side side, const sim::StateRow& change, std::size_t row);
    void closed(const sim::StateRow& change, std::size_t row);

    void begin(PhaseKind kind, std::size_t row);
    void beginOpening(std::size_t row);
    void end() { m_now.inPhase = false; }
    bool in(PhaseKind kind) const { return m_now.inPhase && m_found.back().kind == kind; }
    bool isOpening() const;
    bool isTransferring() const;
    bool isClosing() const;
    void reachTo(std::size_t row);

    std::vector<Phase> m_found;
    std::vector<Phase> m_halfCloses;
    Reading m_now;
};

/// Whether an end of a trace sends data after the other has closed.
bool hasHalfClose(const sim::Trace& trace);

} // namespace diagram
