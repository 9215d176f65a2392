// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_sink.h"

#include <string>
#include <vector>

namespace figure {

/// Writes lines above the picture that comes through: that what it shows is not TCP. Without lines
/// it hands everything on as it is.
class NotTcp final : public diagram::DisplaySink
{
public:
    /// Hands everything to `sink`, which outlives this.
    NotTcp(diagram::DisplaySink& sink, std::vector<std::string> lines);

    void begin(const diagram::DisplayList& head) override;
    void take(std::vector<diagram::DisplayItem>& items) override;

private:
    diagram::DisplaySink& m_sink;
    std::vector<std::string> m_lines;
    double m_height;
};

/// The same of a whole picture.
diagram::DisplayList withLines(diagram::DisplayList list, const std::vector<std::string>& lines);

} // namespace figure
