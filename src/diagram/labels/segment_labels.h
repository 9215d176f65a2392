// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_label.h"
#include "diagram/labels/arrow_text_widths.h"
#include "diagram/labels/labeller.h"
#include "diagram/reading/symbols.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

namespace diagram {

/// The labels of the segments of one trace. A picture asks for each several times: to measure, to
/// place and to draw it; the last ones are remembered.
class SegmentLabels
{
public:
    /// Both must outlive the labels.
    SegmentLabels(const Labeller& labeller, const TextMeasurer& measurer);

    /// `symbols` must name the numbers of this segment already. The result is valid until the next
    /// call.
    const MeasuredLabel& of(const sim::SentSegment& sent, const Symbols& symbols);
    /// How high its label is, broken into lines no wider than `room` if it can be. Remembered for
    /// the last room that was asked for.
    double heightWithin(double room, const sim::SentSegment& sent, const Symbols& symbols);
    /// Makes room for those of so many segments at once.
    void reserve(std::size_t segments) { m_kept.reserve(std::min(segments + 1, kKept)); }
    /// Of a copy that the network made, or of so many.
    const MeasuredLabel& ofCopies(std::size_t count);
    /// From now on the numbers of segments may have other names.
    void forget() { m_kept.clear(); }

    const ArrowTextWidths& widths() const { return m_widths; }

private:
    /// So many are remembered; a segment takes the place of the one so many before.
    static constexpr std::size_t kKept = 1U << 14U;

    struct Kept
    {
        sim::SegmentId of;
        double room = -1;
        double heightWithin = 0;
        MeasuredLabel label;
    };

    Kept& keep(const sim::SentSegment& sent, const Symbols& symbols);

    const Labeller& m_labeller;
    ArrowTextWidths m_widths;
    std::vector<Kept> m_kept;
    std::map<std::size_t, MeasuredLabel> m_ofCopies;
};

} // namespace diagram
