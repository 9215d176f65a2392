// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_sink.h"
#include "diagram/picture/text_measurer.h"

#include <string>
#include <vector>

namespace figure {

/// Writes texts above the picture that comes through, one below the other, each in as many lines as
/// the picture's width asks for: that what it shows is not TCP. Without texts it hands everything
/// on as it is.
class NotTcp final : public diagram::DisplaySink
{
public:
    /// Hands everything to `sink`, which outlives this, as `measurer` does.
    NotTcp(diagram::DisplaySink& sink, std::vector<std::string> texts,
        const diagram::TextMeasurer& measurer);

    void begin(const diagram::DisplayList& head) override;
    void take(std::vector<diagram::DisplayItem>& items) override;

private:
    diagram::DisplaySink& m_sink;
    std::vector<std::string> m_texts;
    const diagram::TextMeasurer& m_measurer;
    double m_height = 0; ///< of all lines; known once the picture has begun
};

/// The same of a whole picture.
diagram::DisplayList withTexts(diagram::DisplayList list, const std::vector<std::string>& texts,
    const diagram::TextMeasurer& measurer);

} // namespace figure
