// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph_routes.h"

#include "diagram/graph/state_graph_nodes.h"
#include "diagram/graph/state_graph_way.h"

#include <vector>

namespace diagram::graph {

namespace {

using enum tcp::State;
using tcp::Event;
using tcp::State;

struct Entry
{
    State from;
    Event event;
    Route route;
};

// Pieces are level and upright in turn. A turn's x or y is told by its neighbours: only what is
// chosen is written as a number.

std::vector<Point> straight(Point from, Point to) { return {from, to}; }
std::vector<Point> levelFirst(Point from, Point to) { return {from, {to.x, from.y}, to}; }
std::vector<Point> uprightFirst(Point from, Point to) { return {from, {from.x, to.y}, to}; }
std::vector<Point> around(Point from, double x, double y, Point to)
{
    return {from, {from.x, y}, {x, y}, {x, to.y}, to};
}

/// The middle between two columns, away from the beginning of an edge and from its tip.
constexpr double kGapMiddle = (kLeft + kMiddle) / 2 + 4;
constexpr double kGapRoom = 114;

/// Labels beside the edges down to the last row; dashed edges pass below them, with labels that are
/// not to be read as more lines of these.
constexpr double kLastGap = 570;
constexpr double kReopenRun = 627;
constexpr double kReturnRun = 635;

std::vector<Entry> opening()
{
    return {
        {Closed, Event::PassiveOpen,
            {straight(atBottom(Closed, -52), atTop(Listen, -52)),
                {Hold::Beside, {kMiddle - 60, 111}, Anchor::End, 150}}},
        {Listen, Event::Close,
            {straight(atTop(Listen, -30), atBottom(Closed, -30)),
                {Hold::Beside, {kMiddle - 21, 111}, Anchor::Start, 67}}},
        {Closed, Event::ActiveOpen,
            {levelFirst(atRight(Closed, 2), atTop(SynSent, 20)),
                {Hold::Beside, {kRight + 27, 150}, Anchor::Start, 82}}},
        {SynSent, Event::Close,
            {uprightFirst(atTop(SynSent, -2), atRight(Closed, 16)),
                {Hold::Beside, {kRight - 10, 108}, Anchor::End, 104}}},
        {Listen, Event::ReceiveSyn,
            {levelFirst(atLeft(Listen, -10), atTop(SynReceived, -22)),
                {Hold::Above, {(kLeft + kMiddle) / 2 - 55, kRowListen - 10}, Anchor::Middle, 180}}},
        {SynReceived, Event::ResetAfterPassiveOpen,
            {uprightFirst(atTop(SynReceived, 14), atLeft(Listen, 12)),
                {Hold::Below, {kLeft + 27, kRowListen + 12}, Anchor::Start, 180}}},
        {Listen, Event::Send,
            {levelFirst(atRight(Listen, 10), atTop(SynSent, -46)),
                {Hold::Below, {kRight - 59, kRowListen + 10}, Anchor::End, 140}}},
        {SynSent, Event::ReceiveSyn,
            {straight(atLeft(SynSent, 0), atRight(SynReceived, 0)),
                {Hold::AboveBelow, {kMiddle, kRowOpening}, Anchor::Middle, 240}}},
        {SynReceived, Event::ReceiveAckOfSyn,
            {uprightFirst(atBottom(SynReceived, 46), atLeft(Established, -8)),
                {Hold::Above, {kLeft + 58, kRowOpen - 8}, Anchor::Start, 136}}},
        {SynSent, Event::ReceiveSynAck,
            {uprightFirst(atBottom(SynSent, 0), atRight(Established, -8)),
                {Hold::Above, {kRight - 12, kRowOpen - 8}, Anchor::End, 184}}},
    };
}

std::vector<Entry> closing()
{
    return {
        {SynReceived, Event::Close,
            {straight(atBottom(SynReceived, -44), atTop(FinWait1, -44)),
                {Hold::Beside, {kLeft - 36, (kRowOpening + kRowClosing) / 2}, Anchor::Start, 70}}},
        {Established, Event::Close,
            {levelFirst(atLeft(Established, 10), atTop(FinWait1, 46)),
                {Hold::Below, {kLeft + 58, kRowOpen + 10}, Anchor::Start, 136}}},
        {Established, Event::ReceiveFin,
            {levelFirst(atRight(Established, 10), atTop(CloseWait, 0)),
                {Hold::Below, {kRight - 12, kRowOpen + 10}, Anchor::End, 184}}},
        {FinWait1, Event::ReceiveAckOfFin,
            {straight(atBottom(FinWait1, 0), atTop(FinWait2, 0)),
                {Hold::Beside, {kLeft + 12, kLastGap}, Anchor::Start, 121}}},
        {FinWait1, Event::ReceiveFin,
            {straight(atRight(FinWait1, 0), atLeft(Closing, 0)),
                {Hold::AboveBelow, {kGapMiddle, kRowClosing}, Anchor::Middle, kGapRoom}}},
        {FinWait2, Event::ReceiveFin,
            {straight(atRight(FinWait2, 0), atLeft(TimeWait, 0)),
                {Hold::AboveBelow, {kGapMiddle, kRowLast}, Anchor::Middle, kGapRoom}}},
        {Closing, Event::ReceiveAckOfFin,
            {straight(atBottom(Closing, 0), atTop(TimeWait, 0)),
                {Hold::Beside, {kMiddle + 12, kLastGap}, Anchor::Start, 95}}},
        {CloseWait, Event::Close,
            {straight(atBottom(CloseWait, 0), atTop(LastAck, 0)),
                {Hold::Below, {kRight + 10, kRowClosing + kNodeHalfHeight - 1}, Anchor::Start,
                    72}}},
        {LastAck, Event::ReceiveAckOfFin,
            {around(atBottom(LastAck, 0), kRightLane, kBottomRun, atRight(Closed, -12)),
                {Hold::Below, {(kRight + kRightLane) / 2 - 4, kBottomRun + 3}, Anchor::Middle,
                    140}}},
        {TimeWait, Event::TimeWaitTimeout,
            {around(atBottom(TimeWait, 0), kLeftLane, kBottomRun, atLeft(Closed, 0)),
                {Hold::Below, {(kLeft + kMiddle) / 2, kBottomRun + 3}, Anchor::Middle, 240}}},
    };
}

/// What Figure 5 leaves out, but does not lead to CLOSED.
std::vector<Entry> besides()
{
    return {
        {Listen, Event::ActiveOpen,
            {levelFirst(atRight(Listen, -10), atTop(SynSent, -24)),
                {Hold::Above, {kRight - 34, kRowListen - 10}, Anchor::End, 160}}},
        {SynReceived, Event::SynAfterPassiveOpen,
            {{atTop(SynReceived, 46), {kLeft + 46, 236}, {kMiddle - 40, 236},
                 atBottom(Listen, -40)},
                {Hold::Below, {kLeft + 88, 236}, Anchor::Start, 150}}},
        {TimeWait, Event::NewerSyn,
            {{atTop(TimeWait, -44), {kMiddle - 44, kReopenRun}, {kReopenLane, kReopenRun},
                 {kReopenLane, kRowOpening + 10}, atLeft(SynReceived, 10)},
                {Hold::Above, {kMiddle - 72, kReopenRun}, Anchor::End, 215}}},
        {SynReceived, Event::ResetAfterReopening,
            {{atLeft(SynReceived, 18), {kReturnLane, kRowOpening + 18}, {kReturnLane, kReturnRun},
                 {kMiddle - 56, kReturnRun}, atTop(TimeWait, -56)},
                {Hold::Beside, {kReturnLane + 8, kLastGap + 9}, Anchor::Start, 72}}},
    };
}

std::vector<Entry> entries()
{
    std::vector<Entry> all = opening();
    for (const auto& more : {closing(), besides()}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

/// From LISTEN to ESTABLISHED, of an end that takes two segments for a handshake.
const Route& twoWayRoute()
{
    // Past the edges from LISTEN to SYN-SENT, and between the words of that to SYN-RECEIVED and the
    // node of SYN-SENT.
    constexpr double kLane = kMiddle + 112;
    constexpr double kAbove = 258;
    constexpr double kBelow = 362;
    static const Route route{{atBottom(Listen, 60), {kMiddle + 60, kAbove}, {kLane, kAbove},
                                 {kLane, kBelow}, {kMiddle + 60, kBelow}, atTop(Established, 60)},
        {Hold::Beside, {kLane - 8, 331}, Anchor::End, 150},
        LabelSpot{Hold::Beside, {kMiddle + 76, 238}, Anchor::Start, 117}};
    return route;
}

} // namespace

const Route* routeOf(const tcp::Transition& edge)
{
    if (changedRow(edge)) {
        return edge.to == Established ? &twoWayRoute() : nullptr;
    }
    static const std::vector<Entry> all = entries();
    for (const Entry& entry : all) {
        if (entry.from == edge.from && entry.event == edge.event) {
            return &entry.route;
        }
    }
    return nullptr;
}

double trunkX(Margin margin)
{
    return margin == Margin::Left ? kLeftLane - kTrunkBeside : kRightLane + kTrunkBeside;
}

Exit exitOf(State state)
{
    constexpr double kExitOfEstablished = 348;
    constexpr double kExitOfClosing = 624;
    constexpr double kExitLane = kMiddle + 122;
    constexpr double kExitOfTimeWait = 702;
    switch (state) {
    case Listen:
        return {std::nullopt, straight(atTop(Listen, 57), atBottom(Closed, 57)),
            LabelSpot{Hold::Beside, {kMiddle + 66, 111}, Anchor::Start, 130}, 4};
    case SynReceived:
        return {Margin::Left, {atLeft(state, -10)}, {}, 0};
    case FinWait1:
    case FinWait2:
        return {Margin::Left, {atLeft(state, 0)}, {}, 0};
    case TimeWait:
        return {Margin::Left, {atBottom(state, -42), {kMiddle - 42, kExitOfTimeWait}}, {}, 0};
    case Established:
        return {Margin::Right, {atTop(state, 30), {kMiddle + 30, kExitOfEstablished}},
            LabelSpot{Hold::Above, {kMiddle + 42, kExitOfEstablished}, Anchor::Start, 160}, 2};
    case Closing:
        return {Margin::Right,
            {atRight(state, 0), {kExitLane, kRowClosing}, {kExitLane, kExitOfClosing}},
            LabelSpot{Hold::Above, {kExitLane + 10, kExitOfClosing}, Anchor::Start, 130}, 3};
    case Closed:
    case SynSent:
    case CloseWait:
    case LastAck:
        break;
    }
    return {Margin::Right, {atRight(state, 0)}, {}, 0};
}

} // namespace diagram::graph
