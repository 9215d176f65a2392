// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/segment.h"
#include "tcp/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace packetdrill {

/// When an event happens, or is expected.
struct EventTime
{
    enum class Kind : std::uint8_t {
        Absolute, ///< since the script began
        Relative, ///< since the event before it
        Any,
    };
    Kind kind = Kind::Relative;
    tcp::Duration from{0};
    /// The end of a range; otherwise equal to `from`.
    tcp::Duration to{0};
};

enum class OptionKind : std::uint8_t {
    Mss,
    WindowScale,
    SackPermitted,
    Timestamps,
    Sack,
    Nop,
    Eol,
};

/// One option as it stands in the header.
struct OptionItem
{
    OptionKind kind = OptionKind::Nop;
    /// The MSS, the shift, or TSval.
    std::uint32_t value = 0;
    /// TSecr.
    std::uint32_t echo = 0;
    std::vector<tcp::SackBlock> blocks;

    friend bool operator==(const OptionItem&, const OptionItem&) = default;
};

/// 5000 > 80
struct Ports
{
    std::uint16_t from = 0;
    std::uint16_t to = 0;
};

/// A TCP segment as the script writes it: numbers relative to where it begins counting.
struct Packet
{
    bool outbound = false;
    tcp::Flags flags;
    /// ECE, CWR or NS, which the model does not know.
    bool congestionFlags = false;
    /// The IP header says something about congestion, such as [ect0].
    bool congestionMark = false;
    /// None: those of the connection that was made last.
    std::optional<Ports> ports;
    /// None: any.
    std::optional<std::uint32_t> seq;
    std::uint32_t len = 0;
    /// 0 where the script has none; whether the segment has an ACK is told by its flags.
    std::uint32_t ack = 0;
    std::optional<std::uint32_t> window;
    std::uint32_t urgent = 0;
    /// None: any options.
    std::optional<std::vector<OptionItem>> options;
};

/// An ICMP message about a segment: icmp unreachable frag_needed mtu 1200 [1:1461(1460)]
struct IcmpMessage
{
    bool outbound = false;
    std::string type;
    /// Empty: not told.
    std::string code;
    std::optional<std::uint32_t> mtu;
    /// Of the segment that it tells of; none: the last one.
    std::optional<std::uint32_t> seq;
};

/// What stands between the parentheses of a call, and behind the equals sign.
struct Expression
{
    enum class Kind : std::uint8_t {
        Anything, ///< ...
        Integer,
        Name,
        Text,
        Or,        ///< items joined by |
        Array,     ///< [items]
        Structure, ///< {items}
        Field,     ///< name = items[0]
        Call,      ///< name(items)
    };
    Kind kind = Kind::Anything;
    std::int64_t integer = 0;
    std::string name;
    std::vector<Expression> items;
};

/// A call on a socket.
struct SystemCall
{
    std::string name;
    std::vector<Expression> arguments;
    Expression result;
    /// Such as "EAGAIN"; empty: none.
    std::string error;
    /// When a call that waits comes back, counted like the event's own time; none: at once.
    std::optional<tcp::Duration> end;
};

struct ShellCommand
{
    std::string text;
};

/// Assertions in the manner of Python.
struct CodeSnippet
{
    std::string text;
};

struct ScriptEvent
{
    int line = 0;
    EventTime time;
    std::variant<Packet, IcmpMessage, SystemCall, ShellCommand, CodeSnippet> what;
    /// How it stands in the script, on one line and without its time.
    std::string text;
};

/// --name=value
struct ScriptOption
{
    int line = 0;
    std::string name;
    std::string value;
};

struct Script
{
    std::vector<ScriptOption> options;
    std::vector<ScriptEvent> events;
};

} // namespace packetdrill
