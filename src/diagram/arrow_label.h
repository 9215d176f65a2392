// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labeller.h"
#include "diagram/text_widths.h"

#include <string>
#include <vector>

namespace diagram {

/// One line of an arrow's label: flags, numbers, or both.
struct LabelLine {
    std::string head;
    std::string numbers;
    double headWidth = 0;
    double width = 0;
};

/// One way to break a label into lines.
struct LabelShape {
    std::vector<LabelLine> lines;
    double width = 0;
    /// From the lowest descender to the highest ascender.
    double height = 0;
};

/// From one line to one piece a line, the widest first; the last is the flags alone.
std::vector<LabelShape> shapesOf(const SegmentLabel& label, ArrowTextWidths& widths);

/// The widest of them that is no wider than `room`; else the narrowest that tells all.
const LabelShape& fitting(const std::vector<LabelShape>& shapes, double room);

} // namespace diagram
