// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <iterator>
#include <utility>
#include <vector>

namespace diagram {

/// Receives a picture piece by piece, so that a long one need never be in memory as a whole.
class DisplaySink
{
public:
    virtual ~DisplaySink() = default;

    /// Called once, before take(): the size, title and description of the picture, without items.
    virtual void begin(const DisplayList& head) = 0;
    /// The next items in their order. May move them away: what is left in `items` is not used.
    virtual void take(std::vector<DisplayItem>& items) = 0;
};

/// Collects the pieces into a display list.
class DisplayCollector final : public DisplaySink
{
public:
    void begin(const DisplayList& head) override { m_list = head; }
    void take(std::vector<DisplayItem>& items) override
    {
        m_list.items.insert(m_list.items.end(), std::make_move_iterator(items.begin()),
            std::make_move_iterator(items.end()));
    }

    /// To be called once, after the last piece.
    DisplayList list() { return std::move(m_list); }

private:
    DisplayList m_list;
};

} // namespace diagram
