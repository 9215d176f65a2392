// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "sim/subject.h"

#include <QPointF>
#include <QString>

#include <optional>

namespace ui {

/// A mark beside a lifeline: the name of a state, a call, the bracket of a timer; or a phase.
struct SequenceMark
{
    sim::Subject subject;
    /// What it says, in a sentence.
    QString title;
};

/// The mark of `list` that is within `reach` of a place of the picture.
std::optional<SequenceMark> markAt(const diagram::DisplayList& list,
    const diagram::TextMeasurer& measurer, QPointF place, double reach);

} // namespace ui
