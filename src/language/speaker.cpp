// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/speaker.h"

#include <QDir>

#include <algorithm>
#include <cstdint>
#include <functional>

namespace language {
namespace {

/// "zh" for "zh_CN", where no other catalogue has taken it; else "zh_TW".
Code codeFor(const QString& locale, const std::vector<Speaker>& others)
{
    const Code code(locale.section('_', 0, 0).toStdString());
    const bool isTaken =
        std::ranges::any_of(others, [code](const Speaker& other) { return other.code() == code; });
    return isTaken ? Code(locale.toStdString()) : code;
}

std::vector<Speaker> makeSpeakers()
{
    const QString start = "woshou_";
    std::vector<Speaker> speakers(1);
    const QDir folder(":/i18n");
    for (const QString& file : folder.entryList({start + "*.qm"}, QDir::Files, QDir::Name)) {
        const QString locale = file.sliced(start.size()).chopped(3);
        speakers.emplace_back(codeFor(locale, speakers), locale, folder.filePath(file));
    }
    return speakers;
}

} // namespace

void appendFilled(
    std::string& text, std::string_view pattern, std::initializer_list<std::string_view> arguments)
{
    std::size_t begin = 0;
    for (std::size_t sign = pattern.find('%'); sign < pattern.size() - 1;
         sign = pattern.find('%', sign + 2)) {
        const auto number = static_cast<std::size_t>(pattern[sign + 1] - '1');
        if (number < arguments.size()) {
            text += pattern.substr(begin, sign - begin);
            text += arguments.begin()[number];
            begin = sign + 2;
        }
    }
    text += pattern.substr(begin);
}

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments)
{
    std::string text;
    appendFilled(text, pattern, arguments);
    return text;
}

QString filled(const QString& pattern, const QStringList& arguments)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number =
            pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : 0;
        if (number >= 1 && number <= arguments.size()) {
            text += arguments[number - 1];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

Speaker::Speaker(Code code, QString locale, QString file)
    : m_code(code)
    , m_locale(std::move(locale))
    , m_file(std::move(file))
{}

Speaker::Speaker() = default;

const QTranslator& Speaker::catalogue() const
{
    if (m_catalogue == nullptr) {
        m_catalogue = std::make_unique<QTranslator>();
        const bool found = m_catalogue->load(m_file);
        Q_ASSERT(found);
        static_cast<void>(found);
    }
    return *m_catalogue;
}

std::size_t Speaker::ByAddress::operator()(const Phrase& phrase) const
{
    constexpr std::size_t kOdd = 31;
    const std::hash<const void*> hash;
    return hash(phrase.text.data()) * kOdd + hash(phrase.context);
}

bool Speaker::ByAddress::operator()(const Phrase& a, const Phrase& b) const
{
    return a.text.data() == b.text.data() && a.context == b.context;
}

std::string_view Speaker::operator()(const Phrase& phrase) const
{
    if (m_file.isEmpty()) {
        return phrase.text;
    }
    const auto address = reinterpret_cast<std::uintptr_t>(phrase.text.data());
    const Said::value_type*& lately = m_lately[(address ^ address >> 8) % m_lately.size()];
    if (lately == nullptr || !ByAddress()(lately->first, phrase)) {
        lately = &lookUp(phrase);
    }
    return lately->second;
}

const Speaker::Said::value_type& Speaker::lookUp(const Phrase& phrase) const
{
    const auto known = m_said.find(phrase);
    if (known != m_said.end()) {
        return *known;
    }
    const QString found = catalogue().translate(phrase.context, phrase.text.data());
    const std::string text = found.isEmpty() ? std::string(phrase.text) : found.toStdString();
    return *m_said.emplace(phrase, text).first;
}

std::string Speaker::operator()(
    const Phrase& phrase, std::initializer_list<std::string_view> arguments) const
{
    return filled((*this)(phrase), arguments);
}

void Speaker::append(std::string& text, const Phrase& phrase,
    std::initializer_list<std::string_view> arguments) const
{
    appendFilled(text, (*this)(phrase), arguments);
}

std::string_view Speaker::betweenSentences() const
{
    if (!m_between) {
        const std::string_view two = (*this)(PHRASE("Sentence", "%1 %2"));
        const std::size_t first = two.find("%1");
        const std::size_t second = two.find("%2");
        const bool isInOrder = first < second && second != std::string_view::npos;
        m_between = isInOrder ? two.substr(first + 2, second - first - 2) : " ";
    }
    return *m_between;
}

QString Speaker::text(const Phrase& phrase) const
{
    const std::string_view said = (*this)(phrase);
    return QString::fromUtf8(said.data(), static_cast<qsizetype>(said.size()));
}

std::vector<Phrase> Speaker::said() const
{
    std::vector<Phrase> phrases;
    for (const auto& [phrase, text] : m_said) {
        phrases.push_back(phrase);
    }
    return phrases;
}

QString Speaker::translated(
    const char* context, const char* source, const char* disambiguation, int n) const
{
    return m_file.isEmpty() ? QString::fromUtf8(source)
                            : catalogue().translate(context, source, disambiguation, n);
}

const std::vector<Speaker>& allSpeakers()
{
    static const std::vector<Speaker> all = makeSpeakers();
    return all;
}

const Speaker& speaker(Code code)
{
    const std::vector<Speaker>& all = allSpeakers();
    const auto found = std::ranges::find(all, code, &Speaker::code);
    return found == all.end() ? all.front() : *found;
}

} // namespace language
