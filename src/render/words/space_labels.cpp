// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/space_labels.h"

#include "render/words/labels_text.h"
#include "render/words/labels_words.h"

namespace render {
namespace {

Phrase words(diagram::SpaceZone zone)
{
    using enum diagram::SpaceZone;
    switch (zone) {
    case Acknowledged:
        return PHRASE("SendSpace", "old: acknowledged by the peer");
    case InFlight:
        return PHRASE("SendSpace", "sent, not acknowledged: %1 octets");
    case Usable:
        return PHRASE("SendSpace", "the window allows: %1 octets more");
    case NotAllowed:
        return PHRASE("SendSpace", "not allowed yet");
    case Received:
        return PHRASE("ReceiveSpace", "old: received and acknowledged");
    case Welcome:
        return PHRASE("ReceiveSpace", "may be received: %1 octets");
    case NotWelcome:
        return PHRASE("ReceiveSpace", "not allowed yet");
    case Held:
        return PHRASE("ReceiveSpace", "arrived out of order, held: %1 octets");
    }
    return {};
}

} // namespace

std::vector<std::string> SpaceLabels::zone(
    diagram::SpaceZone zone, std::optional<std::uint32_t> octets) const
{
    return lines(m_language,
        [&](const Speaker& say) { return say(words(zone), {std::to_string(octets.value_or(0))}); });
}

std::string SpaceLabels::offset(bool send, std::uint32_t fromInitial) const
{
    const std::string base = send ? "= ISS" : "= IRS";
    return fromInitial == 0 ? base : base + '+' + std::to_string(fromInitial);
}

std::string SpaceLabels::sendTitle() const
{
    return sentences(m_language, PHRASE("Title", "Send sequence space (RFC 9293, Figure 3)"));
}

std::string SpaceLabels::receiveTitle() const
{
    return sentences(m_language, PHRASE("Title", "Receive sequence space (RFC 9293, Figure 4)"));
}

} // namespace render
