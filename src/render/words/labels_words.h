// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/phases.h"
#include "language/phrase.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/call.h"
#include "tcp/reason.h"
#include "tcp/state.h"
#include "tcp/timer.h"
#include "tcp/transition.h"

namespace render {

using language::Phrase;

// Terms: the first ones of docs/words.md. "%1" takes a number or a length.

Phrase words(sim::Side side);
/// "client", as it stands within a sentence.
Phrase inSentence(sim::Side side);
/// "the client"
Phrase withArticle(sim::Side side);
Phrase words(tcp::State state);
/// "SEND %1".
Phrase words(const tcp::Call& call);
/// The same without the number: "SEND".
Phrase name(tcp::CallKind call);
/// "RTO %1", as pictures show it.
Phrase words(tcp::TimerKind timer);
/// The second line of that, which explains it.
Phrase explanation(tcp::TimerKind timer);
/// "RTO %1", within a sentence.
Phrase inSentence(tcp::TimerKind timer);
Phrase words(diagram::PhaseKind phase);
Phrase words(tcp::Error error);
/// What happened, in few words; sentence() says more.
Phrase words(tcp::Note note);
Phrase refusalWords(tcp::Note note);
Phrase words(sim::DropCause cause);
Phrase words(tcp::Event event);
Phrase words(tcp::Action action);

/// Why a segment was sent, as the rest of a sentence: "because ...".
Phrase sentence(tcp::Reason reason);
Phrase sentence(tcp::Note note);

} // namespace render
