// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tcp {

/// The fields of RFC 9293 Figure 1, in its order.
enum class HeaderField : std::uint8_t {
    SourcePort,
    DestinationPort,
    SequenceNumber,
    AcknowledgmentNumber,
    DataOffset,
    Reserved,
    ControlBits,
    Window,
    Checksum,
    UrgentPointer,
};

/// The eight control bits of Figure 1 from left to right; the model sets but the last six.
enum class ControlBit : std::uint8_t { Cwr, Ece, Urg, Ack, Psh, Rst, Syn, Fin };

inline constexpr std::array kControlBits{ControlBit::Cwr, ControlBit::Ece, ControlBit::Urg,
    ControlBit::Ack, ControlBit::Psh, ControlBit::Rst, ControlBit::Syn, ControlBit::Fin};

/// For files: "sequence-number".
std::string_view id(HeaderField field);
/// For files: "syn".
std::string_view id(ControlBit bit);
/// As the RFC writes it: "SYN".
std::string_view name(ControlBit bit);

} // namespace tcp
