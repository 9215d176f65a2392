// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace support {

/// How far apart two colours, 0xRRGGBB, look to a reader without green cones (deuteranopia), as the
/// distance in CIE L*a*b* (1976). Below about 2 nobody sees a difference.
///
/// The colours that such a reader sees are those of the matrix of Machado, Oliveira and Fernandes
/// (2009) for the whole loss.
double differenceWithoutGreenCones(std::uint32_t a, std::uint32_t b);

} // namespace support
