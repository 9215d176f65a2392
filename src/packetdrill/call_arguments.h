// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/host.h"
#include "packetdrill/system_calls.h"

#include <string>

namespace packetdrill {

/// One call while it is made: its arguments, checked as they are looked at.
class CallArguments
{
public:
    CallArguments(RunningCall& running, Host& host, tcp::Instant now)
        : m_running(running)
        , m_host(host)
        , m_now(now)
    {}

    const SystemCall& call() const { return *m_running.call; }
    int line() const { return m_running.line; }
    Progress& progress() { return m_running.progress; }
    Host& host() { return m_host; }
    tcp::Instant now() const { return m_now; }

    /// Gives up unless there are from `least` to `most` arguments.
    void count(std::size_t least, std::size_t most) const;
    const Expression& at(std::size_t index) const;
    std::int64_t integer(std::size_t index) const;
    /// A size in octets.
    std::uint64_t octets(std::size_t index) const;
    int descriptor(std::size_t index = 0) const;
    /// A pointer that leads nowhere: NULL, or 0.
    bool isNull(std::size_t index) const;
    /// Null: there is no such socket.
    Socket* socket(std::size_t index = 0);

    /// `outcome`, or what becomes of a call that has waited for `longest`.
    Outcome waitAtMost(std::optional<tcp::Duration> longest, const Outcome& outcome);

    /// Gives up unless the script, too, says `actual`; `what` is told otherwise.
    void expect(const Expression& expected, std::int64_t actual, const std::string& what) const;
    [[noreturn]] void differs(const std::string& expected, const std::string& actual) const;
    [[noreturn]] void misread(const std::string& expected, const Expression& actual) const;
    [[noreturn]] void unsupported(const std::string& what) const;
    [[noreturn]] void unknown(const std::string& what) const;

private:
    RunningCall& m_running;
    Host& m_host;
    tcp::Instant m_now;
};

// In files of their own.
Outcome getSocketOption(CallArguments& arguments);
Outcome setSocketOption(CallArguments& arguments);
Outcome readCall(CallArguments& arguments);
Outcome writeCall(CallArguments& arguments);
Outcome sendFileCall(CallArguments& arguments);
Outcome pipeCall(CallArguments& arguments);
Outcome spliceCall(CallArguments& arguments);
Outcome pollCall(CallArguments& arguments);
Outcome epollCreateCall(CallArguments& arguments);
Outcome epollControlCall(CallArguments& arguments);
Outcome epollWaitCall(CallArguments& arguments);

} // namespace packetdrill
