// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/rounds_picture.h"

#include "diagram/chart/chart_axes.h"
#include "diagram/chart/chart_layout.h"

#include <algorithm>
#include <string>

namespace diagram {

namespace {

constexpr double kNumberGap = 16; ///< around the numbers of the upright axis
constexpr double kRight = 12;
constexpr double kNearestLines = 7; ///< pixels between the lines of the grid
constexpr double kFine = 0.6;       ///< strokes
constexpr double kCoarse = 1.2;
constexpr double kDot = 4;

class RoundsLayout
{
public:
    RoundsLayout(const RoundsPicture& picture, double width, const TextMeasurer& measurer,
        const ChartLabeller& labeller)
        : m_picture(picture)
        , m_measurer(measurer)
        , m_labeller(labeller)
        , m_pen(m_made.list)
    {
        m_made.list.size.width = width;
        m_made.list.title = labeller.title(ChartKind::Rounds);
    }

    LaidOutRounds take(double height)
    {
        heading();
        place(height);
        pointer();
        grid();
        windows();
        footer();
        return std::move(m_made);
    }

private:
    int count() const { return static_cast<int>(m_picture.windows.size()); }
    Rect plot() const { return m_made.area.rect; }
    double across(int round) const { return m_made.area.x.pixel(round); }
    double upright(double window) const { return m_made.area.y.pixel(window); }

    void heading()
    {
        using namespace chart_measures;
        if (m_picture.hasTitle) {
            m_pen.text({0, m_y + 0.9 * kTitleFont.size}, m_made.list.title, kTitleFont, Ink::Text);
            m_y += kTitleLine + 4;
        }
        m_pen.text({0, m_y + 0.9 * kAxisFont.size}, m_labeller.valueAxis(ChartKind::Rounds, {}),
            kAxisFont, Ink::Soft);
        m_y += kTextLine + 6;
    }

    void place(double height)
    {
        PlotArea& area = m_made.area;
        const double left =
            m_measurer.width(std::to_string(m_picture.most), kTickFont) + kNumberGap;
        area.rect = {left, m_y, m_made.list.size.width - left - kRight, height};
        constexpr double kAir = 0.6; // of a round
        area.from = 1;
        area.to = area.end = count();
        area.x = {1 - kAir, count() + kAir, area.rect.x, area.rect.right()};
        area.y = {0, double(m_picture.most), area.rect.bottom(), area.rect.y};
    }

    /// Where the round is that is pointed at.
    void pointer()
    {
        if (m_picture.pointed > 0) {
            const double half = m_made.area.x.perValue() / 2;
            m_pen.rect({across(m_picture.pointed) - half, plot().y, 2 * half, plot().height},
                Ink::Highlight);
        }
    }

    void number(Point at, int value, Anchor anchor)
    {
        constexpr double kHalfDigit = 0.37;
        m_pen.text({at.x, at.y + kHalfDigit * kTickFont.size}, std::to_string(value), kTickFont,
            Ink::Soft, anchor);
    }

    void grid()
    {
        const int step = -m_made.area.y.perValue() >= kNearestLines ? 1 : 2;
        const int named = numberEvery(-m_made.area.y.perValue(), 16);
        for (int value = 0; value <= m_picture.most; value += step) {
            const double y = upright(value);
            const bool isNamed = value % named == 0;
            m_pen.line({plot().x, y}, {plot().right(), y},
                {Ink::Grid, isNamed ? kCoarse : kFine, Dash::Solid});
            if (isNamed) {
                number({plot().x - 8, y}, value, Anchor::End);
            }
        }
        const int everyRound = numberEvery(m_made.area.x.perValue(), 20);
        for (int round = 1; round <= count(); ++round) {
            const double x = across(round);
            const bool isNamed = everyRound == 1 || round == 1 || round % everyRound == 0;
            m_pen.line({x, plot().y}, {x, plot().bottom()},
                {Ink::Grid, isNamed ? kCoarse : kFine, Dash::Solid});
            if (isNamed) {
                number({x, plot().bottom() + 13}, round, Anchor::Middle);
            }
        }
        const Stroke frame{Ink::Soft, 1.2, Dash::Solid};
        m_pen.line({plot().x, plot().y}, {plot().x, plot().bottom()}, frame);
        m_pen.line({plot().x, plot().bottom()}, {plot().right(), plot().bottom()}, frame);
    }

    /// Each, each second, or each fifth, as there is room.
    static int numberEvery(double pixels, double wanted)
    {
        int every = 1;
        while (pixels * every < wanted) {
            every = every == 1 ? 2 : every == 2 ? 4 : every + 4;
        }
        return every;
    }

    void windows()
    {
        const Stroke stroke{Ink::ChartFirst, 1.8, Dash::Solid};
        for (int round = 1; round < count(); ++round) {
            const auto& from = window(round);
            const auto& to = window(round + 1);
            if (from && to) {
                m_pen.line(
                    {across(round), upright(*from)}, {across(round + 1), upright(*to)}, stroke);
            }
        }
        for (int round = 1; round <= count(); ++round) {
            if (window(round)) {
                dot(round, *window(round));
            }
        }
    }

    const std::optional<double>& window(int round) const
    {
        return m_picture.windows[static_cast<std::size_t>(round) - 1];
    }

    void dot(int round, double value)
    {
        const auto index = static_cast<std::size_t>(round) - 1;
        const bool isWrong = index < m_picture.isWrong.size() && m_picture.isWrong[index];
        const Point at{across(round), upright(std::min<double>(value, m_picture.most))};
        if (isWrong) {
            const Stroke cross{Ink::Lost, 2.2, Dash::Solid};
            constexpr double kArm = kDot + 1;
            m_pen.line({at.x - kArm, at.y - kArm}, {at.x + kArm, at.y + kArm}, cross);
            m_pen.line({at.x - kArm, at.y + kArm}, {at.x + kArm, at.y - kArm}, cross);
        } else {
            m_pen.circle(at, kDot, Ink::ChartFirst);
        }
    }

    void footer()
    {
        using namespace chart_measures;
        m_y = plot().bottom() + kTickRoom;
        m_pen.text({plot().right(), m_y + 0.9 * kAxisFont.size},
            m_labeller.xAxis(ChartKind::Rounds, {}), kAxisFont, Ink::Soft, Anchor::End);
        m_made.list.size.height = m_y + kTextLine + 4;
    }

    const RoundsPicture& m_picture;
    const TextMeasurer& m_measurer;
    const ChartLabeller& m_labeller;
    LaidOutRounds m_made;
    Pen m_pen;
    double m_y = 4;
};

} // namespace

LaidOutRounds layoutRounds(const RoundsPicture& picture, double width, double height,
    const TextMeasurer& measurer, const ChartLabeller& labeller)
{
    return RoundsLayout(picture, width, measurer, labeller).take(height);
}

} // namespace diagram
