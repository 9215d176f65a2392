// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/phases.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/call.h"
#include "tcp/reason.h"
#include "tcp/state.h"
#include "tcp/timer.h"
#include "tcp/transition.h"

#include <string_view>

namespace render {

/// One term in both languages; of several terms in docs/words.md the first. "%1" is replaced by a
/// number or a length.
struct Words
{
    std::string_view en;
    std::string_view zh;
};

Words words(sim::Side side);
Words words(tcp::State state);
Words words(tcp::CallKind call);
/// The name of a SEND with the URGENT flag.
Words urgentSend();
Words words(tcp::TimerKind timer);
Words words(diagram::PhaseKind phase);
Words words(tcp::Error error);
Words words(sim::DropCause cause);
Words words(tcp::Event event);
Words words(tcp::Action action);

/// Why a segment was sent, and what a note says; whole sentences.
Words sentence(tcp::Reason reason);
Words sentence(tcp::Note note);

} // namespace render
