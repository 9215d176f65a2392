// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/state_graph_routes.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <string>
#include <vector>

namespace diagram::graph {

/// The distance between a line and the box of a text above or below it.
inline constexpr double kLabelGap = 5;

/// Lines of text, one under the other.
class TextBlock
{
public:
    explicit TextBlock(const TextMeasurer& measurer)
        : m_measurer(&measurer)
    {}

    /// Adds a text in all languages: side by side if they fit into the width `room`, else one below
    /// the other.
    void add(const std::vector<std::string>& languages, const Font& font, Ink ink, double room);

    bool isEmpty() const { return m_lines.empty(); }
    std::size_t lines() const { return m_lines.size(); }
    double width() const;
    double height() const;

    /// The lines with their upper edge at `top`, and their start, middle or end at `x`.
    std::vector<TextItem> placed(double x, double top, Anchor anchor) const;

private:
    struct Line
    {
        std::string text;
        Font font;
        Ink ink;
    };

    const TextMeasurer* m_measurer;
    std::vector<Line> m_lines;
};

/// The words of one edge: that it is not TCP, if it is not, the event, and what is done.
struct EdgeWords
{
    std::vector<std::string> notTcp;
    std::vector<std::string> event;
    std::vector<std::string> action;
};

void addEvent(TextBlock& block, const EdgeWords& words, double room);
void addAction(TextBlock& block, const EdgeWords& words, double room);

/// The label of an edge at its spot.
std::vector<TextItem> placedLabel(
    const EdgeWords& words, const LabelSpot& spot, const TextMeasurer& measurer);
/// The upper edge of a block that is placed at a spot in one piece.
double topOf(const TextBlock& block, const LabelSpot& spot);

} // namespace diagram::graph
