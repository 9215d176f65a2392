// SPDX-License-Identifier: GPL-3.0-or-later

// Going back in a plan: what was placed before an instant is as it was.

#include "diagram/sequence/sequence_plan.h"

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
        .arrows = m_arrows.size(),
        .copies = m_copies.size(),
        .stops = m_axis.stops().size(),
        .states = {},
        .calls = {},
        .changes = {},
        .errors = {},
        .refusals = {},
        .remarks = {},
        .nextRemark = m_nextRemark,
        .depth = m_depth,
        .timers = m_timers.mark(),
        .phases = m_reading.phases.mark()};
    for (const sim::Side side : sim::kBothSides) {
        mark.states[side] = m_states[side].size();
        mark.calls[side] = m_calls[side].size();
        mark.changes[side] = m_changes[side].size();
        mark.errors[side] = m_errors[side].size();
        mark.refusals[side] = m_refusals[side].size();
        mark.remarks[side] = m_remarkMarks[side].size();
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
    cutArrows(mark);
    m_labels.forget();
    m_rowY.resize(mark.rows);
    m_axis.truncate(mark.stops);
    for (const sim::Side side : sim::kBothSides) {
        m_states[side].resize(mark.states[side]);
        m_calls[side].resize(mark.calls[side]);
        m_changes[side].resize(mark.changes[side]);
        m_errors[side].resize(mark.errors[side]);
        m_refusals[side].resize(mark.refusals[side]);
        m_remarkMarks[side].resize(mark.remarks[side]);
    }
    m_nextRemark = mark.nextRemark;
    m_depth = mark.depth;
    m_timers.goBackTo(mark.timers);
    m_reading.phases.goBackTo(mark.phases);
    m_reading.phaseRows = mark.rows;
}

void SequencePlan::cutArrows(const Mark& mark)
{
    for (std::size_t copy = mark.copies; copy < m_copies.size(); ++copy) {
        --m_arrows[m_copies[copy].segment.value - 1].copies;
    }
    m_copies.resize(mark.copies);
    m_copiesReach.resize(mark.copies);
    m_arrows.resize(mark.arrows);
    m_namesKept = std::min(m_namesKept, mark.arrows);
    m_blocks.resize((mark.arrows + kBlock - 1) / kBlock);
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        if (m_blocks[block].lastEndRow >= mark.rows || block + 1 == m_blocks.size()) {
            reopen(block, mark.rows);
        }
    }
    m_open = 0;
    for (const Block& block : m_blocks) {
        m_open += block.open;
    }
}

/// What ended in the rows from `fromRow` on is on its way again.
void SequencePlan::reopen(std::size_t block, std::size_t fromRow)
{
    Block& told = m_blocks[block];
    told = {};
    const std::size_t first = block * kBlock;
    for (std::size_t i = first; i < std::min(first + kBlock, m_arrows.size()); ++i) {
        Arrow& arrow = m_arrows[i];
        told.highest = std::min(told.highest, arrow.departY);
        if (arrow.end != Arrow::End::Open && arrow.endRow >= fromRow) {
            arrow.end = Arrow::End::Open;
            arrow.cause = sim::DropCause::Fault;
            arrow.endRow = kNoRow;
            arrow.endAt = {};
            arrow.endY = arrow.departY;
        }
        if (arrow.end == Arrow::End::Open) {
            ++told.open;
        } else {
            told.lowestEnd = std::max(told.lowestEnd, arrow.endY);
            told.lastEndRow = std::max(told.lastEndRow, arrow.endRow);
        }
    }
}

} // namespace diagram
