// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/graph_labels.h"

#include "render/words/labels_text.h"
#include "render/words/labels_words.h"

namespace render {

namespace {

using sim::Side;

/// "Client", "Server", or both; empty where it is neither.
std::string names(const diagram::Ends& ends, bool chinese)
{
    std::string result;
    for (const Side side : sim::kBothSides) {
        if (ends[side]) {
            const Words word = words(side);
            result += result.empty() ? "" : chinese ? "和" : " and ";
            result += chinese ? word.zh : word.en;
        }
    }
    return result;
}

/// "rcv SYN, snd SYN,ACK"
std::string whatHappens(const tcp::Transition& edge, bool chinese)
{
    const Words event = words(edge.event);
    const Words action = words(edge.action);
    std::string result(chinese ? event.zh : event.en);
    if (!action.en.empty()) {
        result += " / ";
        result += chinese ? action.zh : action.en;
    }
    return result;
}

/// The RFC's name, and the Chinese term in brackets.
std::string chineseState(tcp::State state)
{
    const Words word = words(state);
    return std::string(word.en).append("（").append(word.zh).append("）");
}

std::string english(const tcp::Transition& edge, const diagram::Ends& travelled)
{
    std::string text(tcp::name(edge.from));
    text.append(" → ").append(tcp::name(edge.to)).append(": ").append(whatHappens(edge, false));
    text.append(" (").append(edge.section).append(").");
    if (const std::string ends = names(travelled, false); !ends.empty()) {
        text += " Taken by: " + ends + '.';
    }
    return text;
}

std::string chinese(const tcp::Transition& edge, const diagram::Ends& travelled)
{
    std::string text(tcp::name(edge.from));
    text.append(" → ").append(tcp::name(edge.to)).append("：").append(whatHappens(edge, true));
    text.append("（").append(edge.section).append("）。");
    if (const std::string ends = names(travelled, true); !ends.empty()) {
        text += "经过：" + ends + "。";
    }
    return text;
}

} // namespace

std::vector<std::string> GraphLabels::state(tcp::State state) const
{
    const Words word = words(state);
    if (m_language == Language::English) {
        return {std::string(word.en)};
    }
    // The RFC's names stand above: they are what the events' words refer to, and examinations ask.
    return {std::string(word.en), std::string(word.zh)};
}

std::vector<std::string> GraphLabels::event(const tcp::Transition& edge) const
{
    std::vector<std::string> result = lines(m_language, words(edge.event));
    if (edge.event == tcp::Event::ResetAfterPassiveOpen) {
        result.back() += " *";
    }
    return result;
}

std::vector<std::string> GraphLabels::action(tcp::Action action) const
{
    if (action == tcp::Action::None) {
        return {};
    }
    return lines(m_language, words(action));
}

std::string GraphLabels::endLetter(Side side) const { return side == Side::Client ? "C" : "S"; }

std::string GraphLabels::endName(Side side) const { return oneLine(m_language, words(side)); }

std::string GraphLabels::asteriskNote() const
{
    return "* " + oneLine(m_language, {"only after a passive OPEN", "仅在被动打开之后"});
}

std::string GraphLabels::dashedNote() const
{
    return oneLine(m_language,
        {"not in RFC 9293's Figure 5: drawn when taken", "RFC 9293 图 5 中没有，经过时才画出"});
}

std::string GraphLabels::stateSentence(tcp::State state, const diagram::Ends& here) const
{
    std::string en(tcp::name(state));
    std::string zh = chineseState(state);
    if (const std::string ends = names(here, false); !ends.empty()) {
        en += ". Here: " + ends;
        zh += "。位于此状态：" + names(here, true);
    }
    return sentences(m_language, en + '.', zh + "。");
}

std::string GraphLabels::edgeSentence(
    const tcp::Transition& edge, const diagram::Ends& travelled) const
{
    return sentences(m_language, english(edge, travelled), chinese(edge, travelled));
}

std::string GraphLabels::title() const
{
    return oneLine(m_language, {"TCP state diagram (RFC 9293)", "TCP 状态图（RFC 9293）"});
}

std::string GraphLabels::description(const sim::PerSide<tcp::State>& at) const
{
    std::string en = "The states of a TCP connection.";
    std::string zh = "TCP 连接的状态。";
    for (const Side side : sim::kBothSides) {
        const Words end = words(side);
        en.append(" ").append(end.en).append(": ").append(tcp::name(at[side])).append(".");
        zh.append(end.zh).append("：").append(chineseState(at[side])).append("。");
    }
    return sentences(m_language, en, zh);
}

} // namespace render
