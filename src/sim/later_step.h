// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sim {

/// The order of a heap of steps that wait for their time: on top is the one that is due first, and
/// of those the one that stands first in the file.
struct LaterStep
{
    template<typename Pending>
    bool operator()(const Pending& a, const Pending& b) const
    {
        return a.due != b.due ? a.due > b.due : a.step > b.step;
    }
};

} // namespace sim
