// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace packetdrill {

/// The words of one command, quotes taken off.
using Words = std::vector<std::string>;

/// Commands that are joined by |; usually one.
struct Pipeline
{
    std::vector<Words> commands;
    /// The file that > names; empty: none, or one that swallows all.
    std::string target;
};

/// Cuts what stands between backquotes into commands: by lines, ; and &&.
std::vector<Pipeline> shellPipelines(std::string_view text);

} // namespace packetdrill
