// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/display_sink.h"
#include "figure/svg_text.h"
#include "figure/xml_stream.h"
#include "render/paint/theme.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace figure {

struct SvgOptions
{
    render::Theme theme = render::Theme::Light;
    /// kLiveText or kOutlines.
    TextWriter text = kLiveText;
    /// A BCP 47 tag, such as "zh-CN".
    std::string language = "en";
    /// How much larger than the list's pixels the picture is shown.
    double zoom = 1;
    /// Without one, what lies behind the picture is seen.
    bool hasBackground = true;
};

/// Writes a picture as an SVG document in UTF-8: real text, a viewBox, groups with ids and titles,
/// arrow heads as paths; nothing that QSvgRenderer, browsers and editors draw differently. Needs a
/// QGuiApplication for outlines only. Linear; what is written is never in memory as a whole.
///
/// The ids of the groups begin with letters that are made from what the picture tells and how, so
/// that several pictures can stand in one page.
class SvgStream final : public diagram::DisplaySink
{
public:
    /// `options` outlives this.
    SvgStream(const SvgOptions& options, const Sink& sink);
    ~SvgStream() override;

    void begin(const diagram::DisplayList& head) override;
    void take(std::vector<diagram::DisplayItem>& items) override;
    /// After the last piece.
    void finish();

    class Writer;

private:
    std::unique_ptr<Writer> m_writer;
};

/// The same of a picture that is in memory.
void writeSvg(const diagram::DisplayList& list, const SvgOptions& options, const Sink& sink);

/// The same as one text.
std::string svg(const diagram::DisplayList& list, const SvgOptions& options);

} // namespace figure
