// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/link.h"

#include <algorithm>

namespace sim {

namespace {

constexpr std::uint64_t kBitsPerOctet = 8;
constexpr std::uint64_t kNanosecondsPerSecond = 1'000'000'000;

tcp::Duration serialisation(std::uint32_t octets, const LinkConfig& config)
{
    if (!config.rateBps) {
        return tcp::Duration{0};
    }
    const std::uint64_t work = octets * kBitsPerOctet * kNanosecondsPerSecond;
    return tcp::Duration{static_cast<std::int64_t>(work / *config.rateBps)};
}

tcp::Duration jitter(const LinkConfig& config, Random& random)
{
    if (config.jitter <= tcp::Duration{0}) {
        return tcp::Duration{0};
    }
    return tcp::Duration{
        static_cast<std::int64_t>(random.upTo(static_cast<std::uint64_t>(config.jitter.count())))};
}

/// What the faults laid on a segment come to.
struct Planned
{
    bool drop = false;
    bool corrupt = false;
    tcp::Duration delay{0};
    std::uint32_t copies = 0;

    void operator()(const Drop&) { drop = true; }
    void operator()(const Corrupt&) { corrupt = true; }
    void operator()(const Delay& fault) { delay = tcp::sum(delay, fault.by); }
    void operator()(const Duplicate& fault) { copies += fault.copies; }
};

} // namespace

Passage Link::pass(std::uint32_t octets, tcp::Instant now, const LinkConfig& config,
    std::span<const PlannedFault> faults, Random& random)
{
    ++m_count;
    const tcp::Duration onLine = serialisation(octets, config);
    const auto left = queue(onLine, now, config);
    if (!left) {
        return {now, DropCause::Queue, 0, {}};
    }
    Planned planned;
    for (const PlannedFault& fault : faults) {
        std::visit(planned, fault.fault);
    }
    const bool lost = random.chance(config.loss);
    const bool corrupted = random.chance(config.corrupt);
    const bool duplicated = random.chance(config.duplicate);
    const bool held = random.chance(config.reorder);

    Passage passage;
    tcp::Duration travel = tcp::sum(config.delay, jitter(config, random));
    travel = tcp::sum(travel, planned.delay);
    if (held) {
        travel = tcp::sum(travel, config.reorderHold.value_or(config.delay));
    }
    passage.due = tcp::after(*left, travel);
    passage.copies = planned.copies + (duplicated ? 1U : 0U);
    passage.spacing = onLine;
    if (planned.drop || lost) {
        passage.drop = planned.drop ? DropCause::Fault : DropCause::Loss;
        passage.due = now + (passage.due - now) / 2;
        passage.copies = 0;
    } else if (planned.corrupt || corrupted) {
        passage.drop = DropCause::Corrupt;
    }
    return passage;
}

std::optional<tcp::Instant> Link::queue(
    tcp::Duration serialisation, tcp::Instant now, const LinkConfig& config)
{
    // Where the rate has just been lifted, what waits still leaves as it was to.
    if (!config.rateBps && m_lineFree <= now) {
        return now;
    }
    const auto begun = std::ranges::upper_bound(m_waiting, now);
    m_waiting.erase(m_waiting.begin(), begun);
    const tcp::Instant begins = std::max(now, m_lineFree);
    if (begins > now) {
        if (config.queue && m_waiting.size() >= *config.queue) {
            return {};
        }
        m_waiting.push_back(begins);
    }
    m_lineFree = tcp::after(begins, serialisation);
    return m_lineFree;
}

} // namespace sim
