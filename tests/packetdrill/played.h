// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/conformance.h"
#include "packetdrill/parser.h"

#include <QString>

#include <string>

/// A connection that was accepted by a server: descriptor 4, both windows 10000 unless told, MSS
/// 1000, no other options. The next numbers are 1 on both sides.
inline std::string accepted()
{
    return R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 1 <mss 1460>
+.1 < . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 4
)";
}

/// The same for a client: descriptor 3.
inline std::string connected()
{
    return R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0
+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)
+0 > S 0:0(0) win 65535 <mss 1460>
+.1 < S. 0:0(0) ack 1 win 10000 <mss 1000>
+0 > . 1:1(0) ack 1 win 65535
)";
}

inline packetdrill::Conformance judged(const std::string& script, const char* profile = "rfc",
    const packetdrill::PlayOptions& options = {})
{
    return packetdrill::judge("own.pkt", script, packetdrill::findProfile(profile), options);
}

/// "passed", or line and problem.
inline QString outcomeOf(const packetdrill::Conformance& result)
{
    if (!result.playback.problem) {
        return "passed";
    }
    const packetdrill::Problem& problem = *result.playback.problem;
    return QString("%1: %2").arg(problem.line).arg(QString::fromStdString(text(problem)));
}

inline QString outcomeOf(const std::string& script, const char* profile = "rfc")
{
    return outcomeOf(judged(script, profile));
}
