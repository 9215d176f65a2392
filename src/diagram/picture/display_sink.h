// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <iterator>
#include <utility>
#include <vector>

namespace diagram {

/// Takes a picture piece by piece, so that a long one need never be in memory as a whole.
class DisplaySink
{
public:
    virtual ~DisplaySink() = default;

    /// Comes first, once: the size and the words of the picture, without its items.
    virtual void begin(const DisplayList& head) = 0;
    /// The next items in their order. What `items` holds afterwards is thrown away.
    virtual void take(std::vector<DisplayItem>& items) = 0;
};

/// Puts the pieces together again.
class DisplayCollector final : public DisplaySink
{
public:
    void begin(const DisplayList& head) override { m_list = head; }
    void take(std::vector<DisplayItem>& items) override
    {
        m_list.items.insert(m_list.items.end(), std::make_move_iterator(items.begin()),
            std::make_move_iterator(items.end()));
    }

    /// Once, after the last piece.
    DisplayList list() { return std::move(m_list); }

private:
    DisplayList m_list;
};

} // namespace diagram
