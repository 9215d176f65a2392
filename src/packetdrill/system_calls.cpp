// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/system_calls.h"

#include "packetdrill/call_arguments.h"
#include "packetdrill/problem.h"
#include "packetdrill/values.h"

#include <algorithm>

namespace packetdrill {

namespace {

constexpr auto kBadDescriptor = SocketError::BadDescriptor;

/// A descriptor that a call cannot give: below zero, or of what is open.
[[noreturn]] void taken(const CallArguments& arguments, std::int64_t descriptor)
{
    const std::string call = arguments.call().name + "() = ";
    inconsistent(arguments.line(), call + std::to_string(descriptor),
        call + "NUMBER, >= 0, of nothing that is open");
}

/// socket(..., SOCK_STREAM, IPPROTO_TCP) = 3: the descriptor is what the script says.
Outcome makeSocket(CallArguments& arguments)
{
    arguments.count(3, 3);
    const Profile& profile = arguments.host().profile();
    const std::int64_t type = arguments.integer(1);
    const std::int64_t stream = type & ~profile.nonblocking;
    const std::int64_t protocol = arguments.integer(2);
    constexpr std::int64_t kStream = 1;
    constexpr std::int64_t kTcp = 6;
    if (stream != kStream || (protocol != kTcp && protocol != 0)) {
        arguments.unsupported(
            "socket() " + notation(arguments.at(1)) + ", " + notation(arguments.at(2)));
    }
    const std::int64_t wanted =
        valueOf(arguments.call().result, arguments.host().profile(), arguments.line());
    if (wanted < 0 || arguments.host().find(static_cast<int>(wanted)) != nullptr) {
        taken(arguments, wanted);
    }
    const int descriptor = static_cast<int>(wanted);
    arguments.host().makeSocket(descriptor);
    arguments.host().find(descriptor)->options.nonblocking = type != stream;
    return Outcome::done(descriptor);
}

Outcome bindCall(CallArguments& arguments)
{
    arguments.count(3, 3);
    Socket* socket = arguments.socket();
    return socket == nullptr ? Outcome::failed(kBadDescriptor) : arguments.host().bind(*socket);
}

Outcome listenCall(CallArguments& arguments)
{
    arguments.count(2, 2);
    Socket* socket = arguments.socket();
    return socket == nullptr ? Outcome::failed(kBadDescriptor)
                             : arguments.host().listen(*socket, arguments.now());
}

Outcome acceptCall(CallArguments& arguments)
{
    arguments.count(3, 4);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(kBadDescriptor);
    }
    const Expression& result = arguments.call().result;
    const std::int64_t wanted = result.kind == Expression::Kind::Integer ? result.integer : -1;
    if (wanted < 0 && !socket->ready.empty()) {
        arguments.differs(
            "accept() = " + notation(result) + " " + arguments.call().error, "accept()");
    }
    const int accepted = static_cast<int>(wanted);
    const Outcome outcome = arguments.waitAtMost(
        socket->options.receiveTimeout, arguments.host().accept(*socket, accepted));
    if (outcome.kind == Outcome::Kind::Done && arguments.call().arguments.size() == 4) {
        Socket& fresh = *arguments.host().find(accepted);
        fresh.options.nonblocking = arguments.integer(3) != 0;
    }
    return outcome;
}

Outcome connectCall(CallArguments& arguments)
{
    arguments.count(3, 3);
    Socket* socket = arguments.socket();
    return socket == nullptr
        ? Outcome::failed(kBadDescriptor)
        : arguments.host().connect(*socket, arguments.progress(), arguments.now());
}

Outcome shutdownCall(CallArguments& arguments)
{
    arguments.count(2, 2);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(kBadDescriptor);
    }
    const std::int64_t how = arguments.integer(1);
    if (how < 0 || how > 2) {
        return Outcome::failed(SocketError::Invalid);
    }
    constexpr ShutdownHow kHow[] = {ShutdownHow::Read, ShutdownHow::Write, ShutdownHow::Both};
    return arguments.host().shutdown(*socket, kHow[how], arguments.now());
}

Outcome closeCall(CallArguments& arguments)
{
    arguments.count(1, 1);
    return arguments.host().close(arguments.descriptor(), arguments.progress(), arguments.now());
}

Outcome fcntlCall(CallArguments& arguments)
{
    arguments.count(2, 3);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(kBadDescriptor);
    }
    constexpr std::int64_t kReadWrite = 2;
    const std::int64_t nonblocking = arguments.host().profile().nonblocking;
    const std::string& command = arguments.at(1).name;
    if (command == "F_GETFL") {
        return Outcome::done(kReadWrite | (socket->options.nonblocking ? nonblocking : 0));
    }
    if (command != "F_SETFL") {
        arguments.unknown(notation(arguments.at(1)));
    }
    socket->options.nonblocking = (arguments.integer(2) & nonblocking) != 0;
    return Outcome::done();
}

Outcome ioctlCall(CallArguments& arguments)
{
    arguments.count(3, 3);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(kBadDescriptor);
    }
    const std::string& request = arguments.at(1).name;
    const Connection* connection = socket->connection;
    std::uint64_t octets = 0;
    if (request == "SIOCINQ" || request == "FIONREAD") {
        octets = connection != nullptr ? connection->readable() : 0;
    } else if (request == "SIOCOUTQ" || request == "TIOCOUTQ" || request == "FIONWRITE") {
        octets = connection != nullptr ? connection->queued() : 0;
    } else if (request == "SIOCOUTQNSD") {
        octets = connection != nullptr ? connection->endpoint.tcb().sendBuffer.unsent : 0;
    } else {
        arguments.unknown(notation(arguments.at(1)));
    }
    arguments.expect(arguments.at(2), static_cast<std::int64_t>(octets), request);
    return Outcome::done();
}

/// open("/etc/passwd", O_RDONLY) = 5: a file that has whatever is asked for.
Outcome openCall(CallArguments& arguments)
{
    arguments.count(2, 3);
    const std::int64_t wanted =
        valueOf(arguments.call().result, arguments.host().profile(), arguments.line());
    if (wanted < 0 || arguments.host().find(static_cast<int>(wanted)) != nullptr) {
        taken(arguments, wanted);
    }
    arguments.host().files().insert(static_cast<int>(wanted));
    return Outcome::done(wanted);
}

struct KnownCall
{
    std::string_view name;
    Outcome (*make)(CallArguments& arguments);
};

constexpr KnownCall kCalls[] = {
    {"socket", makeSocket},
    {"bind", bindCall},
    {"listen", listenCall},
    {"accept", acceptCall},
    {"accept4", acceptCall},
    {"connect", connectCall},
    {"shutdown", shutdownCall},
    {"close", closeCall},
    {"fcntl", fcntlCall},
    {"ioctl", ioctlCall},
    {"getsockopt", getSocketOption},
    {"setsockopt", setSocketOption},
    {"read", readCall},
    {"readv", readCall},
    {"recv", readCall},
    {"recvfrom", readCall},
    {"recvmsg", readCall},
    {"write", writeCall},
    {"writev", writeCall},
    {"send", writeCall},
    {"sendto", writeCall},
    {"sendmsg", writeCall},
    {"poll", pollCall},
    {"epoll_create", epollCreateCall},
    {"epoll_create1", epollCreateCall},
    {"epoll_ctl", epollControlCall},
    {"epoll_wait", epollWaitCall},
    {"open", openCall},
    {"sendfile", sendFileCall},
    {"pipe", pipeCall},
    {"splice", spliceCall},
};

std::string text(const Outcome& outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        return std::to_string(outcome.value);
    case Outcome::Kind::Failed:
        return "-1 " + std::string(name(outcome.error));
    case Outcome::Kind::Waiting:
        return "...";
    }
    return {};
}

} // namespace

Outcome makeCall(RunningCall& running, Host& host, tcp::Instant now)
{
    const auto* known =
        std::ranges::find(kCalls, std::string_view(running.call->name), &KnownCall::name);
    if (known == std::end(kCalls)) {
        unknown(running.line, running.call->name + "()");
    }
    CallArguments arguments(running, host, now);
    return known->make(arguments);
}

void checkResult(const RunningCall& running, const Outcome& outcome, const Profile& profile)
{
    const SystemCall& call = *running.call;
    if (call.result.kind == Expression::Kind::Anything && call.error.empty()) {
        return;
    }
    const bool failed = outcome.kind == Outcome::Kind::Failed;
    bool same = failed == !call.error.empty();
    if (!call.error.empty()) {
        const auto wanted = socketError(call.error);
        if (!wanted) {
            unknown(running.line, call.error);
        }
        same = same && *wanted == outcome.error;
    }
    if (call.result.kind != Expression::Kind::Anything) {
        const std::int64_t value = valueOf(call.result, profile, running.line);
        // "-1" without a name leaves open which error it is.
        same = (same || (failed && call.error.empty())) && value == outcome.value;
    }
    if (!same) {
        differs(running.line,
            call.name + "() = " + notation(call.result) +
                (call.error.empty() ? "" : " " + call.error),
            text(outcome));
    }
}

} // namespace packetdrill
