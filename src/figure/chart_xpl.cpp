// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/chart_data.h"

#include "figure/chart_numbers.h"

#include <algorithm>
#include <string_view>

namespace figure {

namespace {

using diagram::ChartPoint;
using diagram::SeriesKind;

/// The commands of xplot, one a line, with the names of colours before those that have them.
class XplWriter
{
public:
    explicit XplWriter(const diagram::ChartOptions& options)
        : m_options(options)
    {}

    void line(std::string_view text) { m_text.append(text).append("\n"); }
    void run(const diagram::Chart& chart, bool isOther);
    std::string take() { return std::move(m_text); }

private:
    bool isShown(std::int64_t x) const
    {
        return x >= m_options.from.value_or(x) && x <= m_options.to.value_or(x);
    }
    void command(std::string_view name, std::int64_t x, double y)
    {
        m_text.append(name).append(" ").append(secondsText(x)).append(" ").append(numberText(y));
        m_text += '\n';
    }
    void draw(std::int64_t fromX, double fromY, std::int64_t toX, double toY);
    void steps(const diagram::ChartSeries& series, std::string_view colour, std::int64_t end);
    template<typename Visitor>
    void each(const diagram::ChartSeries& series, std::string_view colour, Visitor visit);

    diagram::ChartOptions m_options;
    std::string m_text;
};

void XplWriter::draw(std::int64_t fromX, double fromY, std::int64_t toX, double toY)
{
    m_text.append("line ").append(secondsText(fromX)).append(" ").append(numberText(fromY));
    m_text.append(" ").append(secondsText(toX)).append(" ").append(numberText(toY)).append("\n");
}

void XplWriter::steps(const diagram::ChartSeries& series, std::string_view colour, std::int64_t end)
{
    line(colour);
    const auto points = series.points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::int64_t next = i + 1 < points.size() ? points[i + 1].x : end;
        if (!isShown(points[i].x)) {
            continue;
        }
        draw(points[i].x, points[i].value.high, next, points[i].value.high);
        if (i + 1 < points.size()) {
            draw(next, points[i].value.high, next, points[i + 1].value.high);
        }
    }
}

template<typename Visitor>
void XplWriter::each(const diagram::ChartSeries& series, std::string_view colour, Visitor visit)
{
    line(colour);
    for (const ChartPoint& point : series.points()) {
        if (isShown(point.x)) {
            visit(point);
        }
    }
}

void XplWriter::run(const diagram::Chart& chart, bool isOther)
{
    const std::int64_t end = std::min(chart.end(), m_options.to.value_or(chart.end()));
    const auto bar = [&](const ChartPoint& point) {
        draw(point.x, point.value.low, point.x, point.value.high);
    };
    const auto text = [&](const ChartPoint& point, std::string_view letters) {
        command("atext", point.x, point.value.high);
        line(letters);
    };
    steps(chart[SeriesKind::Acknowledged], isOther ? "blue" : "green", end);
    steps(chart[SeriesKind::RightEdge], isOther ? "magenta" : "yellow", end);
    each(chart[SeriesKind::DuplicateAck], "green",
        [&](const ChartPoint& point) { command("dtick", point.x, point.value.high); });
    each(chart[SeriesKind::Sacked], "purple", bar);
    const auto arrow = [&](const ChartPoint& point) {
        command("darrow", point.x, point.value.low);
        command("uarrow", point.x, point.value.high);
        bar(point);
    };
    each(chart[SeriesKind::Segment], isOther ? "orange" : "white", arrow);
    each(chart[SeriesKind::Retransmission], "red", [&](const ChartPoint& point) {
        arrow(point);
        text(point, "R");
    });
    each(chart[SeriesKind::Syn], "orange", [&](const ChartPoint& point) { text(point, "SYN"); });
    each(chart[SeriesKind::Fin], "orange", [&](const ChartPoint& point) { text(point, "FIN"); });
    each(chart[SeriesKind::Reset], "red", [&](const ChartPoint& point) { text(point, "RST"); });
    each(chart[SeriesKind::Lost], "red",
        [&](const ChartPoint& point) { command("x", point.x, point.value.low); });
}

} // namespace

std::string chartXpl(const ChartRuns& runs, const QString& title)
{
    XplWriter xpl(runs.options);
    xpl.line("dtime double");
    xpl.line("title");
    xpl.line(title.isEmpty() ? "time sequence graph" : title.simplified().toStdString());
    xpl.line("xlabel");
    xpl.line("time");
    xpl.line("ylabel");
    xpl.line("sequence offset");
    for (std::size_t i = 0; i < runs.runs.size(); ++i) {
        xpl.run(runs.runs[i].chart, i > 0);
    }
    xpl.line("go");
    return xpl.take();
}

} // namespace figure
