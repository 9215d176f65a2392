// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/branches/comparison_figure.h"

#include "diagram/picture/pen.h"
#include "diagram/picture/style.h"
#include "diagram/picture/text_wrap.h"
#include "diagram/sequence/sequence_diagram.h"
#include "figure/side_by_side.h"
#include "render/words/what_if_words.h"
#include "ui/sequence/end_at.h"

#include <algorithm>
#include <variant>
#include <vector>

namespace ui {
namespace {

/// Of one picture, in pixels.
constexpr double kFigureWidth = 620;
constexpr double kGap = 16;
/// For the names above.
constexpr double kHeadings = 34;
constexpr double kBaseline = 22;
constexpr double kRuleLine = 17;
constexpr double kAboveMark = 9;

/// Groups of both pictures have the same subjects: those of the right one are told apart.
void tellApart(diagram::DisplayList& list)
{
    for (diagram::DisplayItem& item : list.items) {
        if (auto* group = std::get_if<diagram::GroupBegin>(&item)) {
            group->picture = 1;
        }
    }
}

/// Below the name of a branch: that it is not TCP, if it is not.
void addNotTcp(
    diagram::DisplayList& list, const std::vector<std::string>& lines, double firstBaseline)
{
    double y = firstBaseline;
    for (const std::string& line : lines) {
        list.items.emplace_back(diagram::TextItem{{list.size.width / 2, y}, line,
            diagram::style::kCallFont, diagram::Ink::Lost, diagram::Anchor::Middle, 0});
        y += kRuleLine;
    }
}

void lower(diagram::DisplayList& list, double dy)
{
    diagram::moveDown(list.items, dy);
    list.size.height += dy;
}

} // namespace

figure::Figure comparisonFigure(const Course& left, const Course& right, tcp::Duration flight,
    std::optional<tcp::Instant> difference, const Look& look, const diagram::TextMeasurer& measurer)
{
    const render::Labels labels = labelsFor(look);
    diagram::SequenceOptions options;
    options.width = kFigureWidth;
    options.pace = flight;
    const auto pair =
        diagram::SequenceDiagram::onOneAxis(left.trace, right.trace, options, measurer, labels);
    // A moment has the same height in both, also where only one of them has something to say.
    diagram::WrappedTexts wrapped(
        diagram::style::kCallFont, kFigureWidth - 2 * diagram::style::kMargin, measurer);
    const auto said = [&](const Course& course) {
        return wrapped.lines(render::notTcp(look.language, course.trace));
    };
    const double rules =
        kRuleLine * static_cast<double>(std::max(said(left).size(), said(right).size()));
    const auto drawn = [&](const diagram::SequenceDiagram& diagram, const Course& course) {
        diagram::DisplayList list = diagram.layout(course.trace, options);
        std::vector<diagram::DisplayItem> below;
        const auto client = lifelineIn(list, sim::Side::Client);
        const auto server = lifelineIn(list, sim::Side::Server);
        if (difference && client && server) {
            const double y = diagram.yOf(*difference) - kAboveMark;
            below.emplace_back(diagram::LineItem{
                {*client, y}, {*server, y}, {diagram::Ink::Lost, 1, diagram::Dash::Dashed}});
        }
        list.items.insert(list.items.begin(), below.begin(), below.end());
        lower(list, kHeadings + rules);
        addNotTcp(list, said(course), kBaseline + kRuleLine);
        list.items.emplace_back(diagram::TextItem{{list.size.width / 2, kBaseline},
            diagram::shortened(
                course.name.toStdString(), diagram::style::kEndFont, list.size.width, measurer),
            diagram::style::kEndFont, diagram::Ink::Text, diagram::Anchor::Middle, 0});
        return list;
    };
    diagram::DisplayList one = drawn(*pair.left, left);
    diagram::DisplayList other = drawn(*pair.right, right);
    tellApart(other);
    one.title = left.name.toStdString() + " | " + right.name.toStdString();
    return {figure::sideBySide(std::move(one), std::move(other), kGap)};
}

} // namespace ui
