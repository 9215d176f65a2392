// SPDX-License-Identifier: GPL-3.0-or-later

// What the hand does to the state graph: pointing and selecting.

#include "render/paint/theme.h"
#include "ui/states/state_graph_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPathStroker>
#include <QToolButton>
#include <QToolTip>

namespace ui {
namespace {

/// How near to a line a click must be, in pixels of the screen.
constexpr double kNodeReach = 7;

} // namespace

const GraphShapes::Shape* StateGraphView::shapeAt(QPointF place) const
{
    const QTransform fitted = placement();
    return m_shapes.at(fitted.inverted().map(place), kNodeReach / fitted.m11());
}

std::optional<QPointF> StateGraphView::placeOf(const sim::Subject& target) const
{
    const GraphShapes::Shape* shape = m_shapes.of(target);
    if (shape == nullptr) {
        return {};
    }
    const QPointF place = shape->lines.isEmpty() ? shape->boxes.boundingRect().center()
                                                 : shape->lines.pointAtPercent(0.25);
    return placement().map(place);
}

void StateGraphView::mousePressEvent(QMouseEvent* event)
{
    const GraphShapes::Shape* shape = shapeAt(event->position());
    if (shape != nullptr) {
        m_session.select(shape->target);
        // The inspector may stand behind this panel.
        QToolTip::showText(event->globalPosition().toPoint(), shape->title, this);
        return;
    }
    m_grip = event->position();
    m_moved = false;
}

void StateGraphView::mouseReleaseEvent(QMouseEvent*)
{
    if (m_grip.has_value() && !m_moved) {
        m_session.select({});
    }
    m_grip.reset();
}

void StateGraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip.has_value()) {
        const QPointF way = event->position() - *m_grip;
        m_moved = m_moved || way.manhattanLength() > kNodeReach;
        if (m_moved) {
            setCursor(Qt::ClosedHandCursor);
            moveBy(way);
            m_grip = event->position();
        }
        return;
    }
    setCursor(shapeAt(event->position()) == nullptr ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void StateGraphView::selectNeighbour(int step)
{
    const auto& shapes = m_shapes.all();
    const GraphShapes::Shape* selected = m_shapes.of(m_session.selection());
    const auto count = static_cast<int>(shapes.size());
    const int here =
        selected == nullptr ? (step > 0 ? -1 : count) : static_cast<int>(selected - shapes.data());
    const int there = here + step;
    if (there >= 0 && there < count) {
        m_session.select(shapes[static_cast<std::size_t>(there)].target);
    }
}

void StateGraphView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        selectNeighbour(1);
        return;
    case Qt::Key_Up:
        selectNeighbour(-1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / kZoomStep);
        return;
    case Qt::Key_0:
        setWhole(!m_whole->isChecked());
        return;
    case Qt::Key_Escape:
        m_session.select({});
        return;
    default:
        event->ignore();
    }
}

bool StateGraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const GraphShapes::Shape* shape = shapeAt(help->pos());
        QToolTip::showText(help->globalPos(), shape == nullptr ? QString() : shape->title, this);
        return true;
    }
    return QWidget::event(event);
}

void StateGraphView::pointOut(std::vector<sim::Subject> subjects)
{
    m_pointedOut = std::move(subjects);
    update();
}

void StateGraphView::paintSelection(QPainter& painter) const
{
    paintMarked(painter, m_session.selection());
    for (const sim::Subject& subject : m_pointedOut) {
        paintMarked(painter, subject);
    }
}

void StateGraphView::paintMarked(QPainter& painter, const sim::Subject& subject) const
{
    const GraphShapes::Shape* shape = m_shapes.of(subject);
    if (shape == nullptr) {
        return;
    }
    const QColor colour = render::colour(m_look.theme, diagram::Ink::Highlight);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shape->lines);
    painter.setBrush(colour);
    painter.drawPath(shape->boxes);
    // Not by colour alone.
    if (std::holds_alternative<tcp::State>(shape->target)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(render::colour(m_look.theme, diagram::Ink::Text), 1.5, Qt::DotLine));
        painter.drawRect(shape->boxes.boundingRect().adjusted(-6, -6, 6, 6));
    }
}

} // namespace ui
