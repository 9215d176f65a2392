// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_label.h"
#include "diagram/labels/arrow_path.h"
#include "diagram/labels/label_placer.h"
#include "diagram/picture/boxes_down.h"
#include "diagram/picture/style.h"
#include "diagram/sequence/arrow_pieces.h"
#include "diagram/sequence/expected_arrows.h"
#include "diagram/sequence/path_of.h"
#include "diagram/sequence/plan_view.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace diagram {

/// Labels of arrows at the edge of the view depend on arrows beyond it.
inline constexpr double kBeyondEnd = 160;

/// Of the dots that go on where a segment went that the end of the run found on its way.
inline constexpr double kUnderWayDot = 1.2;

/// Where these dots stand.
std::array<Point, 3> dotsOf(const ArrowPath& way);

/// Which part of the picture of its segment an arrow is.
Part partOf(const Arrow& arrow);

/// The part of its way that a segment has come.
ArrowPath travelled(const ArrowPath& path, double share);

/// Where the words of an arrow stand: by it, or in lines beside the lifeline.
struct ArrowStanding
{
    std::optional<LabelPlace> place;
    std::vector<TextItem> beside;
    /// Why it was lost.
    std::optional<TextItem> cause;
    /// Nothing is left out.
    bool isWhole = true;
};

/// How long nothing happened before the instant of this number.
struct IdleWords
{
    TextItem text;
    std::uint32_t instant = 0;
};

/// Where all words of the arrows of a view stand.
struct ArrowWords
{
    std::vector<ArrowStanding> standings;
    /// Each is drawn before the arrow of this index.
    std::vector<std::pair<std::size_t, IdleWords>> idles;
    /// The segments whose labels find no place by their arrows that tells everything.
    std::vector<sim::SegmentId> crowded;
};

/// Draws the arrows of a view and their words: which words stand where depends on the arrows above.
class ArrowPainter
{
public:
    ArrowPainter(Pen& pen, const PlanView& view)
        : m_pen(pen)
        , m_view(view)
        , m_arrows(view.cut ? exposedArrows(view, view.top, view.bottom)
                            : exposedArrows(view, view.top - kBeyondEnd, view.bottom + kBeyondEnd))
        , m_aboveY(view.aboveY)
    {
        m_paths.reserve(m_arrows.size());
        for (const Arrow& arrow : m_arrows) {
            m_paths.push_back(pathOf(arrow, view.lanes, view.plan.axis()));
            if (isUnderWayAtEnd(arrow)) {
                const auto dots = dotsOf(travelled(m_paths.back(), shareAt(m_view, arrow)));
                m_dots.insert(m_dots.end(), dots.begin(), dots.end());
            }
        }
    }

    void draw()
    {
        if (m_view.words != nullptr && m_view.words->standings.size() == m_arrows.size()) {
            drawPlaced(*m_view.words);
            return;
        }
        forEachInOrder(
            [this](std::size_t i, LabelPlacer& placer) {
                const LabelShapes shapes = shapesOf(m_arrows[i]);
                // Placed even where it is not exposed: so that scrolling moves no label.
                drawArrow(i, shapes, find(i, shapes, placer));
            },
            [this](std::size_t, const IdleWords& words) { drawIdle(words); });
        drawPlates();
    }

    /// Finds where everything stands, without drawing it.
    ArrowWords place()
    {
        ArrowWords result;
        result.standings.reserve(m_arrows.size());
        forEachInOrder(
            [&](std::size_t i, LabelPlacer& placer) {
                result.standings.push_back(find(i, shapesOf(m_arrows[i]), placer));
                if (!result.standings.back().isWhole && m_arrows[i].copy == 0) {
                    result.crowded.push_back(m_arrows[i].segment);
                }
            },
            [&](std::size_t i, const IdleWords& words) { result.idles.emplace_back(i, words); });
        return result;
    }

    CutLabels labelsOfCut()
    {
        CutLabels result;
        result.top = {{m_view.bottom, m_view.bottom}};
        for (const Arrow& arrow : m_arrows) {
            if (arrow.copy != 0 || !arrow.besideY.has_value()) {
                continue;
            }
            const sim::Side side = arrow.injected ? sim::opposite(arrow.from) : arrow.from;
            const bool isLost = arrow.end == Arrow::End::Lost;
            const std::string cause = isLost ? m_view.labeller.drop(arrow.cause) : std::string();
            const std::size_t lines = besideLineCount(
                labelOf(arrow), cause, m_view.lanes.labelWidth[side], m_view.labels.widths());
            if (beginsAboveCut(arrow)) {
                result.linesAbove[side] += lines;
            } else {
                result.top[side] =
                    std::min(result.top[side], *arrow.besideY - style::kBesideBaseline);
                result.bottom = std::max(result.bottom,
                    *arrow.besideY + style::kBesideLine * static_cast<double>(lines));
            }
        }
        return result;
    }

private:
    LabelPlacer labelPlacer() const
    {
        const double top = m_view.cut ? m_view.top : style::kLifelineTop;
        const double bottom = m_view.cut ? m_view.bottom : m_view.lifelineEnd;
        return {m_paths, m_view.lanes.arrowX(sim::Side::Client),
            m_view.lanes.arrowX(sim::Side::Server), top, bottom};
    }
    /// Hands each arrow to `visit`, and before it to `visitIdle` how long nothing happened above
    /// it: labels below make way for that.
    template<typename Visit, typename VisitIdle>
    void forEachInOrder(const Visit& visit, const VisitIdle& visitIdle)
    {
        LabelPlacer placer = labelPlacer();
        const double beyond = m_view.cut ? 0 : kBeyondEnd;
        const auto breaks = breaksIn(m_view, m_view.top - beyond, m_view.bottom + beyond);
        auto next = breaks.begin();
        const auto idleAbove = [&](std::size_t i) {
            if (const auto words = idleWords(*next, placer)) {
                visitIdle(i, *words);
            }
        };
        for (std::size_t i = 0; i < m_arrows.size(); ++i) {
            for (; next != breaks.end() && next->y < m_paths[i].top(); ++next) {
                placer.turnTo(i);
                idleAbove(i);
            }
            visit(i, placer);
        }
        for (; next != breaks.end(); ++next) {
            idleAbove(m_arrows.size());
        }
    }
    void drawPlaced(const ArrowWords& words);
    /// Its own, or that of a copy.
    const MeasuredLabel& labelOf(const Arrow& arrow) const;
    std::size_t copiesOf(const Arrow& arrow) const;
    LabelShapes shapesOf(const Arrow& arrow) const
    {
        return {labelOf(arrow), m_view.labels.widths()};
    }
    using Standing = ArrowStanding;
    bool beginsAboveCut(const Arrow& arrow) const
    {
        return m_view.cut && (arrow.injected ? arrow.endY : arrow.departY) < m_view.top;
    }
    static std::optional<LabelPlace> placeByArrow(LabelPlacer& placer, const LabelShapes& shapes);
    void drawBeside(std::size_t index, const MeasuredLabel& label, Ink ink);
    void drawHairLine(sim::Side side, double begin, double baseline);
    void drawHairLineDown(sim::Side side, const ArrowPath& path, double baseline);
    void drawBesideLine(sim::Side side, double y, const LabelLine& line, Ink ink);
    void drawArrow(std::size_t index, const LabelShapes& shapes, const Standing& standing);
    void drawLine(std::size_t index, Ink ink, const Standing& standing);
    Standing find(std::size_t index, const LabelShapes& shapes, LabelPlacer& placer);
    void findCause(std::size_t index, LabelPlacer& placer, Standing& standing);
    std::optional<TextItem> causeByCross(std::size_t index, LabelPlacer& placer);
    std::optional<TextItem> wordsByTip(Point tip, const ArrowPath& path, const std::string& text,
        Ink ink, std::span<const Point> places, LabelPlacer& placer);
    std::optional<TextItem> causeBeside(TextItem words, const TextItem& number);
    void putBeside(const Arrow& arrow, const LabelShapes& shapes, Standing& standing);
    std::vector<TextItem> linesBeside(const Arrow& arrow, const std::vector<LabelLine>& lines);
    void findWordsBeside();
    void drawPlates();
    Rect placePlate(const ArrowPath& path, const LabelShape& label, std::span<const Rect> taken);
    std::optional<IdleWords> idleWords(const TimeBreak& each, LabelPlacer& placer) const;
    void drawIdle(const IdleWords& words);
    void drawEnd(std::size_t index, Ink ink, const Standing& standing);
    void drawUnderWay(const ArrowPath& way, Ink ink, const Standing& standing);
    bool isUnderWayAtEnd(const Arrow& arrow) const;
    bool touchesDots(const OrientedBox& box) const
    {
        const OrientedBox around = grown(box, kUnderWayDot + 1);
        return std::ranges::any_of(m_dots, [&](Point dot) {
            return overlap(around, boxOf(Rect{dot.x, dot.y, 0, 0}));
        });
    }
    bool drawHeadUnderWay(const ArrowPath& path, double share, Ink ink);
    static Point endOfLine(const Arrow& arrow, const ArrowPath& path);
    void line(Point from, Point to, const Stroke& stroke);
    bool shows(Point at) const
    {
        return !m_view.cut || (at.y >= m_view.top && at.y <= m_view.bottom);
    }
    Ink inkOf(const Arrow& arrow) const;
    Fate fateOf(const Arrow& arrow) const;
    /// For a tip and a screen reader.
    std::string sentenceOf(const Arrow& arrow) const;
    Stroke strokeOf(const Arrow& arrow, Ink ink) const;

    Pen& m_pen;
    const PlanView& m_view;
    std::vector<Arrow> m_arrows;
    std::vector<ArrowPath> m_paths;
    /// Of all segments that the end of the run found on their way.
    std::vector<Point> m_dots;
    /// Crosses beside which the cause stands.
    struct ToldLoss
    {
        Point at;
        std::string cause;
    };
    std::array<ToldLoss, 16> m_toldLosses; ///< the last of them
    std::size_t m_toldCount = 0;
    /// What stands outside the lifelines, as far as it has been asked for.
    std::optional<BoxesDown> m_beside;
    /// Indices of arrows that are singled out, and whose labels are not whole.
    std::vector<std::size_t> m_plates;
    /// Where the next label stands whose arrow begins above a cut.
    sim::PerSide<double> m_aboveY;
};

} // namespace diagram
