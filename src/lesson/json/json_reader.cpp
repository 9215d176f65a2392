// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/json_reader.h"

#include "lesson/json/json_value.h"

#include <QByteArrayView>

#include <rapidjson/reader.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string_view>

namespace lesson {
namespace {

using rapidjson::SizeType;

constexpr qsizetype kEscapeLength = 6; // \u0041
constexpr unsigned kFlags = rapidjson::kParseInsituFlag | rapidjson::kParseNumbersAsStringsFlag;

/// Takes what RapidJSON's reader finds into a document, and notes where it stands. Each function
/// returns false at a slip.
class DocumentMaker : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, DocumentMaker>
{
public:
    DocumentMaker(ParsedJson& parsed, rapidjson::InsituStringStream& stream)
        : m_parsed(parsed)
        , m_document(parsed.document)
        , m_stream(stream)
    {}

    bool Null()
    {
        note(behind("null"));
        return m_document.Null();
    }

    bool Bool(bool value)
    {
        note(behind(value ? "true" : "false"));
        return m_document.Bool(value);
    }

    bool RawNumber(const char* text, SizeType length, bool)
    {
        note(offsetOf(text));
        std::int64_t whole = 0;
        const auto [end, error] = std::from_chars(text, text + length, whole);
        if (error == std::errc() && end == text + length) {
            return m_document.Int64(whole);
        }
        bool isRepresentable = false;
        const double number = QByteArrayView(text, length).toDouble(&isRepresentable);
        if (!isRepresentable) {
            return slip({ProblemKind::NotJson, JsonStumble::Number, {}, offsetOf(text)});
        }
        // 5.0 and 5e0 are whole numbers, too.
        constexpr double kEnd = 9.2e18; // of std::int64_t
        return std::trunc(number) == number && std::abs(number) < kEnd
            ? m_document.Int64(static_cast<std::int64_t>(number))
            : m_document.Double(number);
    }

    bool String(const char* text, SizeType length, bool)
    {
        note(offsetOf(text) - 1);
        return m_document.String(text, length, false);
    }

    bool Key(const char* text, SizeType length, bool)
    {
        m_keys.push_back({{text, length}, offsetOf(text) - 1});
        return String(text, length, false);
    }

    bool StartObject() { return open() && m_document.StartObject(); }
    bool StartArray() { return open() && m_document.StartArray(); }

    bool EndObject(SizeType count)
    {
        const auto first = m_keys.end() - count;
        std::sort(first, m_keys.end());
        const auto twice = std::ranges::adjacent_find(first, m_keys.end(), {}, &Named::name);
        if (twice != m_keys.end()) {
            const Named& second = *(twice + 1);
            return slip({ProblemKind::DuplicateKey, {}, words(second.name), second.offset});
        }
        m_keys.erase(first, m_keys.end());
        --m_depth;
        return m_document.EndObject(count);
    }

    bool EndArray(SizeType count)
    {
        --m_depth;
        return m_document.EndArray(count);
    }

private:
    /// A key of an object that is still open.
    struct Named
    {
        std::string_view name;
        qsizetype offset = 0;

        friend auto operator<=>(const Named&, const Named&) = default;
    };

    bool open()
    {
        const qsizetype bracket = behind("[");
        note(bracket);
        return ++m_depth <= kMaxJsonDepth || slip({ProblemKind::TooDeep, {}, {}, bracket});
    }

    void note(qsizetype offset) { m_parsed.offsets.push_back(static_cast<std::uint32_t>(offset)); }

    bool slip(const JsonSlip& slip)
    {
        m_parsed.slip = slip;
        return false;
    }

    qsizetype offsetOf(const char* text) const { return text - m_parsed.texts.constData(); }
    /// Where `token` began, which has just been read.
    qsizetype behind(std::string_view token) const
    {
        return static_cast<qsizetype>(m_stream.Tell() - token.size());
    }

    ParsedJson& m_parsed;
    rapidjson::Document& m_document;
    rapidjson::InsituStringStream& m_stream;
    std::vector<Named> m_keys;
    int m_depth = 0;
};

/// The unit of UTF-16 that is written as an escape here, \u0041; else none, 0.
QChar escapedUnit(const QByteArray& text, qsizetype at)
{
    const QByteArray escape = text.mid(at, kEscapeLength);
    return escape.startsWith("\\u") ? QChar(escape.sliced(2).toUShort(nullptr, 16)) : QChar();
}

/// Half a character, of two that UTF-16 needs, can be written as an escape (RFC 8259 section 8.2),
/// but not in UTF-8: U+FFFD stands for it.
void replaceHalves(QByteArray& text)
{
    qsizetype at = text.indexOf('\\');
    while (at >= 0) {
        const QChar unit = escapedUnit(text, at);
        qsizetype length = unit.isNull() ? 2 : kEscapeLength;
        if (unit.isHighSurrogate() && escapedUnit(text, at + length).isLowSurrogate()) {
            length *= 2;
        } else if (unit.isSurrogate()) {
            text.replace(at, length, "\\ufffd");
        }
        at = text.indexOf('\\', at + length);
    }
}

JsonStumble stumbleOf(rapidjson::ParseErrorCode code)
{
    switch (code) {
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return JsonStumble::MoreText;
    case rapidjson::kParseErrorObjectMissName:
        return JsonStumble::Key;
    case rapidjson::kParseErrorObjectMissColon:
        return JsonStumble::Colon;
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return JsonStumble::CommaOrBrace;
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return JsonStumble::CommaOrBracket;
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
    case rapidjson::kParseErrorStringEscapeInvalid:
        return JsonStumble::Escape;
    case rapidjson::kParseErrorStringMissQuotationMark:
        return JsonStumble::ControlCharacter; // a NUL, or the end
    case rapidjson::kParseErrorNumberTooBig:
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return JsonStumble::Number;
    default:
        return JsonStumble::Value;
    }
}

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }

/// Octets of the word or number that `text` ends with.
qsizetype wordLength(QByteArrayView text)
{
    const auto isOfWord = [](char byte) {
        return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '+' || byte == '-' ||
            byte == '.';
    };
    return std::find_if_not(text.rbegin(), text.rend(), isOfWord) - text.rbegin();
}

/// RapidJSON's words in ours: what it misses matters less than what stands there instead.
JsonSlip slipOf(rapidjson::ParseErrorCode code, qsizetype offset, QByteArrayView text)
{
    JsonSlip slip{ProblemKind::NotJson, stumbleOf(code), {}, offset};
    const QByteArrayView before = text.first(offset);
    const char byte = offset < text.size() ? text[offset] : '\0';
    // It stops within a word or a number, and behind the 0 of 01.
    const bool isNumberContinued = isDigit(byte) && !before.isEmpty() && isDigit(before.back());
    if (slip.stumble == JsonStumble::Value || slip.stumble == JsonStumble::Number ||
        isNumberContinued) {
        slip.offset -= wordLength(before);
    }
    const char first = slip.offset < text.size() ? text[slip.offset] : '\0';
    const char comma = before.trimmed().isEmpty() ? '\0' : before.trimmed().back();
    if (slip.offset >= text.size()) {
        slip.stumble = JsonStumble::EndOfFile;
    } else if (slip.offset < offset && (first == '-' || isDigit(first))) {
        slip.stumble = JsonStumble::Number;
    } else if (first == '/' || first == '#') {
        slip.stumble = JsonStumble::Comment;
    } else if (comma == ',' &&
        ((byte == ']' && slip.stumble == JsonStumble::Value) ||
            (byte == '}' && slip.stumble == JsonStumble::Key))) {
        slip.stumble = JsonStumble::TrailingComma;
    } else if (slip.stumble == JsonStumble::Escape && byte != '\\') {
        slip.stumble = JsonStumble::ControlCharacter;
    }
    return slip;
}

} // namespace

ParsedJson parseJson(const QByteArray& text)
{
    ParsedJson parsed;
    parsed.texts = text;
    replaceHalves(parsed.texts);
    rapidjson::InsituStringStream stream(parsed.texts.data());
    DocumentMaker maker(parsed, stream);
    rapidjson::Reader reader;
    const auto read = [&](rapidjson::Document&) {
        const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, maker);
        const auto end = static_cast<qsizetype>(result.IsError() ? result.Offset() : stream.Tell());
        if (!parsed.slip && (result.IsError() || end < text.size())) {
            const auto code =
                result.IsError() ? result.Code() : rapidjson::kParseErrorDocumentRootNotSingular;
            parsed.slip = slipOf(code, end, text);
        }
        return !parsed.slip;
    };
    parsed.document.Populate(read);
    return parsed;
}

} // namespace lesson
