// SPDX-License-Identifier: GPL-3.0-or-later

// read, write and their kin.

#include "packetdrill/call_arguments.h"
#include "packetdrill/values.h"

namespace packetdrill {

namespace {

constexpr std::int64_t kUrgent = 0x1; // MSG_OOB
constexpr std::int64_t kPeek = 0x2;
constexpr std::int64_t kDontWait = 0x40;
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

} // namespace

Outcome readCall(CallArguments& arguments)
{
    constexpr std::int64_t kKnown = kPeek | kDontWait | kWaitAll | kNoSignal;
    const Transfer transfer = transferWith(kKnown, arguments);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    const ReceiveFlags flags{(transfer.flags & kPeek) != 0, (transfer.flags & kDontWait) != 0,
        (transfer.flags & kWaitAll) != 0};
    const Outcome outcome =
        arguments.host().receive(*socket, transfer.octets, flags, arguments.now());
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
    return arguments.host().send(
        *socket, arguments.octets(3), {}, arguments.progress(), arguments.now());
}

Outcome writeCall(CallArguments& arguments)
{
    constexpr std::int64_t kKnown = kDontWait | kNoSignal | kMore | kUrgent;
    const Transfer transfer = transferWith(kKnown, arguments);
    Socket* socket = arguments.socket();
    if (socket == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    const SendFlags flags{(transfer.flags & kDontWait) != 0, (transfer.flags & kMore) != 0,
        (transfer.flags & kUrgent) != 0};
    return arguments.host().send(
        *socket, transfer.octets, flags, arguments.progress(), arguments.now());
}

} // namespace packetdrill
