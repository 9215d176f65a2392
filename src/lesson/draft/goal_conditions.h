// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/draft_items.h"
#include "lesson/query/played_run.h"

#include <vector>

namespace lesson {

/// What can be said of a whole run, for goals and for what goes wrong on the way: where the ends
/// come to, which states they pass, what they send, lose and are told.
std::vector<NamedExpression> runConditions();

/// Those that hold of `run`, with its numbers: how many segments were lost, how many octets were
/// given to an application.
std::vector<NamedExpression> conditionsOf(const Run& run);

} // namespace lesson
