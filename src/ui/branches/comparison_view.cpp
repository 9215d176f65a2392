// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/branches/comparison_view.h"

#include "render/paint/painter.h"
#include "ui/branches/comparison_figure.h"
#include "ui/sequence/end_at.h"
#include "ui/widgets/scroll_ranges.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using diagram::Ink;

constexpr double kLeastZoom = 0.3;
constexpr double kMostZoom = 5;
constexpr double kZoomStep = 1.2;
/// How much of what both share shines through its veil.
constexpr float kVeil = 0.55F;
/// Room between the line and what happens at that moment.
constexpr double kAboveDifference = 9;

/// The rows of a trace in their order, without those that say that it is not TCP: of these nothing
/// happens.
class RowReader
{
public:
    explicit RowReader(const sim::Trace& trace)
        : m_trace(trace)
    {
        skip();
    }

    /// Null behind the last one.
    const sim::TraceRow* row() const
    {
        return m_row < m_trace.rows().size() ? &m_trace.rows()[m_row] : nullptr;
    }
    const sim::SentSegment* segment() const
    {
        const auto* send = std::get_if<sim::SendRow>(&row()->what);
        return send != nullptr ? &m_trace.segment(send->segment) : nullptr;
    }
    void next()
    {
        ++m_row;
        skip();
    }

private:
    void skip()
    {
        const decltype(sim::TraceRow::what) notTcp = sim::NoteRow{tcp::Note::NotTcp};
        while (row() != nullptr && row()->what == notTcp) {
            ++m_row;
        }
    }

    const sim::Trace& m_trace;
    std::size_t m_row = 0;
};

bool isSame(const RowReader& a, const RowReader& b)
{
    if (!(*a.row() == *b.row())) {
        return false;
    }
    return a.segment() == nullptr || *a.segment() == *b.segment();
}

} // namespace

std::optional<tcp::Instant> firstDifference(const sim::Trace& a, const sim::Trace& b)
{
    RowReader one(a);
    RowReader other(b);
    while (one.row() != nullptr && other.row() != nullptr && isSame(one, other)) {
        one.next();
        other.next();
    }
    std::optional<tcp::Instant> first;
    for (const sim::TraceRow* row : {one.row(), other.row()}) {
        if (row != nullptr) {
            first = std::min(row->at, first.value_or(row->at));
        }
    }
    return first;
}

ComparisonView::ComparisonView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setObjectName("comparisonView");
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    rebuild();
}

void ComparisonView::setLook(const Look& look)
{
    m_look = look;
    rebuild();
}

void ComparisonView::setTraces(sim::Trace left, sim::Trace right, tcp::Duration flight)
{
    m_left = std::move(left);
    m_right = std::move(right);
    m_flight = flight;
    m_difference = ui::firstDifference(m_left, m_right);
    rebuild();
    showDifference();
}

double ComparisonView::paneWidth() const { return roomBesideBar(*this) / 2.0; }

void ComparisonView::rebuild()
{
    m_pair = {};
    m_labels = std::make_unique<render::Labels>(labelsFor(m_look));
    m_options.width = paneWidth();
    m_options.pace = m_flight;
    m_pair = diagram::SequenceDiagram::onOneAxis(m_left, m_right, m_options, m_metrics, *m_labels);
    updateScrollBars();
    viewport()->update();
}

diagram::Size ComparisonView::size() const
{
    const diagram::Size left = m_pair.left->size(m_options);
    const diagram::Size right = m_pair.right->size(m_options);
    return {std::max(left.width, right.width), std::max(left.height, right.height)};
}

double ComparisonView::scale() const { return m_zoom * std::min(1.0, paneWidth() / size().width); }

void ComparisonView::updateScrollBars()
{
    setScrollRanges(*this, QSizeF(2 * size().width, size().height) * scale());
}

void ComparisonView::showDifference()
{
    constexpr double kShare = 0.35;
    const double y = m_difference ? leftY(*m_difference) * scale() : 0;
    verticalScrollBar()->setValue(static_cast<int>(y - kShare * viewport()->height()));
}

void ComparisonView::setZoom(double zoom, double anchor)
{
    const double kept = (verticalScrollBar()->value() + anchor) / scale();
    m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    updateScrollBars();
    verticalScrollBar()->setValue(static_cast<int>(kept * scale() - anchor));
    viewport()->update();
}

void ComparisonView::paintPane(QPainter& painter, const diagram::SequenceDiagram& diagram,
    const sim::Trace& trace, double x, const QRectF& exposed) const
{
    painter.save();
    painter.translate(x - horizontalScrollBar()->value(), -verticalScrollBar()->value());
    painter.scale(scale(), scale());
    render::paint(diagram.layout(trace, exposed.top(), exposed.bottom(), m_options), m_look.theme,
        painter, {0, exposed.top(), size().width, exposed.height()});
    painter.restore();
}

double ComparisonView::differenceY() const
{
    const double y = m_difference ? leftY(*m_difference) - kAboveDifference : size().height;
    return y * scale() - verticalScrollBar()->value();
}

/// Under the pictures, so that it crosses out no word.
void ComparisonView::paintDifference(QPainter& painter) const
{
    const double middle = size().width * scale() - horizontalScrollBar()->value();
    painter.setPen(QPen(render::colour(m_look.theme, Ink::Line), 1));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, viewport()->height()));
    if (!m_difference) {
        return;
    }
    const double y = differenceY();
    const double right = viewport()->width();
    const QColor colour = render::colour(m_look.theme, Ink::Lost);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({{0, y - 6}, {9, y}, {0, y + 6}}));
    painter.drawPolygon(QPolygonF({{right, y - 6}, {right - 9, y}, {right, y + 6}}));
    paintDifference(painter, *m_pair.left, m_left, 0);
    paintDifference(painter, *m_pair.right, m_right, size().width * scale());
}

/// From lifeline to lifeline: beside these stand the names of states.
void ComparisonView::paintDifference(QPainter& painter, const diagram::SequenceDiagram& diagram,
    const sim::Trace& trace, double x) const
{
    constexpr double kHeadsHeight = 40;
    const diagram::DisplayList heads = diagram.layout(trace, 0, kHeadsHeight, m_options);
    const auto client = lifelineIn(heads, sim::Side::Client);
    const auto server = lifelineIn(heads, sim::Side::Server);
    if (!client || !server) {
        return;
    }
    QColor colour = render::colour(m_look.theme, Ink::Lost);
    colour.setAlphaF(0.55F);
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    const double left = x - horizontalScrollBar()->value();
    const double y = differenceY();
    painter.drawLine(QPointF(left + *client * scale(), y), QPointF(left + *server * scale(), y));
}

figure::Figure ComparisonView::figure(
    const QString& leftName, const QString& rightName, const Look& look) const
{
    return comparisonFigure(
        {m_left, leftName}, {m_right, rightName}, m_flight, m_difference, look, m_metrics);
}

void ComparisonView::paintVeil(QPainter& painter) const
{
    QColor veil = render::colour(m_look.theme, Ink::Paper);
    veil.setAlphaF(kVeil);
    // It ends gently: words may stand on its edge.
    constexpr double kEdge = 16;
    const double end = differenceY();
    QLinearGradient gently(0, end - kEdge, 0, end);
    gently.setColorAt(0, veil);
    veil.setAlphaF(0);
    gently.setColorAt(1, veil);
    painter.fillRect(QRectF(0, 0, viewport()->width(), end), gently);
}

void ComparisonView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), render::colour(m_look.theme, Ink::Paper));
    painter.setRenderHint(QPainter::Antialiasing);
    const double top = verticalScrollBar()->value() / scale();
    const QRectF exposed(0, top, size().width, viewport()->height() / scale());
    paintDifference(painter);
    paintPane(painter, *m_pair.left, m_left, 0, exposed);
    paintPane(painter, *m_pair.right, m_right, size().width * scale(), exposed);
    paintVeil(painter);
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    rebuild();
}

void ComparisonView::wheelEvent(QWheelEvent* event)
{
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        setZoom(
            m_zoom * std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position().y());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    const double middle = viewport()->height() / 2.0;
    if (event->matches(QKeySequence::ZoomIn)) {
        setZoom(m_zoom * kZoomStep, middle);
    } else if (event->matches(QKeySequence::ZoomOut)) {
        setZoom(m_zoom / kZoomStep, middle);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace ui
