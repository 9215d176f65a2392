// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sim {

/// Which of the two ends. "Client" and "server" only name the ends: either may open or close first.
enum class Side : std::uint8_t { Client, Server };

inline constexpr std::array kBothSides{Side::Client, Side::Server};

constexpr Side opposite(Side side) { return side == Side::Client ? Side::Server : Side::Client; }

constexpr std::size_t index(Side side) { return static_cast<std::size_t>(side); }

/// "client" or "server".
std::string_view id(Side side);

/// One T for each end.
template<typename T>
struct PerSide
{
    std::array<T, 2> values{};

    T& operator[](Side side) { return values[index(side)]; }
    const T& operator[](Side side) const { return values[index(side)]; }

    friend bool operator==(const PerSide&, const PerSide&) = default;
};

} // namespace sim
