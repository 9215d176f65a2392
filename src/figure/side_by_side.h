// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/display_sink.h"

#include <vector>

namespace figure {

/// Puts a picture to the right of the one that comes through, level at their tops. The title is the
/// left one's; both descriptions follow each other.
class SideBySide final : public diagram::DisplaySink
{
public:
    /// Hands everything to `sink`, which outlives this.
    SideBySide(diagram::DisplaySink& sink, diagram::DisplayList right, double gap);

    void begin(const diagram::DisplayList& head) override;
    void take(std::vector<diagram::DisplayItem>& items) override { m_sink.take(items); }
    /// After the last piece.
    void finish() { m_sink.take(m_right.items); }

private:
    diagram::DisplaySink& m_sink;
    diagram::DisplayList m_right;
    double m_gap;
};

/// Two whole pictures like that.
diagram::DisplayList sideBySide(diagram::DisplayList left, diagram::DisplayList right, double gap);

} // namespace figure
