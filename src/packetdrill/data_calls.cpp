// SPDX-License-Identifier: GPL-3.0-or-later

// read, write and their kin.

#include "packetdrill/call_arguments.h"
#include "packetdrill/values.h"

#include <algorithm>
#include <memory>

namespace packetdrill {

namespace {

constexpr std::int64_t kUrgent = 0x1; // MSG_OOB
constexpr std::int64_t kPeek = 0x2;
constexpr std::int64_t kDiscard = 0x20; // MSG_TRUNC
constexpr std::int64_t kDontWait = 0x40;
constexpr std::int64_t kEndOfRecord = 0x80;
constexpr std::int64_t kWaitAll = 0x100;
constexpr std::int64_t kNoSignal = 0x4000;
constexpr std::int64_t kMore = 0x8000;

/// Octets of [{..., 40}, {..., 60}].
std::uint64_t vectorLength(CallArguments& arguments, const Expression& vector)
{
    std::uint64_t octets = 0;
    for (const Expression& entry : vector.items) {
        if (entry.kind != Expression::Kind::Structure || entry.items.size() != 2) {
            arguments.misread("[{..., NUMBER}, ...]", vector);
        }
        const std::int64_t length =
            valueOf(entry.items[1], arguments.host().profile(), arguments.line());
        octets += static_cast<std::uint64_t>(length);
    }
    return octets;
}

/// What comes beside the data: [{cmsg_level=SOL_TCP, cmsg_type=TCP_CM_INQ, cmsg_data=10}]; null:
/// nothing.
const Expression* controlOf(const Expression& message)
{
    const Expression* control = fieldOf(message, "msg_control");
    const bool any =
        control != nullptr && control->kind == Expression::Kind::Array && !control->items.empty();
    return any ? control : nullptr;
}

/// The octets that TCP_INQ says are left to be read, where the script looks at them.
const Expression* octetsLeft(CallArguments& arguments, const Expression& message)
{
    const Expression* control = controlOf(message);
    if (control == nullptr) {
        return nullptr;
    }
    const Expression& told = control->items.front();
    const Expression* type = fieldOf(told, "cmsg_type");
    const Expression* data = fieldOf(told, "cmsg_data");
    const bool known = type != nullptr && data != nullptr && control->items.size() == 1 &&
        (type->name == "TCP_CM_INQ" || type->name == "TCP_INQ");
    if (!known || arguments.call().name != "recvmsg") {
        arguments.unsupported(notation(message));
    }
    return data;
}

/// Octets of {msg_name(...)=..., msg_iov(1)=[{..., 40}], msg_flags=0}.
std::uint64_t messageLength(CallArguments& arguments, const Expression& message)
{
    const Expression* vector = fieldOf(message, "msg_iov");
    octetsLeft(arguments, message);
    if (vector == nullptr) {
        arguments.misread("{msg_iov=[{..., NUMBER}]}", message);
    }
    return vectorLength(arguments, *vector);
}

struct Transfer
{
    std::uint64_t octets = 0;
    std::int64_t flags = 0;
    /// There is no memory where the data should be.
    bool nowhere = false;
};

/// Whether one of the buffers [{..., 40}, {NULL, 60}] is none.
bool anyNull(const Expression& vector)
{
    return std::ranges::any_of(vector.items, [](const Expression& entry) {
        return !entry.items.empty() && entry.items.front().name == "NULL";
    });
}

/// What the arguments behind the descriptor say: (buffer, size), (vector, entries), (message,
/// flags), (buffer, size, flags, address, length).
Transfer transferOf(CallArguments& arguments)
{
    const std::string& name = arguments.call().name;
    if (name == "read" || name == "write") {
        arguments.count(3, 3);
        return {arguments.octets(2), 0, arguments.isNull(1)};
    }
    if (name == "readv" || name == "writev") {
        arguments.count(3, 3);
        const Expression& vector = arguments.at(1);
        const bool nowhere = arguments.isNull(1) || anyNull(vector);
        return {vectorLength(arguments, vector), 0, nowhere};
    }
    if (name == "recvmsg" || name == "sendmsg") {
        arguments.count(3, 3);
        const Expression& message = arguments.at(1);
        if (arguments.isNull(1)) {
            return {0, arguments.integer(2), true};
        }
        const std::uint64_t octets = messageLength(arguments, message);
        return {octets, arguments.integer(2), anyNull(*fieldOf(message, "msg_iov"))};
    }
    const bool addressed = name == "recvfrom" || name == "sendto";
    arguments.count(addressed ? 6 : 4, addressed ? 6 : 4);
    return {arguments.octets(2), arguments.integer(3), arguments.isNull(1)};
}

/// The same, where no flag is given but those in `known`.
Transfer transferWith(std::int64_t known, CallArguments& arguments)
{
    const Transfer transfer = transferOf(arguments);
    if ((transfer.flags & ~known) != 0) {
        const std::size_t flags = arguments.call().arguments.size() > 3 ? 3 : 2;
        arguments.unsupported(arguments.call().name + "() " + notation(arguments.at(flags)));
    }
    return transfer;
}

/// A call on something that is no socket: a file has what is asked for, and takes what it gets.
/// Pipes know no other calls than splice().
Outcome noSocket(CallArguments& arguments, const Transfer& transfer)
{
    if (arguments.host().files().contains(arguments.descriptor())) {
        return Outcome::done(static_cast<std::int64_t>(transfer.octets));
    }
    if (arguments.host().pipes().contains(arguments.descriptor())) {
        arguments.unsupported(arguments.call().name + "() of a pipe");
    }
    return Outcome::failed(SocketError::BadDescriptor);
}

} // namespace

Outcome readCall(CallArguments& arguments)
{
    constexpr std::int64_t kKnown = kPeek | kDiscard | kDontWait | kWaitAll | kNoSignal;
    const Transfer transfer = transferWith(kKnown, arguments);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return noSocket(arguments, transfer);
    }
    const Connection* from = socket->connection;
    const bool discards = (transfer.flags & kDiscard) != 0;
    const bool moves = transfer.octets > 0 && from != nullptr && from->readable() > 0;
    if (transfer.nowhere && !discards && moves) {
        return Outcome::failed(SocketError::Fault);
    }
    const ReceiveFlags flags{(transfer.flags & kPeek) != 0, (transfer.flags & kDontWait) != 0,
        (transfer.flags & kWaitAll) != 0};
    const Outcome outcome = arguments.waitAtMost(socket->options.receiveTimeout,
        arguments.host().receive(*socket, transfer.octets, flags, arguments.now()));
    const Expression* left =
        arguments.call().name == "recvmsg" ? octetsLeft(arguments, arguments.at(1)) : nullptr;
    if (left != nullptr && outcome.kind == Outcome::Kind::Done) {
        const Connection& connection = *socket->connection;
        // Where there is nothing left but the peer's FIN, that counts as one.
        const bool onlyFin = connection.readable() == 0 && connection.peerFinished;
        arguments.expect(
            *left, onlyFin ? 1 : static_cast<std::int64_t>(connection.readable()), "TCP_CM_INQ");
    }
    return outcome;
}

/// sendfile(4, 5, [0], 1000): all that is asked for is in the file.
Outcome sendFileCall(CallArguments& arguments)
{
    arguments.count(4, 4);
    Socket* socket = arguments.socket();
    if (socket == nullptr || !arguments.host().files().contains(arguments.descriptor(1))) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    return arguments.waitAtMost(socket->options.sendTimeout,
        arguments.host().send(
            *socket, arguments.octets(3), {}, arguments.progress(), arguments.now()));
}

/// pipe([5, 6]) = 0: what goes in at 6 comes out at 5.
Outcome pipeCall(CallArguments& arguments)
{
    arguments.count(1, 1);
    const Expression& ends = arguments.at(0);
    if (ends.kind != Expression::Kind::Array || ends.items.size() != 2) {
        arguments.unsupported("pipe() " + notation(ends));
    }
    const auto end = [&](std::size_t index) {
        return static_cast<int>(
            valueOf(ends.items[index], arguments.host().profile(), arguments.line()));
    };
    const auto made = std::make_shared<Pipe>(Pipe{end(0), end(1), 0});
    arguments.host().pipes()[made->readEnd] = made;
    arguments.host().pipes()[made->writeEnd] = made;
    return Outcome::done();
}

/// splice(4, NULL, 6, NULL, 1000, 0): from a socket or a file into a pipe, or from a pipe into a
/// socket.
Outcome spliceCall(CallArguments& arguments)
{
    constexpr std::int64_t kNonblocking = 0x2; // SPLICE_F_NONBLOCK
    constexpr std::int64_t kSpliceMore = 0x4;
    constexpr std::uint64_t kCapacity = 65536;
    arguments.count(6, 6);
    Host& host = arguments.host();
    const auto pipeOf = [&](std::size_t index) -> std::shared_ptr<Pipe> {
        const auto found = host.pipes().find(arguments.descriptor(index));
        return found != host.pipes().end() ? found->second : nullptr;
    };
    const std::uint64_t octets = arguments.octets(4);
    const std::int64_t flags = arguments.integer(5);
    const bool dontWait = (flags & kNonblocking) != 0;
    Outcome outcome = Outcome::failed(SocketError::Invalid);
    if (const auto into = pipeOf(2)) {
        const std::uint64_t fits = std::min(octets, kCapacity - into->octets);
        if (host.files().contains(arguments.descriptor(0))) {
            outcome = Outcome::done(static_cast<std::int64_t>(fits));
        } else if (Socket* from = arguments.socket(0)) {
            outcome = host.receive(*from, fits, {.dontWait = dontWait}, arguments.now());
        }
        into->octets += static_cast<std::uint64_t>(std::max<std::int64_t>(outcome.value, 0));
    } else if (const auto from = pipeOf(0)) {
        Socket* to = arguments.socket(2);
        const SendFlags how{.dontWait = dontWait, .more = (flags & kSpliceMore) != 0};
        if (to != nullptr && from->octets == 0) {
            return dontWait ? Outcome::failed(SocketError::Again) : Outcome::waiting();
        }
        if (to != nullptr) {
            outcome = host.send(
                *to, std::min(octets, from->octets), how, arguments.progress(), arguments.now());
            from->octets -= static_cast<std::uint64_t>(std::max<std::int64_t>(outcome.value, 0));
        }
    }
    return outcome;
}

Outcome writeCall(CallArguments& arguments)
{
    constexpr std::int64_t kKnown = kDontWait | kNoSignal | kMore | kUrgent | kEndOfRecord;
    const Transfer transfer = transferWith(kKnown, arguments);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return noSocket(arguments, transfer);
    }
    const Connection* connection = socket->connection;
    const bool takes = connection != nullptr && !connection->writeShut && !connection->closed() &&
        connection->error == SocketError::None;
    const bool isMessage = arguments.call().name == "sendmsg" && arguments.isNull(1);
    if (transfer.nowhere && takes && (transfer.octets > 0 || isMessage)) {
        return Outcome::failed(SocketError::Fault);
    }
    const SendFlags flags{(transfer.flags & kDontWait) != 0, (transfer.flags & kMore) != 0,
        (transfer.flags & kUrgent) != 0, (transfer.flags & kEndOfRecord) != 0};
    return arguments.waitAtMost(socket->options.sendTimeout,
        arguments.host().send(
            *socket, transfer.octets, flags, arguments.progress(), arguments.now()));
}

} // namespace packetdrill
