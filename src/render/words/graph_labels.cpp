// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/graph_labels.h"

#include "render/words/labels_text.h"
#include "render/words/labels_words.h"

#include <algorithm>
#include <iterator>

namespace render {

namespace {

using sim::Side;

/// "rcv SYN / snd SYN,ACK"
std::string whatHappens(const Speaker& say, const tcp::Transition& edge)
{
    std::string result(say(words(edge.event)));
    if (edge.action != tcp::Action::None) {
        result.append(" / ").append(say(words(edge.action)));
    }
    return result;
}

} // namespace

std::vector<std::string> GraphLabels::state(tcp::State state) const
{
    // The RFC's names stand above: they are what the events' words refer to, and examinations ask.
    const Phrase name = words(state);
    std::vector<std::string> result{std::string(name.text)};
    for (const std::string& line : lines(m_language, name)) {
        if (line != name.text) {
            result.push_back(line);
        }
    }
    return result;
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
    if (action == tcp::Action::CreateTcbAndSendSyn) {
        // On one line it would be wider than the way from one edge to the next.
        std::vector<std::string> result = lines(m_language, words(tcp::Action::CreateTcb));
        std::ranges::copy(lines(m_language, words(tcp::Action::SendSyn)), back_inserter(result));
        return result;
    }
    return lines(m_language, words(action));
}

std::string_view GraphLabels::named(Side side, const Speaker& say) const
{
    const std::string& name = m_names.in(side, say.code());
    return name.empty() ? say(words(side)) : name;
}

/// "Client", "Server", or both; empty where it is neither.
std::string GraphLabels::names(const Speaker& say, const diagram::Ends& ends) const
{
    const std::string_view client = named(Side::Client, say);
    const std::string_view server = named(Side::Server, say);
    if (ends[Side::Client] && ends[Side::Server]) {
        return say(PHRASE("Graph", "%1 and %2"), {client, server});
    }
    return std::string(ends[Side::Client] ? client : ends[Side::Server] ? server : "");
}

QString GraphLabels::letter(Side side, bool ofName) const
{
    const QString name =
        QString::fromStdString(m_names.in(side, m_language.shown().front())).trimmed();
    if (!ofName || name.isEmpty()) {
        return side == Side::Client ? QStringLiteral("C") : QStringLiteral("S");
    }
    return name.left(name[0].isHighSurrogate() ? 2 : 1).toUpper();
}

std::string GraphLabels::endLetter(Side side) const
{
    const bool differ = letter(Side::Client, true) != letter(Side::Server, true);
    return letter(side, differ).toStdString();
}

std::string GraphLabels::endName(Side side) const
{
    const std::string name = m_names.inOneLine(side, m_language);
    return name.empty() ? oneLine(m_language, words(side)) : name;
}

std::string GraphLabels::asteriskNote() const
{
    return "* " + oneLine(m_language, PHRASE("Graph", "only after a passive OPEN"));
}

std::vector<std::string> GraphLabels::notTcp() const
{
    return lines(m_language, PHRASE("Graph", "not TCP"));
}

std::string GraphLabels::atOnceNote() const
{
    return atOnceSign() + ' ' +
        oneLine(m_language,
            PHRASE("Graph", "FIN-WAIT-1 → TIME-WAIT in one instant (Figure 5, note 2)"));
}

std::string GraphLabels::dashedNote() const
{
    return oneLine(m_language, PHRASE("Graph", "not in RFC 9293's Figure 5: drawn when taken"));
}

std::string GraphLabels::stateSentence(tcp::State state, const diagram::Ends& here) const
{
    return sentences(m_language, [&](const Speaker& say) {
        const std::string name = render::named(say, state);
        const std::string ends = names(say, here);
        return ends.empty() ? say(PHRASE("Graph", "%1."), {name})
                            : say(PHRASE("Graph", "%1. Here: %2."), {name, ends});
    });
}

std::string GraphLabels::edgeSentence(
    const tcp::Transition& edge, const diagram::Ends& travelled) const
{
    return sentences(m_language, [&](const Speaker& say) {
        const std::string what = whatHappens(say, edge);
        const std::string_view from = tcp::name(edge.from);
        const std::string_view to = tcp::name(edge.to);
        std::string text = edge.section.empty()
            ? say(PHRASE("Graph", "%1 → %2: %3 (not TCP)."), {from, to, what})
            : say(PHRASE("Graph", "%1 → %2: %3 (%4)."), {from, to, what, edge.section});
        if (const std::string ends = names(say, travelled); !ends.empty()) {
            text += say.betweenSentences();
            say.append(text, PHRASE("Graph", "Taken by: %1."), {ends});
        }
        return text;
    });
}

std::string GraphLabels::atOnceSentence(const diagram::Ends& travelled) const
{
    return sentences(m_language, [&](const Speaker& say) {
        return say(PHRASE("Graph",
                       "%1: by FIN-WAIT-2 to TIME-WAIT in one instant, since the FIN that arrived "
                       "also acknowledges its own (RFC 9293 Figure 5, note 2)."),
            {names(say, travelled)});
    });
}

std::string GraphLabels::title() const
{
    return oneLine(m_language, PHRASE("Title", "TCP state diagram (RFC 9293)"));
}

std::string GraphLabels::description(const sim::PerSide<tcp::State>& at) const
{
    return sentences(m_language, [&](const Speaker& say) {
        std::string text(say(PHRASE("Graph", "The states of a TCP connection.")));
        for (const Side side : sim::kBothSides) {
            text += say.betweenSentences();
            say.append(
                text, PHRASE("Graph", "%1: %2."), {named(side, say), render::named(say, at[side])});
        }
        return text;
    });
}

} // namespace render
