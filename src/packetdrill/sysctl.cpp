// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/sysctl.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace packetdrill {

namespace {

/// "4096 131072 6291456"; none: not all of it are numbers.
std::optional<std::vector<std::int64_t>> numbers(std::string_view text)
{
    std::vector<std::int64_t> values;
    while (true) {
        const std::size_t begin = text.find_first_not_of(" \t,\"'");
        if (begin == std::string_view::npos) {
            return values.empty() ? std::nullopt : std::optional(values);
        }
        text.remove_prefix(begin);
        const bool hexadecimal = text.starts_with("0x");
        text.remove_prefix(hexadecimal ? 2 : 0);
        std::int64_t value = 0;
        const auto [end, error] =
            std::from_chars(text.data(), text.data() + text.size(), value, hexadecimal ? 16 : 10);
        constexpr std::int64_t kMost = 0xffffffff; // even as seconds a time that can be told
        if (error != std::errc{} || value < -kMost || value > kMost) {
            return {};
        }
        values.push_back(value);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
}

std::string dotted(std::string_view name)
{
    constexpr std::string_view kFiles = "/proc/sys/";
    std::string text(name.starts_with(kFiles) ? name.substr(kFiles.size()) : name);
    std::ranges::replace(text, '/', '.');
    return text;
}

} // namespace

std::uint8_t windowScaleFor(std::uint64_t buffer)
{
    constexpr std::uint8_t kLargest = 14;
    std::uint8_t shift = 0;
    while (shift < kLargest && (buffer >> shift) > 0xffff) {
        ++shift;
    }
    return shift;
}

std::optional<std::string> setSysctl(std::span<const SysctlTable> tables, std::string_view name,
    std::string_view value, HostSettings& settings)
{
    const std::string key = dotted(name);
    const auto isKey = [&](std::string_view known) { return known == key; };
    const Sysctl* found = nullptr;
    for (const SysctlTable& table : tables) {
        const auto known = std::ranges::find_if(table.known, isKey, &Sysctl::name);
        if (known != table.known.end()) {
            found = &*known;
            break;
        }
        if (std::ranges::any_of(table.irrelevant, isKey)) {
            return {};
        }
    }
    if (found == nullptr) {
        return "sysctl " + key;
    }
    if (found->applyWord != nullptr) {
        return found->applyWord(settings, value)
            ? std::nullopt
            : std::optional("sysctl " + key + "=" + std::string(value));
    }
    const auto values = numbers(value);
    const bool supported =
        values && (found->supports == nullptr || found->supports(values->front()));
    if (!supported) {
        return "sysctl " + key + "=" + std::string(value);
    }
    if (found->apply != nullptr) {
        found->apply(settings, *values);
    }
    return {};
}

} // namespace packetdrill
