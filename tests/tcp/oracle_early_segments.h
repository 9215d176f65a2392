// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/oracle_calls.h"

/// "Segments arriving in C, L, SS (no window check)": RFC 9293 §3.10.7.1 to §3.10.7.3.
///
/// No number of the peer is known in these states, so that `seq` counts from IRS. In SYN-SENT an
/// ACK of SND.NXT is good, one of ISS or beyond SND.NXT is bad.
namespace oracle {

inline constexpr std::int32_t kGoodAck = 0;
inline constexpr std::int32_t kAckOfIss = -1;
inline constexpr std::int32_t kAckBeyond = 1;

inline void addDropped(Cells& cells)
{
    for (const State state : {Closed, Listen, SynSent}) {
        cells.push_back(
            Cell("RST without ACK", state).when(segment({Flag::Rst})).noting({Note::ResetIgnored}));
    }
    for (const State state : {Closed, Listen}) {
        cells.push_back(Cell("RST+ACK", state)
                            .when(segment({Flag::Rst, Flag::Ack}, 0, 1))
                            .noting({Note::ResetIgnored}));
    }
    // The RST's own number is not checked: there is no RCV.NXT to check it against.
    for (const std::int32_t seq : {0, 77'000}) {
        cells.push_back(Cell("RST+ACK", SynSent)
                            .variant("ACK acceptable, SEQ=IRS" + at("", seq))
                            .when(segment({Flag::Rst, Flag::Ack}, seq, kGoodAck))
                            .enters({Closed})
                            .tells(Error::ConnectionReset));
    }
    for (const std::int32_t ack : {kAckOfIss, kAckBeyond}) {
        cells.push_back(Cell("RST+ACK", SynSent)
                            .variant("else" + at(", ACK=SND.NXT", ack))
                            .when(segment({Flag::Rst, Flag::Ack}, 0, ack)));
    }
    for (const State state : {Listen, SynSent}) {
        cells.push_back(Cell("FIN without ACK", state)
                            .when(segment({Flag::Fin}))
                            .noting({Note::NotForThisState}));
    }
    for (const auto& [row, flags] :
        {std::pair("ACK", Flags{Flag::Ack}), std::pair("FIN+ACK", Flags{Flag::Fin, Flag::Ack})}) {
        cells.push_back(Cell(row, SynSent)
                            .variant("good ACK, no SYN")
                            .when(segment(flags, 0, kGoodAck))
                            .noting({Note::NotForThisState}));
    }
}

inline void addResetsSent(Cells& cells)
{
    const Flags synAck{Flag::Syn, Flag::Ack};
    const Flags synFinAck{Flag::Syn, Flag::Fin, Flag::Ack};
    const Flags finAck{Flag::Fin, Flag::Ack};
    for (const State state : {Closed, Listen}) {
        const auto answer = [&](const char* row, Flags flags, std::uint32_t len = 0) {
            cells.push_back(Cell(row, state)
                                .variant(len > 0 ? "data" : (flags == synFinAck ? "FIN" : ""))
                                .when(segment(flags, 0, 700, len))
                                .sends({rstA(state, 700)}));
        };
        answer("ACK", {Flag::Ack});
        answer("SYN+ACK", synAck);
        answer("SYN+ACK with data or FIN", synAck, 10);
        answer("SYN+ACK with data or FIN", synFinAck);
        answer("FIN+ACK", finAck);
    }
    const auto answerWithoutAck = [&](const char* row, Flags flags, std::uint32_t len,
                                      std::int32_t end) {
        cells.push_back(Cell(row, Closed)
                            .variant(len > 0 ? "data" : "")
                            .when(segment(flags, 0, 0, len))
                            .sends({rst0(end)}));
    };
    answerWithoutAck("SYN", {Flag::Syn}, 0, 1);
    answerWithoutAck("FIN without ACK", {Flag::Fin}, 0, 1);
    answerWithoutAck("SYN+FIN, SYN+data", {Flag::Syn, Flag::Fin}, 0, 2);
    answerWithoutAck("SYN+FIN, SYN+data", {Flag::Syn}, 10, 11);
    for (const std::int32_t ack : {kAckOfIss, kAckOfIss - 1, kAckBeyond}) {
        for (const auto& [row, flags] :
            {std::pair("ACK", Flags{Flag::Ack}), std::pair("FIN+ACK", finAck),
                std::pair("SYN+ACK", synAck), std::pair("SYN+ACK with data or FIN", synFinAck)}) {
            cells.push_back(Cell(row, SynSent)
                                .variant("bad" + at(", ACK=SND.NXT", ack))
                                .when(segment(flags, 0, ack))
                                .sends({rstA(SynSent, ack)})
                                .noting({Note::UnacceptableAck}));
        }
    }
}

inline void addSynArrives(Cells& cells)
{
    cells.push_back(Cell("SYN", Listen)
                        .when(segment({Flag::Syn}))
                        .enters({SynReceived})
                        .sends({kSynAck})
                        .sentUpTo(1)
                        .received(1));
    cells.push_back(Cell("SYN", SynSent)
                        .when(segment({Flag::Syn}))
                        .enters({SynReceived})
                        .sends({kSynAck})
                        .received(1));
    cells.push_back(Cell("SYN+ACK", SynSent)
                        .variant("good")
                        .when(segment({Flag::Syn, Flag::Ack}))
                        .enters({Established})
                        .sends({"<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>"})
                        .acknowledged(1)
                        .received(1));
    cells.push_back(Cell("SYN+ACK with data or FIN", SynSent)
                        .variant("good, data")
                        .when(segment({Flag::Syn, Flag::Ack}, 0, 0, 10))
                        .enters({Established})
                        .sends({"<SEQ=ISS+1><ACK=IRS+11><CTL=ACK>"})
                        .acknowledged(1)
                        .received(11)
                        .delivers(10));
    cells.push_back(Cell("SYN+ACK with data or FIN", SynSent)
                        .variant("good, data and FIN")
                        .when(segment({Flag::Syn, Flag::Fin, Flag::Ack}, 0, 0, 10))
                        .enters({Established, CloseWait})
                        .sends({"<SEQ=ISS+1><ACK=IRS+12><CTL=ACK>"})
                        .acknowledged(1)
                        .received(12)
                        .delivers(10));
    cells.push_back(Cell("SYN+ACK with data or FIN", SynSent)
                        .variant("good, FIN")
                        .when(segment({Flag::Syn, Flag::Fin, Flag::Ack}))
                        .enters({Established, CloseWait})
                        .sends({"<SEQ=ISS+1><ACK=IRS+2><CTL=ACK>"})
                        .acknowledged(1)
                        .received(2));
}

/// What came with a SYN is kept, and counts once the handshake is complete. The SYN alone is
/// acknowledged before that.
inline void addSynWithMore(Cells& cells)
{
    for (const State state : {Listen, SynSent}) {
        const std::int32_t iss = -progressIn(state).nxt;
        const auto add = [&](const char* variant, Flags flags, std::uint32_t len) {
            Cell arrival("SYN+FIN, SYN+data", state);
            arrival.variant(variant).when(segment(flags, 0, 0, len));
            arrival.enters({SynReceived}).sends({kSynAck}).sentUpTo(iss + 1).received(1);
            cells.push_back(arrival);

            const bool fin = flags.has(Flag::Fin);
            const auto end = static_cast<std::int32_t>(len) + (fin ? 2 : 1);
            Cell rest("SYN+FIN, SYN+data", state);
            rest.variant(std::string(variant) + ", keep the rest");
            rest.after(segment(flags, 0, 0, len));
            rest.when(segment({Flag::Ack}, 1, iss + 1));
            if (fin) {
                rest.enters({Established, CloseWait});
            } else {
                rest.enters({Established});
            }
            rest.sends({"<SEQ=ISS+1><ACK=" + at("IRS", end) + "><CTL=ACK>"});
            rest.acknowledged(1).sentUpTo(iss + 1).received(end).delivers(len);
            cells.push_back(rest);
        };
        add("data", {Flag::Syn}, 10);
        add("FIN", {Flag::Syn, Flag::Fin}, 0);
        add("data and FIN", {Flag::Syn, Flag::Fin}, 10);
    }
}

inline Cells earlySegments()
{
    Cells cells;
    addDropped(cells);
    addResetsSent(cells);
    addSynArrives(cells);
    addSynWithMore(cells);
    return cells;
}

} // namespace oracle
