// SPDX-License-Identifier: GPL-3.0-or-later
// A sender whose peer is played by hand, for tests of what it sends and how much.

#pragma once

#include "support/endpoint_driver.h"

#include <functional>
#include <string>

namespace congestion {

using namespace tcp;
using support::EndpointDriver;
using Phase = Congestion::Phase;

/// "1001+1000, 2001+1000": what left, counted from ISS; * where it is sent again.
inline std::string told(const Output& out, const EndpointDriver& driver)
{
    std::string text;
    for (const Departure& departure : out.departures) {
        const Segment& segment = departure.segment;
        const auto from = distance(SeqNum{driver.numbers().iss}, segment.seq);
        text += (text.empty() ? "" : " ") + std::to_string(from) + "+" +
            std::to_string(segment.len) + (departure.retransmission ? "*" : "");
    }
    return text;
}

/// An open connection with a peer's window of 60,000, whose SYN,ACK takes `rtt`.
inline EndpointDriver opened(
    bool sack = false,
    const std::function<void(EndpointConfig&)>& settings = [](EndpointConfig&) {},
    Duration rtt = Duration{0})
{
    EndpointConfig config = EndpointDriver::defaults();
    config.congestion = CongestionControl::NewReno;
    config.initialCwndSegments = 4;
    config.sack = sack;
    settings(config);
    EndpointDriver driver(support::Numbers{}, config);
    driver.call(CallKind::Connect);
    driver.pass(rtt);
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.window = 60'000;
    synAck.options.sackPermitted = sack;
    synAck.options.mss = std::uint16_t{1000};
    driver.arrive(synAck);
    return driver;
}

inline Segment ack(const EndpointDriver& driver, std::int32_t number)
{
    Segment segment = driver.segment({Flag::Ack}, 1, number);
    segment.window = 60'000;
    return segment;
}

inline Segment sacked(
    const EndpointDriver& driver, std::int32_t number, std::uint32_t left, std::uint32_t right)
{
    Segment segment = ack(driver, number);
    const SeqNum iss{driver.numbers().iss};
    segment.options.sack.add({iss + left, iss + right});
    return segment;
}

inline const Congestion& state(const EndpointDriver& driver) { return driver.tcb().congestion; }

} // namespace congestion
