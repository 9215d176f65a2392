// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/chart_data.h"

#include "diagram/chart/chart_style.h"
#include "diagram/chart/rates.h"
#include "figure/chart_numbers.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace figure {

namespace {

using diagram::Chart;
using diagram::ChartKind;
using diagram::ChartOptions;
using diagram::ChartPoint;
using diagram::NamedSeries;
using diagram::SeriesKind;

/// Of the values of a time-sequence chart, in its column "point"; of others, the name of a column
/// without the unit.
std::string_view nameOf(SeriesKind kind)
{
    using enum SeriesKind;
    switch (kind) {
    case RightEdge:
        return "right_edge";
    case Sacked:
        return "sacked";
    case Acknowledged:
        return "acknowledged";
    case DuplicateAck:
        return "duplicate_ack";
    case Segment:
        return "segment";
    case Retransmission:
        return "retransmission";
    case Syn:
        return "syn";
    case Fin:
        return "fin";
    case Reset:
        return "rst";
    case Lost:
        return "lost";
    case Flight:
    case Outstanding:
        return "flight";
    case Ssthresh:
    case RoundSsthresh:
        return "ssthresh";
    case Cwnd:
    case RoundCwnd:
        return "cwnd";
    case LossFound:
        return "loss_found_at";
    case Timeout:
        return "timeout_at";
    case Recovered:
        return "recovered_at";
    case Idle:
        return "idle_at";
    case SmallerPath:
        return "smaller_path_at";
    case NewSettings:
        return "settings_at";
    case Rto:
        return "rto";
    case SmoothedRtt:
        return "srtt";
    case RttSample:
        return "sample";
    case FreeBuffer:
        return "free_buffer";
    case Advertised:
        return "advertised";
    case Throughput:
        return "throughput";
    case Goodput:
        return "goodput";
    }
    return {};
}

std::string_view unitOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
    case ChartKind::Cwnd:
    case ChartKind::Window:
        return "_octets";
    case ChartKind::Rtt:
        return "_s";
    case ChartKind::Throughput:
        return "_bps";
    case ChartKind::Rounds:
        return "_segments";
    }
    return {};
}

std::string valueText(ChartKind kind, double value)
{
    return kind == ChartKind::Rtt ? secondsText(static_cast<std::int64_t>(value))
                                  : numberText(value);
}

/// A text that may have anything in it.
std::string quotedCell(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' ? "\"\"" : std::string(1, c);
    }
    return result + '"';
}

class CsvWriter
{
public:
    explicit CsvWriter(const ChartOptions& options)
        : m_options(options)
    {}

    void head(const Chart& chart, bool namesRuns);
    void rows(const Chart& chart, const std::string& start);
    std::string take() { return std::move(m_text); }

private:
    bool isShown(std::int64_t x) const
    {
        return x >= m_options.from.value_or(x) && x <= m_options.to.value_or(x);
    }
    void points(const Chart& chart, const std::string& start);
    void times(const Chart& chart, const std::string& start);
    void rounds(const Chart& chart, const std::string& start);

    ChartOptions m_options;
    std::string m_text;
};

void CsvWriter::head(const Chart& chart, bool namesRuns)
{
    m_text = namesRuns ? "run," : "";
    if (chart.kind == ChartKind::TimeSequence) {
        m_text += "time_s,point,from_octets,to_octets,segment\n";
        return;
    }
    if (chart.kind == ChartKind::Rounds) {
        m_text +=
            "round,begin_s,cwnd_segments,ssthresh_segments,phase,first_segment,last_segment\n";
        return;
    }
    m_text += "time_s";
    for (const NamedSeries& each : chart.series) {
        m_text.append(",").append(nameOf(each.kind)).append(unitOf(chart.kind));
    }
    m_text += chart.kind == ChartKind::Cwnd ? ",phase\n" : "\n";
}

void CsvWriter::rows(const Chart& chart, const std::string& start)
{
    if (chart.kind == ChartKind::TimeSequence) {
        points(chart, start);
    } else if (chart.kind == ChartKind::Rounds) {
        rounds(chart, start);
    } else {
        times(chart, start);
    }
}

/// A line for each point, in the order of time.
void CsvWriter::points(const Chart& chart, const std::string& start)
{
    struct Row
    {
        const ChartPoint* point;
        SeriesKind kind;
    };
    std::vector<Row> all;
    for (const NamedSeries& each : chart.series) {
        for (const ChartPoint& point : each.points.points()) {
            if (isShown(point.x)) {
                all.push_back({&point, each.kind});
            }
        }
    }
    std::ranges::stable_sort(all, {}, [](const Row& row) { return row.point->x; });
    for (const Row& row : all) {
        m_text.append(start).append(secondsText(row.point->x)).append(",");
        m_text.append(nameOf(row.kind)).append(",").append(numberText(row.point->value.low));
        m_text.append(",").append(numberText(row.point->value.high)).append(",");
        m_text.append(std::to_string(row.point->segment.value)).append("\n");
    }
}

/// A line for each time at which there is a point, and more where a series has several: with the
/// values that hold, and those of marks.
void CsvWriter::times(const Chart& chart, const std::string& start)
{
    std::vector<std::size_t> next(chart.series.size(), 0);
    std::size_t phase = 0;
    while (true) {
        std::optional<std::int64_t> x;
        for (std::size_t i = 0; i < next.size(); ++i) {
            const auto points = chart.series[i].points.points();
            if (next[i] < points.size()) {
                x = std::min(x.value_or(points[next[i]].x), points[next[i]].x);
            }
        }
        if (!x) {
            return;
        }
        std::string line = start + secondsText(*x);
        for (std::size_t i = 0; i < next.size(); ++i) {
            const NamedSeries& each = chart.series[i];
            const auto points = each.points.points();
            const bool isHere = next[i] < points.size() && points[next[i]].x == *x;
            const bool holds = next[i] > 0 &&
                diagram::styleOf(each.kind, 0, false).shape == diagram::SeriesShape::Steps;
            next[i] += isHere ? 1 : 0;
            line += ',';
            if (isHere || holds) {
                line += valueText(chart.kind, points[next[i] - 1].value.high);
            }
        }
        while (phase < chart.phases.size() && chart.phases[phase].x <= *x) {
            ++phase;
        }
        if (chart.kind == ChartKind::Cwnd) {
            line.append(",").append(phase > 0 ? tcp::id(chart.phases[phase - 1].phase) : "");
        }
        if (isShown(*x)) {
            m_text.append(line).append("\n");
        }
    }
}

void CsvWriter::rounds(const Chart& chart, const std::string& start)
{
    for (std::size_t i = 0; i < chart.rounds.size(); ++i) {
        const diagram::Round& round = chart.rounds[i];
        if (!isShown(static_cast<std::int64_t>(i) + 1)) {
            continue;
        }
        const auto segment = [](std::uint32_t number) {
            return number > 0 ? std::to_string(number) : std::string();
        };
        m_text.append(start).append(std::to_string(i + 1)).append(",");
        m_text.append(secondsText(round.begin)).append(",").append(numberText(round.cwnd));
        m_text.append(",").append(round.ssthresh ? numberText(*round.ssthresh) : "").append(",");
        m_text.append(tcp::id(round.phase)).append(",").append(segment(round.firstSegment));
        m_text.append(",").append(segment(round.lastSegment)).append("\n");
    }
}

/// Counts of octets as bits per second.
Chart rated(const Chart& chart, const ChartOptions& options)
{
    const std::int64_t from = options.from.value_or(chart.begin());
    const std::int64_t to = options.to.value_or(chart.end());
    const tcp::Duration averaging =
        options.averaging.count() > 0 ? options.averaging : diagram::averagingFor(from, to);
    Chart result = diagram::emptyChart(chart.kind, chart.of);
    for (NamedSeries& each : result.series) {
        if (!chart[each.kind].empty()) {
            each.points = diagram::rates(chart[each.kind], from, to, averaging);
        }
    }
    return result;
}

} // namespace

std::string chartCsv(const ChartRuns& runs)
{
    CsvWriter csv(runs.options);
    const bool namesRuns = runs.runs.size() > 1;
    csv.head(runs.runs.front().chart, namesRuns);
    for (const ChartRuns::Run& run : runs.runs) {
        const bool isCount = run.chart.kind == ChartKind::Throughput;
        csv.rows(isCount ? rated(run.chart, runs.options) : run.chart,
            namesRuns ? quotedCell(run.name) + ',' : "");
    }
    return csv.take();
}

} // namespace figure
