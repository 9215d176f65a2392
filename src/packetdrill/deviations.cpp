// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/deviations.h"

#include "packetdrill/profile.h"

namespace packetdrill {

namespace {

constexpr std::string_view kFinWithoutAck =
    "FreeBSD drops a FIN without ACK before it looks at the sequence number; RFC 9293 §3.10.7.4 "
    "checks that first, and answers";
constexpr std::string_view kSynAckInListen =
    "FreeBSD drops a SYN,ACK in LISTEN; RFC 9293 §3.10.7.2 answers with a reset";
constexpr std::string_view kFinOnSyn =
    "FreeBSD discards a FIN that comes with a SYN; RFC 9293 §3.10.7.3 keeps it for ESTABLISHED";
constexpr std::string_view kFinInClosing =
    "FreeBSD repeats its FIN in CLOSING; RFC 9293 Figure 13 sends a bare ACK";
constexpr std::string_view kFreebsdOnly = "what it tests is FreeBSD's own";

constexpr Deviation kDeviations[] = {
    {"freebsd", "rcv-fin-time-wait/*-outside-*", kFinWithoutAck},
    {"freebsd", "rcv-fin-time-wait/*-right-edge*", kFinWithoutAck},
    {"freebsd", "rcv-syn-ack-listen/*", kSynAckInListen},
    {"freebsd", "rcv-syn-fin-with-data-syn-sent-dropping-disabled*", kFinOnSyn},
    {"freebsd", "closing-*", kFinInClosing},
    {"freebsd", "time-wait-via-closing-*", kFinInClosing},
    // Every script that leads through CLOSING meets this; only that makes it a deviation.
    {"freebsd", "*closing*", kFinInClosing, DeviationSign::RepeatedFin},
    {"freebsd", "*closing*/*", kFinInClosing, DeviationSign::RepeatedFin},
    {"freebsd", "noopt-parallel-syn-w-options-*", kFreebsdOnly},
};

/// * stands for any characters but a slash.
bool matches(std::string_view text, std::string_view pattern)
{
    if (pattern.empty()) {
        return text.empty();
    }
    if (pattern.front() != '*') {
        return !text.empty() && text.front() == pattern.front() &&
            matches(text.substr(1), pattern.substr(1));
    }
    for (std::size_t length = 0; length <= text.size(); ++length) {
        if (matches(text.substr(length), pattern.substr(1))) {
            return true;
        }
        if (length < text.size() && text[length] == '/') {
            return false;
        }
    }
    return false;
}

} // namespace

bool matchesEnd(std::string_view path, std::string_view pattern)
{
    for (std::size_t begin = 0; begin < path.size(); ++begin) {
        if ((begin == 0 || path[begin - 1] == '/') && matches(path.substr(begin), pattern)) {
            return true;
        }
    }
    return false;
}

const Deviation* findDeviation(std::string_view path, const Profile& profile, DeviationSign sign)
{
    for (const Deviation& deviation : kDeviations) {
        if (deviation.profile == profile.id && deviation.sign == sign &&
            matchesEnd(path, deviation.path)) {
            return &deviation;
        }
    }
    return nullptr;
}

} // namespace packetdrill
