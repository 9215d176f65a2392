// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"
#include "packetdrill/host.h"
#include "packetdrill/notation.h"
#include "packetdrill/profile.h"

#include <optional>
#include <span>

namespace packetdrill {

/// How strictly segments are compared.
struct Strictness
{
    /// How far TSval may be from the clock; none: it is not compared.
    std::optional<tcp::Duration> timestamps;
    /// Several segments of one instant may stand for one that is expected.
    bool merging = false;
    /// A PSH that is expected may be missing where more data follows.
    bool pushesAnywhere = false;
};

/// `sent` with the numbers of the script and its options in the order of the profile.
SentPacket asScript(const Sent& sent, const Profile& profile);

/// The first of `sent`, which is not empty, with those behind it that `expected` sees as one with
/// it.
Sent merged(const Packet& expected, std::span<const Sent> sent);

/// True where `actual` is what the script expects. Where it is a SYN its numbers are learnt first,
/// as are timestamps.
bool isExpected(const Packet& expected, const Sent& actual, const Profile& profile,
    const Strictness& strictness);

} // namespace packetdrill
