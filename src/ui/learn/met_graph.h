// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "lesson/learner/learner_record.h"
#include "render/words/labels.h"

namespace ui {

/// The state graph with the transitions that a learner has seen and caused, each with a colour and
/// a letter; those never met are thin and have none.
diagram::DisplayList metGraph(const lesson::LearnerRecord& record, double width,
    render::Language language, const diagram::TextMeasurer& measurer);

/// How many of the transitions of RFC 9293 Figure 5 were met, and how many there are.
struct MetCount
{
    int seen = 0;
    int caused = 0;
    int all = 0;
};
MetCount metCount(const lesson::LearnerRecord& record);

} // namespace ui
