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

/// One of two courses of a run.
struct Course
{
    const sim::Trace& trace;
    QString name;
};

/// Two courses side by side on one time axis, each under its name, with a line at the moment from
/// which on they differ, if there is one. `flight` is how long a segment usually travels.
figure::Figure comparisonFigure(const Course& left, const Course& right, tcp::Duration flight,
    std::optional<tcp::Instant> difference, const Look& look,
    const diagram::TextMeasurer& measurer);

/// The middle of an end's lifeline in a picture of both; none: it is not in it.
std::optional<double> lifelineIn(
    const diagram::DisplayList& list, const render::Labels& labels, sim::Side side);

} // namespace ui
