// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/oracle_calls.h"

/// "Timeouts": RFC 9293 §3.10.8 and §3.8.3.
namespace oracle {

/// A state in which something waits for its acknowledgment, and what that is.
struct Outstanding
{
    State state;
    std::string head;
    bool dataSent = false;
};

inline std::vector<Outstanding> statesWithOutstanding()
{
    const auto fin = [](State state) { return ours(state, "FIN,ACK", -1, 0); };
    return {
        {SynSent, kSyn},
        {SynReceived, kSynAck},
        {Established, ours(Established, "PSH,ACK", 0, 0, 10), true},
        {FinWait1, fin(FinWait1)},
        {CloseWait, ours(CloseWait, "PSH,ACK", 0, 0, 10), true},
        {Closing, fin(Closing)},
        {LastAck, fin(LastAck)},
    };
}

inline Cell withOutstanding(const char* row, const Outstanding& outstanding)
{
    Cell cell(row, outstanding.state);
    if (outstanding.dataSent) {
        cell.after(call(CallKind::Send, 10)).sentUpTo(10);
    }
    return cell;
}

inline void addUserTimeout(Cells& cells)
{
    const char* row = "USER TIMEOUT";
    const auto fiveSeconds = [](tcp::EndpointConfig& config) {
        config.userTimeout = std::chrono::seconds(5);
        config.initialRto = std::chrono::seconds(30); // nothing is sent again before
        config.minRto = std::chrono::seconds(30);
    };
    for (const Outstanding& outstanding : statesWithOutstanding()) {
        cells.push_back(withOutstanding(row, outstanding)
                            .with(fiveSeconds)
                            .when(Wait{std::chrono::seconds(5)})
                            .enters({Closed})
                            .tells(Error::UserTimeout));
    }
    // It runs for what is sent or to be sent; here there is nothing.
    for (const State state : {Closed, Listen, FinWait2, TimeWait}) {
        cells.push_back(Cell(row, state)
                            .variant("nothing submitted, it does not run")
                            .with(fiveSeconds)
                            .when(Wait{std::chrono::seconds(200)}));
    }
}

inline void addRetransmission(Cells& cells)
{
    const char* row = "RETRANSMISSION";
    for (const Outstanding& outstanding : statesWithOutstanding()) {
        cells.push_back(
            withOutstanding(row, outstanding).when(Timeout{}).sends({outstanding.head}));
        cells.push_back(withOutstanding(row, outstanding)
                            .variant("once more")
                            .after(Timeout{})
                            .when(Timeout{})
                            .sends({outstanding.head}));
    }
    for (const State state : {FinWait1, Closing}) {
        const std::int32_t received = state == Closing ? 1 : 0;
        Cell cell(row, state);
        cell.variant("the data at the head, not the FIN behind it");
        cell.startingIn(Established);
        cell.after(call(CallKind::Send, 10)).after(call(CallKind::Close));
        if (state == Closing) {
            cell.after(segment({Flag::Fin, Flag::Ack}));
        }
        cell.when(Timeout{}).sends({ours(Established, "PSH,ACK", 0, received, 10)});
        cells.push_back(cell.sentUpTo(11).received(received));
    }
    cells.push_back(Cell(row, LastAck)
                        .variant("the data at the head, not the FIN behind it")
                        .startingIn(CloseWait)
                        .after(call(CallKind::Send, 10))
                        .after(call(CallKind::Close))
                        .when(Timeout{})
                        .sends({ours(CloseWait, "PSH,ACK", 0, 0, 10)})
                        .sentUpTo(11));
    for (const State state : {Closed, Listen, FinWait2, TimeWait}) {
        cells.push_back(Cell(row, state).variant("none").when(Wait{std::chrono::seconds(200)}));
    }
}

inline void addGivenUp(Cells& cells)
{
    const auto twice = [](tcp::EndpointConfig& config) {
        config.synRetries = 2;
        config.maxRetries = 2;
    };
    for (const Outstanding& outstanding : statesWithOutstanding()) {
        cells.push_back(withOutstanding("RETRANSMISSION, retries used up (R2, §3.8.3)", outstanding)
                            .with(twice)
                            .after(Timeout{})
                            .after(Timeout{})
                            .when(Timeout{})
                            .enters({Closed})
                            .tells(Error::ConnectionTimedOut));
    }
}

/// Nothing is retransmitted in FIN-WAIT-2, but its keep-alive probes may stay unanswered
/// (RFC 9293 §3.8.4).
inline void addKeptAliveInVain(Cells& cells)
{
    const auto once = [](tcp::EndpointConfig& config) {
        config.keepalive = std::chrono::seconds(10);
        config.keepaliveProbes = 1;
    };
    cells.push_back(Cell("RETRANSMISSION, retries used up (R2, §3.8.3)", FinWait2)
                        .variant("keep-alive")
                        .with(once)
                        .after(Timeout{})
                        .when(Timeout{})
                        .enters({Closed})
                        .tells(Error::ConnectionTimedOut));
}

inline Cells timeouts()
{
    Cells cells;
    addUserTimeout(cells);
    addRetransmission(cells);
    addGivenUp(cells);
    addKeptAliveInVain(cells);
    cells.push_back(Cell("TIME-WAIT", TimeWait).when(Timeout{}).enters({Closed}));
    return cells;
}

} // namespace oracle
