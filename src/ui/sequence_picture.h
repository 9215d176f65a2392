// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence_layout.h"
#include "render/font_metrics.h"
#include "session/session.h"
#include "ui/look.h"
#include "ui/shown_flights.h"

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// The sequence diagram of a session as it stands: what to lay out, and for which words.
class SequencePicture
{
public:
    explicit SequencePicture(const session::Session& session);

    /// Everything anew in the words of this look, at this width, unless it has them: linear in the
    /// length of the run.
    void adapt(const Look& look, double width);
    /// Reads what is new in the session.
    void update(const session::Change& change);

    diagram::Size size() const;
    /// What lies between two heights.
    diagram::DisplayList layout(double top, double bottom) const;
    /// The height of the playhead: what has happened is above it.
    double playheadY() const;
    /// The middle of an end's lifeline; none: it is not in the picture.
    std::optional<double> lifelineX(sim::Side side) const;
    double yOf(tcp::Instant at) const { return m_diagram->yOf(at); }
    /// Where a segment in flight is now.
    diagram::Point pointOf(const ShownFlight& flight) const;
    const std::vector<ShownFlight>& flights() const { return m_flights; }
    const render::Labels& labels() const { return *m_labels; }
    const render::FontMetrics& measurer() const { return m_metrics; }

private:
    void rebuild(double width);
    void refresh();

    const session::Session& m_session;
    render::FontMetrics m_metrics;
    std::unique_ptr<render::Labels> m_labels;
    std::unique_ptr<diagram::SequenceDiagram> m_diagram;
    diagram::SequenceOptions m_options;
    std::vector<ShownFlight> m_flights;
};

} // namespace ui
