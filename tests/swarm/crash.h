// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace swarm {

/// What `ask` answers, asked in a process of its own: it may crash there, or never answer, and then
/// that is the answer.
std::string askApart(const std::function<std::string()>& ask);
inline constexpr auto kCrashes = "the program crashes";
inline constexpr auto kHangs = "the program does not go on";

/// Looks after a run of many seeds: when one crashes or takes more than a minute, the program
/// starts itself anew as `swarm --seed <seed> --output <folder>`, to tell what is wrong with it.
class CrashGuard
{
public:
    CrashGuard(unsigned jobs, const std::string& folder);

    /// `job` goes on with `seed`.
    void begin(unsigned job, std::uint64_t seed);

private:
    std::vector<std::atomic<std::uint64_t>> m_seeds;
};

} // namespace swarm
