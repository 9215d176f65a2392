// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sim {

/// Heap order for std::push_heap() of steps that wait for their time: the step that is due first is
/// on top; of several that are due in the same instant, the one that is first in the file.
struct LaterStep
{
    template<typename Pending>
    bool operator()(const Pending& a, const Pending& b) const
    {
        return a.due != b.due ? a.due > b.due : a.step > b.step;
    }
};

} // namespace sim
