// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/labels_words.h"
#include "tcp/congestion/change.h"

namespace render {

/// "slow start"
Phrase words(tcp::CongestionPhase phase);
/// Why congestion control changes, as a sentence.
Phrase sentence(tcp::CongestionCause cause);

} // namespace render
