// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/random.h"

namespace sim {

std::uint64_t Random::next()
{
    m_state += 0x9e3779b97f4a7c15U;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

std::uint64_t Random::upTo(std::uint64_t bound)
{
    if (bound == UINT64_MAX) {
        return next();
    }
    // Numbers from the incomplete last cycle of bound + 1 are drawn again, so that all are equally
    // likely.
    const std::uint64_t cycle = bound + 1;
    const std::uint64_t surplus = (UINT64_MAX % cycle + 1) % cycle;
    std::uint64_t drawn = next();
    while (drawn > UINT64_MAX - surplus) {
        drawn = next();
    }
    return drawn % cycle;
}

bool Random::chance(double probability)
{
    if (probability <= 0) {
        return false;
    }
    if (probability >= 1) {
        return true;
    }
    constexpr double kTwoTo53 = 9007199254740992.0; // a double holds 53 bits exactly
    return static_cast<double>(next() >> 11U) < probability * kTwoTo53;
}

} // namespace sim
