// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"

#include <string>
#include <vector>

namespace packetdrill {

/// A segment that was sent, with the numbers that the script would give it.
struct SentPacket
{
    tcp::Segment segment;
    std::vector<OptionItem> options;
};

/// As in a script: "> F. 1:1(0) ack 2 win 65535 <nop,nop,sack 3:4>".
std::string notation(const SentPacket& sent);

/// What `notation` makes of options, without the brackets.
std::string notation(const std::vector<OptionItem>& options);

/// Seconds with as many digits as they need: "0.15".
std::string notation(tcp::Duration time);

} // namespace packetdrill
