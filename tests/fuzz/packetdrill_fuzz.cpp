// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/conformance.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view script(reinterpret_cast<const char*>(data), size);
    packetdrill::judge("fuzz.pkt", script);
    return 0;
}
