// SPDX-License-Identifier: GPL-3.0-or-later

// read, write and their kin, and poll.

#include "packetdrill/call_arguments.h"
#include "packetdrill/values.h"

namespace packetdrill {

namespace {

constexpr std::int64_t kPeek = 0x2;
constexpr std::int64_t kDontWait = 0x40;
constexpr std::int64_t kWaitAll = 0x100;
constexpr std::int64_t kNoSignal = 0x4000;
constexpr std::int64_t kMore = 0x8000;

constexpr std::int64_t kPollIn = 0x1;
constexpr std::int64_t kPollOut = 0x4;
constexpr std::int64_t kPollError = 0x8;
constexpr std::int64_t kPollHangUp = 0x10;
constexpr std::int64_t kPollPeerClosed = 0x2000;

/// Octets of [{..., 40}, {..., 60}].
std::uint64_t vectorLength(CallArguments& arguments, const Expression& vector)
{
    std::uint64_t octets = 0;
    for (const Expression& entry : vector.items) {
        if (entry.kind != Expression::Kind::Structure || entry.items.size() != 2) {
            arguments.unsupported(notation(vector));
        }
        const std::int64_t length =
            valueOf(entry.items[1], arguments.host().profile(), arguments.line());
        octets += static_cast<std::uint64_t>(length);
    }
    return octets;
}

/// Octets of {msg_name(...)=..., msg_iov(1)=[{..., 40}], msg_flags=0}.
std::uint64_t messageLength(CallArguments& arguments, const Expression& message)
{
    const Expression* control = fieldOf(message, "msg_control");
    const bool hasControl =
        control != nullptr && control->kind == Expression::Kind::Array && !control->items.empty();
    const Expression* vector = fieldOf(message, "msg_iov");
    if (vector == nullptr || hasControl) {
        arguments.unsupported(notation(message));
    }
    return vectorLength(arguments, *vector);
}

struct Transfer
{
    std::uint64_t octets = 0;
    std::int64_t flags = 0;
};

/// What the arguments behind the descriptor say: (buffer, size), (vector, entries), (message,
/// flags), (buffer, size, flags, address, length).
Transfer transferOf(CallArguments& arguments)
{
    const std::string& name = arguments.call().name;
    if (name == "read" || name == "write") {
        arguments.count(3, 3);
        return {arguments.octets(2), 0};
    }
    if (name == "readv" || name == "writev") {
        arguments.count(3, 3);
        return {vectorLength(arguments, arguments.at(1)), 0};
    }
    if (name == "recvmsg" || name == "sendmsg") {
        arguments.count(3, 3);
        return {messageLength(arguments, arguments.at(1)), arguments.integer(2)};
    }
    const bool addressed = name == "recvfrom" || name == "sendto";
    arguments.count(addressed ? 6 : 4, addressed ? 6 : 4);
    return {arguments.octets(2), arguments.integer(3)};
}

std::int64_t readiness(CallArguments& arguments, int descriptor)
{
    const Socket* socket = arguments.host().find(descriptor);
    if (socket == nullptr) {
        arguments.unsupported("poll() " + std::to_string(descriptor));
    }
    if (socket->listening) {
        return socket->ready.empty() ? 0 : kPollIn;
    }
    const Connection* connection = socket->connection;
    if (connection == nullptr) {
        return kPollOut | kPollHangUp;
    }
    const bool ended = connection->peerFinished || connection->closed();
    const bool failed = connection->error != SocketError::None;
    const bool hungUp = connection->closed() || (ended && connection->writeShut);
    std::int64_t ready = 0;
    ready |= connection->readable() > 0 || ended || failed ? kPollIn : 0;
    ready |= ended ? kPollPeerClosed : 0;
    ready |= failed ? kPollError : 0;
    ready |= hungUp ? kPollHangUp : 0;
    const bool writable = connection->established &&
        (connection->writeShut || arguments.host().room(*connection) > 0);
    ready |= writable || failed ? kPollOut : 0;
    return ready;
}

} // namespace

Outcome readCall(CallArguments& arguments)
{
    const Transfer transfer = transferOf(arguments);
    constexpr std::int64_t kKnown = kPeek | kDontWait | kWaitAll | kNoSignal;
    if ((transfer.flags & ~kKnown) != 0) {
        arguments.unsupported(arguments.call().name + "() " +
            notation(arguments.at(arguments.call().arguments.size() > 3 ? 3 : 2)));
    }
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    const ReceiveFlags flags{(transfer.flags & kPeek) != 0, (transfer.flags & kDontWait) != 0,
        (transfer.flags & kWaitAll) != 0};
    return arguments.host().receive(*socket, transfer.octets, flags, arguments.now());
}

Outcome writeCall(CallArguments& arguments)
{
    const Transfer transfer = transferOf(arguments);
    constexpr std::int64_t kKnown = kDontWait | kNoSignal | kMore;
    if ((transfer.flags & ~kKnown) != 0) {
        arguments.unsupported(arguments.call().name + "() " +
            notation(arguments.at(arguments.call().arguments.size() > 3 ? 3 : 2)));
    }
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    const SendFlags flags{(transfer.flags & kDontWait) != 0, (transfer.flags & kMore) != 0};
    return arguments.host().send(
        *socket, transfer.octets, flags, arguments.progress(), arguments.now());
}

/// poll([{fd=4, events=POLLIN, revents=POLLIN}], 1, 0) = 1
Outcome pollCall(CallArguments& arguments)
{
    arguments.count(3, 3);
    const Profile& profile = arguments.host().profile();
    constexpr std::int64_t kAlways = kPollError | kPollHangUp;
    std::int64_t found = 0;
    std::vector<std::int64_t> ready;
    for (const Expression& entry : arguments.at(0).items) {
        const Expression* descriptor = fieldOf(entry, "fd");
        const Expression* events = fieldOf(entry, "events");
        if (descriptor == nullptr || events == nullptr) {
            arguments.unsupported("poll() " + notation(entry));
        }
        const std::int64_t wanted = valueOf(*events, profile, arguments.line());
        const auto number = static_cast<int>(valueOf(*descriptor, profile, arguments.line()));
        ready.push_back(readiness(arguments, number) & (wanted | kAlways));
        found += ready.back() != 0 ? 1 : 0;
    }
    if (found == 0 && arguments.integer(2) != 0) {
        return Outcome::waiting();
    }
    for (std::size_t i = 0; i < ready.size(); ++i) {
        if (const Expression* expected = fieldOf(arguments.at(0).items[i], "revents")) {
            arguments.expect(*expected, ready[i], "revents");
        }
    }
    return Outcome::done(found);
}

} // namespace packetdrill
