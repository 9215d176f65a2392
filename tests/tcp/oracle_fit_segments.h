// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/oracle_unfit_segments.h"

/// "Segments arriving in the other states", what is taken: RFC 9293 §3.10.7.4, fifth to eighth
/// step.
namespace oracle {

/// A bare ACK of `ack`, telling a window of 2000 octets instead of 3000.
inline constexpr std::uint16_t kNewWindow = 2000;
inline Arrival bareAck(std::int32_t ack, std::int32_t seq = 0)
{
    return windowOf(kNewWindow, segment({Flag::Ack}, seq, ack));
}

inline void addOldAcks(Cells& cells)
{
    const char* row = "ACK ≤ SND.UNA, in range";
    for (const std::int32_t ack : {-1, -2, -3000}) {
        cells.push_back(Cell(row, SynReceived)
                            .variant("ACK=SND.NXT" + at("", ack))
                            .when(segment({Flag::Ack}, 0, ack))
                            .sends({rstA(SynReceived, ack)})
                            .noting({Note::UnacceptableAck}));
    }
    for (const State state : {Established, FinWait1, FinWait2, CloseWait, Closing}) {
        cells.push_back(Cell(row, state)
                            .variant("= SND.UNA, window updated")
                            .when(bareAck(una(state)))
                            .sendWindow(kNewWindow));
        cells.push_back(
            Cell(row, state).variant("< SND.UNA, window kept").when(bareAck(una(state) - 1)));
    }
    for (const State state : {LastAck, TimeWait}) {
        for (const std::int32_t back : {0, 1}) {
            cells.push_back(Cell(row, state)
                                .variant("ignore, ACK=SND.UNA" + at("", -back))
                                .when(bareAck(una(state) - back)));
        }
    }
    // In TIME-WAIT only a bare ACK at RCV.NXT tells nothing that has to be answered.
    for (const std::int32_t seq : {1, kRightEdge - 1}) {
        cells.push_back(Cell(row, TimeWait)
                            .variant("bare ACK, SEQ=RCV.NXT" + at("", seq))
                            .when(bareAck(una(TimeWait), seq))
                            .sends({ackNow(TimeWait)}));
    }
    for (const State state : {Established, FinWait1, FinWait2}) {
        for (const std::int32_t back : {0, 1, 3000}) {
            const std::string variant = "ACK=SND.UNA" + at("", -back);
            cells.push_back(Cell(row, state)
                                .variant(variant + ", go on to text")
                                .when(segment({Flag::Ack}, 0, una(state) - back, 10))
                                .sends({ackNow(state, 10)})
                                .received(10)
                                .delivers(10));
        }
        const State next =
            state == Established ? CloseWait : (state == FinWait1 ? Closing : TimeWait);
        cells.push_back(Cell(row, state)
                            .variant("go on to FIN")
                            .when(segment({Flag::Fin, Flag::Ack}, 0, una(state) - 1))
                            .enters({next})
                            .sends({ackNow(state, 1)})
                            .received(1));
    }
}

inline void addNewAcks(Cells& cells)
{
    const char* row = "ACK new, not of our FIN";
    const auto send = call(CallKind::Send, 10);
    const auto fill = call(CallKind::Send, 3500); // 3000 leave, the window is full
    const auto close = call(CallKind::Close);
    const auto finOfPeer = segment({Flag::Fin, Flag::Ack});
    cells.push_back(Cell(row, SynReceived)
                        .when(bareAck(0))
                        .enters({Established})
                        .acknowledged(1)
                        .sendWindow(kNewWindow));
    for (const State state : {Established, CloseWait}) {
        cells.push_back(Cell(row, state)
                            .after(send)
                            .when(bareAck(10))
                            .acknowledged(10)
                            .sentUpTo(10)
                            .sendWindow(kNewWindow));
        cells.push_back(Cell(row, state)
                            .variant("in part")
                            .after(send)
                            .when(bareAck(4))
                            .acknowledged(4)
                            .sentUpTo(10)
                            .sendWindow(kNewWindow));
        cells.push_back(Cell(row, state)
                            .variant("send what may now go")
                            .after(fill)
                            .when(segment({Flag::Ack}, 0, 3000))
                            .sends({ours(state, "PSH,ACK", 3000, 0, 500)})
                            .acknowledged(3000)
                            .sentUpTo(3500));
    }
    // Data and FIN in flight; the data alone is acknowledged.
    const auto closing = [&](State state, State start, const tcp::Call& data) {
        Cell cell(row, state);
        cell.startingIn(start).after(data).after(close);
        if (state == Closing) {
            cell.after(finOfPeer).received(1);
        }
        return cell;
    };
    const std::int32_t afterFin = 1;
    for (const auto& [state, start] : {std::pair(FinWait1, Established),
             std::pair(Closing, Established), std::pair(LastAck, CloseWait)}) {
        const std::int32_t seq = state == Closing ? afterFin : 0;
        cells.push_back(closing(state, start, send)
                            .when(bareAck(10, seq))
                            .acknowledged(10)
                            .sentUpTo(11)
                            .sendWindow(kNewWindow));
    }
    for (const State state : {FinWait1, Closing}) {
        const std::int32_t seq = state == Closing ? afterFin : 0;
        cells.push_back(closing(state, Established, fill)
                            .variant("send what may now go")
                            .when(segment({Flag::Ack}, seq, 3000))
                            .sends({ours(Established, "FIN,PSH,ACK", 3000, seq, 500)})
                            .acknowledged(3000)
                            .sentUpTo(3501));
    }
}

inline void addAcksOfFin(Cells& cells)
{
    const char* row = "ACK of our FIN";
    cells.push_back(Cell(row, FinWait1)
                        .when(bareAck(0))
                        .enters({FinWait2})
                        .acknowledged(1)
                        .sendWindow(kNewWindow));
    cells.push_back(Cell(row, Closing)
                        .when(bareAck(0))
                        .enters({TimeWait})
                        .acknowledged(1)
                        .sendWindow(kNewWindow));
    cells.push_back(Cell(row, LastAck).when(bareAck(0)).enters({Closed}));
}

inline void addTextInOrder(Cells& cells)
{
    const char* row = "data in order";
    cells.push_back(Cell(row, SynReceived)
                        .when(segment({Flag::Ack}, 0, 0, 10))
                        .enters({Established})
                        .sends({ackNow(SynReceived, 10)})
                        .acknowledged(1)
                        .received(10)
                        .delivers(10));
    for (const State state : {Established, FinWait1, FinWait2}) {
        const auto add = [&](const char* variant, std::int32_t seq, std::uint32_t len,
                             std::int32_t taken) {
            cells.push_back(Cell(row, state)
                                .variant(variant)
                                .when(segment({Flag::Ack}, seq, una(state), len))
                                .sends({ackNow(state, taken)})
                                .received(taken)
                                .delivers(static_cast<std::uint64_t>(taken)));
        };
        add("", 0, 10, 10);
        add("one octet", 0, 1, 1);
        add("the old part cut off", -7, 10, 3);
        add("the window is filled", 0, 4000, 4000);
        add("cut off at the right edge", 0, 4001, 4000);
    }
    for (const State state : {CloseWait, Closing, LastAck}) {
        cells.push_back(
            Cell(row, state).variant("ignore").when(segment({Flag::Ack}, 0, una(state), 10)));
    }
    cells.push_back(Cell(row, TimeWait)
                        .variant("text ignored, ACK!")
                        .when(segment({Flag::Ack}, 0, una(TimeWait), 10))
                        .sends({ackNow(TimeWait)}));
}

inline void addTextAhead(Cells& cells)
{
    const char* row = "data in window, not at the left edge";
    const auto ahead = [](State state) {
        return segment({Flag::Ack}, 5, state == SynReceived ? 0 : una(state), 10);
    };
    cells.push_back(Cell(row, SynReceived)
                        .variant("hold")
                        .when(ahead(SynReceived))
                        .enters({Established})
                        .sends({ackNow(SynReceived)})
                        .acknowledged(1)
                        .noting({Note::OutOfOrder}));
    cells.push_back(Cell(row, SynReceived)
                        .variant("the gap is filled")
                        .after(ahead(SynReceived))
                        .when(segment({Flag::Ack}, 0, 0, 5))
                        .sends({ackNow(SynReceived, 15)})
                        .acknowledged(1)
                        .received(15)
                        .delivers(15));
    for (const State state : {Established, FinWait1, FinWait2}) {
        cells.push_back(Cell(row, state)
                            .variant("hold")
                            .when(ahead(state))
                            .sends({ackNow(state)})
                            .noting({Note::OutOfOrder}));
        cells.push_back(Cell(row, state)
                            .variant("the gap is filled")
                            .after(ahead(state))
                            .when(segment({Flag::Ack}, 0, una(state), 5))
                            .sends({ackNow(state, 15)})
                            .received(15)
                            .delivers(15));
        cells.push_back(Cell(row, state)
                            .variant("the gap is filled in part")
                            .after(ahead(state))
                            .when(segment({Flag::Ack}, 0, una(state), 4))
                            .sends({ackNow(state, 4)})
                            .received(4)
                            .delivers(4));
        // The last octet of the window, and one beyond it that is cut off.
        cells.push_back(Cell(row, state)
                            .variant("at the right edge")
                            .when(segment({Flag::Ack}, kRightEdge - 1, una(state), 2))
                            .sends({ackNow(state)}));
    }
    // After the peer's FIN there is no text (seventh step).
    for (const State state : {CloseWait, Closing, LastAck}) {
        cells.push_back(Cell(row, state).variant("ignore").when(ahead(state)));
    }
    cells.push_back(Cell(row, TimeWait)
                        .variant("text ignored, ACK!")
                        .when(ahead(TimeWait))
                        .sends({ackNow(TimeWait)}));
}

inline void addFinAhead(Cells& cells)
{
    const char* row = "FIN ahead of a gap";
    for (const std::uint32_t len : {0U, 10U}) {
        const std::string with = len > 0 ? "data and FIN" : "FIN";
        const auto end = static_cast<std::int32_t>(5 + len + 1);
        const auto fin = [&](State state) {
            const std::int32_t ack = state == SynReceived ? 0 : una(state);
            return segment({Flag::Fin, Flag::Ack}, 5, ack, len);
        };
        cells.push_back(Cell(row, SynReceived)
                            .variant(with + ", hold")
                            .when(fin(SynReceived))
                            .enters({Established})
                            .sends({ackNow(SynReceived)})
                            .acknowledged(1)
                            .noting({Note::OutOfOrder}));
        cells.push_back(Cell(row, SynReceived)
                            .variant(with + ", the gap is filled")
                            .after(fin(SynReceived))
                            .when(segment({Flag::Ack}, 0, 0, 5))
                            .enters({CloseWait})
                            .sends({ackNow(SynReceived, end)})
                            .acknowledged(1)
                            .received(end)
                            .delivers(5 + len));
        for (const State state : {Established, FinWait1, FinWait2}) {
            cells.push_back(Cell(row, state)
                                .variant(with + ", hold")
                                .when(fin(state))
                                .sends({ackNow(state)})
                                .noting({Note::OutOfOrder}));
            const State next =
                state == Established ? CloseWait : (state == FinWait1 ? Closing : TimeWait);
            cells.push_back(Cell(row, state)
                                .variant(with + ", it counts when the gap is filled")
                                .after(fin(state))
                                .when(segment({Flag::Ack}, 0, una(state), 5))
                                .enters({next})
                                .sends({ackNow(state, end)})
                                .received(end)
                                .delivers(5 + len));
        }
        for (const State state : {CloseWait, Closing, LastAck}) {
            cells.push_back(Cell(row, state).variant(with + ", ignore").when(fin(state)));
        }
        // It is not the peer's FIN again: 2 MSL do not restart.
        cells.push_back(Cell(row, TimeWait)
                            .variant(with + ", ACK!")
                            .when(fin(TimeWait))
                            .sends({ackNow(TimeWait)}));
    }
}

/// The user has stopped reading and the buffer is full; in SYN-RECEIVED there is no buffer at all.
/// A FIN is not taken into a closed window, so that later states are not reached with one.
inline void addClosedWindow(Cells& cells)
{
    const char* row = "RCV.WND = 0: SEQ = RCV.NXT";
    const auto noBuffer = [](tcp::EndpointConfig& config) { config.window = 0; };
    cells.push_back(Cell(row, SynReceived)
                        .variant("ACK")
                        .with(noBuffer)
                        .when(bareAck(0))
                        .enters({Established})
                        .acknowledged(1)
                        .sendWindow(kNewWindow));
    cells.push_back(Cell(row, SynReceived)
                        .variant("text")
                        .with(noBuffer)
                        .when(segment({Flag::Ack}, 0, 0, 10))
                        .enters({Established})
                        .sends({ackNow(SynReceived)})
                        .acknowledged(1)
                        .noting({Note::ZeroWindow}));
    cells.push_back(Cell(row, SynReceived)
                        .variant("RST")
                        .with(noBuffer)
                        .passive()
                        .when(segment({Flag::Rst}))
                        .enters({Listen}));
    const std::int32_t full = kRightEdge;
    for (const State state : {Established, FinWait1, FinWait2}) {
        const auto cell = [&](const char* variant) {
            return Cell(row, state)
                .variant(variant)
                .after(call(CallKind::StopReading))
                .after(segment({Flag::Ack}, 0, una(state), support::kOwnWindow))
                .received(full);
        };
        cells.push_back(cell("bare ACK").when(bareAck(una(state), full)).sendWindow(kNewWindow));
        cells.push_back(cell("text not taken, ACK!")
                            .when(segment({Flag::Ack}, full, una(state), 1))
                            .sends({ackNow(state, full)})
                            .noting({Note::ZeroWindow}));
        cells.push_back(cell("FIN not taken, ACK!")
                            .when(segment({Flag::Fin, Flag::Ack}, full, una(state)))
                            .sends({ackNow(state, full)}));
        cells.push_back(
            cell("URG")
                .when(windowOf(kNewWindow, segment({Flag::Urg, Flag::Ack}, full, una(state))))
                .sendWindow(kNewWindow));
        cells.push_back(cell("RST")
                            .when(segment({Flag::Rst}, full))
                            .enters({Closed})
                            .tells(Error::ConnectionReset));
        cells.push_back(cell("any other SEQ")
                            .when(segment({Flag::Ack}, full + 1, una(state)))
                            .sends({ackNow(state, full)}));
        cells.push_back(cell("SYN").when(segment({Flag::Syn}, full)).sends({ackNow(state, full)}));
    }
    // The ACK that comes with the text counts.
    cells.push_back(Cell(row, FinWait1)
                        .variant("text not taken, its ACK is")
                        .after(call(CallKind::StopReading))
                        .after(segment({Flag::Ack}, 0, una(FinWait1), support::kOwnWindow))
                        .when(segment({Flag::Ack}, full, 0, 1))
                        .enters({FinWait2})
                        .sends({ackNow(FinWait1, full)})
                        .acknowledged(1)
                        .received(full));
}

inline void addFins(Cells& cells)
{
    const char* row = "FIN in order with a good ACK";
    const Flags finAck{Flag::Fin, Flag::Ack};
    for (const std::uint32_t len : {0U, 10U}) {
        const auto end = static_cast<std::int32_t>(len + 1);
        const auto add = [&](State state, const char* variant, std::int32_t ack,
                             std::initializer_list<State> states) {
            const bool acknowledges = ack > una(state);
            cells.push_back(Cell(row, state)
                                .variant(variant + std::string(len > 0 ? ", data" : ""))
                                .when(segment(finAck, 0, ack, len))
                                .enters(states)
                                .sends({ackNow(state, end)})
                                .acknowledged(acknowledges ? 1 : 0)
                                .received(end)
                                .delivers(len));
        };
        add(SynReceived, "", 0, {Established, CloseWait});
        add(Established, "", 0, {CloseWait});
        add(FinWait1, "our FIN not covered", -1, {Closing});
        add(FinWait1, "its ACK covers our FIN", 0, {FinWait2, TimeWait});
        add(FinWait2, "", 0, {TimeWait});
    }
    // Where the peer's FIN has come already, another at RCV.NXT is a second one.
    for (const char* label : {row, "a second FIN at RCV.NXT"}) {
        cells.push_back(Cell(label, CloseWait).when(segment(finAck)).sends({ackNow(CloseWait)}));
        for (const State state : {Closing, LastAck}) {
            cells.push_back(Cell(label, state).when(segment(finAck, 0, una(state))));
        }
        cells.push_back(
            Cell(label, TimeWait).when(segment(finAck)).sends({ackNow(TimeWait)}).restarts2Msl());
    }
}

inline Cells fitSegments()
{
    Cells cells;
    addOldAcks(cells);
    addNewAcks(cells);
    addAcksOfFin(cells);
    addTextInOrder(cells);
    addTextAhead(cells);
    addFinAhead(cells);
    addClosedWindow(cells);
    addFins(cells);
    return cells;
}

} // namespace oracle
