// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/phrase.h"
#include "language/speaker.h"
#include "sim/trace.h"
#include "tcp/setting.h"

#include <string>
#include <vector>

namespace render {

using language::Phrase;

/// What a changed rule is called: "handshake of two".
Phrase words(tcp::ChangedRule rule);

/// The same, of the ids of some, in one language and separated by commas.
std::string ruleList(const language::Speaker& say, const tcp::Choices& choices);

/// What has to be said of a run that is not TCP, a line for each language: "Not TCP: no TIME-WAIT
/// (client)". None: it is TCP.
std::vector<std::string> notTcp(language::Language language, const sim::Trace& trace);

} // namespace render
