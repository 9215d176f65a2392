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

/// One course of a run, as it is told to people.
///
/// A branch shares the inputs up to its fork with its parent and begins with an act of the user;
/// the trunk begins with the run.
struct Branch
{
    BranchId id;
    /// None: the trunk.
    std::optional<BranchId> parent;
    /// Inputs shared with the parent.
    std::size_t fork = 0;
    /// The act at the fork. None: the trunk.
    std::optional<sim::Input> beginning;
    /// As the user named it; empty where it is called by its beginning.
    QString name;
    /// Acts of the user beyond the fork.
    std::size_t acts = 0;
    /// Inputs known, the shared ones included.
    std::size_t size = 0;
    /// When the last of them happened, and the states after it.
    tcp::Instant end;
    sim::PerSide<tcp::State> states{};

    friend bool operator==(const Branch&, const Branch&) = default;
};

} // namespace session
