// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/profile.h"

#include "packetdrill/ast.h"

#include <algorithm>
#include <string>

namespace packetdrill {

namespace {

bool contains(const std::string& text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool names(const std::vector<Expression>& expressions, std::string_view name)
{
    return std::ranges::any_of(expressions, [&](const Expression& expression) {
        return expression.name == name || names(expression.items, name);
    });
}

/// What a command tells of the system that the script is written for; null: nothing.
const Profile* writtenFor(const std::string& command)
{
    if (contains(command, {"net.inet.", "kern.ipc.", "sockstat", "tcpdrop"})) {
        return &freebsdProfile();
    }
    if (contains(command,
            {"net.ipv4.", "net.core.", "/proc/sys", "defaults.sh", "tcp_metrics", "ethtool",
                "tun0"})) {
        return &linuxProfile();
    }
    return nullptr;
}

/// The order of the options in a SYN that is expected: Linux puts the window scale last.
const Profile* writtenFor(const Packet& packet)
{
    if (!packet.outbound || !packet.flags.has(tcp::Flag::Syn) || !packet.options) {
        return nullptr;
    }
    const auto position = [&](OptionKind kind) {
        return std::ranges::find(*packet.options, kind, &OptionItem::kind);
    };
    const auto end = packet.options->end();
    const auto scale = position(OptionKind::WindowScale);
    const auto sack = position(OptionKind::SackPermitted);
    if (scale == end || sack == end) {
        return nullptr;
    }
    return sack < scale ? &linuxProfile() : &freebsdProfile();
}

const Profile* writtenFor(const ScriptEvent& event)
{
    if (const auto* command = std::get_if<ShellCommand>(&event.what)) {
        return writtenFor(command->text);
    }
    if (const auto* packet = std::get_if<Packet>(&event.what)) {
        return writtenFor(*packet);
    }
    if (const auto* call = std::get_if<SystemCall>(&event.what)) {
        return names(call->arguments, "SOL_TCP") ? &linuxProfile() : nullptr;
    }
    return nullptr;
}

} // namespace

const Profile* findProfile(std::string_view id)
{
    for (const Profile* profile : {&freebsdProfile(), &linuxProfile(), &rfcProfile()}) {
        if (profile->id == id) {
            return profile;
        }
    }
    return nullptr;
}

const Profile& profileFor(const Script& script)
{
    for (const ScriptEvent& event : script.events) {
        if (const Profile* profile = writtenFor(event)) {
            return *profile;
        }
    }
    return rfcProfile();
}

} // namespace packetdrill
