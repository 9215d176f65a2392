// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/link_config.h"
#include "tcp/config.h"

#include <QString>

#include <string_view>

namespace lesson {

// The keys of settings and the members that they stand for, in one list for the reader and the
// writer. A key that ends in `_ms` stands for a Duration.

/// Calls visit(key, member) for each setting of an end that one key says; `isn`, `window_scale` and
/// what is one of several words have forms of their own.
template<typename Visit>
void visitEndpointFields(const Visit& visit)
{
    using Config = tcp::EndpointConfig;
    visit("port", &Config::port);
    visit("mss", &Config::mss);
    visit("mss_option", &Config::sendMss);
    visit("window", &Config::window);
    visit("whole_segment_window", &Config::wholeSegmentWindow);
    visit("initial_rto_ms", &Config::initialRto);
    visit("min_rto_ms", &Config::minRto);
    visit("max_rto_ms", &Config::maxRto);
    visit("rto_granularity_ms", &Config::rtoGranularity);
    visit("rto_slop_ms", &Config::rtoSlop);
    visit("max_retries", &Config::maxRetries);
    visit("syn_retries", &Config::synRetries);
    visit("msl_ms", &Config::msl);
    visit("user_timeout_ms", &Config::userTimeout);
    visit("delayed_ack_ms", &Config::delayedAck);
    visit("ack_second_segment", &Config::ackSecondSegment);
    visit("nagle", &Config::nagle);
    visit("timestamps", &Config::timestamps);
    visit("require_timestamps", &Config::requireTimestamps);
    visit("sack", &Config::sack);
    visit("keepalive_ms", &Config::keepalive);
    visit("keepalive_interval_ms", &Config::keepaliveInterval);
    visit("keepalive_probes", &Config::keepaliveProbes);
    visit("rfc1337", &Config::rfc1337);
    visit("rfc5961", &Config::rfc5961);
    visit("exact_reset", &Config::exactReset);
    visit("challenge_syn", &Config::challengeSyn);
    visit("reset_with_ack", &Config::resetWithAck);
    visit("time_wait_reuse", &Config::timeWaitReuse);
    visit("prr", &Config::prr);
    visit("rack", &Config::rack);
    visit("initial_cwnd_segments", &Config::initialCwndSegments);
    visit("initial_ssthresh", &Config::initialSsthresh);
}

/// The same for one direction of the network.
template<typename Visit>
void visitLinkFields(const Visit& visit)
{
    using Config = sim::LinkConfig;
    visit("delay_ms", &Config::delay);
    visit("jitter_ms", &Config::jitter);
    visit("rate_bps", &Config::rateBps);
    visit("queue", &Config::queue);
    visit("loss", &Config::loss);
    visit("duplicate", &Config::duplicate);
    visit("reorder", &Config::reorder);
    visit("corrupt", &Config::corrupt);
    visit("reorder_ms", &Config::reorderHold);
}

/// A word of ours: ASCII.
inline QLatin1String asciiWord(std::string_view word)
{
    return {word.data(), static_cast<qsizetype>(word.size())};
}

/// The words of `window_updates`, by enumerator.
inline constexpr const char* kWindowUpdateWords[] = {
    "large-steps", "quarter-of-buffer", "doubling"};

} // namespace lesson
