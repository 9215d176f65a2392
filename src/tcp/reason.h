// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tcp {

/// Why a segment was sent.
enum class Reason : std::uint8_t {
    ActiveOpen,
    AcceptSyn,
    SimultaneousOpen,
    RepeatedSyn,
    HandshakeAck,
    Data,
    Fin,
    DataAcknowledgment,
    FinAcknowledgment,
    OutOfOrder,
    GapFilled,
    OutsideWindow,
    ZeroWindow,
    WindowUpdate,
    ZeroWindowProbe,
    ChallengeReset,
    ChallengeSyn,
    AckOfUnsent,
    AckTooOld,
    RetransmissionTimeout,
    Abort,
    NoConnection,
    AckInListen,
    UnacceptableAck,
    SynInWindow,
    Keepalive,
    OldTimestamp,
    FastRetransmission,
    InTimeWait,
    SmallerSegments,
    LossProbe,
    Injected,
};

/// Something worth telling that is neither a segment, a transition nor an error.
enum class Note : std::uint8_t {
    OutsideWindow,
    ChallengeAck,
    DuplicateAck,
    AckOfUnsent,
    UnacceptableAck,
    NoAckBit,
    OutOfOrder,
    ZeroWindow,
    ResetIgnored,
    RepeatedSyn,
    NotForThisState,
    ConnectionClosing,
    StatusReported,
    OldTimestamp,
    NoTimestamp,
    ChallengeAckLimited,
    UrgentMode,
    NormalMode,
    NotTcp,      ///< the end breaks a rule of TCP from now on (tcp/what_if.h)
    ChangedRule, ///< TCP would not do that
    Endless,     ///< of no end's making: the run was stopped
};

/// What the user is told when a call fails or a connection ends badly, in the RFC's words.
enum class Error : std::uint8_t {
    ConnectionDoesNotExist,
    ConnectionAlreadyExists,
    RemoteSocketUnspecified,
    ConnectionClosing,
    Closing,
    ConnectionReset,
    ConnectionRefused,
    ConnectionTimedOut,
    UserTimeout,
};

/// The stable id (for Error: the RFC's words) and the section it rests on.
struct Provenance
{
    std::string_view id;
    /// Such as "RFC 9293 §3.10.7.4".
    std::string_view section;
};

Provenance provenance(Reason reason);
Provenance provenance(Note note);
Provenance provenance(Error error);

inline constexpr std::size_t kReasonCount = static_cast<std::size_t>(Reason::Injected) + 1;
inline constexpr std::size_t kNoteCount = static_cast<std::size_t>(Note::Endless) + 1;
inline constexpr std::size_t kErrorCount = static_cast<std::size_t>(Error::UserTimeout) + 1;

} // namespace tcp
