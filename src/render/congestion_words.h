// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/labels_words.h"
#include "tcp/congestion/change.h"

namespace render {

/// "slow start"
Words words(tcp::CongestionPhase phase);
/// Why congestion control changes, as a sentence.
Words sentence(tcp::CongestionCause cause);

} // namespace render
