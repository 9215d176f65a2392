// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence_picture.h"

namespace ui {
namespace {

/// How much of the picture's top holds the heads of the lifelines.
constexpr double kHeadsHeight = 40;

} // namespace

SequencePicture::SequencePicture(const session::Session& session)
    : m_session(session)
    , m_labels(std::make_unique<render::Labels>(labelsFor({})))
{
    rebuild(m_options.width);
}

void SequencePicture::adapt(const Look& look, double width)
{
    const render::Labels labels = labelsFor(look);
    if (labels != *m_labels || width != m_options.width) {
        // The old diagram refers to the old words.
        m_diagram.reset();
        m_labels = std::make_unique<render::Labels>(labels);
        rebuild(width);
    }
}

void SequencePicture::rebuild(double width)
{
    m_options.width = width;
    m_options.pace = m_session.flight();
    m_diagram = std::make_unique<diagram::SequenceDiagram>(m_options, m_metrics, *m_labels);
    m_diagram->update(m_session.trace());
    refresh();
}

void SequencePicture::update(const session::Change& change)
{
    if (change.opened) {
        rebuild(m_options.width);
        return;
    }
    m_diagram->update(m_session.trace(), change.keptRows);
    refresh();
}

void SequencePicture::refresh()
{
    m_options.visibleRows = m_session.state().rowCount();
    m_options.now = m_session.playhead();
    m_flights = shownFlights(m_session);
    m_options.travelling.clear();
    for (const ShownFlight& flight : m_flights) {
        if (!flight.endKnown) {
            m_options.travelling.push_back(flight.way);
        }
    }
}

diagram::Size SequencePicture::size() const { return m_diagram->size(m_options); }

diagram::DisplayList SequencePicture::layout(double top, double bottom) const
{
    return m_diagram->layout(m_session.trace(), top, bottom, m_options);
}

std::optional<double> SequencePicture::lifelineX(sim::Side side) const
{
    const std::string title = m_labels->endTitle(side);
    for (const diagram::DisplayItem& item : layout(0, kHeadsHeight).items) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        if (text != nullptr && text->text == title && text->anchor == diagram::Anchor::Middle) {
            return text->at.x;
        }
    }
    return {};
}

double SequencePicture::playheadY() const
{
    const tcp::Instant at = m_session.playhead();
    const std::size_t done = m_options.visibleRows;
    const bool isDone = done > 0 && m_session.trace().rows()[done - 1].at == at;
    return isDone ? m_diagram->instantBottom(at) : m_diagram->yOf(at);
}

diagram::Point SequencePicture::pointOf(const ShownFlight& flight) const
{
    return m_diagram->pointOf(m_session.trace(), flight.way, m_options, m_session.playhead());
}

} // namespace ui
