// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/end_names.h"

#include <algorithm>

namespace render {

void EndNames::set(sim::Side side, language::Code code, std::string name)
{
    auto& names = m_names[side];
    std::erase_if(names, [code](const auto& known) { return known.first == code; });
    if (!name.empty()) {
        names.emplace_back(code, std::move(name));
    }
}

const std::string& EndNames::in(sim::Side side, language::Code code) const
{
    static const std::string none;
    const auto& names = m_names[side];
    const auto known =
        std::ranges::find(names, code, &std::pair<language::Code, std::string>::first);
    return known != names.end() ? known->second : names.empty() ? none : names.front().second;
}

std::string EndNames::inOneLine(sim::Side side, language::Language language) const
{
    std::vector<std::string> names;
    const auto add = [&](language::Code code) {
        const std::string& name = in(side, code);
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(name);
        }
    };
    if (language.shows(language::kEnglish)) {
        add(language::kEnglish);
    }
    std::ranges::for_each(language.shown(), add);
    std::string line;
    for (const std::string& name : names) {
        line += (line.empty() ? "" : " ") + name;
    }
    return line;
}

} // namespace render
