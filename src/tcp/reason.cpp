// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/reason.h"

#include <array>

namespace tcp {

namespace {

constexpr std::array<Provenance, kReasonCount> kReasons{{
    {"active-open", "RFC 9293 §3.10.1"},
    {"accept-syn", "RFC 9293 §3.10.7.2"},
    {"simultaneous-open", "RFC 9293 §3.10.7.3"},
    {"repeated-syn", "RFC 9293 §3.10.7.4"},
    {"handshake-ack", "RFC 9293 §3.10.7.3"},
    {"data", "RFC 9293 §3.10.2"},
    {"fin", "RFC 9293 §3.10.4"},
    {"data-acknowledgment", "RFC 9293 §3.10.7.4"},
    {"fin-acknowledgment", "RFC 9293 §3.10.7.4"},
    {"out-of-order", "RFC 5681 §4.2"},
    {"gap-filled", "RFC 5681 §4.2"},
    {"outside-window", "RFC 9293 §3.10.7.4"},
    {"zero-window", "RFC 9293 §3.8.6.1"},
    {"window-update", "RFC 9293 §3.8.6.2.2"},
    {"zero-window-probe", "RFC 9293 §3.8.6.1"},
    {"challenge-rst", "RFC 5961 §3.2"},
    {"challenge-syn", "RFC 5961 §4.2"},
    {"ack-of-unsent", "RFC 9293 §3.10.7.4"},
    {"ack-too-old", "RFC 5961 §5.2"},
    {"retransmission-timeout", "RFC 6298 §5"},
    {"abort", "RFC 9293 §3.10.5"},
    {"no-connection", "RFC 9293 §3.10.7.1"},
    {"ack-in-listen", "RFC 9293 §3.10.7.2"},
    {"unacceptable-ack", "RFC 9293 §3.5.2"},
    {"syn-in-window", "RFC 9293 §3.10.7.4"},
    {"keepalive", "RFC 9293 §3.8.4"},
    {"old-timestamp", "RFC 7323 §5.3"},
    {"fast-retransmission", "RFC 5681 §3.2"},
    {"in-time-wait", "RFC 9293 §3.10.7.4"},
    {"path-mtu", "RFC 9293 §3.7.5"},
    {"loss-probe", "RFC 8985 §7.3"},
    {"injected", ""},
}};

constexpr std::array<Provenance, kNoteCount> kNotes{{
    {"outside-window", "RFC 9293 §3.10.7.4"},
    {"challenge-ack", "RFC 5961 §3.2"},
    {"duplicate-ack", "RFC 5681 §2"},
    {"ack-of-unsent", "RFC 9293 §3.10.7.4"},
    {"unacceptable-ack", "RFC 9293 §3.5.2"},
    {"no-ack-bit", "RFC 9293 §3.10.7.4"},
    {"out-of-order", "RFC 9293 §3.10.7.4"},
    {"zero-window", "RFC 9293 §3.8.6.1"},
    {"rst-ignored", "RFC 9293 §3.5.3"},
    {"repeated-syn", "RFC 9293 §3.10.7.4"},
    {"not-for-this-state", "RFC 9293 §3.10.7"},
    {"connection-closing", "RFC 9293 §3.10.7.4"},
    {"status", "RFC 9293 §3.10.6"},
    {"old-timestamp", "RFC 7323 §5.3"},
    {"no-timestamp", "RFC 7323 §3.2"},
    {"challenge-ack-limited", "RFC 5961 §7"},
    {"urgent-mode", "RFC 9293 §3.8.5"},
    {"normal-mode", "RFC 9293 §3.8.5"},
    {"not-tcp", ""},
    {"changed-rule", ""},
    {"endless", ""},
}};

constexpr std::array<Provenance, kErrorCount> kErrors{{
    {"connection does not exist", "RFC 9293 §3.10"},
    {"connection already exists", "RFC 9293 §3.10.1"},
    {"remote socket unspecified", "RFC 9293 §3.10.1"},
    {"connection closing", "RFC 9293 §3.10"},
    {"closing", "RFC 9293 §3.10.4"},
    {"connection reset", "RFC 9293 §3.10.7.4"},
    {"connection refused", "RFC 9293 §3.10.7.4"},
    {"connection timed out", "RFC 9293 §3.8.3"},
    {"connection aborted due to user timeout", "RFC 9293 §3.10.8"},
}};

} // namespace

Provenance provenance(Reason reason) { return kReasons[static_cast<std::size_t>(reason)]; }

Provenance provenance(Note note) { return kNotes[static_cast<std::size_t>(note)]; }

Provenance provenance(Error error) { return kErrors[static_cast<std::size_t>(error)]; }

} // namespace tcp
