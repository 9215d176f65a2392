// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/scroll_ranges.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

void setRange(QScrollBar& bar, double whole, int seen)
{
    constexpr int kStep = 24;
    bar.setRange(0, std::max(0, static_cast<int>(std::ceil(whole)) - seen));
    bar.setPageStep(seen);
    bar.setSingleStep(kStep);
}

} // namespace

int roomBesideBar(const QAbstractScrollArea& area)
{
    const int bar = area.verticalScrollBar()->sizeHint().width();
    return std::max(1, area.maximumViewportSize().width() - bar);
}

void setScrollRanges(const QAbstractScrollArea& area, QSizeF whole)
{
    const QSize seen = area.viewport()->size();
    setRange(*area.verticalScrollBar(), whole.height(), seen.height());
    // What is rounded up to a whole pixel needs no bar.
    setRange(*area.horizontalScrollBar(), whole.width() - 1, seen.width());
}

} // namespace ui
