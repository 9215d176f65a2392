// SPDX-License-Identifier: GPL-3.0-or-later

// Mouse and keys of a chart.

#include "render/words/chart_labels.h"
#include "ui/charts/chart_cause.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/spoken_picture.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// Pixels.
constexpr double kPointReach = 8;
constexpr double kDragReach = 4;

} // namespace

bool ChartView::isInPlot(QPointF place)
{
    const diagram::Rect plot = picture().area.rect;
    return !m_picture.isEmpty &&
        QRectF(plot.x, plot.y, plot.width, plot.height).adjusted(-2, -2, 2, 2).contains(place);
}

std::optional<diagram::ChartValue> ChartView::valueAt(QPointF place)
{
    if (!isInPlot(place)) {
        return std::nullopt;
    }
    const auto value =
        diagram::pointAt(drawnRuns(), m_picture.area, {place.x(), place.y()}, kPointReach);
    return tells(instantAt(place.x())) ? value : std::nullopt;
}

/// Whether what happens at a moment may be told: it has happened, or the future is seen.
bool ChartView::tells(tcp::Instant at) const { return m_showsFuture || at <= m_session.playhead(); }

/// Enlarges the time axis about what is at `x`.
void ChartView::zoom(double factor, double x)
{
    picture();
    const TimeSpan shown = shownSpan();
    const auto anchor = static_cast<double>(instantAt(x).time_since_epoch().count());
    const auto scaled = [&](std::int64_t edge) {
        return std::llround(anchor + (static_cast<double>(edge) - anchor) / factor);
    };
    constexpr std::int64_t kShortest = 1000;
    const TimeSpan wanted{scaled(shown.from), scaled(shown.to)};
    const bool isAll = wanted.from <= m_whole.from && wanted.to >= m_whole.to;
    if (isAll) {
        emit spanRequested(std::nullopt);
    } else if (wanted.to - wanted.from >= kShortest) {
        emit spanRequested(wanted);
    }
}

void ChartView::pan(double pixels)
{
    if (!m_span) {
        return; // all of it is shown
    }
    const diagram::PlotArea& area = picture().area;
    const double perPixel =
        static_cast<double>(m_span->to - m_span->from) / std::max(area.rect.width, 1.0);
    const std::int64_t length = m_span->to - m_span->from;
    const std::int64_t last = std::max(m_whole.to - length, m_whole.from);
    const std::int64_t from = std::clamp<std::int64_t>(
        m_span->from + std::llround(pixels * perPixel), m_whole.from, last);
    emit spanRequested(TimeSpan{from, from + length});
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    const QPointF place = inPicture(event->position());
    if (event->button() == Qt::LeftButton && isInPlot(place)) {
        m_grip = place;
        m_isDragged = false;
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF place = inPicture(event->position());
    if (m_grip) {
        const double way = m_grip->x() - place.x();
        m_isDragged = m_isDragged || std::abs(way) > kDragReach;
        if (m_isDragged) {
            setCursor(Qt::ClosedHandCursor);
            pan(way);
            m_grip = place;
        }
        return;
    }
    const auto value = valueAt(place);
    setCursor(value && value->run == 0 ? Qt::PointingHandCursor
            : isInPlot(place)          ? Qt::CrossCursor
                                       : Qt::ArrowCursor);
    emit pointedAt(isInPlot(place) ? std::optional(instantAt(place.x())) : std::nullopt);
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_grip) {
        return;
    }
    const QPointF place = inPicture(event->position());
    m_grip.reset();
    if (m_isDragged) {
        setCursor(Qt::CrossCursor);
        return;
    }
    const auto value = valueAt(place);
    const sim::Subject cause =
        value && value->run == 0 ? causeOf(m_session.trace(), chart(), *value) : sim::Subject();
    if (cause != sim::Subject()) {
        m_session.select(cause);
        emit causeShown();
    } else {
        emit seekRequested(instantAt(place.x()));
    }
}

void ChartView::mouseDoubleClickEvent(QMouseEvent*) { emit spanRequested(std::nullopt); }

void ChartView::wheelEvent(QWheelEvent* event)
{
    const QPointF place = inPicture(event->position());
    if (!isInPlot(place)) {
        QWidget::wheelEvent(event);
        return;
    }
    const QPoint way = event->angleDelta();
    if (way.x() != 0 && way.y() == 0) {
        pan(-way.x());
    } else {
        zoom(std::pow(kZoomStep, way.y() / 120.0), place.x());
    }
    event->accept();
}

void ChartView::leaveEvent(QEvent* event)
{
    emit pointedAt(std::nullopt);
    QWidget::leaveEvent(event);
}

/// To the next place at which something is drawn, which a screen reader tells.
void ChartView::moveCursor(bool isForward)
{
    picture();
    if (m_picture.isEmpty) {
        return;
    }
    const tcp::Instant here = m_cursor.value_or(m_session.playhead());
    const auto x =
        static_cast<std::int64_t>(diagram::xOfMoment(chart(), here.time_since_epoch().count()));
    const auto next = diagram::nextPoint(drawnRuns(), x, isForward);
    if (!next) {
        return;
    }
    const tcp::Instant there{
        tcp::Duration(diagram::momentOfX(chart(), static_cast<double>(*next)))};
    if (!tells(there)) {
        return;
    }
    const double place = xOf(there);
    const diagram::Rect plot = m_picture.area.rect;
    if (place < plot.x || place > plot.right()) {
        pan(place - (plot.x + plot.width / 2));
    }
    emit pointedAt(there);
    SpokenPicture::describe(*this, readout(there).join('\n'));
}

QList<KeyHint> ChartView::keyHints()
{
    return {
        {"↑, ↓", tr("To the point before or behind")},
        {"Enter", tr("Go to its moment")},
        {"+, -, 0", tr("Zoom in time; show the whole run")},
        {"PgUp, PgDn", tr("Earlier, later")},
        {"Ctrl+C", tr("Copy the chart")},
        {tr("Wheel"), tr("Zoom in time at the pointer")},
    };
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit actRequested(ChartAct::Copy);
        return;
    }
    const diagram::Rect plot = picture().area.rect;
    const double middle = m_cursor ? xOf(*m_cursor) : plot.x + plot.width / 2;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveCursor(event->key() == Qt::Key_Down);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor) {
            emit seekRequested(*m_cursor);
        }
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomStep, middle);
        return;
    case Qt::Key_Minus:
        zoom(1 / kZoomStep, middle);
        return;
    case Qt::Key_0:
        emit spanRequested(std::nullopt);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        pan((event->key() == Qt::Key_PageDown ? 0.8 : -0.8) * plot.width);
        return;
    case Qt::Key_Escape:
        emit pointedAt(std::nullopt);
        m_session.select({});
        return;
    default:
        event->ignore();
    }
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) { showMenu(event->globalPos()); }

void ChartView::showMenu(QPoint where)
{
    QMenu menu(this);
    menu.setObjectName("chartMenu");
    const auto add = [&](const char* name, const QString& text, ChartAct act) {
        QAction* action = menu.addAction(text);
        action->setObjectName(name);
        action->setEnabled(!picture().isEmpty);
        connect(action, &QAction::triggered, this, [this, act] { emit actRequested(act); });
        return action;
    };
    add("copyChart", tr("&Copy chart"), ChartAct::Copy)->setShortcut(QKeySequence::Copy);
    add("exportChart", tr("&Export chart…"), ChartAct::Export);
    add("printChart", tr("&Print chart…"), ChartAct::Print);
    menu.addSeparator();
    QAction* whole = menu.addAction(tr("&Whole run"));
    whole->setEnabled(m_span.has_value());
    connect(whole, &QAction::triggered, this, [this] { emit spanRequested(std::nullopt); });
    menu.exec(where);
}

bool ChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto value = valueAt(inPicture(help->pos()));
        QString text;
        if (value) {
            text = QString::fromStdString(
                render::ChartLabels(m_look.language, m_look.names).series(value->kind));
            if (value->point.segment.value > 0) {
                text += '\n' + tr("Segment %1").arg(value->point.segment.value);
            }
        }
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
