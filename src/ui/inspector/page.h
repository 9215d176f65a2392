// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/reading/symbols.h"
#include "render/paint/font_metrics.h"
#include "session/session.h"
#include "sim/trace_index.h"
#include "ui/look/look.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace ui {

/// Rich text in Qt's HTML. Its links are those of links.h.
struct PageText
{
    QString html;
    friend bool operator==(const PageText&, const PageText&) = default;
};

/// What the inspector shows, from top to bottom.
struct Page
{
    QString title;
    diagram::Ink ink = diagram::Ink::Text; ///< of the title
    std::vector<std::variant<PageText, diagram::DisplayList>> blocks;

    void add(QString html) { blocks.emplace_back(PageText{std::move(html)}); }
    void add(diagram::DisplayList picture) { blocks.emplace_back(std::move(picture)); }

    friend bool operator==(const Page&, const Page&) = default;
};

/// What a page is made from.
struct PageSource
{
    const session::Session& session;
    const sim::TraceIndex& index;
    const diagram::Symbols& symbols;
    const render::FontMetrics& metrics;
    Look look;
    /// The width for pictures, in pixels.
    double width = 0;

    bool happened(std::size_t row) const { return row < session.state().rowCount(); }
};

Page segmentPage(const PageSource& source, sim::SegmentId segment);
Page endPage(const PageSource& source, sim::Side side);
Page statePage(const PageSource& source, tcp::State state);
Page edgePage(const PageSource& source, const tcp::Transition& edge);
/// None: there is no such timer or phase in the trace.
std::optional<Page> timerPage(const PageSource& source, const sim::Happening& happening);
std::optional<Page> phasePage(const PageSource& source, sim::PhaseNumber number);
/// The page to show if there is nothing to show.
Page emptyPage(const PageSource& source);

} // namespace ui
