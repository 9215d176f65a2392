// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/config.h"
#include "tcp/setting.h"
#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace sim {

// How long a run may become. What can be told beforehand is refused, whoever asks for it: a
// scenario file, a saved session, the user of the window. What cannot is stopped by a guard on the
// rows of the trace.

/// A run is stopped after so many rows (Genesis::mostRows): it may have no end.
///
/// A transfer of 1 GB in segments of 1460 octets makes 4.1 million, one in segments of 536 octets
/// 11.2 million. A row takes 48 octets, a segment 96, and each segment has two rows at least: 16
/// million rows take at most 16 M * 48 + 8 M * 96 octets = 1.5 GB. The capacity of both vectors is
/// then 2^24 and 2^23, so that they take little more; while the last of them grows, 0.4 GB more.
inline constexpr std::size_t kMaxRows = 16'000'000;

/// A segment of data makes seven rows, those of its acknowledgment among them and how congestion
/// control stands then; with more timers 8.
inline constexpr std::size_t kRowsPerSegment = 8;

/// More segments of data than this in one run are refused, copies counted. 1 GB at an MSS of 536,
/// which is taken where none is told (RFC 9293 §3.7.1), are 1.87 million.
inline constexpr std::uint64_t kMaxSegments = 1'900'000;
static_assert(kMaxSegments * kRowsPerSegment < kMaxRows);

/// A timer may go off so often until the end of a run, which leaves room for a probe a minute in
/// the longest run, 30 days. Two ends that probe each other so often make an SVG of 184 MB.
inline constexpr std::int64_t kMaxExpiries = 50'000;

/// Segments that `octets` of data make at least, sent by an end set like `own` to one set like
/// `peer`.
std::uint64_t leastSegments(
    std::uint64_t octets, const tcp::EndpointConfig& own, const tcp::EndpointConfig& peer);

/// The shortest time of a timer that may go off again and again until the end of a run.
tcp::Duration leastInterval(tcp::Instant until);
/// The first setting of an end whose timer may go off more often than that; none: all is well.
/// Zero-window probes come at `max_rto_ms` and never give up.
std::optional<tcp::Setting> tooShort(const tcp::EndpointConfig& config, tcp::Instant until);

} // namespace sim
