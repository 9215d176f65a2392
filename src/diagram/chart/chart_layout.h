// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_axes.h"
#include "diagram/chart/chart_legend.h"
#include "diagram/chart/chart_picture.h"
#include "diagram/picture/pen.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace diagram {

namespace chart_measures {

// Pixels.
inline constexpr double kMargin = 20;
inline constexpr double kLeastWidth = 320;
inline constexpr double kLeastPlot = 100;
inline constexpr double kTightHeight = 230; ///< a chart as low as this has a title in one line ...
inline constexpr double kTightPlot = 26;    ///< ... and needs less of a plot
inline constexpr double kTickRoom = 22;     ///< below the plot, for numbers
inline constexpr double kTitleLine = 22;    ///< from line to line
inline constexpr double kTextLine = 18;
inline constexpr double kRangesLine = 17;
inline constexpr double kLegendAir = 12;       ///< above and below the legend
inline constexpr double kDifferenceLine = 26;  ///< below the plot, for the name of the difference
inline constexpr double kDifferenceStrip = 76; ///< room for two numbers at least
inline constexpr double kPhaseRoom = 20;       ///< in the plot, for the names of phases
inline constexpr Font kTitleFont{FontFamily::Sans, 16, FontWeight::Bold};
inline constexpr Font kDirectionFont{FontFamily::Sans, 14, FontWeight::Normal};
inline constexpr Font kAxisFont{FontFamily::Sans, 13, FontWeight::Normal};
inline constexpr Font kPhaseFont{FontFamily::Sans, 12, FontWeight::Normal};
inline constexpr Font kNothingFont{FontFamily::Sans, 15, FontWeight::Normal};

} // namespace chart_measures

/// Lays out one chart, from its title down to its legend.
class ChartLayout
{
public:
    ChartLayout(std::span<const ChartOfRun> runs, const ChartOptions& options,
        const TextMeasurer& measurer, const ChartLabeller& labeller);

    ChartPicture take();

private:
    bool isOverlaid() const { return m_runs.size() > 1; }
    ChartKind kind() const { return m_runs.front().chart->kind; }
    bool isOverRounds() const { return kind() == ChartKind::Rounds; }
    bool isTight() const
    {
        return m_options.height > 0 && m_options.height < chart_measures::kTightHeight;
    }
    bool showsPhases() const { return !isOverlaid() && !m_runs.front().chart->phases.empty(); }

    SeriesStyle styleOf(SeriesKind kind, std::size_t run) const;
    bool haveRoomForSigns() const;
    void leaveOutSilentRun();
    void readRange();
    void readRates();
    /// The series that are shown, in the order in which they are painted.
    template<typename Visitor>
    void forEachSeries(Visitor visit) const;
    std::optional<ValueRange> visible(const ChartSeries& series, bool isLine) const;
    void readValues();
    std::string legendText(SeriesKind series, std::size_t run) const;

    /// What stands below the plot.
    struct Footer
    {
        bool hasDifference;
        bool hasRanges; ///< of segments, for rounds
        std::vector<std::string> xTitle;
        ChartLegend legend;
        std::vector<std::string> notes;
    };
    double heightOf(const Footer& footer) const;
    Footer footerFor(const AxisUnit& xUnit) const;

    void heading();
    void valueTitle(const AxisUnit& unit);
    ChartLegend legend(std::size_t mostRows = ChartLegend::kAllRows) const;
    void plot();
    bool canPointAt(const NamedSeries& series) const;
    void addUnit(ChartAxis& axis) const;
    void drawAxes(const ChartAxis& across, const ChartAxis& upright);
    void drawSeries();
    /// The plot with the lowest place.
    Rect lowest() const { return m_picture.difference.value_or(m_picture.area.rect); }
    ChartSeries difference() const;
    void drawDifference();
    void drawFooter(const Footer& footer, const ChartAxis& across);
    void scaleUpright(const ValueRange& values);
    void nothing();
    void phases();
    void phaseNames();
    void segmentRanges(const ChartAxis& across, double top);
    void lines(const std::vector<std::string>& texts, const Font& font, Ink ink);
    double textWidth() const { return m_picture.list.size.width - 2 * chart_measures::kMargin; }
    /// What stands below the legend.
    std::vector<std::string> notes(bool hasRanges) const;

    struct PhaseName
    {
        tcp::CongestionPhase phase;
        double middle;
        double width;
    };

    std::vector<ChartOfRun> m_runs;
    /// Of two, the one that shows nothing; empty: none does.
    std::string m_silentRun;
    /// Those that have room.
    std::vector<PhaseName> m_phaseNames;
    /// Up to where the lines of each run go on.
    std::vector<std::int64_t> m_ends;
    /// What is seen of them; none: nothing.
    std::optional<ValueRange> m_values;
    ChartOptions m_options;
    const TextMeasurer& m_measurer;
    const ChartLabeller& m_labeller;
    ChartPicture m_picture;
    Pen m_pen;
    double m_y = chart_measures::kMargin;
    /// Where the first line ends.
    double m_headingEnd = 0;
};

template<typename Visitor>
void ChartLayout::forEachSeries(Visitor visit) const
{
    for (std::size_t run = 0; run < m_runs.size(); ++run) {
        for (const NamedSeries& each : m_runs[run].chart->series) {
            if (!isOverlaid() || !isLeftOut(each.kind)) {
                visit(each, run);
            }
        }
    }
}

} // namespace diagram
