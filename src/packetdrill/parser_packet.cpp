// SPDX-License-Identifier: GPL-3.0-or-later

// Segments: < S 0:0(0) win 1000 <mss 1460,nop,nop,sackOK>

#include "packetdrill/parser.h"

#include <algorithm>
#include <utility>

namespace packetdrill {

namespace {

/// Known to packetdrill, and not modelled.
bool isOtherField(std::string_view word) { return word == "ttl" || word == "flowlabel"; }

bool isOtherOption(std::string_view word)
{
    constexpr std::string_view kOthers[] = {
        "FO", "FOEXP", "md5", "AO", "exp", "AccECN", "ACCECN0", "ACCECN1"};
    return std::ranges::find(kOthers, word) != std::end(kOthers);
}

bool isOtherProtocol(std::string_view word)
{
    return word == "udp" || word == "udplite" || word == "sctp" || word == "ipv4" ||
        word == "ipv6" || word == "gre" || word == "mpls";
}

/// False: there is no such flag.
bool setFlag(Packet& packet, char letter)
{
    constexpr std::pair<char, tcp::Flag> kFlags[] = {
        {'S', tcp::Flag::Syn},
        {'F', tcp::Flag::Fin},
        {'R', tcp::Flag::Rst},
        {'P', tcp::Flag::Psh},
        {'.', tcp::Flag::Ack},
        {'U', tcp::Flag::Urg},
    };
    for (const auto& [known, flag] : kFlags) {
        if (letter == known) {
            packet.flags.set(flag);
            return true;
        }
    }
    const bool congestion = std::string_view("EWCN").find(letter) != std::string_view::npos;
    packet.congestionFlags = packet.congestionFlags || congestion;
    return congestion || letter == '-'; // a dash stands for no flags
}

} // namespace

/// 0:0(0)], of which segment a message tells; the bracket before it has been taken.
std::uint32_t Parser::echoedSequence()
{
    const std::uint32_t seq = number();
    expect(":");
    number();
    expect("(");
    number(0xffff);
    expect(")");
    expect("]");
    return seq;
}

/// icmp unreachable host_unreachable [0:0(0)]; the segment may stand in front of it, too.
IcmpMessage Parser::icmpMessage(std::optional<std::uint32_t> echoed)
{
    IcmpMessage message;
    message.seq = echoed;
    take();
    message.type = expectWord("ICMP TYPE");
    if (m_token.kind == TokenKind::Word && m_token.text != "mtu") {
        message.code = expectWord("ICMP CODE");
    }
    if (m_token.isWord("mtu")) {
        take();
        message.mtu = number(0xffff);
    }
    if (skip("[")) {
        message.seq = echoedSequence();
    }
    return message;
}

std::variant<Packet, IcmpMessage> Parser::packet()
{
    Packet packet;
    packet.outbound = m_token.is(">");
    take();
    std::optional<std::uint32_t> echoed;
    ipHeader(packet, echoed);
    if (m_token.isWord("icmp") || m_token.isWord("icmpv6")) {
        IcmpMessage message = icmpMessage(echoed);
        message.outbound = packet.outbound;
        return message;
    }
    if (m_token.kind == TokenKind::Word && isOtherProtocol(m_token.text)) {
        unsupported(m_token.line, std::string(m_token.text));
    }
    if (echoed) {
        unexpected("icmp");
    }
    ports(packet);
    flags(packet);
    sequence(packet);
    fields(packet);
    if (!m_token.is("<")) {
        packet.options.emplace();
        return packet;
    }
    const int line = m_token.line;
    take();
    if (!m_token.is("...")) {
        packet.options = options();
    } else if (!packet.outbound) {
        inconsistent(line, "<...>", "<mss 1460,nop,nop,sackOK>");
    } else {
        take();
    }
    if (!m_token.is(">")) {
        unexpected(">");
    }
    take();
    return packet;
}

/// [ect0] and the like, or (tos 0x2); before an ICMP message the segment that it tells of.
void Parser::ipHeader(Packet& packet, std::optional<std::uint32_t>& echoed)
{
    constexpr auto kFields = "ect0, ect1, ect01, ce, noecn, tos NUMBER";
    while (m_token.is("[") || m_token.is("(")) {
        const std::string_view close = m_token.is("[") ? "]" : ")";
        take();
        if (m_token.kind == TokenKind::Integer && close == "]") {
            echoed = echoedSequence();
            continue;
        }
        const Token field = m_token;
        const std::string_view what = expectWord(kFields);
        if (what == "ect0" || what == "ect1" || what == "ect01" || what == "ce") {
            packet.congestionMark = true;
        } else if (what == "tos") {
            typeOfService(packet, field.line);
        } else if (isOtherField(what)) {
            unsupported(field.line, std::string(what));
        } else if (what != "noecn") {
            unexpected(kFields, field);
        }
        expect(close);
    }
}

/// tos 0x2: its two lowest bits tell of congestion (RFC 3168 §5), the others make no difference to
/// TCP.
void Parser::typeOfService(Packet& packet, int line)
{
    constexpr std::uint32_t kCongestionBits = 0x3;
    const std::uint32_t value = number(0xff);
    packet.congestionMark = packet.congestionMark || (value & kCongestionBits) != 0;
    if (packet.outbound && value > kCongestionBits) {
        unsupported(line, "tos " + std::to_string(value));
    }
}

/// 1234 > 80
void Parser::ports(Packet& packet)
{
    if (m_token.kind == TokenKind::Integer) {
        Ports ports;
        ports.from = static_cast<std::uint16_t>(number(0xffff));
        expect(">");
        ports.to = static_cast<std::uint16_t>(number(0xffff));
        packet.ports = ports;
    }
}

void Parser::flags(Packet& packet)
{
    m_lexer.rewind(m_token);
    const Token token = m_lexer.nextFlags();
    constexpr auto kFlags = "FLAGS (S F R P . U E W C N -)";
    if (token.text.empty()) {
        unexpected(kFlags);
    }
    for (const char flag : token.text) {
        if (!setFlag(packet, flag)) {
            unexpected(kFlags, token);
        }
    }
    m_token = m_lexer.next();
}

/// 1:1001(1000), or ...(0) for any number.
void Parser::sequence(Packet& packet)
{
    const int line = m_token.line;
    std::optional<std::uint32_t> end;
    if (!packet.outbound || !skip("...")) {
        packet.seq = number();
        expect(":");
        end = number();
    }
    expect("(");
    packet.len = number(0xffff);
    expect(")");
    if (end && *packet.seq + packet.len != *end) {
        const std::string begin = std::to_string(*packet.seq) + ":";
        const std::string length = "(" + std::to_string(packet.len) + ")";
        inconsistent(line, begin + std::to_string(*end) + length,
            begin + std::to_string(*packet.seq + packet.len) + length);
    }
}

void Parser::fields(Packet& packet)
{
    while (m_token.kind == TokenKind::Word) {
        const std::string_view name = m_token.text;
        if (name == "ack") {
            take();
            packet.ack = number();
        } else if (name == "win") {
            take();
            packet.window = number(0xffff);
        } else if (name == "urg") {
            take();
            packet.urgent = number(0xffff);
        } else {
            unexpected("ack, win, urg, <OPTIONS>");
        }
    }
}

std::vector<OptionItem> Parser::options()
{
    std::vector<OptionItem> items;
    if (m_token.is(">")) {
        return items;
    }
    do {
        items.push_back(optionItem());
    } while (skip(","));
    return items;
}

OptionItem Parser::optionItem()
{
    constexpr auto kOptions = "OPTION (mss, wscale, sackOK, TS, sack, nop, eol)";
    const Token option = m_token;
    const std::string_view name = expectWord(kOptions);
    if (name == "nop") {
        return {OptionKind::Nop, 0, 0, {}};
    }
    if (name == "eol") {
        return {OptionKind::Eol, 0, 0, {}};
    }
    if (name == "sackOK") {
        return {OptionKind::SackPermitted, 0, 0, {}};
    }
    if (name == "mss") {
        return {OptionKind::Mss, number(0xffff), 0, {}};
    }
    if (name == "wscale") {
        return {OptionKind::WindowScale, number(0xff), 0, {}};
    }
    if (name == "TS") {
        return timestamps();
    }
    if (name == "sack") {
        return sackBlocks();
    }
    if (isOtherOption(name)) {
        unsupported(option.line, std::string(name));
    }
    unexpected(kOptions, option);
}

OptionItem Parser::timestamps()
{
    OptionItem item;
    item.kind = OptionKind::Timestamps;
    for (const std::string_view wanted : {"val", "ecr"}) {
        if (!m_token.isWord(wanted)) {
            unexpected("TS val NUMBER ecr NUMBER");
        }
        take();
        (wanted == "val" ? item.value : item.echo) = number();
    }
    return item;
}

OptionItem Parser::sackBlocks()
{
    OptionItem item;
    item.kind = OptionKind::Sack;
    while (m_token.kind == TokenKind::Integer) {
        const std::uint32_t left = number();
        expect(":");
        const std::uint32_t right = number();
        item.blocks.push_back({tcp::SeqNum{left}, tcp::SeqNum{right}});
    }
    if (item.blocks.size() > tcp::SackBlocks::kMost) {
        misread(m_token.line, "sack 1...4 BLOCKS", std::to_string(item.blocks.size()));
    }
    return item;
}

} // namespace packetdrill
