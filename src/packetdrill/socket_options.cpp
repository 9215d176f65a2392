// SPDX-License-Identifier: GPL-3.0-or-later

// getsockopt and setsockopt.

#include "packetdrill/call_arguments.h"
#include "packetdrill/control_name.h"
#include "packetdrill/problem.h"
#include "packetdrill/socket_error.h"
#include "packetdrill/values.h"

#include <algorithm>
#include <utility>

namespace packetdrill {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

enum class Push : std::uint8_t { No, Yes };

/// An option with a number for a value. The level is that of its name: SO_ or TCP_.
struct NumberOption
{
    std::string_view name;
    /// Whether what waits in the send buffer is pushed; null: it cannot be set.
    Push (*set)(SocketOptions& options, std::int64_t value);
    /// Null: it cannot be read.
    std::int64_t (*get)(const Socket& socket, const Host& host);
};

template<typename T>
T as(std::int64_t value)
{
    return static_cast<T>(value);
}

std::int64_t inSeconds(tcp::Duration time)
{
    return std::chrono::duration_cast<seconds>(time).count();
}

std::int64_t shownBuffer(const Host& host, std::uint32_t octets)
{
    return host.profile().doublesBuffers ? 2 * std::int64_t{octets} : std::int64_t{octets};
}

constexpr NumberOption kOptions[] = {
    {"SO_KEEPALIVE",
        [](SocketOptions& o, std::int64_t v) {
            o.keepalive = v != 0;
            return Push::No;
        },
        [](const Socket& s, const Host&) { return as<std::int64_t>(s.options.keepalive); }},
    {"SO_RCVBUF",
        [](SocketOptions& o, std::int64_t v) {
            o.receiveBuffer = as<std::uint32_t>(v);
            return Push::No;
        },
        [](const Socket& s, const Host& host) {
            return shownBuffer(host, host.receiveBuffer(s.options, s.connection));
        }},
    {"SO_SNDBUF",
        [](SocketOptions& o, std::int64_t v) {
            o.sendBuffer = as<std::uint32_t>(v);
            return Push::No;
        },
        [](const Socket& s, const Host& host) {
            return shownBuffer(host, host.sendBuffer(s.options, s.connection));
        }},
    {"SO_RCVLOWAT",
        [](SocketOptions& o, std::int64_t v) {
            constexpr std::int64_t kMost = 0x7fffffff;
            o.receiveLow = as<std::uint64_t>(v < 0 ? kMost : std::max<std::int64_t>(v, 1));
            return Push::No;
        },
        [](const Socket& s, const Host&) { return as<std::int64_t>(s.options.receiveLow); }},
    {"SO_SNDLOWAT", nullptr, [](const Socket&, const Host&) { return std::int64_t{1}; }},
    {"SO_TYPE", nullptr, [](const Socket&, const Host&) { return std::int64_t{1}; }},
    {"SO_DOMAIN", nullptr, [](const Socket&, const Host&) { return std::int64_t{2}; }},
    {"SO_PROTOCOL", nullptr, [](const Socket&, const Host&) { return std::int64_t{6}; }},
    {"SO_ACCEPTCONN", nullptr,
        [](const Socket& s, const Host&) { return as<std::int64_t>(s.listening); }},
    {"TCP_NODELAY",
        [](SocketOptions& o, std::int64_t v) {
            o.noDelay = v != 0;
            return v != 0 && !o.cork ? Push::Yes : Push::No;
        },
        [](const Socket& s, const Host&) { return as<std::int64_t>(s.options.noDelay); }},
    {"TCP_CORK",
        [](SocketOptions& o, std::int64_t v) {
            return std::exchange(o.cork, v != 0) && v == 0 ? Push::Yes : Push::No;
        },
        [](const Socket& s, const Host&) { return as<std::int64_t>(s.options.cork); }},
    {"TCP_MAXSEG",
        [](SocketOptions& o, std::int64_t v) {
            o.maxSegment = as<std::uint16_t>(v);
            return Push::No;
        },
        [](const Socket& s, const Host&) {
            return s.connection != nullptr ? std::int64_t{s.connection->endpoint.tcb().snd.mss}
                                           : std::int64_t{s.options.maxSegment.value_or(536)};
        }},
    {"TCP_NOOPT",
        [](SocketOptions& o, std::int64_t v) {
            o.noOptions = v != 0;
            return Push::No;
        },
        [](const Socket& s, const Host&) { return as<std::int64_t>(s.options.noOptions); }},
    {"TCP_KEEPIDLE",
        [](SocketOptions& o, std::int64_t v) {
            o.keepaliveIdle = seconds(v);
            return Push::No;
        },
        [](const Socket& s, const Host& host) {
            return inSeconds(s.options.keepaliveIdle.value_or(host.settings().keepaliveIdle));
        }},
    {"TCP_KEEPINTVL",
        [](SocketOptions& o, std::int64_t v) {
            o.keepaliveInterval = seconds(v);
            return Push::No;
        },
        [](const Socket& s, const Host& host) {
            return inSeconds(
                s.options.keepaliveInterval.value_or(host.settings().endpoint.keepaliveInterval));
        }},
    {"TCP_KEEPCNT",
        [](SocketOptions& o, std::int64_t v) {
            o.keepaliveProbes = as<std::uint32_t>(v);
            return Push::No;
        },
        [](const Socket& s, const Host& host) {
            return std::int64_t{
                s.options.keepaliveProbes.value_or(host.settings().endpoint.keepaliveProbes)};
        }},
    {"TCP_KEEPINIT",
        [](SocketOptions& o, std::int64_t v) {
            o.establishTimeout = seconds(v);
            return Push::No;
        },
        nullptr},
    {"TCP_SYNCNT",
        [](SocketOptions& o, std::int64_t v) {
            o.synRetries = as<std::uint32_t>(v);
            return Push::No;
        },
        [](const Socket& s, const Host& host) {
            return std::int64_t{s.options.synRetries.value_or(host.settings().endpoint.synRetries)};
        }},
    {"TCP_NOTSENT_LOWAT",
        [](SocketOptions& o, std::int64_t v) {
            o.notSentLow = as<std::uint32_t>(v);
            return Push::No;
        },
        [](const Socket& s, const Host&) { return std::int64_t{s.options.notSentLow}; }},
    {"TCP_RTO_MAX_MS",
        [](SocketOptions& o, std::int64_t v) {
            o.maxRto = milliseconds(v);
            return Push::No;
        },
        [](const Socket& s, const Host& host) {
            return std::chrono::duration_cast<milliseconds>(
                s.options.maxRto.value_or(host.settings().endpoint.maxRto))
                .count();
        }},
    {"TCP_RTO_MIN_US",
        [](SocketOptions& o, std::int64_t v) {
            o.minRto = std::chrono::microseconds(v);
            return Push::No;
        },
        [](const Socket& s, const Host& host) {
            return std::chrono::duration_cast<std::chrono::microseconds>(
                s.options.minRto.value_or(host.settings().endpoint.minRto))
                .count();
        }},
    {"TCP_USER_TIMEOUT",
        [](SocketOptions& o, std::int64_t v) {
            o.userTimeout = v > 0 ? std::optional<tcp::Duration>(milliseconds(v)) : std::nullopt;
            return Push::No;
        },
        [](const Socket& s, const Host&) {
            return std::chrono::duration_cast<milliseconds>(
                s.options.userTimeout.value_or(tcp::Duration{}))
                .count();
        }},
};

/// Nothing that is modelled depends on these: one address, ACKs at once.
struct InertOption
{
    std::string_view name;
    /// What it is before it is set; none: that depends on the system.
    std::optional<std::int64_t> value;
};

constexpr InertOption kInert[] = {
    {"SO_REUSEADDR", 0},
    {"SO_REUSEPORT", 0},
    {"SO_DEBUG", 0},
    {"SO_DONTROUTE", 0},
    {"SO_OOBINLINE", 0},
    {"SO_NOSIGPIPE", 0},
    {"SO_PRIORITY", 0},
    {"SO_MARK", 0},
    {"SO_BINDTODEVICE", {}},
    {"SO_BUSY_POLL", {}},
    {"SO_INCOMING_CPU", {}},
    {"SO_TIMESTAMP", 0},
    {"SO_PEEK_OFF", {}},
    {"TCP_QUICKACK", {}},
    {"TCP_LINGER2", {}},
    {"TCP_INQ", 0},
    {"TCP_LOG", {}},
    {"TCP_LOGBUF", {}},
    {"TCP_LOGID", {}},
    {"TCP_FUNCTION_BLK", {}},
    {"TCP_SAVE_SYN", 0},
    {"TCP_THIN_LINEAR_TIMEOUTS", {}},
    {"TCP_THIN_DUPACK", 0},
    {"IP_TOS", 0},
    {"IP_TTL", 64},
    {"IP_RECVERR", 0},
    {"IP_MTU_DISCOVER", {}},
    {"IP_BIND_ADDRESS_NO_PORT", 0},
    {"IP_FREEBIND", 0},
    {"IP_TRANSPARENT", 0},
    {"IPV6_V6ONLY", 0},
    {"IPV6_TCLASS", 0},
    {"IPV6_RECVERR", 0},
    {"IPV6_FREEBIND", 0},
    {"IPV6_TRANSPARENT", 0},
    {"IPV6_MTU_DISCOVER", {}},
};

const InertOption* findInert(std::string_view name)
{
    const auto* found = std::ranges::find(kInert, name, &InertOption::name);
    return found == std::end(kInert) ? nullptr : found;
}

/// What says that something is off which is not modelled when it is on.
std::optional<std::int64_t> valueWhenOff(std::string_view name)
{
    constexpr std::int64_t kUnlimited = 0xffffffff;
    if (name == "SO_MAX_PACING_RATE") {
        return kUnlimited;
    }
    return name == "TCP_DEFER_ACCEPT" || name == "TCP_FASTOPEN" ? std::optional(0) : std::nullopt;
}

const NumberOption* findOption(std::string_view name)
{
    const std::string_view known = name == "TCP_NOPUSH" ? "TCP_CORK" : name; // BSD's name for it
    const auto* found = std::ranges::find(kOptions, known, &NumberOption::name);
    return found == std::end(kOptions) ? nullptr : found;
}

bool isLevel(std::string_view name)
{
    constexpr std::string_view kLevels[] = {
        "SOL_SOCKET", "IPPROTO_TCP", "SOL_TCP", "IPPROTO_IP", "SOL_IP", "IPPROTO_IPV6", "SOL_IPV6"};
    return std::ranges::find(kLevels, name) != std::end(kLevels);
}

void checkLevel(CallArguments& arguments)
{
    arguments.count(5, 5);
    if (!isLevel(arguments.at(1).name)) {
        arguments.unknown(notation(arguments.at(1)));
    }
}

/// What `name` or `other` is set to in a structure of this shape, {onoff=1, linger=0}.
std::int64_t numberIn(
    CallArguments& arguments, const char* shape, std::string_view name, std::string_view other)
{
    const Expression& given = arguments.at(3);
    const Expression& structure =
        given.kind == Expression::Kind::Array && given.items.size() == 1 ? given.items[0] : given;
    const Expression* found = fieldOf(structure, name);
    found = found == nullptr ? fieldOf(structure, other) : found;
    if (found == nullptr) {
        arguments.misread(shape, given);
    }
    return valueOf(*found, arguments.host().profile(), arguments.line());
}

std::optional<int> lingerOf(CallArguments& arguments)
{
    constexpr auto kShape = "{onoff=NUMBER, linger=NUMBER}";
    const std::int64_t on = numberIn(arguments, kShape, "onoff", "l_onoff");
    const std::int64_t time = numberIn(arguments, kShape, "linger", "l_linger");
    return on != 0 ? std::optional(static_cast<int>(time)) : std::nullopt;
}

/// {tv_sec=1, tv_usec=500000}; of all zeros none.
std::optional<tcp::Duration> timeoutOf(CallArguments& arguments)
{
    constexpr std::int64_t kMost = 0xffffffff;
    constexpr auto kShape = "{tv_sec=NUMBER, tv_usec=NUMBER}";
    const std::int64_t whole = numberIn(arguments, kShape, "tv_sec", "sec");
    const std::int64_t part = numberIn(arguments, kShape, "tv_usec", "usec");
    if (whole < 0 || whole > kMost || part < 0 || part >= 1'000'000) {
        outOfRange(arguments.line(), notation(arguments.at(3)), "0...4294967295");
    }
    const tcp::Duration time = seconds(whole) + std::chrono::microseconds(part);
    return time > tcp::Duration{0} ? std::optional(time) : std::nullopt;
}

/// Options whose value is a structure; false: it is none of them.
bool setStructure(CallArguments& arguments, const std::string& name, SocketOptions& options)
{
    if (name == "SO_LINGER") {
        options.lingerSeconds = lingerOf(arguments);
    } else if (name == "SO_RCVTIMEO") {
        options.receiveTimeout = timeoutOf(arguments);
    } else if (name == "SO_SNDTIMEO") {
        options.sendTimeout = timeoutOf(arguments);
    } else {
        return false;
    }
    return true;
}

/// The same, compared with what the script says.
bool getStructure(CallArguments& arguments, const std::string& name, const SocketOptions& options)
{
    const bool looked = arguments.at(3).kind != Expression::Kind::Anything;
    const auto check = [&](bool same, std::int64_t actual) {
        if (!same) {
            arguments.differs(name + " " + notation(arguments.at(3)), std::to_string(actual));
        }
    };
    const auto checkTime = [&](std::optional<tcp::Duration> time) {
        const tcp::Duration actual = time.value_or(tcp::Duration{0});
        check(!looked || timeoutOf(arguments).value_or(tcp::Duration{0}) == actual,
            inSeconds(actual));
    };
    if (name == "SO_LINGER") {
        check(!looked || lingerOf(arguments) == options.lingerSeconds,
            options.lingerSeconds.value_or(0));
    } else if (name == "SO_RCVTIMEO") {
        checkTime(options.receiveTimeout);
    } else if (name == "SO_SNDTIMEO") {
        checkTime(options.sendTimeout);
    } else {
        return false;
    }
    return true;
}

/// TCP_CONGESTION: "cubic". One that is not modelled would be played as another one.
tcp::CongestionControl controlOf(CallArguments& arguments, const Expression& given)
{
    const std::string_view newReno = arguments.host().profile().newReno;
    const auto control = controlNamed(given.name, newReno);
    if (given.kind != Expression::Kind::Text) {
        arguments.misread("\"" + std::string(newReno) + "\", \"cubic\"", given);
    }
    if (!control) {
        outOfRange(arguments.line(), "TCP_CONGESTION " + notation(given),
            std::string(newReno) + ", cubic");
    }
    return *control;
}

void getControl(CallArguments& arguments, const Socket& socket)
{
    const Expression& given = arguments.at(3);
    const tcp::CongestionControl actual =
        socket.options.congestion.value_or(arguments.host().settings().endpoint.congestion);
    if (given.kind != Expression::Kind::Anything && controlOf(arguments, given) != actual) {
        const std::string_view newReno = arguments.host().profile().newReno;
        arguments.differs("TCP_CONGESTION " + notation(given),
            '"' + std::string(given.name == newReno ? "cubic" : newReno) + '"');
    }
}

/// SO_ERROR tells an error once.
void getError(CallArguments& arguments, Socket& socket)
{
    const SocketError actual = socket.connection != nullptr
        ? std::exchange(socket.connection->error, SocketError::None)
        : SocketError::None;
    const Expression& given = arguments.at(3);
    if (given.kind == Expression::Kind::Anything) {
        return;
    }
    const Expression& wanted =
        given.kind == Expression::Kind::Array && given.items.size() == 1 ? given.items[0] : given;
    const auto error = wanted.kind == Expression::Kind::Name ? socketError(wanted.name)
        : wanted.kind == Expression::Kind::Integer && wanted.integer == 0
        ? std::optional(SocketError::None)
        : std::nullopt;
    if (!error) {
        arguments.unknown("SO_ERROR " + notation(given));
    }
    if (*error != actual) {
        arguments.differs("SO_ERROR " + notation(wanted), std::string(name(actual)));
    }
}

void checkLength(CallArguments& arguments)
{
    const Expression& length = arguments.at(4);
    if (length.kind != Expression::Kind::Anything) {
        arguments.integer(4); // [4], or [8]: only its being a number is looked at
    }
}

} // namespace

Outcome setSocketOption(CallArguments& arguments)
{
    checkLevel(arguments);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    const std::string& name = arguments.at(2).name;
    if (arguments.isNull(3)) {
        return Outcome::failed(SocketError::Fault);
    }
    if (setStructure(arguments, name, socket->options)) {
        arguments.host().optionsChanged(*socket, false, arguments.now());
        return Outcome::done();
    }
    if (name == "TCP_CONGESTION") {
        socket->options.congestion = controlOf(arguments, arguments.at(3));
        arguments.host().optionsChanged(*socket, false, arguments.now());
        return Outcome::done();
    }
    if (findInert(name) != nullptr) {
        const Expression& value = arguments.at(3);
        const bool number = value.kind == Expression::Kind::Array && value.items.size() == 1 &&
            (value.items[0].kind == Expression::Kind::Integer ||
                value.items[0].kind == Expression::Kind::Name);
        if (number) {
            socket->options.inert[name] = arguments.integer(3);
        }
        return Outcome::done();
    }
    if (const auto off = valueWhenOff(name)) {
        if (arguments.integer(3) != *off) {
            arguments.unsupported("setsockopt() " + name);
        }
        return Outcome::done();
    }
    const NumberOption* option = findOption(name);
    if (option == nullptr || option->set == nullptr) {
        arguments.unknown(notation(arguments.at(2)));
    }
    const std::int64_t value = arguments.integer(3);
    constexpr std::int64_t kMost = 0xffffffff; // even as seconds a time that can be told
    if (value < -kMost || value > kMost) {
        outOfRange(arguments.line(), std::to_string(value), "-4294967295...4294967295");
    }
    const Push push = option->set(socket->options, value);
    arguments.host().optionsChanged(*socket, push == Push::Yes, arguments.now());
    return Outcome::done();
}

Outcome getSocketOption(CallArguments& arguments)
{
    checkLevel(arguments);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    checkLength(arguments);
    const std::string& name = arguments.at(2).name;
    if (name == "SO_ERROR") {
        getError(arguments, *socket);
        return Outcome::done();
    }
    if (name == "TCP_CONGESTION") {
        getControl(arguments, *socket);
        return Outcome::done();
    }
    const Expression& given = arguments.at(3);
    const bool unlooked = given.kind == Expression::Kind::Anything ||
        (given.kind == Expression::Kind::Structure && given.items.size() == 1 &&
            given.items[0].kind == Expression::Kind::Anything);
    if (name == "TCP_INFO" && unlooked) { // its fields are looked at by %{ }%
        return Outcome::done();
    }
    if (arguments.isNull(3)) {
        return Outcome::failed(SocketError::Fault);
    }
    if (getStructure(arguments, name, socket->options)) {
        return Outcome::done();
    }
    const auto set = socket->options.inert.find(name);
    const InertOption* inert = findInert(name);
    const auto value = set != socket->options.inert.end() ? std::optional(set->second)
        : inert != nullptr                                ? inert->value
                                                          : std::nullopt;
    if (value) {
        arguments.expect(arguments.at(3), *value, name);
        return Outcome::done();
    }
    if (name == "TCP_INFO" || inert != nullptr) { // looked at in full; or as the system has it
        arguments.unsupported("getsockopt() " + name);
    }
    const NumberOption* option = findOption(name);
    if (option == nullptr || option->get == nullptr) {
        arguments.unknown(notation(arguments.at(2)));
    }
    arguments.expect(arguments.at(3), option->get(*socket, arguments.host()), name);
    return Outcome::done();
}

} // namespace packetdrill
