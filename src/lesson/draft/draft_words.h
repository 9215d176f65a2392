// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/speaker.h"
#include "lesson/problem/localized.h"
#include "sim/side.h"
#include "tcp/segment.h"
#include "tcp/state.h"
#include "tcp/time.h"

#include <QString>

namespace lesson {

/// A text that is said in both languages of files.
template<typename Tell>
Localized inBoth(const Tell& tell)
{
    return {
        tell(language::speaker(language::kEnglish)), tell(language::speaker(language::kChinese))};
}

/// "client"
QString idOf(sim::Side side);
language::Phrase endWord(sim::Side side);
/// "SYN-SENT"
QString nameOf(tcp::State state);
/// "SYN,ACK"
QString flagsText(tcp::Flags flags);
/// "1050.5"
QString millisecondsText(tcp::Instant at);

} // namespace lesson
