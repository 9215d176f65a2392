// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lesson {

// The congestion window as textbooks draw it: a whole number of segments that changes once a round
// of transmission. This is a convention of teaching and no endpoint: TCP counts octets and changes
// the window with every ACK (RFC 5681 §3.1).

enum class WindowControl : std::uint8_t {
    Tahoe, ///< begins again with one segment, however a loss is noticed
    Reno,  ///< goes on with half the window after three duplicate ACKs
};
enum class LossSign : std::uint8_t { ThirdDuplicate, Timeout };
enum class RoundPhase : std::uint8_t { SlowStart, CongestionAvoidance };

/// "tahoe", "reno".
std::optional<WindowControl> windowControlCalled(std::string_view id);
/// "third-duplicate", "timeout".
std::optional<LossSign> lossSignCalled(std::string_view id);
/// "slow-start", "congestion-avoidance".
std::string_view id(RoundPhase phase);

/// A loss that is noticed at the end of a round, counted from 1.
struct RoundLoss
{
    int after = 1;
    LossSign sign = LossSign::Timeout;
};

/// What the rounds follow from. Windows are in segments.
struct RoundsPlan
{
    WindowControl control = WindowControl::Reno;
    int cwnd = 1;
    int ssthresh = 16;
    /// Added to ssthresh where Reno's fast recovery begins: 0 or 3, as textbooks differ.
    int extra = 0;
    /// How many rounds, at most kMostRounds.
    int count = 1;
    std::vector<RoundLoss> losses;
};
inline constexpr int kMostRounds = 100;
/// Windows are no larger.
inline constexpr int kMostSegments = 100'000;

struct TextbookRound
{
    int cwnd = 1;
    int ssthresh = 1;
    RoundPhase phase = RoundPhase::SlowStart;
    /// The segments that are sent in it, by their number from 1; what is sent again counts anew.
    int first = 1;
    int last = 1;

    friend bool operator==(const TextbookRound&, const TextbookRound&) = default;
};

/// The rounds of `plan`. Slow start doubles the window, but not beyond ssthresh; then it grows by
/// one. A loss halves ssthresh (of the window, rounded down, at least 2).
std::vector<TextbookRound> textbookRounds(const RoundsPlan& plan);

} // namespace lesson
