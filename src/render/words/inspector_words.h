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
Phrase meaning(Variable variable);
/// Such as "RFC 9293 §3.3.1".
std::string_view sectionOf(Variable variable);

/// The name of a timer without its length.
Phrase name(tcp::TimerKind timer);
/// What happens when it expires.
Phrase meaning(tcp::TimerKind timer);

/// What an end in this state waits for (RFC 9293 §3.3.2).
Phrase meaning(tcp::State state);
/// What the event is, as a sentence.
Phrase meaning(tcp::Event event);
/// What is done; empty for None.
Phrase meaning(tcp::Action action);

} // namespace render
