// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/spelling_words.h"

#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"

#include <QMap>
#include <QRegularExpression>

namespace lesson {
namespace {

struct SpellingWords
{
    QMap<QString, QStringList> states;
    /// A word, and the bit that it names.
    QMap<QString, tcp::Flag> flags;
    /// By kind, then by word.
    QMap<QString, QMap<QString, double>> units;
    QStringList none;
};

/// Without what people leave out or change in a name: "FIN_WAIT 1" is "finwait1".
QString bare(const QString& word)
{
    static const QRegularExpression between(R"([\s_\-]+)");
    return simplified(word).remove(between);
}

QStringList texts(JsonValue list)
{
    QStringList result;
    for (const JsonValue item : list.items()) {
        result += item.toString();
    }
    return result;
}

SpellingWords readSpellings()
{
    const QString path = ":/exercises/spellings.json";
    const JsonText file(builtInText(path), path);
    SpellingWords spelling;
    for (const JsonValue::Member& state : file.value()["states"].members()) {
        spelling.states[words(state.key)] = texts(state.value);
    }
    for (const tcp::Flag flag : tcp::kFlagOrder) {
        const QString name = QString::fromLatin1(tcp::name(flag));
        spelling.flags[name.toLower()] = flag;
        for (const QString& word : texts(file.value()["flags"][name.toStdString()])) {
            spelling.flags[word] = flag;
        }
    }
    for (const JsonValue::Member& kind : file.value()["units"].members()) {
        for (const JsonValue::Member& unit : kind.value.members()) {
            spelling.units[words(kind.key)][words(unit.key)] = unit.value.toDouble();
        }
    }
    spelling.none = texts(file.value()["none"]);
    return spelling;
}

const SpellingWords& spellings()
{
    static const SpellingWords read = readSpellings();
    return read;
}

} // namespace

QString simplified(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    const std::pair<char16_t, char16_t> signs[] = {
        {0x3001, ','},                // enumeration comma
        {0x3002, '.'},                // ideographic full stop
        {0x2212, '-'},                // minus
        {0x2013, '-'},                // dashes
        {0x2014, '-'}, {0x2010, '-'}, // hyphens
        {0x2011, '-'}, {0x00b7, ','}, // middle dot
    };
    for (const auto& [sign, usual] : signs) {
        plain.replace(QChar(sign), QChar(usual));
    }
    return plain.trimmed();
}

std::optional<tcp::State> stateCalled(const QString& word)
{
    const QString wanted = bare(word);
    for (const tcp::State state : tcp::kAllStates) {
        for (const QString& each : wordsFor(state)) {
            if (bare(each) == wanted) {
                return state;
            }
        }
    }
    return std::nullopt;
}

QStringList wordsFor(tcp::State state)
{
    const QString name = QString::fromLatin1(tcp::name(state).data());
    return QStringList{name} + spellings().states.value(name);
}

std::optional<tcp::Flags> flagsWritten(const QString& text)
{
    static const QRegularExpression separator(R"([\s,;+&/|_\-]+)");
    static const QRegularExpression one(R"(^([^=]+?)(?:=([01]))?$)");
    static const QRegularExpression aroundEquals(R"(\s*=\s*)");
    QString plain = simplified(text);
    plain.replace(aroundEquals, "=");
    if (spellings().none.contains(plain)) {
        return tcp::Flags{};
    }
    tcp::Flags flags;
    const QStringList parts = plain.split(separator, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const auto match = one.match(part);
        const auto flag = spellings().flags.constFind(match.captured(1));
        if (!match.hasMatch() || flag == spellings().flags.constEnd()) {
            return std::nullopt;
        }
        if (match.captured(2) != "0") {
            flags.set(*flag);
        }
    }
    return parts.isEmpty() ? std::nullopt : std::optional(flags);
}

std::optional<double> unitCalled(const QString& word, const QString& kind)
{
    const auto& units = spellings().units[kind];
    const auto found = units.constFind(word);
    return found == units.constEnd() ? std::nullopt : std::optional(*found);
}

QStringList wordsForUnit(const QString& kind) { return spellings().units[kind].keys(); }

} // namespace lesson
