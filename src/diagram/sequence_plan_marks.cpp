// SPDX-License-Identifier: GPL-3.0-or-later

// Going back in a plan: what was placed before an instant is as it was.

#include "diagram/sequence_plan.h"

#include <algorithm>

namespace diagram {
namespace {

/// Rows from one mark to the next at least: so many are placed anew where a trace is cut.
constexpr std::size_t kSpacing = 2048;

} // namespace

void SequencePlan::mark()
{
    if (!m_marks.empty() && m_rowY.size() < m_marks.back().rows + kSpacing) {
        return;
    }
    Mark mark{.rows = m_rowY.size(),
        .legs = m_legs.size(),
        .copies = m_copies.size(),
        .stops = m_axis.stops().size(),
        .states = {},
        .calls = {},
        .changes = {},
        .errors = {},
        .depth = m_depth,
        .timers = m_timers.mark(),
        .phases = m_phases.mark()};
    for (const sim::Side side : sim::kBothSides) {
        mark.states[side] = m_states[side].size();
        mark.calls[side] = m_calls[side].size();
        mark.changes[side] = m_changes[side].size();
        mark.errors[side] = m_errors[side].size();
    }
    m_marks.push_back(std::move(mark));
}

void SequencePlan::cutTo(std::size_t rows)
{
    if (rows >= m_rowY.size()) {
        return;
    }
    const auto beyond = std::ranges::upper_bound(m_marks, rows, {}, &Mark::rows);
    const Mark mark = *std::prev(beyond);
    m_marks.erase(std::prev(beyond), m_marks.end());
    cutLegs(mark);
    m_rowY.resize(mark.rows);
    m_axis.truncate(mark.stops);
    for (const sim::Side side : sim::kBothSides) {
        m_states[side].resize(mark.states[side]);
        m_calls[side].resize(mark.calls[side]);
        m_changes[side].resize(mark.changes[side]);
        m_errors[side].resize(mark.errors[side]);
    }
    m_depth = mark.depth;
    m_timers.goBackTo(mark.timers);
    m_phases.goBackTo(mark.phases);
}

void SequencePlan::cutLegs(const Mark& mark)
{
    for (std::size_t copy = mark.copies; copy < m_copies.size(); ++copy) {
        --m_legs[m_copies[copy].segment.value - 1].copies;
    }
    m_copies.resize(mark.copies);
    m_copiesReach.resize(mark.copies);
    m_legs.resize(mark.legs);
    m_namesKept = std::min(m_namesKept, mark.legs);
    m_blocks.resize((mark.legs + kBlock - 1) / kBlock);
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        if (m_blocks[block].lastEndRow >= mark.rows || block + 1 == m_blocks.size()) {
            reopen(block, mark.rows);
        }
    }
}

/// What ended in the rows from `fromRow` on is on its way again.
void SequencePlan::reopen(std::size_t block, std::size_t fromRow)
{
    Block& told = m_blocks[block];
    told = {};
    const std::size_t first = block * kBlock;
    for (std::size_t i = first; i < std::min(first + kBlock, m_legs.size()); ++i) {
        Leg& leg = m_legs[i];
        told.highest = std::min(told.highest, leg.departY);
        if (leg.end != Leg::End::Open && leg.endRow >= fromRow) {
            leg.end = Leg::End::Open;
            leg.cause = sim::DropCause::Fault;
            leg.endRow = kNoRow;
            leg.endAt = {};
            leg.endY = leg.departY;
        }
        if (leg.end == Leg::End::Open) {
            ++told.open;
        } else {
            told.lowestEnd = std::max(told.lowestEnd, leg.endY);
            told.lastEndRow = std::max(told.lastEndRow, leg.endRow);
        }
    }
}

} // namespace diagram
