// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"
#include "sim/side.h"
#include "sim/trace.h"

#include <cstdint>
#include <optional>

namespace lesson {

// What can be asked of a run, as items with prompts in both languages.

/// A field of a segment that can be asked for. The last two are times.
enum class AskedField : std::uint8_t { Flags, Seq, Ack, Length, Sent, Arrived };
inline constexpr int kAskedFieldCount = 6;
/// "flags", "seq", "ack", "len", "sent", "arrived"
QString id(AskedField field);

DraftItem askField(const sim::Trace& trace, sim::SegmentId segment, AskedField field);
/// The state of an end when all is done that happens at `at`.
DraftItem askState(const sim::Trace& trace, sim::Side who, tcp::Instant at);
/// When an end enters a state for the first time.
DraftItem askEntry(sim::Side who, tcp::State state);
/// The octets that the application of an end has been given by `at`.
DraftItem askDelivered(sim::Side who, tcp::Instant at);
/// The number of the first segment that was lost.
DraftItem askLost();
/// With two answers to choose from, all texts empty; `number` tells it from others.
DraftItem askChoice(int number);
/// The order in which segments leave: the first ones that `trace` has, at most ten.
DraftItem askOrder(const sim::Trace& trace);
/// A goal without conditions.
DraftItem askGoal();

/// An expression, and what it means: of a moment what happens then.
struct NamedExpression
{
    QString expression;
    Localized words;
};

/// When the segments of a run leave and arrive, and when states are entered.
std::vector<NamedExpression> moments(const sim::Trace& trace);

} // namespace lesson
