// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/text_measurer.h"
#include "figure/figure.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "ui/look/look.h"

#include <QString>

#include <optional>

namespace ui {

/// One of two branches that are compared.
struct Course
{
    const sim::Trace& trace;
    QString name;
};

/// Two branches side by side on one time axis, each below its name, with a line at the first moment
/// at which they differ, if there is one. `flight` is how long a segment usually travels.
figure::Figure comparisonFigure(const Course& left, const Course& right, tcp::Duration flight,
    std::optional<tcp::Instant> difference, const Look& look,
    const diagram::TextMeasurer& measurer);

} // namespace ui
