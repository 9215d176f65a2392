// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels.h"

#include "render/words/labels_text.h"

namespace render {

namespace {

std::string bits(tcp::Flags flags)
{
    std::string result;
    for (const tcp::Flag flag : tcp::kFlagOrder) {
        if (flags.has(flag)) {
            result.append(result.empty() ? "" : " ").append(tcp::name(flag)).append("=1,");
        }
    }
    return result; // the numbers follow
}

std::string number(std::string name, Numbers style, const diagram::NamedNumber& number)
{
    if (style == Numbers::Symbolic && !number.symbol.empty()) {
        return name += number.symbol;
    }
    if (style != Numbers::Absolute && number.relative.has_value()) {
        name += number.origin;
        if (number.origin.empty() || *number.relative != 0) {
            name += number.origin.empty() ? "" : "+";
            appendNumber(name, *number.relative);
        }
        return name;
    }
    appendNumber(name, number.absolute.value);
    return name;
}

/// The window belongs to the story only where it closes and opens.
bool tellsWindow(const sim::SentSegment& sent)
{
    const bool carriesWindow = sent.segment.hasAck() && !sent.segment.rst();
    return carriesWindow && (sent.segment.window == 0 || sent.reason == tcp::Reason::WindowUpdate);
}

} // namespace

Labels::Labels(Language language, Numbers numbers, FlagStyle flags)
    : m_language(language)
    , m_numbers(numbers)
    , m_flags(flags)
{}

std::string Labels::endTitle(sim::Side side) const { return oneLine(m_language, words(side)); }

std::vector<std::string> Labels::state(tcp::State state) const
{
    const Words term = words(state);
    // The RFC's names are what Chinese textbooks examine, too: they stay in every language.
    if (m_language == Language::Chinese) {
        return {std::string(term.zh), std::string(term.en)};
    }
    return lines(m_language, term);
}

diagram::SegmentLabel Labels::segment(
    const sim::SentSegment& sent, const diagram::SegmentNumbers& numbers) const
{
    diagram::SegmentLabel label;
    if (sent.retransmission) {
        label.head += "↻ ";
    }
    if (sent.injected) {
        label.head += oneLine(m_language, {"injected", "注入"}) + ' ';
    }
    const bool asNames = m_flags == FlagStyle::Names;
    label.head += asNames ? tcp::toString(sent.segment.flags) : bits(sent.segment.flags);
    label.separator = asNames ? " " : ", ";

    label.numbers.reserve(4);
    label.numbers.push_back(number("seq=", m_numbers, numbers.seq));
    label.headTells = sent.segment.syn() || sent.segment.fin() || sent.segment.rst();
    if (sent.segment.hasAck()) {
        // What a segment that occupies no sequence numbers tells is how far the other end came.
        label.main = label.headTells || sent.segment.len > 0 ? 0 : 1;
        label.numbers.push_back(number("ack=", m_numbers, numbers.ack));
    }
    if (sent.segment.len > 0) {
        label.numbers.push_back("len=" + std::to_string(sent.segment.len));
    }
    if (tellsWindow(sent)) {
        label.numbers.push_back("win=" + std::to_string(sent.segment.window));
    }
    if (m_expectation && m_expectation->segment == sent.id) {
        label.head = "≠ " + label.head;
        label.numbers.push_back(
            oneLine(m_language, {"expected", "应为"}) + ": " + m_expectation->instead);
    }
    return label;
}

std::string Labels::call(const tcp::Call& call) const
{
    const Words term = call.urgent ? urgentSend() : words(call.kind);
    const std::string bytes = std::to_string(call.bytes);
    const std::size_t number = term.zh.find(" %1");
    if (m_language == Language::Both && number != std::string_view::npos) {
        // The number once: SEND 100 发送.
        return filled(term.en, bytes) + ' ' + std::string(term.zh.substr(0, number));
    }
    return filled(oneLine(m_language, term), bytes);
}

std::vector<std::string> Labels::timer(tcp::TimerKind timer, tcp::Duration length) const
{
    const Words term = words(timer);
    const std::string first = filled(term.en, lengthText(length));
    if (m_language == Language::English) {
        return {first};
    }
    // Textbooks write RTO and MSL in either language.
    const bool isSymbol =
        timer == tcp::TimerKind::Retransmission || timer == tcp::TimerKind::TimeWait;
    if (m_language == Language::Chinese && !isSymbol) {
        return {std::string(term.zh) + ' ' + lengthText(length)};
    }
    return {first, std::string(term.zh)};
}

std::vector<std::string> Labels::phase(diagram::PhaseKind phase) const
{
    return lines(m_language, words(phase));
}

std::vector<std::string> Labels::error(tcp::Error error) const
{
    return lines(m_language, words(error));
}

std::string Labels::drop(sim::DropCause cause) const { return oneLine(m_language, words(cause)); }

std::string Labels::copy() const { return oneLine(m_language, {"copy", "副本"}); }

} // namespace render
