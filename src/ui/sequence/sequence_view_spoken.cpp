// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader tells about the diagram: a sentence for each segment.

#include "ui/sequence/segment_shapes.h"
#include "ui/sequence/sequence_view.h"

#include <algorithm>
#include <limits>

namespace ui {
namespace {

/// Below its departure an arrow's group is always met.
constexpr double kBelow = 8;

sim::SegmentId segmentOf(int index) { return {static_cast<std::uint32_t>(index + 1)}; }

} // namespace

int SequenceView::partCount() const
{
    // What is not shown is not told either.
    const std::size_t count =
        m_showsFuture ? m_session.trace().segments().size() : m_session.state().segmentCount();
    return static_cast<int>(
        std::min(count, static_cast<std::size_t>(std::numeric_limits<int>::max())));
}

SpokenPicture::Part SequenceView::part(int index) const
{
    const sim::SegmentId segment = segmentOf(index);
    const double top = m_picture.yOf(m_session.trace().segment(segment).at);
    const SegmentShapes shapes(m_picture.layout(top, top + kBelow), m_picture.measurer());
    Part part;
    QPolygonF outline;
    for (const SegmentShapes::Shape& shape : shapes.all()) {
        if (shape.segment == segment) {
            part.sentence = part.sentence.isEmpty() ? shape.title : part.sentence;
            outline += shape.outline;
        }
    }
    // What is seen dimmed has to be said as well.
    if (segment.value > m_session.state().segmentCount()) {
        part.sentence = tr("Not yet: %1").arg(part.sentence);
    }
    const QRectF box = outline.boundingRect();
    const QRectF place(toView({box.left(), box.top()}), toView({box.right(), box.bottom()}));
    part.place = place.toAlignedRect() & viewport()->rect();
    part.isSelected = m_session.selectedSegment() == segment;
    return part;
}

int SequenceView::partAt(QPoint place) const
{
    const auto segment = segmentAt(place);
    return segment ? static_cast<int>(segment->value) - 1 : -1;
}

int SequenceView::selectedPart() const
{
    const auto segment = m_session.selectedSegment();
    return segment ? static_cast<int>(segment->value) - 1 : -1;
}

void SequenceView::selectPart(int index)
{
    const sim::SegmentId segment = segmentOf(index);
    m_session.select(segment);
    const double y = m_picture.yOf(m_session.trace().segment(segment).at);
    reveal(y, y + kBelow);
}

} // namespace ui
