// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/config.h"
#include "tcp/setting.h"
#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace sim {

// How long a run may become. What is known to be too long beforehand is refused, in a scenario
// file, in a saved session and in the window. Any other run is stopped when its trace has too many
// rows.

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

/// More segments of data than this in one run are refused, copies counted. 1 GB needs 1.87 million
/// segments at an MSS of 536, the one assumed without an MSS option (RFC 9293 §3.7.1).
inline constexpr std::uint64_t kMaxSegments = 1'900'000;
static_assert(kMaxSegments * kRowsPerSegment < kMaxRows);

/// How often a timer may expire in one run. It allows a probe a minute in the longest run, 30 days.
/// Two ends that probe each other this often make an SVG of 184 MB.
inline constexpr std::int64_t kMaxExpiries = 50'000;

/// The least number of segments that `octets` of data need, from an end with the settings `own` to
/// one with the settings `peer`.
std::uint64_t leastSegments(
    std::uint64_t octets, const tcp::EndpointConfig& own, const tcp::EndpointConfig& peer);

/// The shortest interval that a timer which never stops may have in a run that ends at `until`, so
/// that it expires at most kMaxExpiries times.
tcp::Duration leastInterval(tcp::Instant until);
/// The first setting of an end that is shorter than leastInterval(); none: no setting is. Such
/// settings are the keep-alive time and the greatest RTO: zero-window probes come at that interval
/// and never give up.
std::optional<tcp::Setting> tooShort(const tcp::EndpointConfig& config, tcp::Instant until);

} // namespace sim
