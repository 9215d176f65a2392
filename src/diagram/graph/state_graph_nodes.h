// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/geometry.h"
#include "tcp/state.h"

namespace diagram::graph {

// A hand-made layout: three columns, the opening above, the closing below. Pixels before scaling.

inline constexpr double kWidth = 832;
inline constexpr double kHeight = 769; ///< without the notes below it

inline constexpr double kLeft = 134;
inline constexpr double kMiddle = 416;
inline constexpr double kRight = 698;

inline constexpr double kRowClosed = 58;
inline constexpr double kRowListen = 176;
inline constexpr double kRowOpening = 292;
inline constexpr double kRowOpen = 410;
inline constexpr double kRowClosing = 530;
inline constexpr double kRowLast = 666;

inline constexpr double kNodeHalfWidth = 74;
inline constexpr double kNodeHalfHeight = 23;
inline constexpr double kNodeRadius = 10;

/// Lanes outside the columns: back to CLOSED, and back from TIME-WAIT to SYN-RECEIVED.
inline constexpr double kLeftLane = 18;
inline constexpr double kReopenLane = 36;
inline constexpr double kReturnLane = 48; ///< to TIME-WAIT again
inline constexpr double kRightLane = kWidth - kLeftLane;
inline constexpr double kBottomRun = 716;

/// Trunks of the dashed edges, outside the lanes. If there are none, the paper ends before them.
inline constexpr double kTrunkBeside = 34; ///< from the lane
inline constexpr double kTrunkMerge = 16;  ///< an edge turns into its trunk over this height

inline constexpr Font kStateFont{FontFamily::Sans, 13, FontWeight::SemiBold};
inline constexpr Font kSecondFont{FontFamily::Sans, 12, FontWeight::Normal};
inline constexpr Font kEventFont{FontFamily::Sans, 11, FontWeight::SemiBold};
inline constexpr Font kActionFont{FontFamily::Sans, 11, FontWeight::Normal};
inline constexpr Font kBadgeFont{FontFamily::Sans, 12, FontWeight::Bold};
inline constexpr Font kMarkFont{FontFamily::Sans, 9, FontWeight::Bold};

constexpr Point centreOf(tcp::State state)
{
    using enum tcp::State;
    switch (state) {
    case Closed:
        return {kMiddle, kRowClosed};
    case Listen:
        return {kMiddle, kRowListen};
    case SynReceived:
        return {kLeft, kRowOpening};
    case SynSent:
        return {kRight, kRowOpening};
    case Established:
        return {kMiddle, kRowOpen};
    case FinWait1:
        return {kLeft, kRowClosing};
    case Closing:
        return {kMiddle, kRowClosing};
    case CloseWait:
        return {kRight, kRowClosing};
    case FinWait2:
        return {kLeft, kRowLast};
    case TimeWait:
        return {kMiddle, kRowLast};
    case LastAck:
        return {kRight, kRowLast};
    }
    return {};
}

constexpr Rect nodeRect(tcp::State state)
{
    const Point centre = centreOf(state);
    return {centre.x - kNodeHalfWidth, centre.y - kNodeHalfHeight, 2 * kNodeHalfWidth,
        2 * kNodeHalfHeight};
}

// The points at which edges touch a node: on one of its sides, at a distance from the middle of it.
constexpr Point atTop(tcp::State state, double dx)
{
    return {centreOf(state).x + dx, centreOf(state).y - kNodeHalfHeight};
}
constexpr Point atBottom(tcp::State state, double dx)
{
    return {centreOf(state).x + dx, centreOf(state).y + kNodeHalfHeight};
}
constexpr Point atLeft(tcp::State state, double dy)
{
    return {centreOf(state).x - kNodeHalfWidth, centreOf(state).y + dy};
}
constexpr Point atRight(tcp::State state, double dy)
{
    return {centreOf(state).x + kNodeHalfWidth, centreOf(state).y + dy};
}

} // namespace diagram::graph
