// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/time/timeline.h"

#include "diagram/sequence/segment_ink.h"
#include "ui/time/spoken_timeline.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

using diagram::Ink;

constexpr double kTimelineMargin = 14;
constexpr double kHandleRadius = 9;
constexpr double kTickHalf = 11;
/// Ticks nearer than this would be one blot.
constexpr double kLeastTickDistance = 1.5;

} // namespace

Timeline::Timeline(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName("timeline");
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        readTicks(change.opened ? 0 : change.keptRows);
        update();
        if (change.position) {
            spoken_timeline::announce(*this);
        }
    });
    readTicks(0);
}

void Timeline::setLook(const Look& look)
{
    m_look = look;
    update();
}

void Timeline::readTicks(std::size_t keptRows)
{
    const auto rows = m_session.trace().rows();
    const auto segments = m_session.trace().segments();
    if (keptRows <= rows.size()) {
        // Of the last instant that is kept, some segments may be new.
        const tcp::Instant kept = keptRows == 0 ? tcp::Instant{} : rows[keptRows - 1].at;
        const auto first = std::ranges::lower_bound(m_ticks, kept, {}, &Tick::at);
        m_ticks.erase(first, m_ticks.end());
    }
    m_ticks.resize(std::min(m_ticks.size(), segments.size()));
    for (const sim::SentSegment& sent : segments.subspan(m_ticks.size())) {
        m_ticks.push_back({sent.at, diagram::segmentInk(sent.segment)});
    }
}

double Timeline::xOf(tcp::Instant at) const
{
    const auto whole = m_session.watchedAt(m_session.knownEnd()).count();
    const double room = width() - 2 * kTimelineMargin;
    if (whole <= 0) {
        return kTimelineMargin;
    }
    const auto watched = static_cast<double>(m_session.watchedAt(at).count());
    return kTimelineMargin + room * std::min(1.0, watched / static_cast<double>(whole));
}

tcp::Instant Timeline::instantAt(double x) const
{
    const double room = width() - 2 * kTimelineMargin;
    const double share = std::clamp((x - kTimelineMargin) / room, 0.0, 1.0);
    if (share >= 1) {
        return m_session.knownEnd();
    }
    const auto whole = static_cast<double>(m_session.watchedAt(m_session.knownEnd()).count());
    return m_session.instantAt(
        session::RealTime(static_cast<session::RealTime::rep>(share * whole)));
}

QPointF Timeline::handle() const { return {xOf(m_session.playhead()), height() / 2.0}; }

void Timeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ink = [this](Ink which) { return render::colour(m_look.theme, which); };
    const QPointF at = handle();
    const QPointF left(kTimelineMargin, at.y());
    const QPointF right(width() - kTimelineMargin, at.y());
    painter.setPen(QPen(ink(Ink::Line), 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(left, right);
    painter.setPen(QPen(ink(Ink::Client), 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(left, at);
    paintTicks(painter);
    if (m_pointer) {
        const double x = xOf(*m_pointer);
        painter.setPen(QPen(ink(Ink::Text), 1));
        painter.drawLine(QPointF(x, 2), QPointF(x, height() - 2));
    }
    painter.setPen(QPen(ink(Ink::Panel), 2));
    painter.setBrush(ink(Ink::Client));
    painter.drawEllipse(at, kHandleRadius, kHandleRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink(Ink::Client), 1.5));
        painter.drawEllipse(at, kHandleRadius + 3, kHandleRadius + 3);
    }
}

void Timeline::paintTicks(QPainter& painter) const
{
    // From each tick to the next that can be told from it: there may be a million.
    const double right = width() - kTimelineMargin;
    for (auto tick = m_ticks.begin(); tick != m_ticks.end();) {
        const double x = xOf(tick->at);
        painter.setPen(
            QPen(render::colour(m_look.theme, tick->ink), 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(
            QPointF(x, height() / 2.0 - kTickHalf), QPointF(x, height() / 2.0 + kTickHalf));
        if (x + kLeastTickDistance > right) {
            return;
        }
        const tcp::Instant apart = instantAt(x + kLeastTickDistance);
        tick = std::ranges::lower_bound(tick + 1, m_ticks.end(), apart, {}, &Tick::at);
    }
}

void Timeline::mousePressEvent(QMouseEvent* event)
{
    m_dragging = event->button() == Qt::LeftButton;
    if (m_dragging) {
        emit seekRequested(tickNear(event->position().x()));
    }
}

/// Who clicks a tick means its moment, not one just before it.
tcp::Instant Timeline::tickNear(double x) const
{
    constexpr double kReach = 4;
    const auto from = std::ranges::lower_bound(m_ticks, instantAt(x - kReach), {}, &Tick::at);
    tcp::Instant nearest = instantAt(x);
    double least = kReach;
    for (auto tick = from; tick != m_ticks.end() && xOf(tick->at) <= x + kReach; ++tick) {
        if (const double apart = std::abs(xOf(tick->at) - x); apart < least) {
            least = apart;
            nearest = tick->at;
        }
    }
    return nearest;
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) {
        emit seekRequested(instantAt(event->position().x()));
    }
    emit pointedAt(instantAt(event->position().x()));
}

void Timeline::leaveEvent(QEvent* event)
{
    emit pointedAt(std::nullopt);
    QWidget::leaveEvent(event);
}

void Timeline::setPointer(std::optional<tcp::Instant> at)
{
    if (at != m_pointer) {
        m_pointer = at;
        update();
    }
}

void Timeline::mouseReleaseEvent(QMouseEvent*) { m_dragging = false; }

} // namespace ui
