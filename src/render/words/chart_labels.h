// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_labeller.h"
#include "language/language.h"
#include "language/speaker.h"
#include "render/words/end_names.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace render {

/// The words of charts.
class ChartLabels final : public diagram::ChartLabeller
{
public:
    explicit ChartLabels(language::Language language, EndNames names = {})
        : m_language(language)
        , m_names(std::move(names))
    {}

    std::string title(diagram::ChartKind kind) const override;
    std::string direction(sim::Side of) const override;
    std::string valueAxis(diagram::ChartKind kind, std::string_view unit) const override;
    std::string xAxis(diagram::ChartKind kind, std::string_view unit) const override;
    std::string series(diagram::SeriesKind kind) const override;
    std::string series(diagram::SeriesKind kind, const std::string& run) const override;
    /// "cwnd 14.6 kB": the value of a line of a chart; `run` names its run, where there are two.
    std::string value(diagram::ChartKind chart, diagram::SeriesKind series, double value,
        const std::string& run) const;
    std::string mark(diagram::SeriesKind kind, const diagram::ChartPoint& point) const override;
    std::string beyond(const std::string& series, const std::string& most) const override;
    std::string difference(
        const std::string& first, const std::string& second, std::string_view unit) const override;
    /// "Difference +1.2 kB": at a moment of a chart.
    std::string difference(diagram::ChartKind chart, double value) const;
    std::string phase(tcp::CongestionPhase phase) const override;
    std::vector<std::string> averaging(tcp::Duration length) const override;
    std::vector<std::string> rounds() const override;
    std::vector<std::string> segmentRanges() const override;
    std::vector<std::string> sharedAcks() const override;
    std::string nothing(diagram::ChartKind kind, sim::Side of) const override;
    std::string nothingOf(const std::string& run) const override;
    std::string nothingHere() const override;
    std::string description(const diagram::Chart& chart) const override;

private:
    std::string_view end(
        sim::Side side, const language::Speaker& say, const language::Phrase& usual) const;

    language::Language m_language;
    EndNames m_names;
};

} // namespace render
