// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/oracle_calls.h"

/// "Segments arriving in the other states", what is turned away: RFC 9293 §3.10.7.4, first to fifth
/// step.
namespace oracle {

inline constexpr std::array kOtherStates{
    SynReceived, Established, FinWait1, FinWait2, CloseWait, Closing, LastAck, TimeWait};

/// The right edge of the receive window, counted from RCV.NXT.
inline constexpr auto kRightEdge = static_cast<std::int32_t>(support::kOwnWindow);

inline void rfc1337(tcp::EndpointConfig& config) { config.rfc1337 = true; }
inline void withoutRfc5961(tcp::EndpointConfig& config) { config.rfc5961 = false; }

inline void addUnacceptable(Cells& cells)
{
    const char* row = "unacceptable SEQ, no RST";
    for (const State state : kOtherStates) {
        // The acknowledgment is a good one, so that it shows whether it was looked at.
        const auto add = [&](const char* variant, const Arrival& arrival) {
            cells.push_back(Cell(row, state)
                                .variant(variant)
                                .when(arrival)
                                .sends({ackNow(state)})
                                .noting({Note::OutsideWindow}));
        };
        add("before the window", segment({Flag::Ack}, -1));
        add("beyond the window", segment({Flag::Ack}, kRightEdge));
        add("old text", segment({Flag::Ack, Flag::Psh}, -10, 0, 10));
        add("text beyond the window", segment({Flag::Ack, Flag::Psh}, kRightEdge, 0, 10));
        // Table 6 to the letter: neither its first nor its last octet is in the window.
        add("text around the whole window", segment({Flag::Ack}, -1, 0, kRightEdge + 2));
        add("SYN beyond the window", segment({Flag::Syn}, kRightEdge));
    }
    for (const State state : {CloseWait, Closing, LastAck}) {
        cells.push_back(Cell(row, state)
                            .variant("a retransmitted FIN")
                            .when(segment({Flag::Fin, Flag::Ack}, -1, una(state)))
                            .sends({ackNow(state)}));
    }
    cells.push_back(Cell(row, TimeWait)
                        .variant("a retransmitted FIN")
                        .when(segment({Flag::Fin, Flag::Ack}, -1))
                        .sends({ackNow(TimeWait)})
                        .restarts2Msl());
    cells.push_back(Cell(row, TimeWait)
                        .variant("a retransmitted FIN with its data")
                        .startingIn(FinWait2)
                        .after(segment({Flag::Fin, Flag::Ack}, 0, 0, 10))
                        .after(Wait{std::chrono::seconds(1)})
                        .when(segment({Flag::Fin, Flag::Ack}, 0, 0, 10))
                        .sends({ackNow(FinWait2, 11)})
                        .received(11)
                        .restarts2Msl());
}

inline void addResetsOutOfWindow(Cells& cells)
{
    for (const State state : kOtherStates) {
        for (const std::int32_t seq : {-1, kRightEdge}) {
            cells.push_back(Cell("RST out of window", state)
                                .variant("SEQ=RCV.NXT" + at("", seq))
                                .when(segment({Flag::Rst}, seq))
                                .noting({Note::ResetIgnored}));
        }
    }
}

inline void addExactResets(Cells& cells)
{
    const char* row = "RST, SEQ = RCV.NXT";
    for (const Flags flags : {Flags{Flag::Rst}, Flags{Flag::Rst, Flag::Ack}}) {
        const auto exact = segment(flags, 0, 0);
        const char* bits = flags.has(Flag::Ack) ? "RST,ACK" : "RST";
        const auto cell = [&](State state) { return Cell(row, state).variant(bits).when(exact); };
        cells.push_back(cell(SynReceived).passive().enters({Listen}));
        cells.push_back(
            cell(SynReceived).active().enters({Closed}).tells(Error::ConnectionRefused));
        for (const State state : {Established, FinWait1, FinWait2, CloseWait}) {
            cells.push_back(cell(state).enters({Closed}).tells(Error::ConnectionReset));
        }
        for (const State state : {Closing, LastAck, TimeWait}) {
            cells.push_back(cell(state).enters({Closed}));
        }
        cells.push_back(cell(TimeWait)
                            .variant(std::string(bits) + ", RFC 1337")
                            .with(rfc1337)
                            .noting({Note::ResetIgnored}));
    }
}

inline void addInexactResets(Cells& cells)
{
    const char* row = "RST in window, not exact";
    for (const std::int32_t seq : {1, kRightEdge - 1}) {
        const auto inexact = segment({Flag::Rst}, seq);
        const std::string where = "SEQ=RCV.NXT" + at("", seq);
        for (const State state : kOtherStates) {
            cells.push_back(Cell(row, state)
                                .variant(where)
                                .when(inexact)
                                .sends({ackNow(state)})
                                .noting({Note::ChallengeAck}));
        }
        cells.push_back(Cell(row, TimeWait)
                            .variant(where + ", RFC 1337")
                            .with(rfc1337)
                            .when(inexact)
                            .noting({Note::ResetIgnored}));
        // RFC 9293 §3.5.3: a reset is valid if its sequence number is in the window.
        const auto without = [&](State state) {
            return Cell(row, state)
                .variant(where + ", without RFC 5961")
                .with(withoutRfc5961)
                .when(inexact);
        };
        cells.push_back(without(SynReceived).passive().enters({Listen}));
        cells.push_back(
            without(SynReceived).active().enters({Closed}).tells(Error::ConnectionRefused));
        for (const State state : {Established, FinWait1, FinWait2, CloseWait}) {
            cells.push_back(without(state).enters({Closed}).tells(Error::ConnectionReset));
        }
        for (const State state : {Closing, LastAck, TimeWait}) {
            cells.push_back(without(state).enters({Closed}));
        }
    }
}

inline void addSynInWindow(Cells& cells)
{
    const char* row = "SYN in window";
    for (const Flags flags : {Flags{Flag::Syn}, Flags{Flag::Syn, Flag::Ack}}) {
        for (const std::int32_t seq : {0, 1}) {
            const auto syn = segment(flags, seq);
            const std::string what = toString(flags) + ", SEQ=RCV.NXT" + at("", seq);
            cells.push_back(
                Cell(row, SynReceived).variant(what).passive().when(syn).enters({Listen}));
            cells.push_back(Cell(row, SynReceived)
                                .variant(what)
                                .active()
                                .when(syn)
                                .sends({ackNow(SynReceived)})
                                .noting({Note::ChallengeAck}));
            for (const State state : oracle::kSynchronized) {
                cells.push_back(Cell(row, state)
                                    .variant(what)
                                    .when(syn)
                                    .sends({ackNow(state)})
                                    .noting({Note::ChallengeAck}));
            }
        }
    }
    // RFC 793's behaviour: a reset, and the connection is gone.
    const auto without = [&](State state, Flags flags) {
        return Cell(row, state)
            .variant(toString(flags) + ", without RFC 5961")
            .with(withoutRfc5961)
            .when(segment(flags, 1));
    };
    cells.push_back(without(SynReceived, {Flag::Syn}).passive().enters({Listen}));
    cells.push_back(without(SynReceived, {Flag::Syn})
                        .active()
                        .enters({Closed})
                        .sends({rst0(3)})
                        .tells(Error::ConnectionReset));
    for (const State state : oracle::kSynchronized) {
        const std::int32_t end = progressIn(state).rcvNxt + 2;
        cells.push_back(without(state, {Flag::Syn})
                            .enters({Closed})
                            .sends({rst0(end)})
                            .tells(Error::ConnectionReset));
        cells.push_back(without(state, {Flag::Syn, Flag::Ack})
                            .enters({Closed})
                            .sends({rstA(state, 0)})
                            .tells(Error::ConnectionReset));
    }
}

/// `time_wait_reuse`, RFC 9293 §3.6.1, MAY-2.
inline void addReuse(Cells& cells)
{
    const auto reuse = [](tcp::EndpointConfig& config) {
        config.timeWaitReuse = true;
        config.isns.push_back(config.isns.front() + 500);
    };
    const char* row = "SYN in window";
    // Beyond the last number used, whether in the window or not.
    for (const std::int32_t seq : {0, 10, kRightEdge + 10}) {
        cells.push_back(
            Cell(row, TimeWait)
                .variant("time_wait_reuse: newer, SEQ=RCV.NXT" + at("", seq))
                .with(reuse)
                .when(segment({Flag::Syn}, seq))
                .enters({SynReceived})
                .sends({"<SEQ=ISS+500><ACK=" + at("IRS", seq + 3) + "><CTL=SYN,ACK><MSS=1000>"})
                .acknowledged(498)
                .sentUpTo(499)
                .received(seq + 1));
    }
    // The SYN was an old duplicate: the peer resets what it knows nothing of.
    const auto reopened = [&](const char* of, const char* variant) {
        return Cell(of, SynReceived)
            .startingIn(TimeWait)
            .variant(variant)
            .with(reuse)
            .after(segment({Flag::Syn}, 10));
    };
    cells.push_back(reopened("RST, SEQ = RCV.NXT", "after reopening")
                        .when(segment({Flag::Rst}, 11))
                        .enters({TimeWait}));
    cells.push_back(reopened(row, "after reopening")
                        .when(segment({Flag::Syn}, 12))
                        .sends({"<SEQ=ISS+501><ACK=IRS+13><CTL=ACK>"})
                        .acknowledged(498)
                        .sentUpTo(499)
                        .received(11));
    cells.push_back(Cell(row, TimeWait)
                        .variant("time_wait_reuse: not newer")
                        .with(reuse)
                        .when(segment({Flag::Syn}, -1))
                        .sends({ackNow(TimeWait)}));
    cells.push_back(Cell(row, TimeWait)
                        .variant("time_wait_reuse: SYN,ACK opens nothing")
                        .with(reuse)
                        .when(segment({Flag::Syn, Flag::Ack}, 10))
                        .sends({ackNow(TimeWait)}));
}

inline void addWithoutAck(Cells& cells)
{
    for (const State state : kOtherStates) {
        for (const Flags flags : {Flags{}, Flags{Flag::Psh}, Flags{Flag::Fin}}) {
            cells.push_back(Cell("no ACK bit", state)
                                .variant(flags == Flags{} ? "no flag" : toString(flags))
                                .when(segment(flags, 0, 0, 10))
                                .noting({Note::NoAckBit}));
        }
    }
}

/// The text and the FIN that come with such an ACK are not taken.
inline void addBadAcks(Cells& cells)
{
    constexpr std::int32_t kMaxSendWindow = support::kPeerWindow;
    for (const State state : kOtherStates) {
        const auto add = [&](const char* row, const char* variant, std::int32_t ack) {
            const Flags flags{Flag::Fin, Flag::Ack};
            Cell cell(row, state);
            cell.variant(variant).when(segment(flags, 0, ack, 10));
            cell.sends({state == SynReceived ? rstA(state, ack) : ackNow(state)});
            cells.push_back(cell);
        };
        add("ACK > SND.NXT", "by one", 1);
        add("ACK > SND.NXT", "by far", 1'000'000);
        add("ACK < SND.UNA − MAX.SND.WND", "by one", una(state) - kMaxSendWindow - 1);
        add("ACK < SND.UNA − MAX.SND.WND", "by far", una(state) - 1'000'000);
    }
}

inline Cells unfitSegments()
{
    Cells cells;
    addUnacceptable(cells);
    addResetsOutOfWindow(cells);
    addExactResets(cells);
    addInexactResets(cells);
    addSynInWindow(cells);
    addReuse(cells);
    addWithoutAck(cells);
    addBadAcks(cells);
    return cells;
}

} // namespace oracle
