// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/sequence_picture.h"

#include "handout/scenario_words.h"
#include "ui/sequence/end_at.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace ui {
namespace {

/// So many rows are laid out without asking how long it takes.
constexpr std::size_t kAtOnce = 8'000;
constexpr std::size_t kPiece = 500;

} // namespace

SequencePicture::SequencePicture(const session::Session& session)
    : m_session(session)
    , m_drawn(blank(diagram::SequenceOptions().width))
{
    m_drawn.diagram->update(m_session.trace());
    refresh();
}

SequencePicture::Drawn SequencePicture::blank(double width) const
{
    Drawn drawn;
    drawn.labels = std::make_unique<render::Labels>(labelsFor(m_look));
    diagram::SequenceOptions options;
    options.width = width;
    options.pace = m_session.flight();
    options.remarks = handout::remarksOf(m_session.scenario(), m_look.language);
    drawn.diagram = std::make_unique<diagram::SequenceDiagram>(options, m_metrics, *drawn.labels);
    drawn.width = width;
    return drawn;
}

bool SequencePicture::isWhole(const Drawn& drawn) const
{
    return drawn.diagram->rowCount() == m_session.trace().rows().size();
}

bool SequencePicture::isComplete() const { return !m_next && isWhole(m_drawn); }

double SequencePicture::shareDone() const
{
    const auto rows = static_cast<double>(m_session.trace().rows().size());
    return rows == 0 ? 1 : static_cast<double>(wanted().diagram->rowCount()) / rows;
}

bool SequencePicture::reachesPlayhead() const
{
    return m_drawn.diagram->rowCount() >= m_session.state().rowCount();
}

void SequencePicture::adapt(const Look& look, double width)
{
    m_look = look;
    const render::Labels labels = labelsFor(look);
    const auto fits = [&](const Drawn& drawn) {
        return *drawn.labels == labels && drawn.width == width;
    };
    if (fits(wanted())) {
        return;
    }
    m_next.reset();
    if (!fits(m_drawn)) {
        m_next = blank(width);
        m_next->diagram->update(m_session.trace(), 0, kAtOnce);
        work(std::chrono::milliseconds(0));
    }
}

void SequencePicture::update(const session::Change& change)
{
    const sim::Trace& trace = m_session.trace();
    const bool isNew = change.opened || change.words;
    if (isNew) {
        m_drawn = blank(wanted().width);
        m_next.reset();
    }
    const std::size_t kept = isNew ? 0 : change.keptRows;
    m_drawn.diagram->update(trace, kept, kAtOnce);
    if (m_next) {
        m_next->diagram->update(trace, kept, kPiece);
    }
    refresh();
}

void SequencePicture::work(std::chrono::milliseconds turn)
{
    constexpr auto kSame = std::numeric_limits<std::size_t>::max();
    Drawn& drawn = m_next ? *m_next : m_drawn;
    const auto end = std::chrono::steady_clock::now() + turn;
    while (!isWhole(drawn) && std::chrono::steady_clock::now() < end) {
        drawn.diagram->update(m_session.trace(), kSame, kPiece);
    }
    if (m_next && isWhole(*m_next)) {
        m_drawn = std::move(*m_next);
        m_next.reset();
    }
    refresh();
}

void SequencePicture::refresh()
{
    m_options.visibleRows = m_session.state().rowCount();
    m_options.now = m_session.playhead();
    m_flights.clear();
    m_flightPoints.clear();
    m_options.travelling.clear();
    if (!reachesPlayhead()) {
        return;
    }
    m_flights = shownFlights(m_session);
    for (const ShownFlight& flight : m_flights) {
        if (!flight.endKnown) {
            m_options.travelling.push_back(flight.way);
        }
    }
}

void SequencePicture::setFuture(diagram::Future future) { m_options.future = future; }

void SequencePicture::singleOut(std::vector<sim::SegmentId> segments)
{
    m_options.singledOut = std::move(segments);
}

diagram::Size SequencePicture::size() const { return m_drawn.diagram->size(m_options); }

diagram::DisplayList SequencePicture::layout(double top, double bottom) const
{
    return m_drawn.diagram->layout(m_session.trace(), top, bottom, m_options);
}

std::optional<double> SequencePicture::lifelineX(sim::Side side) const
{
    return lifelineIn(layout(0, kHeadsHeight), side);
}

double SequencePicture::playheadY() const
{
    const tcp::Instant at = m_session.playhead();
    const std::size_t done = m_options.visibleRows;
    const bool isDone = done > 0 && m_session.trace().rows()[done - 1].at == at;
    if (isDone) {
        return m_drawn.diagram->instantBottom(at);
    }
    // What happened before may lie further down than this moment begins.
    return std::max(
        m_drawn.diagram->yOf(at), m_drawn.diagram->instantBottom(at - tcp::Duration(1)));
}

const std::vector<diagram::Point>& SequencePicture::flightPoints() const
{
    if (m_flightPoints.size() != m_flights.size()) {
        std::vector<diagram::Travelling> ways;
        std::ranges::transform(m_flights, std::back_inserter(ways), &ShownFlight::way);
        m_flightPoints =
            m_drawn.diagram->pointsOf(m_session.trace(), ways, m_options, m_session.playhead());
    }
    return m_flightPoints;
}

} // namespace ui
