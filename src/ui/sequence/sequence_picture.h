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

/// The height at the top of the picture in which the heads of the lifelines are.
inline constexpr double kHeadsHeight = 40;

/// The sequence diagram of a session at its cursor, laid out for one look and width.
///
/// A long run is laid out in turns (work()), so that the window stays responsive. Until
/// isComplete(), a picture for a new look or width is still the old one, and that of a new run is
/// there only in part.
class SequencePicture
{
public:
    explicit SequencePicture(const session::Session& session);

    /// Begins a new layout for this look and width, if they are not the present ones.
    void adapt(const Look& look, double width);
    /// Lays out what is new in the session.
    void update(const session::Change& change);

    /// Whether what has not happened yet is seen after going back; it is at first.
    void setFuture(diagram::Future future);

    /// From now on the whole labels of these segments are in the picture.
    void singleOut(std::vector<sim::SegmentId> segments);

    bool isComplete() const;
    /// Goes on with the layout for this long.
    void work(std::chrono::milliseconds turn);
    /// How much has been laid out, from 0 to 1.
    double shareDone() const;
    /// Whether all that has happened has been laid out.
    bool reachesPlayhead() const;

    diagram::Size size() const;
    /// The part of the picture between two heights.
    diagram::DisplayList layout(double top, double bottom) const;
    /// The height of the playhead. What has happened is above it.
    double playheadY() const;
    /// The x coordinate of an end's lifeline; none: it is not in the picture.
    std::optional<double> lifelineX(sim::Side side) const;
    double yOf(tcp::Instant at) const { return m_drawn.diagram->yOf(at); }
    tcp::Instant instantAt(double y) const { return m_drawn.diagram->instantAt(y); }
    const std::vector<ShownFlight>& flights() const { return m_flights; }
    /// Where each of flights() is now.
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
    Drawn blank(double width) const;
    const Drawn& wanted() const { return m_next ? *m_next : m_drawn; }
    bool isWhole(const Drawn& drawn) const;
    void refresh();

    const session::Session& m_session;
    Look m_look;
    render::FontMetrics m_metrics;
    Drawn m_drawn;
    /// The one that replaces m_drawn when it has been laid out.
    std::optional<Drawn> m_next;
    diagram::SequenceOptions m_options;
    std::vector<ShownFlight> m_flights;
    /// One for each of m_flights, or empty: not asked for yet.
    mutable std::vector<diagram::Point> m_flightPoints;
};

} // namespace ui
