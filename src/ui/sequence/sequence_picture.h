// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence/sequence_diagram.h"
#include "render/paint/font_metrics.h"
#include "session/session.h"
#include "ui/look/look.h"
#include "ui/sequence/shown_flights.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// How much of the picture's top holds the heads of the lifelines.
inline constexpr double kHeadsHeight = 40;

/// The sequence diagram of a session as it stands: what to lay out, and for which words.
///
/// A long run is laid out in turns, so that it holds nobody up: until isComplete(), a picture in
/// other words or of another width is still the one of before, and one of another run ends where
/// the turns have got to.
class SequencePicture
{
public:
    explicit SequencePicture(const session::Session& session);

    /// Everything anew in the words of this look, at this width, unless it has them.
    void adapt(const Look& look, double width);
    /// Reads what is new in the session.
    void update(const session::Change& change);

    bool isComplete() const;
    /// Goes on with what is not laid out yet, for so long.
    void work(std::chrono::milliseconds turn);
    /// How much of what work() is at has been laid out, from 0 to 1.
    double shareDone() const;
    /// Whether what has happened has its place in the picture.
    bool reachesPlayhead() const;

    diagram::Size size() const;
    /// What lies between two heights.
    diagram::DisplayList layout(double top, double bottom) const;
    /// The height of the playhead: what has happened is above it.
    double playheadY() const;
    /// The middle of an end's lifeline; none: it is not in the picture.
    std::optional<double> lifelineX(sim::Side side) const;
    double yOf(tcp::Instant at) const { return m_drawn.diagram->yOf(at); }
    const std::vector<ShownFlight>& flights() const { return m_flights; }
    /// Where each of them is now.
    const std::vector<diagram::Point>& flightPoints() const;
    const render::Labels& labels() const { return *m_drawn.labels; }
    const render::FontMetrics& measurer() const { return m_metrics; }

private:
    /// The diagram refers to the words.
    struct Drawn
    {
        std::unique_ptr<render::Labels> labels;
        std::unique_ptr<diagram::SequenceDiagram> diagram;
        double width = 0;
    };
    Drawn blank(const render::Labels& labels, double width) const;
    const Drawn& wanted() const { return m_next ? *m_next : m_drawn; }
    bool isWhole(const Drawn& drawn) const;
    void refresh();

    const session::Session& m_session;
    render::FontMetrics m_metrics;
    Drawn m_drawn;
    /// What will take its place when it is laid out.
    std::optional<Drawn> m_next;
    diagram::SequenceOptions m_options;
    std::vector<ShownFlight> m_flights;
    /// Of all of them, or none: not asked for yet.
    mutable std::vector<diagram::Point> m_flightPoints;
};

} // namespace ui
