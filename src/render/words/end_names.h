// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/language.h"
#include "sim/side.h"

#include <string>
#include <utility>
#include <vector>

namespace render {

/// What people call the two ends, language by language. An end without a name is the client or the
/// server.
class EndNames
{
public:
    /// An empty `name` is none.
    void set(sim::Side side, language::Code code, std::string name);
    /// In a language without a name of its own, that of another one; empty: the end has none.
    const std::string& in(sim::Side side, language::Code code) const;
    /// In all languages that are shown, English first, each name once; empty: the end has none.
    std::string inOneLine(sim::Side side, language::Language language) const;

    friend bool operator==(const EndNames&, const EndNames&) = default;

private:
    sim::PerSide<std::vector<std::pair<language::Code, std::string>>> m_names;
};

} // namespace render
