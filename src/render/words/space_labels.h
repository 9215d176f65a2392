// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/space/space_labeller.h"
#include "render/words/labels.h"

#include <string>
#include <vector>

namespace render {

/// The words of the sequence spaces.
class SpaceLabels final : public diagram::SpaceLabeller
{
public:
    explicit SpaceLabels(Language language)
        : m_language(language)
    {}

    std::vector<std::string> zone(
        diagram::SpaceZone zone, std::optional<std::uint32_t> octets) const override;
    std::string offset(bool send, std::uint32_t fromInitial) const override;
    std::string sendTitle() const override;
    std::string receiveTitle() const override;

private:
    Language m_language;
};

} // namespace render
