// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/language.h"
#include "language/phrase.h"

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <array>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace language {

/// Puts `arguments` in place of "%1", "%2" ... in `pattern`, at the end of `text`. In one pass:
/// what is put in may hold a "%" itself.
void appendFilled(
    std::string& text, std::string_view pattern, std::initializer_list<std::string_view> arguments);
std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments);
QString filled(const QString& pattern, const QStringList& arguments);

/// Says phrases in one language. What its catalogue lacks is said in English. To be used by one
/// thread only.
class Speaker
{
public:
    /// Of the catalogue in `file`, a .qm file for the locale `locale`, such as "zh_CN". It is read
    /// when something is said.
    Speaker(Code code, QString locale, QString file);
    /// English, which needs no catalogue.
    Speaker();

    Code code() const { return m_code; }
    /// As Qt calls it: "zh_CN".
    const QString& locale() const { return m_locale; }

    /// In UTF-8. The first time a phrase is looked up in the catalogue, then it is remembered.
    std::string_view operator()(const Phrase& phrase) const;
    std::string operator()(
        const Phrase& phrase, std::initializer_list<std::string_view> arguments) const;
    void append(std::string& text, const Phrase& phrase,
        std::initializer_list<std::string_view> arguments = {}) const;

    /// A blank, or nothing.
    std::string_view betweenSentences() const;

    QString text(const Phrase& phrase) const;
    QString text(const Phrase& phrase, const QStringList& arguments) const
    {
        return filled(text(phrase), arguments);
    }

    /// All that was looked up so far; of English, which needs no catalogue, nothing. For tests that
    /// ask whether something was ever told.
    std::vector<Phrase> said() const;

    /// As QTranslator::translate(): null where the catalogue lacks it; in English `source`.
    QString translated(
        const char* context, const char* source, const char* disambiguation, int n) const;

private:
    struct ByAddress
    {
        std::size_t operator()(const Phrase& phrase) const;
        bool operator()(const Phrase& a, const Phrase& b) const;
    };

    const QTranslator& catalogue() const;

    Code m_code = kEnglish;
    QString m_locale = QStringLiteral("en");
    /// Empty for English.
    QString m_file;
    mutable std::unique_ptr<QTranslator> m_catalogue;
    mutable std::optional<std::string_view> m_between;
    using Said = std::unordered_map<Phrase, std::string, ByAddress, ByAddress>;
    const Said::value_type& lookUp(const Phrase& phrase) const;
    mutable Said m_said;
    /// Of these what was said lately, by a part of the address: a long picture says the same often.
    mutable std::array<const Said::value_type*, 256> m_lately{};
};

/// English, then those with a catalogue, which is built in as :/i18n/woshou_<locale>.qm.
const std::vector<Speaker>& allSpeakers();
/// English where there is no such language.
const Speaker& speaker(Code code);

/// The one that speaks first of those that a language shows.
inline const Speaker& firstSpeaker(Language language) { return speaker(language.shown().front()); }

} // namespace language
