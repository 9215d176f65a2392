// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of the connection, in the left margin.

#include "diagram/sequence/plan_view.h"

#include "diagram/picture/kept_apart.h"
#include "diagram/picture/style.h"

#include <algorithm>
#include <span>

namespace diagram {

namespace {

/// A bar reaches a little beyond what it spans; bars keep apart, and so do their names.
constexpr double kPhaseReach = 5;
constexpr double kPhaseApart = 8;
constexpr double kNamesApart = 12;

struct Bar
{
    std::size_t phase = 0;
    double top = 0;
    double bottom = 0;
    /// The name that is written along it, and where; no lines where it finds no room.
    std::vector<std::string> lines;
    double length = 0;
    double middle = 0;
};

/// Those that are exposed, and so many around them that their names are where they are in the whole
/// picture.
std::vector<Bar> barsOf(const PlanView& view, std::span<const Phase> phases)
{
    constexpr double kAround = 800;
    const auto first = std::ranges::partition_point(phases,
        [&](const Phase& phase) { return view.plan.rowY(phase.lastRow) < view.top - kAround; });
    std::vector<Bar> bars;
    for (auto entry = first; entry != phases.end(); ++entry) {
        const Phase& phase = *entry;
        if (view.plan.rowY(phase.firstRow) > view.bottom + kAround) {
            break;
        }
        Bar bar;
        bar.phase = static_cast<std::size_t>(entry - phases.begin());
        bar.top = view.plan.rowY(phase.firstRow) - kPhaseReach;
        bar.bottom = view.plan.rowY(phase.lastRow) + kPhaseReach;
        if (view.options.future == Future::LeftOut) {
            bar.bottom = std::min(bar.bottom, view.nowY + kPhaseReach);
        }
        if (!bars.empty()) {
            Bar& before = bars.back();
            const double middle = (before.bottom + bar.top) / 2;
            if (bar.top - before.bottom < kPhaseApart) {
                before.bottom = std::max(before.top, middle - kPhaseApart / 2);
                bar.top = middle + kPhaseApart / 2;
            }
        }
        bar.bottom = std::max(bar.bottom, bar.top + kPhaseApart);
        bars.push_back(bar);
    }
    return bars;
}

/// Only what has begun; in a cut only what is in it.
void keepDrawn(std::vector<Bar>& bars, const PlanView& view, std::span<const Phase> phases)
{
    std::erase_if(bars, [&](const Bar& bar) {
        return !view.draws(phases[bar.phase].firstRow) ||
            (view.cut &&
                !view.exposes(view.plan.rowY(phases[bar.phase].firstRow),
                    view.plan.rowY(phases[bar.phase].lastRow)));
    });
    if (view.cut) {
        for (Bar& bar : bars) {
            bar.top = std::max(bar.top, view.top);
            bar.bottom = std::min(bar.bottom, view.bottom);
        }
    }
}

/// Moves names that would touch away from each other.
void placeNames(std::span<Bar*> named, double from, double to)
{
    std::vector<Wish> wishes;
    wishes.reserve(named.size());
    for (const Bar* bar : named) {
        wishes.push_back({(bar->top + bar->bottom) / 2, bar->length});
    }
    const std::vector<double> middles = keptApart(wishes, kNamesApart, from, to);
    for (std::size_t i = 0; i < named.size(); ++i) {
        named[i]->middle = middles[i];
    }
}

/// Bars that were made longer for their names part again: no bar ends within its name.
void partBars(std::vector<Bar>& bars)
{
    for (std::size_t i = 1; i < bars.size(); ++i) {
        Bar& above = bars[i - 1];
        Bar& below = bars[i];
        const double endOfName = above.lines.empty() ? above.top : above.middle + above.length / 2;
        if (below.top - above.bottom < kPhaseApart) {
            above.bottom = std::max(endOfName, std::min(above.bottom, below.top - kPhaseApart));
            below.top = std::max(below.top, above.bottom + kPhaseApart);
            below.bottom = std::max(below.bottom, below.top);
        }
    }
}

/// A name stands beside its bar; where that cannot be, it is left to the title.
void nameBars(std::vector<Bar>& bars, const PlanView& view, std::span<const Phase> phases)
{
    const double from = view.cut ? view.top : style::kLifelineTop;
    const double to = view.cut ? view.bottom : view.lifelineEnd;
    std::vector<Bar*> named;
    named.reserve(bars.size());
    for (Bar& bar : bars) {
        bar.lines = view.labeller.phase(phases[bar.phase].kind);
        for (const std::string& line : bar.lines) {
            bar.length = std::max(bar.length, view.measurer.width(line, style::kPhaseFont));
        }
        named.push_back(&bar);
    }
    const auto isElsewhere = [&](const Bar* bar) {
        const double half = bar->length / 2;
        return bar->middle + half < bar->top || bar->middle - half > bar->bottom ||
            bar->middle + half > to;
    };
    placeNames(named, from, to);
    if (std::ranges::any_of(named, isElsewhere)) {
        // What is not written takes no room.
        std::erase_if(named, [&](Bar* bar) {
            const bool isLeftOut = isElsewhere(bar);
            bar->lines.resize(isLeftOut ? 0 : bar->lines.size());
            return isLeftOut;
        });
        placeNames(named, from, to);
    }
    for (Bar* bar : named) {
        // At least as long as its name; names keep apart, and so do the bars then.
        bar->top = std::max(from, std::min(bar->top, bar->middle - bar->length / 2));
        bar->bottom = std::max(bar->bottom, bar->middle + bar->length / 2);
    }
    partBars(bars);
}

/// Each language in a column of its own, from the bar outwards to the right.
void drawName(Pen& pen, double left, const Bar& bar)
{
    // Letters stand to the left of their baseline.
    double x =
        left + style::kPhaseBar + style::kPhaseGap + style::kPhaseFont.size * style::kLetterHeight;
    for (const std::string& line : bar.lines) {
        pen.text({x, bar.middle}, line, style::kPhaseFont, Ink::Soft, Anchor::Middle, -90);
        x += style::kPhaseLine;
    }
}

/// Phases one below the other, in the column that begins at `left`.
template<typename MakeGroup>
void drawColumn(Pen& pen, const PlanView& view, std::span<const Phase> phases, double left,
    const MakeGroup& groupOf)
{
    std::vector<Bar> bars = barsOf(view, phases);
    keepDrawn(bars, view, phases);
    nameBars(bars, view, phases);
    const auto rows = view.trace.rows();
    for (const Bar& bar : bars) {
        const double half = bar.lines.empty() ? 0 : bar.length / 2;
        if (!view.exposes(
                std::min(bar.top, bar.middle - half), std::max(bar.bottom, bar.middle + half))) {
            continue;
        }
        const Phase& phase = phases[bar.phase];
        const auto group = groupOf(static_cast<std::uint32_t>(bar.phase + 1),
            view.labeller.phaseSentence(
                phase.kind, rows[phase.firstRow].at, rows[phase.lastRow].at),
            view.opacity(phase.firstRow));
        pen.rect({left, bar.top, style::kPhaseBar, bar.bottom - bar.top}, Ink::Line, {}, 2);
        drawName(pen, left, bar);
    }
}

} // namespace

void drawPhases(Pen& pen, const PlanView& view)
{
    if (!view.lanes.hasPhases) {
        return;
    }
    drawColumn(pen, view, view.plan.phases().found(), view.lanes.phaseX,
        [&](std::uint32_t number, std::string title, double opacity) {
            return pen.group(sim::PhaseNumber{number}, std::move(title), opacity);
        });
    if (view.lanes.hasHalfCloses) {
        drawColumn(pen, view, view.plan.phases().halfCloses(), view.lanes.halfCloseX,
            [&](std::uint32_t number, std::string title, double opacity) {
                return pen.group(
                    {}, Part{Part::Kind::HalfClose, number}, std::move(title), opacity);
            });
    }
}

} // namespace diagram
