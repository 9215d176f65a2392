// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/sequence_view.h"

#include "diagram/picture/style.h"
#include "render/paint/painter.h"
#include "ui/sequence/end_head.h"
#include "ui/sequence/segment_shapes.h"
#include "ui/widgets/scroll_ranges.h"

#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using diagram::Ink;

/// A longer run is not laid out anew for each pixel that the view grows.
constexpr std::size_t kMostSegments = 20'000;
constexpr int kSettlingMs = 150;
/// So long one turn of laying out takes, of the eight that a frame has.
constexpr auto kLayoutTurn = std::chrono::milliseconds(5);
/// The smallest letters, in pixels, at any size of the window: what has no room is scrolled.
constexpr double kLeastLetter = 13;
constexpr double kReadable = kLeastLetter / diagram::style::kNoteFont.size;
constexpr double kLeastScale = 0.25;
constexpr double kMostScale = 5;
/// Where in the view the playhead is kept while it moves.
constexpr double kFollowedShare = 0.62;
constexpr double kFlightRadius = 7;
constexpr double kHeadLetters = 14;
constexpr int kHintWidth = 420;
constexpr int kHintMargin = 16;
/// Of the selection around a text.
constexpr double kMarkPadding = 3;

} // namespace

SequenceView::SequenceView(session::Session& session, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_session(session)
    , m_picture(session)
    , m_progress(new QLabel(viewport()))
    , m_hint(new QLabel(viewport()))
    , m_headBand(new QFrame(viewport()))
{
    setObjectName("sequenceView");
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    viewport()->setObjectName("sequenceViewport");
    verticalScrollBar()->setObjectName("sequenceScrollBar");
    connect(&session, &session::Session::changed, this, &SequenceView::onChanged);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettlingMs);
    connect(&m_settled, &QTimer::timeout, this, &SequenceView::relayout);
    connect(&m_working, &QTimer::timeout, this, &SequenceView::work);
    m_progress->setObjectName("layoutProgress");
    m_progress->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_progress->hide();
    m_hint->setObjectName("firstHint");
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    makeHeads();
    addSegmentKeys();
}

void SequenceView::setLook(const Look& look)
{
    m_look = look;
    relayout();
}

void SequenceView::setMagnification(double magnification)
{
    m_magnification = magnification;
    for (const sim::Side side : sim::kBothSides) {
        m_heads[side]->setLetters(static_cast<int>(std::lround(kHeadLetters * magnification)));
    }
    m_zoom = 1;
    emit zoomed(m_zoom);
    relayout();
    follow();
}

void SequenceView::relayout()
{
    m_picture.adapt(m_look, std::max(1.0, roomBesideBar(*this) / (m_magnification * kReadable)));
    updateScrollBars();
    placeHeads();
    showProgress();
    showHint();
    viewport()->update();
}

void SequenceView::work()
{
    const double bottom = verticalScrollBar()->value() + viewport()->height();
    const bool seesEnd = m_picture.size().height * scale() < bottom;
    m_picture.work(kLayoutTurn);
    updateScrollBars();
    showProgress();
    if (m_picture.isComplete()) {
        follow();
        placeHeads();
    }
    if (m_picture.isComplete() || seesEnd) {
        viewport()->update();
    }
}

void SequenceView::showProgress()
{
    const bool working = !m_picture.isComplete();
    if (working) {
        m_progress->setText(
            tr("Drawing the run: %1 %").arg(static_cast<int>(100 * m_picture.shareDone())));
        m_progress->adjustSize();
        m_progress->move((viewport()->width() - m_progress->width()) / 2,
            viewport()->height() - m_progress->height() - 12);
        m_working.start(0);
    } else {
        m_working.stop();
    }
    m_progress->setVisible(working);
}

/// On an empty canvas: what to do first.
void SequenceView::showHint()
{
    const bool isEmpty = m_session.isSimulated() && m_session.trace().segments().empty() &&
        !m_session.state().nextInstant();
    m_hint->setVisible(isEmpty);
    if (!isEmpty) {
        return;
    }
    const auto server = m_session.endState(sim::Side::Server);
    m_hint->setText(server == tcp::State::Established
            ? tr("Nothing has happened yet. The connection is open: let a side send or close, in "
                 "the bar above.")
            : server == tcp::State::Listen
            ? tr("Now let the client connect: Connect in the bar above, or F3.")
            : tr("Nothing has happened yet. Let the server listen first (Listen, Shift+F2), then "
                 "the client connect (Connect, F3)."));
    const int width = std::min(viewport()->width() - 2 * kHintMargin, kHintWidth);
    m_hint->resize(width, m_hint->heightForWidth(width));
    m_hint->move((viewport()->width() - width) / 2, viewport()->height() / 2);
}

void SequenceView::onChanged(const session::Change& change)
{
    m_picture.update(change);
    singleOut();
    updateScrollBars();
    if (change.selection) {
        announceSelection(*this, selectedPart());
    }
    if (change.selection || change.opened) {
        for (QShortcut* key : m_segmentKeys) {
            key->setEnabled(m_session.selectedSegment().has_value());
        }
    }
    if (change.opened) {
        verticalScrollBar()->setValue(0);
    } else if (change.position) {
        follow();
    }
    placeHeads();
    showProgress();
    showHint();
    viewport()->update();
}

double SequenceView::scale() const { return m_zoom * m_magnification * kReadable; }

void SequenceView::updateScrollBars()
{
    const diagram::Size size = m_picture.size();
    setScrollRanges(*this, QSizeF(size.width, size.height) * scale());
}

void SequenceView::follow()
{
    if (!m_picture.reachesPlayhead()) {
        return;
    }
    const double y = m_picture.playheadY() * scale() - verticalScrollBar()->value();
    const double wanted = kFollowedShare * viewport()->height();
    const bool outOfSight = y < 0 || y > 0.9 * viewport()->height();
    if (m_following && y > wanted) {
        // Gently: an instant may be taller than a frame's way.
        const double off = y - wanted;
        const double way = outOfSight ? off : std::min(off, 2 + off / 8);
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() + static_cast<int>(std::ceil(way)));
    } else if (outOfSight) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(y - wanted));
    }
}

void SequenceView::reveal(double top, double bottom)
{
    const double room = 40;
    const int from = static_cast<int>(top * scale() - room);
    const int to = static_cast<int>(bottom * scale() + room);
    QScrollBar* bar = verticalScrollBar();
    if (from < bar->value()) {
        bar->setValue(from);
    } else if (to > bar->value() + viewport()->height()) {
        bar->setValue(to - viewport()->height());
    }
}

QPointF SequenceView::keyAnchor() const
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const QRect room = viewport()->rect();
    return viewport()->underMouse() && room.contains(pointer) ? pointer : room.center();
}

void SequenceView::zoomAll()
{
    const double natural = scale() / m_zoom;
    const diagram::Size size = m_picture.size();
    constexpr double kRounding = 1; // pixels are whole
    setZoom(std::min({1.0, (viewport()->height() - kRounding) / (size.height * natural),
                roomBesideBar(*this) / (size.width * natural)}),
        {});
}

void SequenceView::setZoom(double zoom, QPointF anchor)
{
    const QPointF kept = toPicture(anchor);
    m_zoom = std::clamp(zoom, kLeastScale, kMostScale);
    emit zoomed(m_zoom);
    updateScrollBars();
    const QPointF moved = toView({kept.x(), kept.y()}) - anchor;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(moved.y()));
    placeHeads();
    viewport()->update();
}

QPointF SequenceView::toPicture(QPointF place) const
{
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const double spare = roomBesideBar(*this) - m_picture.size().width * scale();
    return (place + scrolled - QPointF(std::max(0.0, spare / 2), 0)) / scale();
}

QPointF SequenceView::toView(diagram::Point point) const
{
    return QPointF(point.x, point.y) * scale() - toPicture({0, 0}) * scale();
}

QRectF SequenceView::exposedPicture(const QRectF& view) const
{
    return {toPicture(view.topLeft()), toPicture(view.bottomRight())};
}

bool SequenceView::isInFlight(sim::SegmentId segment) const
{
    return std::ranges::any_of(m_picture.flights(),
        [segment](const ShownFlight& flight) { return flight.way.segment == segment; });
}

void SequenceView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), render::colour(m_look.theme, Ink::Paper));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(toView({0, 0}));
    painter.scale(scale(), scale());
    const QRectF exposed = exposedPicture(event->rect());
    const diagram::DisplayList list = m_picture.layout(exposed.top(), exposed.bottom());
    paintPlayhead(painter, list);
    paintSelection(painter, list);
    render::paint(list, m_look.theme, painter, exposed);
    paintFlights(painter);
    paintPointer(painter);
}

QPainterPath SequenceView::wordsAt(double y, const diagram::DisplayList& list) const
{
    constexpr double kRoom = 3;
    QPainterPath words;
    for (const diagram::DisplayItem& item : list.items) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        if (text == nullptr) {
            continue;
        }
        const QPolygonF outline = outlineOf(*text, kRoom);
        if (outline.boundingRect().top() <= y && y <= outline.boundingRect().bottom()) {
            words.addPolygon(outline);
            words.closeSubpath();
        }
    }
    words.setFillRule(Qt::WindingFill);
    return words;
}

/// It stops before words and goes on behind them.
void SequenceView::paintPlayhead(QPainter& painter, const diagram::DisplayList& list) const
{
    if (m_session.steps().count() == 0 || !m_picture.reachesPlayhead()) {
        return;
    }
    const double y = m_picture.playheadY();
    QColor colour = render::colour(m_look.theme, Ink::Client);
    colour.setAlphaF(0.55F);
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    const QLineF line(8, y, m_picture.size().width - 8, y);
    QPainterPath beside;
    beside.addRect(QRectF(line.p1(), line.p2()).adjusted(0, -2, 0, 2));
    painter.save();
    painter.setClipPath(beside.subtracted(wordsAt(y, list)), Qt::IntersectClip);
    painter.drawLine(line);
    painter.restore();
    painter.setPen(Qt::NoPen);
    painter.setBrush(render::colour(m_look.theme, Ink::Client));
    painter.drawPolygon(QPolygonF({{0, y - 6}, {9, y}, {0, y + 6}}));
}

void SequenceView::setPointer(std::optional<tcp::Instant> at)
{
    if (at != m_pointer) {
        m_pointer = at;
        viewport()->update();
    }
}

void SequenceView::paintPointer(QPainter& painter) const
{
    if (m_pointer && m_session.steps().count() > 0) {
        const double y = m_picture.yOf(*m_pointer);
        painter.setPen(QPen(render::colour(m_look.theme, Ink::Soft), 1, Qt::DotLine));
        painter.drawLine(QPointF(8, y), QPointF(m_picture.size().width - 8, y));
    }
}

void SequenceView::showFuture(bool shown)
{
    m_showsFuture = shown;
    applyFuture();
}

void SequenceView::setAuthoring(bool authoring)
{
    m_isAuthoring = authoring;
    applyFuture();
}

void SequenceView::applyFuture()
{
    m_picture.setFuture(!m_showsFuture ? diagram::Future::LeftOut
            : m_isAuthoring            ? diagram::Future::Readable
                                       : diagram::Future::Dimmed);
    viewport()->update();
}

void SequenceView::pointOut(std::vector<sim::Subject> subjects)
{
    m_pointedOut = std::move(subjects);
    singleOut();
    viewport()->update();
}

/// What is marked can be read.
void SequenceView::singleOut()
{
    std::vector<sim::SegmentId> segments;
    const auto include = [&segments](const sim::Subject& subject) {
        if (const auto* segment = std::get_if<sim::SegmentId>(&subject)) {
            segments.push_back(*segment);
        }
    };
    include(m_session.selection());
    std::ranges::for_each(m_pointedOut, include);
    m_picture.singleOut(std::move(segments));
}

void SequenceView::paintSelection(QPainter& painter, const diagram::DisplayList& list) const
{
    paintMarked(painter, list, m_session.selection());
    for (const sim::Subject& subject : m_pointedOut) {
        paintMarked(painter, list, subject);
    }
}

void SequenceView::paintMarked(
    QPainter& painter, const diagram::DisplayList& list, const sim::Subject& subject) const
{
    const auto* selected = std::get_if<sim::SegmentId>(&subject);
    if (selected == nullptr) {
        if (std::holds_alternative<sim::Side>(subject) ||
            std::holds_alternative<sim::Happening>(subject)) {
            paintMarkedGroup(painter, list, subject);
        }
        return;
    }
    const QColor colour = render::colour(m_look.theme, Ink::Highlight);
    painter.setBrush(colour);
    const SegmentShapes shapes(list, m_picture.measurer());
    for (const SegmentShapes::Shape& shape : shapes.all()) {
        if (shape.segment == *selected) {
            // A pen widens both lines and boxes by the same.
            painter.setPen(QPen(colour, shape.outline.size() > 2 ? 2 * kMarkPadding : 12,
                Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolygon(shape.outline);
        }
    }
}

/// A halo around the name and the lifeline of an end, or around the words of a mark beside it.
void SequenceView::paintMarkedGroup(
    QPainter& painter, const diagram::DisplayList& list, const sim::Subject& subject) const
{
    bool isWithin = false;
    painter.setBrush(render::colour(m_look.theme, Ink::Highlight));
    painter.setPen(QPen(render::colour(m_look.theme, Ink::Highlight), 8, Qt::SolidLine,
        Qt::RoundCap, Qt::RoundJoin));
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            isWithin = begin->subject == subject;
        } else if (const auto* box = std::get_if<diagram::RectItem>(&item)) {
            if (isWithin) {
                painter.drawRect(
                    QRectF(box->rect.x, box->rect.y, box->rect.width, box->rect.height));
            }
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            if (isWithin && std::holds_alternative<sim::Happening>(subject)) {
                painter.drawPolygon(outlineOf(*text, 0));
            }
        }
    }
}

/// Around a line of text, which may be turned, at this distance.
QPolygonF SequenceView::outlineOf(const diagram::TextItem& text, double room) const
{
    const double width = m_picture.measurer().width(text.text, text.font);
    const double before = text.anchor == diagram::Anchor::Start ? 0
        : text.anchor == diagram::Anchor::Middle                ? width / 2
                                                                : width;
    const QRectF line(-before, -0.8 * text.font.size, width, text.font.size);
    return QTransform::fromTranslate(text.at.x, text.at.y)
        .rotate(text.rotation)
        .map(QPolygonF(line.adjusted(-room, -room, room, room)));
}

void SequenceView::paintFlights(QPainter& painter) const
{
    const auto& points = m_picture.flightPoints();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ShownFlight& flight = m_picture.flights()[i];
        const QPointF centre(points[i].x, points[i].y);
        const Ink ink = flight.ink;
        const bool selected = m_session.selectedSegment() == flight.way.segment;
        QColor halo = render::colour(m_look.theme, ink);
        const bool hovered = m_hovered == flight.way.segment;
        halo.setAlphaF(selected || hovered ? 0.45F : 0.22F);
        // A ring tells the hand that it can take hold here.
        painter.setPen(hovered ? QPen(render::colour(m_look.theme, ink), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(halo);
        const double reach = kFlightRadius + (hovered ? 8 : 5);
        painter.drawEllipse(centre, reach, reach);
        painter.setBrush(render::colour(m_look.theme, ink));
        painter.setPen(QPen(render::colour(m_look.theme, Ink::Paper), 2));
        painter.drawEllipse(centre, kFlightRadius, kFlightRadius);
    }
}

void SequenceView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const double nowAt = m_picture.playheadY() * scale() - verticalScrollBar()->value();
    const bool sawNow = nowAt >= 0 && nowAt <= event->oldSize().height();
    if (m_session.trace().segments().size() > kMostSegments) {
        // Enlarged or reduced until the hand rests.
        updateScrollBars();
        m_settled.start();
    } else {
        relayout();
    }
    if (sawNow) { // what one looks at stays in sight
        follow();
    }
}

} // namespace ui
