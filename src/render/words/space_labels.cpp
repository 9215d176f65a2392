// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/space_labels.h"

#include "render/words/labels_text.h"
#include "render/words/labels_words.h"

namespace render {
namespace {

Words words(diagram::SpaceZone zone)
{
    using enum diagram::SpaceZone;
    switch (zone) {
    case Acknowledged:
        return {"old: acknowledged by the peer", "已发送，已得到确认"};
    case InFlight:
        return {"sent, not acknowledged: %1 octets", "已发送，未得到确认：%1 字节"};
    case Usable:
        return {"may be sent now: %1 octets", "允许发送，尚未发送：%1 字节"};
    case NotAllowed:
        return {"not allowed yet", "还不允许发送"};
    case Received:
        return {"old: received and acknowledged", "已接收，已发送确认"};
    case Welcome:
        return {"may be received: %1 octets", "允许接收：%1 字节"};
    case NotWelcome:
        return {"not allowed yet", "还不允许接收"};
    case Held:
        return {"arrived out of order, held: %1 octets", "失序到达，已缓存：%1 字节"};
    }
    return {};
}

} // namespace

std::vector<std::string> SpaceLabels::zone(
    diagram::SpaceZone zone, std::optional<std::uint32_t> octets) const
{
    std::vector<std::string> result = lines(m_language, words(zone));
    for (std::string& line : result) {
        line = filled(line, std::to_string(octets.value_or(0)));
    }
    return result;
}

std::string SpaceLabels::offset(bool send, std::uint32_t fromInitial) const
{
    const std::string base = send ? "= ISS" : "= IRS";
    return fromInitial == 0 ? base : base + '+' + std::to_string(fromInitial);
}

std::string SpaceLabels::sendTitle() const
{
    return sentences(
        m_language, "Send sequence space (RFC 9293, Figure 3)", "发送序号空间（RFC 9293 图 3）");
}

std::string SpaceLabels::receiveTitle() const
{
    return sentences(
        m_language, "Receive sequence space (RFC 9293, Figure 4)", "接收序号空间（RFC 9293 图 4）");
}

} // namespace render
