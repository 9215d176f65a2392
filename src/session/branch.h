// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/input.h"
#include "sim/side.h"
#include "tcp/state.h"
#include "tcp/time.h"

#include <QString>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace session {

/// The number of a branch: from 1, which is the trunk; never given twice in one session.
struct BranchId
{
    std::uint32_t value = 1;

    friend constexpr auto operator<=>(BranchId, BranchId) = default;
};

/// What a list of branches shows of one course of a run.
///
/// A branch shares the inputs up to its fork with its parent, and begins there with an act of the
/// user, or without one that its parent goes on with. The trunk begins with the run.
struct Branch
{
    BranchId id;
    /// None: the trunk.
    std::optional<BranchId> parent;
    /// How many inputs are shared with the parent.
    std::size_t fork = 0;
    /// The act at the fork. None: the trunk, or a branch that only leaves out an act.
    std::optional<sim::Input> beginning;
    /// The act at the fork that the parent goes on with, and this branch does not.
    std::optional<sim::Input> leftOut;
    /// The name that the user gave it. Empty: its first act is shown instead.
    QString name;
    /// How many acts of the user there are beyond the fork.
    std::size_t acts = 0;
    /// How many inputs are known, the shared ones included.
    std::size_t size = 0;
    /// When the last known input happened, and the states of both ends after it.
    tcp::Instant end;
    sim::PerSide<tcp::State> states{};

    friend bool operator==(const Branch&, const Branch&) = default;
};

} // namespace session
