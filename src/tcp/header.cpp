// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/header.h"

#include <cstddef>

namespace tcp {

std::string_view id(HeaderField field)
{
    constexpr std::array<std::string_view, 10> kIds{"source-port", "destination-port",
        "sequence-number", "acknowledgment-number", "data-offset", "reserved", "control-bits",
        "window", "checksum", "urgent-pointer"};
    return kIds[static_cast<std::size_t>(field)];
}

std::string_view id(ControlBit bit)
{
    constexpr std::array<std::string_view, 8> kIds{
        "cwr", "ece", "urg", "ack", "psh", "rst", "syn", "fin"};
    return kIds[static_cast<std::size_t>(bit)];
}

std::string_view name(ControlBit bit)
{
    constexpr std::array<std::string_view, 8> kNames{
        "CWR", "ECE", "URG", "ACK", "PSH", "RST", "SYN", "FIN"};
    return kNames[static_cast<std::size_t>(bit)];
}

} // namespace tcp
