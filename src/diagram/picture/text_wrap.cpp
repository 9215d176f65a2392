// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/text_wrap.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace diagram {

namespace {

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool isOneOf(std::string_view character, std::initializer_list<std::string_view> some)
{
    return std::ranges::find(some, character) != some.end();
}

/// Chinese punctuation that no line begins with; other such signs are none of the characters below.
bool endsPhrase(std::string_view character)
{
    return isOneOf(character, {"。", "、", "〉", "》", "」", "】"});
}

/// Chinese brackets that no line ends with.
bool opensPhrase(std::string_view character)
{
    return isOneOf(character, {"（", "〈", "《", "「", "【"});
}

bool isOneOf(char c, char first, char last) { return c >= first && c <= last; }

/// Chinese characters take three bytes in UTF-8 from 0xE3 on.
constexpr std::size_t kChineseBytes = 3;
bool isChinese(char byte)
{
    const auto first = static_cast<unsigned char>(byte);
    return first >= 0xE3U && first < 0xEFU;
}

/// Whether a number and a blank end before position `at`.
bool followsNumber(const std::string& text, std::size_t at)
{
    return at > 1 && text[at - 1] == ' ' && isOneOf(text[at - 2], '0', '9');
}

/// "200 ms", "2.5 %": a number keeps its unit, which has up to two characters in Chinese.
bool isUnit(const std::string& text, std::size_t at)
{
    if (isChinese(text[at])) {
        return followsNumber(text, at) ||
            (at > kChineseBytes && isChinese(text[at - kChineseBytes]) &&
                followsNumber(text, at - kChineseBytes));
    }
    return followsNumber(text, at) &&
        (isOneOf(text[at], 'a', 'z') || isOneOf(text[at], 'A', 'Z') || text[at] == '%');
}

/// Whether a line may break before position `at`.
bool mayBreak(const std::string& text, std::size_t at)
{
    const std::string_view view(text);
    const std::string_view next = view.substr(at, kChineseBytes);
    const bool opened =
        at >= kChineseBytes && opensPhrase(view.substr(at - kChineseBytes, kChineseBytes));
    if (opened || isUnit(text, at)) {
        return false;
    }
    return text[at - 1] == ' ' || opensPhrase(next) || (isChinese(text[at]) && !endsPhrase(next));
}

/// Where the word or character that begins at `from` ends.
std::size_t pieceEnd(const std::string& text, std::size_t from)
{
    std::size_t end = from + 1;
    while (end < text.size() && (isContinuation(text[end]) || !mayBreak(text, end))) {
        ++end;
    }
    return end;
}

std::string trimmed(std::string line)
{
    while (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

/// Signs behind which a Chinese sentence pauses; they take three bytes each.
bool pauses(std::string_view character)
{
    return isOneOf(character, {"，", "；", "：", "。", "、", "）"});
}

/// Where a full line is to be cut: rather behind a pause in its second half than within a Chinese
/// word, of which nothing tells where it ends.
std::size_t cutOf(const std::string& line, const std::string& next)
{
    const std::string whole = line + next;
    const std::string_view view(whole);
    if (!isChinese(next.front())) {
        return line.size();
    }
    for (std::size_t end = line.size(); 2 * end > line.size() && end >= kChineseBytes; --end) {
        const bool isPause =
            pauses(view.substr(end - kChineseBytes, kChineseBytes)) || view[end - 1] == ' ';
        if (isPause && mayBreak(whole, end)) {
            return end;
        }
    }
    return line.size();
}

/// A character alone is no line: the one before it comes with it.
void keepLastTogether(std::vector<std::string>& lines)
{
    if (lines.size() < 2 || pieceEnd(lines.back(), 0) < lines.back().size() ||
        lines.back().size() > 3 || static_cast<unsigned char>(lines.back()[0]) < 0xE3U) {
        return;
    }
    const std::string before = lines[lines.size() - 2];
    std::size_t last = 0;
    for (std::size_t from = 0; from < before.size(); from = pieceEnd(before, from)) {
        last = from;
    }
    if (last > 0) {
        lines[lines.size() - 2] = trimmed(before.substr(0, last));
        lines.back() = before.substr(last) + lines.back();
    }
}

/// Where to cut a text that has room up to `end`: before the word that would be cut, unless that is
/// half of the text.
std::size_t wholeWords(const std::string& text, std::size_t end)
{
    std::size_t last = 0;
    for (std::size_t from = 0; from < end; from = pieceEnd(text, from)) {
        last = from;
    }
    const bool cutsWord = end < text.size() && pieceEnd(text, last) > end;
    return cutsWord && 2 * last > end ? last : end;
}

} // namespace

std::vector<std::string> wrapped(
    const std::string& text, const Font& font, double width, const TextMeasurer& measurer)
{
    if (measurer.width(text, font) <= width) {
        return {text};
    }
    std::vector<std::string> lines;
    std::string line;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = pieceEnd(text, from);
        const std::string piece = text.substr(from, end - from);
        if (!line.empty() && measurer.width(trimmed(line + piece), font) > width) {
            const std::size_t cut = cutOf(line, piece);
            lines.push_back(trimmed(line.substr(0, cut)));
            line.erase(0, cut);
        }
        line += piece;
        from = end;
    }
    lines.push_back(trimmed(line));
    keepLastTogether(lines);
    return lines;
}

std::string shortened(
    const std::string& text, const Font& font, double width, const TextMeasurer& measurer)
{
    if (measurer.width(text, font) <= width) {
        return text;
    }
    std::size_t end = text.size();
    while (end > 0 && measurer.width(text.substr(0, end) + "…", font) > width) {
        do {
            --end;
        } while (end > 0 && isContinuation(text[end]));
    }
    return trimmed(text.substr(0, wholeWords(text, end))) + "…";
}

WrappedTexts::WrappedTexts(const Font& font, double width, const TextMeasurer& measurer)
    : m_font(font)
    , m_width(width)
    , m_measurer(measurer)
{}

const std::vector<std::string>& WrappedTexts::lines(const std::string& text)
{
    const auto [entry, isNew] = m_known.try_emplace(text);
    if (isNew) {
        entry->second = wrapped(text, m_font, m_width, m_measurer);
    }
    return entry->second;
}

std::vector<std::string> WrappedTexts::joined(const std::vector<std::string>& texts)
{
    std::string whole;
    for (const std::string& text : texts) {
        whole += (whole.empty() ? "" : " ") + text;
    }
    const auto& one = lines(whole);
    return one.size() == 1 ? one : lines(texts);
}

std::vector<std::string> WrappedTexts::lines(const std::vector<std::string>& texts)
{
    std::vector<std::string> result;
    for (const std::string& text : texts) {
        const auto& own = lines(text);
        result.insert(result.end(), own.begin(), own.end());
    }
    return result;
}

} // namespace diagram
