// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/rounds/textbook_rounds.h"

#include <algorithm>

namespace lesson {
namespace {

constexpr int kLeastThreshold = 2;

RoundPhase phaseOf(const TextbookRound& round)
{
    return round.cwnd < round.ssthresh ? RoundPhase::SlowStart : RoundPhase::CongestionAvoidance;
}

TextbookRound afterLoss(const TextbookRound& round, LossSign sign, const RoundsPlan& plan)
{
    TextbookRound next;
    next.ssthresh = std::max(round.cwnd / 2, kLeastThreshold);
    const bool recoversFast =
        plan.control == WindowControl::Reno && sign == LossSign::ThirdDuplicate;
    next.cwnd = recoversFast ? next.ssthresh + plan.extra : 1;
    return next;
}

TextbookRound grown(const TextbookRound& round)
{
    TextbookRound next = round;
    next.cwnd = round.phase == RoundPhase::SlowStart ? std::min(2 * round.cwnd, round.ssthresh)
                                                     : round.cwnd + 1;
    next.cwnd = std::min(next.cwnd, kMostSegments);
    return next;
}

TextbookRound following(const TextbookRound& round, int number, const RoundsPlan& plan)
{
    const auto loss = std::ranges::find(plan.losses, number, &RoundLoss::after);
    TextbookRound next =
        loss == plan.losses.end() ? grown(round) : afterLoss(round, loss->sign, plan);
    next.phase = phaseOf(next);
    next.first = round.last + 1;
    next.last = round.last + next.cwnd;
    return next;
}

} // namespace

std::optional<WindowControl> windowControlCalled(std::string_view id)
{
    if (id == "tahoe") {
        return WindowControl::Tahoe;
    }
    return id == "reno" ? std::optional(WindowControl::Reno) : std::nullopt;
}

std::optional<LossSign> lossSignCalled(std::string_view id)
{
    if (id == "timeout") {
        return LossSign::Timeout;
    }
    return id == "third-duplicate" ? std::optional(LossSign::ThirdDuplicate) : std::nullopt;
}

std::string_view id(RoundPhase phase)
{
    return phase == RoundPhase::SlowStart ? "slow-start" : "congestion-avoidance";
}

std::vector<TextbookRound> textbookRounds(const RoundsPlan& plan)
{
    TextbookRound round{plan.cwnd, plan.ssthresh, {}, 1, plan.cwnd};
    round.phase = phaseOf(round);
    std::vector<TextbookRound> rounds{round};
    const auto count = static_cast<std::size_t>(std::clamp(plan.count, 1, kMostRounds));
    while (rounds.size() < count) {
        rounds.push_back(following(rounds.back(), static_cast<int>(rounds.size()), plan));
    }
    return rounds;
}

} // namespace lesson
