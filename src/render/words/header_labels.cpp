// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/header_labels.h"

#include "diagram/header/header_word.h"
#include "render/words/header_words.h"
#include "render/words/labels_text.h"

#include <array>

namespace render {
namespace {

std::string dotted(std::uint32_t address)
{
    std::string result;
    for (int shift = 24; shift >= 0; shift -= 8) {
        result += (result.empty() ? "" : ".") + std::to_string(address >> shift & 0xffU);
    }
    return result;
}

std::vector<std::string> filledLines(Language language, const Words& words, const std::string& with)
{
    std::vector<std::string> result = lines(language, words);
    for (std::string& line : result) {
        line = filled(line, with);
    }
    return result;
}

/// In superscript digits.
std::string raised(unsigned number)
{
    constexpr std::array<const char*, 10> kDigits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string result;
    for (const char digit : std::to_string(number)) {
        result += kDigits[static_cast<std::size_t>(digit - '0')];
    }
    return result;
}

/// "SEG.LEN = 101 = 100 + 1 (FIN)"
std::string sum(const tcp::Segment& segment)
{
    std::string terms = std::to_string(segment.len);
    if (segment.syn()) {
        terms += " + 1 (SYN)";
    }
    if (segment.fin()) {
        terms += " + 1 (FIN)";
    }
    const std::string total = std::to_string(segment.segLen());
    return "SEG.LEN = " + (total == terms ? total : total + " = " + terms);
}

} // namespace

std::vector<std::string> HeaderLabels::field(diagram::HeaderField field) const
{
    return lines(m_language, words(field));
}

std::vector<std::string> HeaderLabels::part(tcp::OptionKind kind, diagram::OptionPart part) const
{
    return part == diagram::OptionPart::Kind ? lines(m_language, words(kind))
                                             : lines(m_language, words(kind, part));
}

std::string HeaderLabels::aside(const diagram::NamedNumber& number) const
{
    std::string result;
    if (!number.symbol.empty()) {
        result = "= " + number.symbol;
    }
    if (number.relative) {
        result += (result.empty() ? "= ISN" : " = ISN");
        result += *number.relative == 0 ? "" : "+" + std::to_string(*number.relative);
    }
    return result;
}

std::vector<std::string> HeaderLabels::unused(diagram::ControlBit missing) const
{
    return filledLines(m_language, {"not used: %1 = 0", "无效：%1=0"}, std::string(name(missing)));
}

std::string HeaderLabels::octets(std::uint32_t words) const
{
    return "× 4 = " + std::to_string(4 * words);
}

std::string HeaderLabels::scaled(std::uint16_t window, std::uint8_t shift) const
{
    return "× 2" + raised(shift) + " = " + std::to_string(std::uint32_t{window} << shift);
}

std::vector<std::string> HeaderLabels::continued() const
{
    return lines(m_language, {"(continued)", "（续）"});
}

std::vector<std::string> HeaderLabels::data(const tcp::Segment& segment) const
{
    if (segment.len == 0) {
        return lines(m_language, {"No data", "无数据"});
    }
    const tcp::SeqNum first = segment.seq + (segment.syn() ? 1U : 0U);
    const tcp::SeqNum last = first + (segment.len - 1);
    const std::string count = std::to_string(segment.len);
    const std::string range = std::to_string(first.value) + "–" + std::to_string(last.value);
    const std::string en = "Data: " + count + " octets, numbered " + range;
    const std::string zh = "数据：" + count + " 字节，序号 " + range;
    return lines(m_language, {en, zh});
}

std::vector<std::string> HeaderLabels::segLen(const tcp::Segment& segment) const
{
    if (!segment.syn() && !segment.fin()) {
        return {sum(segment)};
    }
    const Words rule{
        "SYN and FIN consume one sequence number each.", "SYN 和 FIN 各消耗一个序号。"};
    std::vector<std::string> result = lines(m_language, rule);
    result.front() =
        sum(segment) + (m_language == Language::Chinese ? "，" : ": ") + result.front();
    return result;
}

std::vector<std::string> HeaderLabels::checksumNote(const diagram::HeaderFacts& facts) const
{
    const std::string way = dotted(facts.addressing.sourceAddress) + " → " +
        dotted(facts.addressing.destinationAddress);
    const std::string en = "* The model carries neither addresses nor contents. The checksum is "
                           "computed for " +
        way + " with every octet of data zero.";
    const std::string zh = "* 模型不含 IP 地址和数据内容：检验和按 " + way + "、数据全为零计算。";
    return lines(m_language, {en, zh});
}

std::string HeaderLabels::fieldSentence(diagram::HeaderField field, const std::string& value) const
{
    const Words what = words(field);
    const Words why = meaning(field);
    return sentences(m_language, std::string(what.en) + ": " + value + ". " + std::string(why.en),
        std::string(what.zh) + "：" + value + "。" + std::string(why.zh));
}

std::string HeaderLabels::bitSentence(diagram::ControlBit bit, bool set) const
{
    const std::string value = std::string(tcp::name(bit)) + (set ? " = 1" : " = 0");
    if (!set) {
        return value + (m_language == Language::English ? "." : "。");
    }
    const Words what = meaning(bit);
    return sentences(m_language, value + ": " + std::string(what.en) + '.',
        value + "，" + std::string(what.zh) + "。");
}

std::string HeaderLabels::partSentence(
    tcp::OptionKind kind, diagram::OptionPart part, const std::string& value) const
{
    const Words option = words(kind);
    const Words what = words(kind, part);
    if (part == diagram::OptionPart::Padding) {
        return sentences(m_language, std::string(option.en) + " (padding).",
            std::string(option.zh) + "（填充）。");
    }
    return sentences(m_language,
        "Option " + std::string(option.en) + ", " + std::string(what.en) + ": " + value + '.',
        std::string(option.zh) + "选项，" + std::string(what.zh) + "：" + value + "。");
}

std::string HeaderLabels::headerTitle(const sim::SentSegment& segment) const
{
    const std::string number = std::to_string(segment.id.value);
    return sentences(m_language, "TCP header of segment " + number + " (RFC 9293, Figure 1)",
        "报文段 " + number + " 的 TCP 首部（RFC 9293 图 1）");
}

} // namespace render
