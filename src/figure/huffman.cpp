// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/huffman.h"

#include <algorithm>
#include <cstddef>
#include <queue>
#include <tuple>

namespace figure {

namespace {

/// Depths of the leaves of the tree that joins the two rarest again and again.
std::vector<std::uint8_t> depths(const std::vector<std::uint32_t>& counts)
{
    // Leaves first, then inner nodes in the order in which they were made.
    std::vector<std::size_t> parents(counts.size(), 0);
    using Rarest = std::tuple<std::uint64_t, std::size_t>;
    std::priority_queue<Rarest, std::vector<Rarest>, std::greater<>> open;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] != 0) {
            open.emplace(counts[i], i);
        }
    }
    std::vector<std::uint8_t> result(counts.size(), 0);
    if (open.size() == 1) {
        result[std::get<1>(open.top())] = 1;
        return result;
    }
    while (open.size() > 1) {
        const auto [countA, a] = open.top();
        open.pop();
        const auto [countB, b] = open.top();
        open.pop();
        const std::size_t parent = parents.size();
        parents[a] = parent;
        parents[b] = parent;
        parents.push_back(0);
        open.emplace(countA + countB, parent);
    }
    std::vector<std::uint8_t> depth(parents.size(), 0);
    // A parent comes after its children, so the depth of the parent is known from the end.
    for (std::size_t i = parents.size(); i-- > 0;) {
        if (parents[i] != 0) {
            depth[i] = static_cast<std::uint8_t>(depth[parents[i]] + 1);
        }
    }
    std::copy_n(depth.begin(), result.size(), result.begin());
    return result;
}

std::uint16_t reversed(std::uint32_t code, unsigned length)
{
    std::uint32_t result = 0;
    for (unsigned i = 0; i < length; ++i) {
        result |= ((code >> i) & 1U) << (length - 1 - i);
    }
    return static_cast<std::uint16_t>(result);
}

/// RFC 1951 §3.2.2: codes of one length follow each other, shorter ones come first.
std::vector<std::uint16_t> codesFor(const std::vector<std::uint8_t>& lengths)
{
    std::vector<std::uint16_t> codes(lengths.size(), 0);
    std::uint32_t next = 0;
    for (unsigned length = 1; length <= 15; ++length) {
        next <<= 1;
        for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
            if (lengths[symbol] == length) {
                codes[symbol] = reversed(next++, length);
            }
        }
    }
    return codes;
}

} // namespace

HuffmanCode huffmanCode(std::span<const std::uint32_t> counts, unsigned longest)
{
    std::vector<std::uint32_t> evened(counts.begin(), counts.end());
    HuffmanCode result;
    result.lengths = depths(evened);
    while (!result.lengths.empty() && std::ranges::max(result.lengths) > longest) {
        for (std::uint32_t& count : evened) {
            count = count == 0 ? 0 : (count >> 2) + 1;
        }
        result.lengths = depths(evened);
    }
    result.codes = codesFor(result.lengths);
    return result;
}

} // namespace figure
