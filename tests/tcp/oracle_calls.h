// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/oracle_cell.h"

/// "User calls": RFC 9293 §3.10.1 to §3.10.6.
namespace oracle {

inline tcp::Call call(CallKind kind, std::uint64_t bytes = 0) { return {kind, bytes}; }
inline tcp::Call withoutRemote(CallKind kind, std::uint64_t bytes = 0)
{
    return {kind, bytes, false};
}
inline Arrival segment(
    Flags flags, std::int32_t seq = 0, std::int32_t ack = 0, std::uint32_t len = 0)
{
    return {flags, seq, ack, len};
}
inline Arrival windowOf(std::uint16_t window, Arrival arrival)
{
    arrival.window = window;
    return arrival;
}

/// SND.UNA, counted from SND.NXT.
inline std::int32_t una(State state) { return progressIn(state).una - progressIn(state).nxt; }

inline void addOpen(Cells& cells)
{
    const auto active = call(CallKind::Connect);
    const auto passive = call(CallKind::Listen);
    const auto unspecified = withoutRemote(CallKind::Connect);
    for (const State state : {Closed, Listen}) {
        cells.push_back(
            Cell("OPEN active", state).when(active).enters({SynSent}).sends({kSyn}).sentUpTo(1));
        cells.push_back(Cell("OPEN active", state)
                            .variant("remote socket unspecified")
                            .when(unspecified)
                            .tells(Error::RemoteSocketUnspecified));
    }
    cells.push_back(Cell("OPEN passive", Closed).when(passive).enters({Listen}));
    cells.push_back(
        Cell("OPEN passive", Listen).when(passive).tells(Error::ConnectionAlreadyExists));
    for (const State state : tcp::kAllStates) {
        if (state == Closed || state == Listen) {
            continue;
        }
        for (const auto& [row, open] :
            {std::pair("OPEN active", active), std::pair("OPEN passive", passive)}) {
            cells.push_back(Cell(row, state).when(open).tells(Error::ConnectionAlreadyExists));
        }
        cells.push_back(Cell("OPEN active", state)
                            .variant("remote socket unspecified")
                            .when(unspecified)
                            .tells(Error::ConnectionAlreadyExists));
    }
}

inline void addSend(Cells& cells)
{
    const auto send = call(CallKind::Send, 10);
    cells.push_back(Cell("SEND", Closed).when(send).tells(Error::ConnectionDoesNotExist));
    cells.push_back(Cell("SEND", Listen).when(send).enters({SynSent}).sends({kSyn}).sentUpTo(1));
    cells.push_back(Cell("SEND", Listen)
                        .variant("remote socket unspecified")
                        .when(withoutRemote(CallKind::Send, 10))
                        .tells(Error::RemoteSocketUnspecified));
    // What was queued leaves in ESTABLISHED, behind the bare third segment of the handshake.
    cells.push_back(Cell("SEND", Listen)
                        .variant("queue")
                        .after(send)
                        .when(segment({Flag::Syn, Flag::Ack}, 0, 1))
                        .enters({Established})
                        .sends({"<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>",
                            "<SEQ=ISS+1><ACK=IRS+1><CTL=PSH,ACK><DATA=10>"})
                        .acknowledged(1)
                        .sentUpTo(11)
                        .received(1));
    cells.push_back(Cell("SEND", SynSent).when(send));
    cells.push_back(Cell("SEND", SynSent)
                        .variant("queue")
                        .after(send)
                        .when(segment({Flag::Syn, Flag::Ack}, 0, 0))
                        .enters({Established})
                        .sends({"<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>",
                            "<SEQ=ISS+1><ACK=IRS+1><CTL=PSH,ACK><DATA=10>"})
                        .acknowledged(1)
                        .sentUpTo(10)
                        .received(1));
    cells.push_back(Cell("SEND", SynReceived).when(send));
    cells.push_back(Cell("SEND", SynReceived)
                        .variant("queue")
                        .after(send)
                        .when(segment({Flag::Ack}))
                        .enters({Established})
                        .sends({"<SEQ=ISS+1><ACK=IRS+1><CTL=PSH,ACK><DATA=10>"})
                        .acknowledged(1)
                        .sentUpTo(10));
    for (const State state : {Established, CloseWait}) {
        cells.push_back(
            Cell("SEND", state).when(send).sends({ours(state, "PSH,ACK", 0, 0, 10)}).sentUpTo(10));
    }
    for (const State state : {FinWait1, FinWait2, Closing, LastAck, TimeWait}) {
        cells.push_back(Cell("SEND", state).when(send).tells(Error::ConnectionClosing));
    }
}

inline void addReceive(Cells& cells)
{
    const auto receive = call(CallKind::Receive, 10);
    const auto stopReading = call(CallKind::StopReading);
    cells.push_back(Cell("RECEIVE", Closed).when(receive).tells(Error::ConnectionDoesNotExist));
    for (const State state : {Listen, SynSent, SynReceived, Established, FinWait1, FinWait2}) {
        cells.push_back(Cell("RECEIVE", state).variant("queue").when(receive));
    }
    for (const State state : {Established, FinWait1, FinWait2}) {
        cells.push_back(Cell("RECEIVE", state)
                            .variant("the queued one is satisfied")
                            .after(stopReading)
                            .after(receive)
                            .when(segment({Flag::Ack}, 0, una(state), 15))
                            .sends({ackNow(state, 15)})
                            .received(15)
                            .delivers(10));
        cells.push_back(Cell("RECEIVE", state)
                            .variant("deliver")
                            .after(stopReading)
                            .after(segment({Flag::Ack}, 0, una(state), 10))
                            .when(receive)
                            .received(10)
                            .delivers(10));
    }
    cells.push_back(Cell("RECEIVE", CloseWait).when(receive).tells(Error::ConnectionClosing));
    cells.push_back(Cell("RECEIVE", CloseWait)
                        .variant("leftovers")
                        .startingIn(Established)
                        .after(stopReading)
                        .after(segment({Flag::Fin, Flag::Ack}, 0, 0, 15))
                        .when(receive)
                        .received(16)
                        .delivers(10));
    for (const State state : {Closing, LastAck, TimeWait}) {
        cells.push_back(Cell("RECEIVE", state).when(receive).tells(Error::ConnectionClosing));
    }
}

inline void addClose(Cells& cells)
{
    const auto close = call(CallKind::Close);
    const auto send = call(CallKind::Send, 10);
    const auto receive = call(CallKind::Receive, 10);
    cells.push_back(Cell("CLOSE", Closed).when(close).tells(Error::ConnectionDoesNotExist));
    for (const State state : {Listen, SynSent}) {
        cells.push_back(Cell("CLOSE", state).when(close).enters({Closed}));
        cells.push_back(Cell("CLOSE", state)
                            .variant("a RECEIVE is queued")
                            .after(receive)
                            .when(close)
                            .enters({Closed})
                            .tells(Error::Closing));
    }
    cells.push_back(Cell("CLOSE", SynSent)
                        .variant("a SEND is queued")
                        .after(send)
                        .when(close)
                        .enters({Closed})
                        .tells(Error::Closing));
    for (const State state : {SynReceived, Established}) {
        cells.push_back(Cell("CLOSE", state)
                            .when(close)
                            .enters({FinWait1})
                            .sends({ours(state, "FIN,ACK", 0, 0)})
                            .sentUpTo(1));
    }
    cells.push_back(Cell("CLOSE", SynReceived).variant("a SEND is queued").after(send).when(close));
    cells.push_back(Cell("CLOSE", SynReceived)
                        .variant("the queued one in ESTABLISHED")
                        .after(send)
                        .after(close)
                        .when(segment({Flag::Ack}))
                        .enters({Established, FinWait1})
                        .sends({"<SEQ=ISS+1><ACK=IRS+1><CTL=FIN,PSH,ACK><DATA=10>"})
                        .acknowledged(1)
                        .sentUpTo(11));
    // The peer's window of 3000 is full, so that 500 octets and the FIN behind them have to wait.
    const auto fill = call(CallKind::Send, 3500);
    cells.push_back(Cell("CLOSE", Established)
                        .variant("data is queued")
                        .after(fill)
                        .when(close)
                        .enters({FinWait1})
                        .sentUpTo(3000));
    cells.push_back(Cell("CLOSE", Established)
                        .variant("FIN after the data")
                        .after(fill)
                        .after(close)
                        .when(segment({Flag::Ack}, 0, 3000))
                        .sends({ours(Established, "FIN,PSH,ACK", 3000, 0, 500)})
                        .acknowledged(3000)
                        .sentUpTo(3501));
    for (const State state : {FinWait1, FinWait2}) {
        cells.push_back(Cell("CLOSE", state).variant("ok, no second FIN").when(close));
    }
    cells.push_back(Cell("CLOSE", CloseWait)
                        .when(close)
                        .enters({LastAck})
                        .sends({ours(CloseWait, "FIN,ACK", 0, 0)})
                        .sentUpTo(1));
    cells.push_back(
        Cell("CLOSE", CloseWait).variant("data is queued").after(fill).when(close).sentUpTo(3000));
    cells.push_back(Cell("CLOSE", CloseWait)
                        .variant("LAST-ACK when the FIN leaves after the data")
                        .after(fill)
                        .after(close)
                        .when(segment({Flag::Ack}, 0, 3000))
                        .enters({LastAck})
                        .sends({ours(CloseWait, "FIN,PSH,ACK", 3000, 0, 500)})
                        .acknowledged(3000)
                        .sentUpTo(3501));
    for (const State state : {Closing, LastAck, TimeWait}) {
        cells.push_back(Cell("CLOSE", state).when(close).tells(Error::ConnectionClosing));
    }
}

inline void addAbort(Cells& cells)
{
    const auto abort = call(CallKind::Abort);
    cells.push_back(Cell("ABORT", Closed).when(abort).tells(Error::ConnectionDoesNotExist));
    for (const State state : {Listen, SynSent}) {
        cells.push_back(
            Cell("ABORT", state).when(abort).enters({Closed}).tells(Error::ConnectionReset));
    }
    for (const State state : {SynReceived, Established, FinWait1, FinWait2, CloseWait}) {
        cells.push_back(Cell("ABORT", state)
                            .when(abort)
                            .enters({Closed})
                            .sends({rstA(state, 0)})
                            .tells(Error::ConnectionReset));
    }
    cells.push_back(Cell("ABORT", Established)
                        .variant("SEQ=SND.NXT, not SND.UNA")
                        .after(call(CallKind::Send, 10))
                        .when(abort)
                        .enters({Closed})
                        .sends({rstA(Established, 10)})
                        .tells(Error::ConnectionReset));
    for (const State state : {Closing, LastAck, TimeWait}) {
        cells.push_back(Cell("ABORT", state).when(abort).enters({Closed}));
    }
}

inline void addStatus(Cells& cells)
{
    for (const State state : tcp::kAllStates) {
        Cell cell("STATUS", state);
        cell.when(call(CallKind::Status));
        if (state == Closed) {
            cell.tells(Error::ConnectionDoesNotExist);
        } else {
            cell.noting({Note::StatusReported});
        }
        cells.push_back(cell);
    }
}

/// Not in RFC 9293: the host forgets everything, as a restarted one does.
inline void addCrash(Cells& cells)
{
    for (const State state : tcp::kAllStates) {
        Cell cell("crash", state);
        cell.when(call(CallKind::Crash));
        if (state != Closed) {
            cell.enters({Closed});
        }
        cells.push_back(cell);
    }
}

inline Cells userCalls()
{
    Cells cells;
    addOpen(cells);
    addSend(cells);
    addReceive(cells);
    addClose(cells);
    addAbort(cells);
    addStatus(cells);
    addCrash(cells);
    return cells;
}

} // namespace oracle
