// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"
#include "render/words/blank_labels.h"

#include <optional>

namespace handout {

/// The blanks of a diagram that asks for the fields that the question asks for, with the same
/// numbers; what else is asked has higher ones. None: the question asks in another order, or for
/// what an arrow does not tell.
std::optional<render::Blanks> blanksOf(const lesson::Question& question);

/// The run of such a question as far as it is shown, without the states, which would tell flags.
sim::Trace withoutStates(const sim::Trace& trace, tcp::Instant to);

} // namespace handout
