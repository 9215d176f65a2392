// SPDX-License-Identifier: GPL-3.0-or-later

// poll and epoll: which descriptors are ready.

#include "packetdrill/call_arguments.h"
#include "packetdrill/problem.h"
#include "packetdrill/values.h"

#include <algorithm>

namespace packetdrill {

namespace {

constexpr std::int64_t kPollIn = 0x1;
constexpr std::int64_t kPollOut = 0x4;
constexpr std::int64_t kPollError = 0x8;
constexpr std::int64_t kPollHangUp = 0x10;
constexpr std::int64_t kPollInNormal = 0x40;
constexpr std::int64_t kPollOutNormal = 0x100;
constexpr std::int64_t kPollPeerClosed = 0x2000;

constexpr std::int64_t kOneShot = 1LL << 30U;
constexpr std::int64_t kEdge = 1LL << 31U;
constexpr std::int64_t kAlways = kPollError | kPollHangUp;

std::int64_t readiness(CallArguments& arguments, int descriptor)
{
    Socket* socket = arguments.host().find(descriptor);
    if (socket == nullptr) {
        inconsistent(arguments.line(),
            arguments.call().name + "() fd=" + std::to_string(descriptor), "fd=NUMBER of a socket");
    }
    if (socket->listening) {
        return socket->ready.empty() ? 0 : kPollIn;
    }
    Connection* connection = socket->connection;
    if (connection == nullptr) {
        return kPollOut | kPollHangUp;
    }
    const bool ended = connection->peerFinished || connection->closed();
    const bool failed = connection->error != SocketError::None;
    const bool hungUp = connection->closed() || (ended && connection->writeShut);
    std::int64_t ready = 0;
    const std::uint64_t low = std::max<std::uint64_t>(1, socket->options.receiveLow);
    const bool enough = connection->readable() >= low;
    ready |= enough || ended || failed ? kPollIn : 0;
    ready |= ended ? kPollPeerClosed : 0;
    ready |= failed ? kPollError : 0;
    ready |= hungUp ? kPollHangUp : 0;
    const bool writable =
        connection->established && (connection->writeShut || arguments.host().hasRoom(*connection));
    connection->awaitsRoom = connection->awaitsRoom || (connection->established && !writable);
    ready |= writable || failed ? kPollOut : 0;
    ready |= (ready & kPollIn) != 0 ? kPollInNormal : 0;
    ready |= (ready & kPollOut) != 0 ? kPollOutNormal : 0;
    return ready;
}

/// Whether a call with nothing to tell goes on waiting: its argument `timeout` is in milliseconds,
/// a negative one has no end.
bool waits(CallArguments& arguments, std::size_t timeout)
{
    const std::int64_t length = arguments.integer(timeout);
    Progress& progress = arguments.progress();
    constexpr std::int64_t kLongest = 0x7fffffff;
    if (length > kLongest) {
        outOfRange(arguments.line(), std::to_string(length), "-1...2147483647");
    }
    if (length > 0 && !progress.until) {
        progress.until = tcp::after(arguments.now(), std::chrono::milliseconds(length));
    }
    return length < 0 || (progress.until && arguments.now() < *progress.until);
}

Watches* watchesOf(CallArguments& arguments)
{
    const auto found = arguments.host().watchers().find(arguments.descriptor());
    return found == arguments.host().watchers().end() ? nullptr : &found->second;
}

/// The field of {events=EPOLLIN, fd=4}; also of an array with one of them.
const Expression& fieldIn(CallArguments& arguments, const Expression& event, const char* name)
{
    const Expression& structure =
        event.kind == Expression::Kind::Array && event.items.size() == 1 ? event.items[0] : event;
    const Expression* found = fieldOf(structure, name);
    if (found == nullptr) {
        arguments.misread("{events=EVENTS, fd=NUMBER}", event);
    }
    return *found;
}

/// What the user keeps with what is watched: fd, or one of the others that share its place.
const Expression& dataIn(CallArguments& arguments, const Expression& event)
{
    const Expression& structure =
        event.kind == Expression::Kind::Array && event.items.size() == 1 ? event.items[0] : event;
    for (const char* name : {"ptr", "u32", "u64"}) {
        if (const Expression* found = fieldOf(structure, name)) {
            return *found;
        }
    }
    return fieldIn(arguments, event, "fd");
}

std::uint64_t arrived(CallArguments& arguments, int descriptor)
{
    const Socket* socket = arguments.host().find(descriptor);
    return socket->connection != nullptr ? socket->connection->received : socket->ready.size();
}

std::uint64_t roomsFound(CallArguments& arguments, int descriptor)
{
    const Socket* socket = arguments.host().find(descriptor);
    return socket->connection != nullptr ? socket->connection->roomsFound : 0;
}

/// What is ready and has to be told; an edge is told when something is new.
std::int64_t toTell(CallArguments& arguments, int descriptor, Watch& watch)
{
    const std::int64_t ready = readiness(arguments, descriptor) & (watch.events | kAlways);
    const std::uint64_t received = arrived(arguments, descriptor);
    const std::uint64_t rooms = roomsFound(arguments, descriptor);
    const bool isNew = (ready & ~watch.ready) != 0 || received > watch.received ||
        ((ready & kPollOut) != 0 && rooms > watch.rooms);
    const bool tells = ready != 0 && !watch.spent && (isNew || (watch.events & kEdge) == 0);
    watch.ready = ready;
    watch.received = received;
    watch.rooms = rooms;
    watch.spent = watch.spent || (tells && (watch.events & kOneShot) != 0);
    return tells ? ready : 0;
}

} // namespace

/// poll([{fd=4, events=POLLIN, revents=POLLIN}], 1, 0) = 1
Outcome pollCall(CallArguments& arguments)
{
    arguments.count(3, 3);
    const Profile& profile = arguments.host().profile();
    std::int64_t found = 0;
    std::vector<std::int64_t> ready;
    for (const Expression& entry : arguments.at(0).items) {
        const Expression* descriptor = fieldOf(entry, "fd");
        const Expression* events = fieldOf(entry, "events");
        if (descriptor == nullptr || events == nullptr) {
            arguments.misread("{fd=NUMBER, events=EVENTS}", entry);
        }
        const std::int64_t wanted = valueOf(*events, profile, arguments.line());
        const auto number = static_cast<int>(valueOf(*descriptor, profile, arguments.line()));
        ready.push_back(readiness(arguments, number) & (wanted | kAlways));
        found += ready.back() != 0 ? 1 : 0;
    }
    if (found == 0 && waits(arguments, 2)) {
        return Outcome::waiting();
    }
    for (std::size_t i = 0; i < ready.size(); ++i) {
        if (const Expression* expected = fieldOf(arguments.at(0).items[i], "revents")) {
            arguments.expect(*expected, ready[i], "revents");
        }
    }
    return Outcome::done(found);
}

/// epoll_create(1) = 5: the descriptor is what the script says.
Outcome epollCreateCall(CallArguments& arguments)
{
    arguments.count(1, 1);
    const auto descriptor = static_cast<int>(
        valueOf(arguments.call().result, arguments.host().profile(), arguments.line()));
    arguments.host().watchers()[descriptor] = {};
    return Outcome::done(descriptor);
}

/// epoll_ctl(5, EPOLL_CTL_ADD, 4, {events=EPOLLIN, fd=4}) = 0
Outcome epollControlCall(CallArguments& arguments)
{
    arguments.count(4, 4);
    Watches* watches = watchesOf(arguments);
    const int descriptor = arguments.descriptor(2);
    if (watches == nullptr || arguments.host().find(descriptor) == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    const std::string& operation = arguments.at(1).name;
    const bool watched = watches->contains(descriptor);
    if (operation == "EPOLL_CTL_DEL") {
        return watches->erase(descriptor) > 0 ? Outcome::done()
                                              : Outcome::failed(SocketError::NoEntry);
    }
    if (operation != "EPOLL_CTL_ADD" && operation != "EPOLL_CTL_MOD") {
        arguments.unknown(notation(arguments.at(1)));
    }
    if (watched != (operation == "EPOLL_CTL_MOD")) {
        return Outcome::failed(watched ? SocketError::Exists : SocketError::NoEntry);
    }
    Watch watch;
    watch.data =
        valueOf(dataIn(arguments, arguments.at(3)), arguments.host().profile(), arguments.line());
    watch.events = valueOf(fieldIn(arguments, arguments.at(3), "events"),
        arguments.host().profile(), arguments.line());
    (*watches)[descriptor] = watch;
    return Outcome::done();
}

/// epoll_wait(5, {events=EPOLLIN, fd=4}, 1, 0) = 1
Outcome epollWaitCall(CallArguments& arguments)
{
    arguments.count(4, 4);
    Watches* watches = watchesOf(arguments);
    if (watches == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    const std::int64_t most = arguments.integer(2);
    if (most <= 0) {
        return Outcome::failed(SocketError::Invalid);
    }
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    for (auto& [descriptor, watch] : *watches) {
        if (static_cast<std::int64_t>(told.size()) == most) {
            break;
        }
        if (const std::int64_t events = toTell(arguments, descriptor, watch); events != 0) {
            told.emplace_back(watch.data, events);
        }
    }
    if (told.empty()) {
        return waits(arguments, 3) ? Outcome::waiting() : Outcome::done();
    }
    const Expression& expected = arguments.at(1);
    const bool several = expected.kind == Expression::Kind::Array && expected.items.size() > 1;
    for (std::size_t i = 0; i < told.size() && expected.kind != Expression::Kind::Anything; ++i) {
        if ((several ? expected.items.size() : 1) <= i) {
            break;
        }
        const Expression& event = several ? expected.items[i] : expected;
        arguments.expect(fieldIn(arguments, event, "events"), told[i].second, "events");
        arguments.expect(dataIn(arguments, event), told[i].first, "fd");
    }
    return Outcome::done(static_cast<std::int64_t>(told.size()));
}

} // namespace packetdrill
