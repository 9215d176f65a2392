// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/labels_words.h"
#include "tcp/state.h"
#include "tcp/timer.h"
#include "tcp/transition.h"
#include "tcp/variable.h"

#include <string_view>

namespace render {

using tcp::Variable;

/// The name in the RFCs: "SND.UNA".
std::string_view name(Variable variable);
Words meaning(Variable variable);
/// The RFC and section that defines it, such as "RFC 9293 §3.3.1".
std::string_view sectionOf(Variable variable);

/// The name of a timer without its length.
Words name(tcp::TimerKind timer);
/// What happens when it expires.
Words meaning(tcp::TimerKind timer);

/// What an end in this state waits for (RFC 9293 §3.3.2).
Words meaning(tcp::State state);
/// What the event is, as a sentence.
Words meaning(tcp::Event event);
/// What the end does, as a sentence; empty for Action::None.
Words meaning(tcp::Action action);

} // namespace render
