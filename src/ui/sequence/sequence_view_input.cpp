// SPDX-License-Identifier: GPL-3.0-or-later

// What the hand does to the diagram: pointing, selecting, zooming, by mouse and by keyboard.

#include "ui/sequence/end_at.h"
#include "ui/sequence/segment_shapes.h"
#include "ui/sequence/sequence_view.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace ui {
namespace {

/// How near to an arrow a click must be, in pixels of the screen.
constexpr double kArrowReach = 9;
constexpr double kFlightReach = 14;
constexpr double kMarkReach = 3;
/// What interferes with a segment: drop (two keys), delay, duplicate, corrupt.
constexpr std::array kFaultKeys{Qt::Key_D, Qt::Key_Delete, Qt::Key_L, Qt::Key_U, Qt::Key_C};

bool isCall(const sim::Subject& subject)
{
    const auto* happening = std::get_if<sim::Happening>(&subject);
    return happening != nullptr && happening->kind == sim::Happening::Kind::Call;
}

} // namespace

std::optional<sim::SegmentId> SequenceView::flightAt(QPointF place) const
{
    const auto isNear = [&](const diagram::Point& point) {
        const QPointF off = toView(point) - place;
        return std::hypot(off.x(), off.y()) <= kFlightReach;
    };
    const auto& points = m_picture.flightPoints();
    const auto near = std::ranges::find_if(points, isNear);
    const auto index = static_cast<std::size_t>(near - points.begin());
    return near == points.end() ? std::nullopt
                                : std::optional(m_picture.flights()[index].way.segment);
}

std::optional<sim::SegmentId> SequenceView::segmentAt(QPointF place) const
{
    // A segment on its way is on top of all arrows.
    if (const auto flying = flightAt(place)) {
        return flying;
    }
    const QPointF inPicture = toPicture(place);
    const double reach = kArrowReach / scale();
    const SegmentShapes shapes(
        m_picture.layout(inPicture.y() - reach, inPicture.y() + reach), m_picture.measurer());
    const auto* shape = shapes.at(inPicture, reach);
    return shape == nullptr ? std::nullopt : std::optional(shape->segment);
}

std::optional<sim::Side> SequenceView::endAt(QPointF place) const
{
    const QPointF inPicture = toPicture(place);
    return ui::endAt(m_picture.layout(inPicture.y() - 1, inPicture.y() + 1), inPicture,
        kArrowReach / 2 / scale());
}

std::optional<SequenceMark> SequenceView::markAt(QPointF place) const
{
    const QPointF inPicture = toPicture(place);
    const double reach = kMarkReach / scale();
    return ui::markAt(m_picture.layout(inPicture.y() - reach, inPicture.y() + reach),
        m_picture.measurer(), inPicture, reach);
}

sim::Subject SequenceView::toldBy(const SequenceMark& mark) const
{
    const auto* happening = std::get_if<sim::Happening>(&mark.subject);
    if (happening == nullptr || happening->kind != sim::Happening::Kind::State) {
        return mark.subject;
    }
    // The first name is that of the state in which the end begins.
    std::uint32_t number = 1;
    tcp::State state = m_session.trace().start().state[happening->who];
    for (const sim::TraceRow& row : m_session.trace().rows()) {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (number < happening->number && change != nullptr && row.who == happening->who) {
            state = change->to;
            ++number;
        }
    }
    return state;
}

std::optional<QPointF> SequenceView::placeOf(sim::SegmentId segment)
{
    const auto& flights = m_picture.flights();
    const auto flight = std::ranges::find_if(
        flights, [segment](const ShownFlight& each) { return each.way.segment == segment; });
    if (flight == flights.end()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(flight - flights.begin());
    const diagram::Point point = m_picture.flightPoints()[index];
    reveal(point.y, point.y);
    return toView(point);
}

void SequenceView::askMenu(sim::SegmentId segment)
{
    const QPointF place =
        placeOf(segment).value_or(QPointF(viewport()->width(), viewport()->height()) / 2);
    emit menuRequested(segment, viewport()->mapToGlobal(place.toPoint()));
}

void SequenceView::mousePressEvent(QMouseEvent* event)
{
    const auto segment = segmentAt(event->position());
    const auto end = segment ? std::nullopt : endAt(event->position());
    const auto mark = segment || end ? std::nullopt : markAt(event->position());
    m_session.select(segment ? sim::Subject(*segment)
            : end            ? sim::Subject(*end)
            : mark           ? (m_isAuthoring ? mark->subject : toldBy(*mark))
                             : sim::Subject());
    if (mark) {
        QToolTip::showText(event->globalPosition().toPoint(), mark->title, this);
    }
    if (segment && isInFlight(*segment) && event->button() == Qt::LeftButton && !m_isAuthoring) {
        emit menuRequested(*segment, event->globalPosition().toPoint());
    }
}

/// Names and notes are written where they stand.
void SequenceView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPointF place = event->position();
    const auto note = noteAt(place);
    const auto segment = segmentAt(place);
    const auto end = endAt(place);
    const auto side = nearestLifeline(place);
    if (note) {
        emit noteChangeRequested(*note);
    } else if (segment) {
        emit segmentNoteRequested(*segment);
    } else if (end && toPicture(place).y() < kHeadsHeight) {
        emit nameRequested(*end);
    } else if (side) {
        const tcp::Instant at = m_picture.instantAt(toPicture(place).y());
        emit momentNoteRequested(*side, std::min(at, m_session.knownEnd()));
    }
}

std::optional<std::size_t> SequenceView::noteAt(QPointF place) const
{
    constexpr double kMostLines = 400;
    const QPointF inPicture = toPicture(place);
    const auto list = m_picture.layout(inPicture.y() - kMostLines, inPicture.y() + 1);
    std::optional<std::size_t> number;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            const bool isNote = begin->part.kind == diagram::Part::Kind::Remark;
            number = isNote ? std::optional<std::size_t>(begin->part.number) : std::nullopt;
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            if (number && outlineOf(*text, 4).containsPoint(inPicture, Qt::OddEvenFill)) {
                return *number - 1;
            }
        }
    }
    return {};
}

void SequenceView::mouseMoveEvent(QMouseEvent* event)
{
    const bool onThing =
        segmentAt(event->position()) || endAt(event->position()) || markAt(event->position());
    viewport()->setCursor(onThing ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const auto hovered = flightAt(event->position());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    if (m_session.steps().count() > 0) {
        emit pointedAt(m_picture.instantAt(toPicture(event->position()).y()));
    }
}

void SequenceView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (m_session.selectedSegment()) {
            askMenu(*m_session.selectedSegment());
        }
    } else if (const auto segment = segmentAt(event->pos())) {
        m_session.select(*segment);
        emit menuRequested(*segment, event->globalPos());
    } else if (const auto mark = markAt(event->pos()); mark && isCall(mark->subject)) {
        m_session.select(mark->subject);
        emit callMenuRequested(mark->subject, event->globalPos());
    } else if (const auto side = lifelineAt(event->pos())) {
        emit endMenuRequested(*side, event->globalPos());
    }
}

void SequenceView::wheelEvent(QWheelEvent* event)
{
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        setZoom(m_zoom * std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool SequenceView::selectNeighbour(int step)
{
    const auto count = static_cast<std::int64_t>(m_session.trace().segments().size());
    const auto selected = m_session.selectedSegment();
    const std::int64_t first = step > 0 ? 1 : count;
    const std::int64_t wanted = selected ? std::int64_t{selected->value} + step : first;
    if (wanted < 1 || wanted > count) {
        return false;
    }
    const sim::SegmentId segment{static_cast<std::uint32_t>(wanted)};
    m_session.select(segment);
    const double y = m_picture.yOf(m_session.trace().segment(segment).at);
    reveal(y, y + 40);
    return true;
}

QList<KeyHint> SequenceView::keyHints()
{
    return {
        {"↑, ↓", tr("Select the segment before or behind")},
        {"Tab", tr("Select the next segment in flight")},
        {"Enter", tr("What can be done with it")},
        {"D, L, U, C", tr("Drop, delay, duplicate, corrupt it on its way")},
        {"Del", tr("Run without the selected call")},
        {"Esc", tr("Select nothing")},
        {tr("Double click"), tr("Name an end, write a note")},
        {"PgUp, PgDn", tr("Scroll")},
        {tr("Ctrl+wheel"), tr("Zoom at the pointer")},
    };
}

void SequenceView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        selectNeighbour(1);
        return;
    case Qt::Key_Up:
        selectNeighbour(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_session.selectedSegment()) {
            askMenu(*m_session.selectedSegment());
        }
        return;
    case Qt::Key_Escape:
        m_session.select({});
        return;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    default:
        event->setAccepted(interfere(event->key()));
    }
}

/// As long as a segment is marked as selected its keys hold, wherever the keyboard is; a text field
/// keeps its letters.
void SequenceView::addSegmentKeys()
{
    for (const Qt::Key key : kFaultKeys) {
        if (key == Qt::Key_Delete) {
            continue; // other panels delete something of theirs
        }
        auto* shortcut = new QShortcut(key, this);
        shortcut->setAutoRepeat(false);
        shortcut->setEnabled(false);
        connect(shortcut, &QShortcut::activated, this, [this, key] { interfere(key); });
        m_segmentKeys += shortcut;
    }
}

std::optional<sim::SegmentId> SequenceView::meantSegment() const
{
    const auto selected = m_session.selectedSegment();
    const auto& flights = m_picture.flights();
    return !selected && flights.size() == 1 ? std::optional(flights.front().way.segment) : selected;
}

bool SequenceView::interfere(int key)
{
    if (key == Qt::Key_Delete && isCall(m_session.selection())) {
        emit leaveOutRequested(m_session.selection());
        return true;
    }
    if (std::ranges::find(kFaultKeys, key) == kFaultKeys.end()) {
        return false;
    }
    const auto segment = meantSegment();
    if (!segment) {
        emit refused(m_picture.flights().empty()
                ? tr("No segment is on its way now.")
                : tr("First choose a segment on its way: click it, or press Tab."));
        return true;
    }
    switch (key) {
    case Qt::Key_L:
        if (!isInFlight(*segment)) {
            emit refused(tr("This segment is not on its way now."));
        } else {
            emit delayRequested(*segment);
        }
        return true;
    case Qt::Key_U:
        emit faultRequested(*segment, sim::Duplicate{1});
        return true;
    case Qt::Key_C:
        emit faultRequested(*segment, sim::Corrupt{});
        return true;
    default:
        emit faultRequested(*segment, sim::Drop{});
        return true;
    }
}

bool SequenceView::pressForSegments(int key)
{
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (m_picture.flights().empty()) {
            emit refused(tr("No segment is on its way now."));
        } else if (!selectFlight(key == Qt::Key_Tab)) {
            // Round: there is nothing else to go to.
            m_session.select({});
            selectFlight(key == Qt::Key_Tab);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto segment = meantSegment()) {
            askMenu(*segment);
        }
        return true;
    default:
        return interfere(key);
    }
}

bool SequenceView::selectFlight(bool next)
{
    const auto selected = m_session.selectedSegment();
    std::vector<sim::SegmentId> flying;
    for (const ShownFlight& flight : m_picture.flights()) {
        flying.push_back(flight.way.segment);
    }
    std::ranges::sort(flying);
    if (!next) {
        std::ranges::reverse(flying);
    }
    const auto here = selected ? std::ranges::find(flying, *selected) : flying.end();
    const auto there = here == flying.end() ? flying.begin() : here + 1;
    if (there == flying.end()) {
        return false;
    }
    m_session.select(*there);
    return true;
}

/// Tab goes through the segments on their way, and behind the last one on to the next widget.
bool SequenceView::focusNextPrevChild(bool next)
{
    return (hasFocus() && selectFlight(next)) || QAbstractScrollArea::focusNextPrevChild(next);
}

bool SequenceView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        emit pointedAt(std::nullopt);
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPointF place = toPicture(help->pos());
        const double reach = kArrowReach / scale();
        const SegmentShapes shapes(
            m_picture.layout(place.y() - reach, place.y() + reach), m_picture.measurer());
        const auto* shape = shapes.at(place, reach);
        QString words = shape == nullptr ? QString() : shape->title;
        if (const auto mark = markAt(help->pos()); words.isEmpty() && mark) {
            words = mark->title;
        }
        if (flightAt(help->pos())) {
            words += '\n' + tr("Click for what can be done with it on its way.");
        }
        QToolTip::showText(help->globalPos(), words.trimmed(), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace ui
