// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diagram {

/// The parts of the sequence spaces of RFC 9293 Figures 3 and 4.
enum class SpaceZone : std::uint8_t {
    Acknowledged, ///< Figure 3: old, acknowledged
    InFlight,     ///< sent, not acknowledged
    Usable,       ///< may be sent now
    NotAllowed,   ///< not allowed yet
    Received,     ///< Figure 4: old, acknowledged
    Welcome,      ///< allowed for reception
    NotWelcome,   ///< not allowed yet
    Held,         ///< within Welcome: arrived out of order
};

/// All words of these figures. Who implements it decides the language, or languages. A vector has
/// an entry for each language, the more important one first.
class SpaceLabeller
{
public:
    virtual ~SpaceLabeller() = default;

    /// What the zone is, and how many octets it has; none: it goes on without end.
    virtual std::vector<std::string> zone(
        SpaceZone zone, std::optional<std::uint32_t> octets) const = 0;
    /// Below a mark: how far it is from the initial number, "= ISS+1".
    virtual std::string offset(bool send, std::uint32_t fromInitial) const = 0;
    virtual std::string sendTitle() const = 0;
    virtual std::string receiveTitle() const = 0;
};

} // namespace diagram
