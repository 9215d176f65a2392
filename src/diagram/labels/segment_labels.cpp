// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/segment_labels.h"

#include <utility>

namespace diagram {

SegmentLabels::SegmentLabels(const Labeller& labeller, const TextMeasurer& measurer)
    : m_labeller(labeller)
    , m_widths(measurer)
{}

const MeasuredLabel& SegmentLabels::of(const sim::SentSegment& sent, const Symbols& symbols)
{
    return keep(sent, symbols).label;
}

double SegmentLabels::heightWithin(
    double room, const sim::SentSegment& sent, const Symbols& symbols)
{
    Kept& kept = keep(sent, symbols);
    if (kept.room != room) {
        kept.room = room;
        kept.heightWithin = LabelShapes(kept.label, m_widths).fitting(room).height;
    }
    return kept.heightWithin;
}

SegmentLabels::Kept& SegmentLabels::keep(const sim::SentSegment& sent, const Symbols& symbols)
{
    const std::size_t place = sent.id.value % kKept;
    if (place >= m_kept.size()) {
        m_kept.resize(place + 1);
    }
    Kept& kept = m_kept[place];
    if (kept.of != sent.id) {
        kept.of = sent.id;
        kept.room = -1;
        kept.label = measured(m_labeller.segment(sent, symbols.numbers(sent)), m_widths);
    }
    return kept;
}

const MeasuredLabel& SegmentLabels::ofCopies(std::size_t count)
{
    const auto [place, isNew] = m_ofCopies.try_emplace(count);
    if (isNew) {
        SegmentLabel label;
        label.head = m_labeller.copies(count);
        place->second = measured(std::move(label), m_widths);
    }
    return place->second;
}

} // namespace diagram
