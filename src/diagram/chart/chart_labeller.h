// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "sim/side.h"
#include "tcp/congestion/change.h"
#include "tcp/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace diagram {

/// All words of charts. Who implements it decides the language, or languages. A text is UTF-8; the
/// layout breaks it into lines.
class ChartLabeller
{
public:
    virtual ~ChartLabeller() = default;

    virtual std::string title(ChartKind kind) const = 0;
    /// Who sends to whom.
    virtual std::string direction(sim::Side of) const = 0;
    /// What stands at the axes. `unit` is empty where numbers are counts.
    virtual std::string valueAxis(ChartKind kind, std::string_view unit) const = 0;
    virtual std::string xAxis(ChartKind kind, std::string_view unit) const = 0;
    /// For the legend.
    virtual std::string series(SeriesKind kind) const = 0;
    /// Of one of two runs.
    virtual std::string series(SeriesKind kind, const std::string& run) const = 0;
    /// A sentence for a mark that stands for a segment.
    virtual std::string mark(SeriesKind kind, const ChartPoint& point) const = 0;
    /// Of a line that lies above what is shown; up to `most`, a number with its unit.
    virtual std::string beyond(const std::string& series, const std::string& most) const = 0;
    /// What the first of two runs has more than the second one; their names may be empty.
    virtual std::string difference(
        const std::string& first, const std::string& second, std::string_view unit) const = 0;
    virtual std::string phase(tcp::CongestionPhase phase) const = 0;
    // A text in each language.
    /// What rates are averaged over.
    virtual std::vector<std::string> averaging(tcp::Duration length) const = 0;
    /// How rounds are counted.
    virtual std::vector<std::string> rounds() const = 0;
    /// What stands below the numbers of rounds, as many as have room for it.
    virtual std::vector<std::string> segmentRanges() const = 0;
    /// That one ACK answers all that arrives in an instant, and what that does to cwnd.
    virtual std::vector<std::string> sharedAcks() const = 0;
    // One text.
    /// Why there is nothing to see: of the whole run, or of the part that is shown.
    virtual std::string nothing(ChartKind kind, sim::Side of) const = 0;
    virtual std::string nothingHere() const = 0;
    /// Of one of two runs, that it has nothing to show.
    virtual std::string nothingOf(const std::string& run) const = 0;
    /// What the chart shows, in sentences.
    virtual std::string description(const Chart& chart) const = 0;
};

} // namespace diagram
