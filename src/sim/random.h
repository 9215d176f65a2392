// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace sim {

/// A random generator whose numbers are the same on every compiler (the standard's distributions
/// are not): SplitMix64, chosen because its state is one number.
class Random
{
public:
    explicit Random(std::uint64_t seed = 0)
        : m_state(seed)
    {}

    std::uint64_t next();
    /// A uniform number from 0 to `bound`, both included.
    std::uint64_t upTo(std::uint64_t bound);
    /// True with `probability`. Draws no number if that is 0 or 1.
    bool chance(double probability);

    friend bool operator==(const Random&, const Random&) = default;

private:
    std::uint64_t m_state;
};

} // namespace sim
