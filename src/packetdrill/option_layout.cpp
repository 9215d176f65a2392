// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/option_layout.h"

#include <algorithm>

namespace packetdrill {

namespace {

constexpr std::uint32_t kWord = 4;
constexpr OptionItem kNop{OptionKind::Nop, 0, 0, {}};
constexpr OptionItem kEol{OptionKind::Eol, 0, 0, {}};

std::optional<OptionItem> itemOf(OptionKind kind, const tcp::Options& options)
{
    OptionItem item;
    item.kind = kind;
    switch (kind) {
    case OptionKind::Mss:
        item.value = options.mss.value_or(0);
        return options.mss ? std::optional(item) : std::nullopt;
    case OptionKind::WindowScale:
        item.value = options.windowScale.value_or(0);
        return options.windowScale ? std::optional(item) : std::nullopt;
    case OptionKind::SackPermitted:
        return options.sackPermitted ? std::optional(item) : std::nullopt;
    case OptionKind::Timestamps:
        if (!options.timestamps) {
            return {};
        }
        item.value = options.timestamps->value;
        item.echo = options.timestamps->echo;
        return item;
    case OptionKind::Sack:
        item.blocks.assign(options.sack.blocks().begin(), options.sack.blocks().end());
        return item.blocks.empty() ? std::nullopt : std::optional(item);
    case OptionKind::Nop:
    case OptionKind::Eol:
        return {}; // padding, not an option that a segment has
    }
    return {};
}

} // namespace

std::uint32_t lengthOf(const OptionItem& item)
{
    switch (item.kind) {
    case OptionKind::Mss:
        return 4;
    case OptionKind::WindowScale:
        return 3;
    case OptionKind::SackPermitted:
        return 2;
    case OptionKind::Timestamps:
        return 10;
    case OptionKind::Sack:
        return 2 + 8 * static_cast<std::uint32_t>(item.blocks.size());
    case OptionKind::Nop:
    case OptionKind::Eol:
        return 1;
    }
    return 0;
}

std::vector<OptionItem> arrange(const tcp::Options& options, const OptionLayout& layout)
{
    std::vector<OptionItem> items;
    std::uint32_t length = 0;
    const auto add = [&](const OptionItem& item) {
        items.push_back(item);
        length += lengthOf(item);
    };
    for (const OptionPlace& place : layout.places) {
        const auto item = itemOf(place.kind, options);
        if (!item) {
            continue;
        }
        const std::uint32_t remainder =
            options.timestamps ? place.remainderBesideTimestamps : place.remainder;
        while (length % place.modulus != remainder) {
            add(kNop);
        }
        add(*item);
    }
    while (length % kWord != 0) {
        add(layout.endsWithEol ? kEol : kNop);
    }
    return items;
}

std::vector<OptionItem> normalized(std::vector<OptionItem> items)
{
    std::erase_if(items, [](const OptionItem& item) {
        return item.kind == OptionKind::Nop || item.kind == OptionKind::Eol;
    });
    std::ranges::stable_sort(items, {}, &OptionItem::kind);
    return items;
}

} // namespace packetdrill
