// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <string>
#include <vector>

namespace support {

/// A state graph taken apart again, to look for what lies on what.
struct GraphPicture
{
    struct Node
    {
        std::string group;
        diagram::Rect rect;
    };
    struct Label
    {
        std::string group;
        std::string text;
        diagram::Rect box;
    };
    /// What is stroked, as straight pieces.
    struct Line
    {
        std::string group;
        std::vector<diagram::Point> points;
        double width = 0;
    };
    struct Disc
    {
        std::string group;
        diagram::Point centre;
        double radius = 0;
    };

    diagram::Size size;
    std::vector<Node> nodes;
    std::vector<Label> labels; ///< all text but the letters on discs
    std::vector<Line> lines;   ///< edges and trunks, not the nodes' outlines
    std::vector<Disc> discs;   ///< badges and marks
};

GraphPicture takeApart(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer);

/// A sentence for each thing that lies where it must not: an edge on a node that is not its own or
/// on a label, a label on a label, a node or a disc, or outside the picture.
std::vector<std::string> faults(const GraphPicture& picture);

/// A sentence for each label that a line goes through, and for each two of different things that
/// stand so close together that they would be read as one. Names of states stand in boxes. Of
/// letters it takes what is seen of capitals: a small panel needs its room.
std::vector<std::string> meetings(const GraphPicture& picture);

/// A sentence for each label that stands nearer to another edge than to its own.
std::vector<std::string> strayLabels(const GraphPicture& picture);

} // namespace support
