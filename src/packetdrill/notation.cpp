// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/notation.h"

#include <utility>

namespace packetdrill {

namespace {

std::string notation(tcp::Flags flags)
{
    constexpr std::pair<tcp::Flag, char> kLetters[] = {
        {tcp::Flag::Syn, 'S'},
        {tcp::Flag::Fin, 'F'},
        {tcp::Flag::Rst, 'R'},
        {tcp::Flag::Psh, 'P'},
        {tcp::Flag::Urg, 'U'},
        {tcp::Flag::Ack, '.'},
    };
    std::string text;
    for (const auto& [flag, letter] : kLetters) {
        if (flags.has(flag)) {
            text += letter;
        }
    }
    return text.empty() ? "-" : text;
}

std::string notation(const OptionItem& item)
{
    switch (item.kind) {
    case OptionKind::Mss:
        return "mss " + std::to_string(item.value);
    case OptionKind::WindowScale:
        return "wscale " + std::to_string(item.value);
    case OptionKind::SackPermitted:
        return "sackOK";
    case OptionKind::Timestamps:
        return "TS val " + std::to_string(item.value) + " ecr " + std::to_string(item.echo);
    case OptionKind::Sack: {
        std::string text = "sack";
        for (const tcp::SackBlock& block : item.blocks) {
            text +=
                " " + std::to_string(block.left.value) + ":" + std::to_string(block.right.value);
        }
        return text;
    }
    case OptionKind::Nop:
        return "nop";
    case OptionKind::Eol:
        return "eol";
    }
    return {};
}

} // namespace

std::string notation(const std::vector<OptionItem>& options)
{
    std::string text;
    for (const OptionItem& item : options) {
        text += (text.empty() ? "" : ",") + notation(item);
    }
    return text;
}

std::string notation(const SentPacket& sent)
{
    const tcp::Segment& segment = sent.segment;
    std::string text = "> " + notation(segment.flags) + " " + std::to_string(segment.seq.value) +
        ":" + std::to_string((segment.seq + segment.len).value) + "(" +
        std::to_string(segment.len) + ")";
    if (segment.hasAck()) {
        text += " ack " + std::to_string(segment.ack.value);
    }
    text += " win " + std::to_string(segment.window);
    if (segment.urg()) {
        text += " urg " + std::to_string(segment.urgent);
    }
    if (!sent.options.empty()) {
        text += " <" + notation(sent.options) + ">";
    }
    return text;
}

std::string notation(tcp::Duration time)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    const std::int64_t nanoseconds = time.count();
    const std::int64_t absolute = nanoseconds < 0 ? -nanoseconds : nanoseconds;
    std::string fraction = std::to_string(kSecond + absolute % kSecond);
    fraction[0] = '.';
    while (fraction.back() == '0') {
        fraction.pop_back();
    }
    return (nanoseconds < 0 ? "-" : "") + std::to_string(absolute / kSecond) +
        (fraction == "." ? "" : fraction);
}

} // namespace packetdrill
