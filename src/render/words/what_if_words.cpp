// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/what_if_words.h"

#include "render/words/labels_text.h"
#include "render/words/labels_words.h"

#include <algorithm>

namespace render {

namespace {

using language::Speaker;

bool everBreaks(const sim::Trace& trace, sim::Side side, tcp::ChangedRule rule)
{
    if (trace.start().whatIf[side].has(rule)) {
        return true;
    }
    return std::ranges::any_of(trace.rows(), [&](const sim::TraceRow& row) {
        const auto* change = std::get_if<sim::SettingsRow>(&row.what);
        return change != nullptr && row.who == side &&
            trace.settings()[change->change].after.whatIf.has(rule);
    });
}

/// "handshake of two", and where only one end breaks the rule, which.
std::string told(const Speaker& say, const sim::Trace& trace)
{
    std::vector<std::string> rules;
    for (const tcp::ChangedRule rule : tcp::kChangedRules) {
        const bool client = everBreaks(trace, sim::Side::Client, rule);
        const bool server = everBreaks(trace, sim::Side::Server, rule);
        if (client && server) {
            rules.emplace_back(say(render::words(rule)));
        } else if (client || server) {
            const sim::Side side = client ? sim::Side::Client : sim::Side::Server;
            rules.push_back(say(
                PHRASE("WhatIf", "%1 (%2)"), {say(render::words(rule)), say(inSentence(side))}));
        }
    }
    return say(PHRASE("WhatIf", "Not TCP: %1"), {listed(say, rules)});
}

} // namespace

Phrase words(tcp::ChangedRule rule)
{
    using enum tcp::ChangedRule;
    switch (rule) {
    case TwoWayHandshake:
        return PHRASE("WhatIf", "handshake of two");
    case NoTimeWait:
        return PHRASE("WhatIf", "no TIME-WAIT");
    case FixedIsn:
        return PHRASE("WhatIf", "always the same ISN");
    case FinWithAck:
        return PHRASE("WhatIf", "FIN forced into the ACK");
    case NoSynTimer:
        return PHRASE("WhatIf", "SYN never repeated");
    }
    return {};
}

std::string ruleList(const Speaker& say, const tcp::Choices& choices)
{
    std::vector<std::string> rules;
    for (const std::string_view word : choices.words) {
        const auto found = std::ranges::find(tcp::kChangedRuleIds, word);
        const auto index = static_cast<std::size_t>(found - tcp::kChangedRuleIds.begin());
        rules.emplace_back(say(render::words(tcp::kChangedRules[index])));
    }
    return listed(say, rules);
}

std::vector<std::string> notTcp(language::Language language, const sim::Trace& trace)
{
    if (trace.isTcp()) {
        return {};
    }
    return lines(language, [&trace](const Speaker& say) { return told(say, trace); });
}

} // namespace render
