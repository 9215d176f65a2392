// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/colour_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace support {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix kWithoutGreen{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
    {-0.011820, 0.042940, 0.968881}}};
/// From linear sRGB to CIE XYZ, in shares of the white D65.
constexpr Matrix kToXyz{
    {{0.4339, 0.3762, 0.1899}, {0.2127, 0.7152, 0.0721}, {0.0178, 0.1095, 0.8727}}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple times(const Matrix& matrix, const Triple& value)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i) {
            result[row] += matrix[row][i] * value[i];
        }
        result[row] = std::clamp(result[row], 0.0, 1.0);
    }
    return result;
}

Triple lab(const Triple& rgb)
{
    const auto f = [](double t) {
        constexpr double kSmall = 216.0 / 24389;
        return t > kSmall ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    };
    const Triple xyz = times(kToXyz, rgb);
    return {116 * f(xyz[1]) - 16, 500 * (f(xyz[0]) - f(xyz[1])), 200 * (f(xyz[1]) - f(xyz[2]))};
}

Triple seen(std::uint32_t colour)
{
    const auto channel = [colour](int shift) {
        return linear(static_cast<double>(colour >> shift & 0xffU) / 255);
    };
    return lab(times(kWithoutGreen, {channel(16), channel(8), channel(0)}));
}

} // namespace

double differenceWithoutGreenCones(std::uint32_t a, std::uint32_t b)
{
    const Triple one = seen(a);
    const Triple other = seen(b);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

} // namespace support
