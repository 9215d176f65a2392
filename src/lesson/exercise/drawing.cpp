// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/drawing.h"

#include <QRegularExpression>

#include <cmath>

namespace lesson {
namespace {

RunValue drawnValue(const QJsonValue& value)
{
    if (value.isDouble()) {
        return value.toDouble();
    }
    if (value.isBool()) {
        return value.toBool();
    }
    if (value.isObject()) {
        const QJsonObject words = value.toObject();
        return Localized{words["en"].toString(), words["zh"].toString()};
    }
    for (const sim::Side side : sim::kBothSides) {
        if (value.toString() == QLatin1String(sim::id(side).data())) {
            return side;
        }
    }
    return value.toString();
}

QJsonValue jsonOf(const RunValue& value)
{
    const auto* number = std::get_if<double>(&value);
    return number != nullptr ? QJsonValue(*number) : QJsonValue(wordsOf(value).en);
}

QJsonValue drawOne(const Draw& draw, sim::Random& random)
{
    if (!draw.of.isEmpty()) {
        const auto last = static_cast<std::uint64_t>(draw.of.size() - 1);
        return draw.of.at(static_cast<qsizetype>(random.upTo(last)));
    }
    const double steps = std::floor((draw.to - draw.from) / draw.step);
    return draw.from + draw.step * double(random.upTo(static_cast<std::uint64_t>(steps)));
}

QString filledText(const QString& text, language::Code code, const NamedValues& names,
    const Run* run, std::optional<Meaningless>& problem)
{
    static const QRegularExpression placeholder(R"(\{([^{}]*)\})");
    QString result;
    qsizetype done = 0;
    for (auto found = placeholder.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        result += text.mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const auto parsed = parseExpression(match.captured(1));
        const auto* expression = std::get_if<Expression>(&parsed);
        const auto value = expression == nullptr ? Meaningless{match.captured(1)}
                                                 : evaluate(*expression, names, run);
        if (const auto* meaningless = std::get_if<Meaningless>(&value)) {
            problem = *meaningless;
            result += '?';
        } else {
            result += wordsOf(std::get<Found>(value).value).in(code);
        }
    }
    return result + text.mid(done);
}

} // namespace

sim::Random randomOf(const QString& exerciseId, std::uint64_t seed)
{
    // FNV-1a: the same on every machine.
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char octet : exerciseId.toUtf8()) {
        hash = (hash ^ static_cast<unsigned char>(octet)) * 0x100000001b3U;
    }
    return sim::Random(sim::Random(hash ^ seed).next());
}

std::variant<DrawnValues, Meaningless> drawValues(const Exercise& exercise, sim::Random& random)
{
    DrawnValues drawn;
    for (const Draw& draw : exercise.draws) {
        if (!draw.is) {
            drawn.json[draw.name] = drawOne(draw, random);
            drawn.names[draw.name] = drawnValue(drawn.json[draw.name]);
        }
    }
    // What follows may follow from what follows: as often as there are values is enough.
    std::optional<Meaningless> problem;
    for (std::size_t round = 0; round == 0 || (problem && round < exercise.draws.size()); ++round) {
        problem.reset();
        for (const Draw& draw : exercise.draws) {
            if (!draw.is || drawn.names.contains(draw.name)) {
                continue;
            }
            const auto value = evaluate(*draw.is, drawn.names, nullptr);
            if (const auto* meaningless = std::get_if<Meaningless>(&value)) {
                problem = *meaningless;
                continue;
            }
            drawn.names[draw.name] = std::get<Found>(value).value;
            drawn.json[draw.name] = jsonOf(drawn.names[draw.name]);
        }
    }
    if (problem) {
        return *problem;
    }
    return drawn;
}

QJsonValue filledIn(const QJsonValue& value, const DrawnValues& drawn)
{
    if (value.isString() && value.toString().startsWith('$')) {
        return drawn.json.value(value.toString().mid(1), value);
    }
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue& item : value.toArray()) {
            list += filledIn(item, drawn);
        }
        return list;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject result;
        for (auto each = object.begin(); each != object.end(); ++each) {
            const QString key = filledIn(QJsonValue(each.key()), drawn).toString();
            result[key] = filledIn(each.value(), drawn);
        }
        return result;
    }
    return value;
}

Localized filledIn(const Localized& text, const NamedValues& names, const Run* run,
    std::optional<Meaningless>& problem)
{
    return {filledText(text.en, language::kEnglish, names, run, problem),
        filledText(text.zh, language::kChinese, names, run, problem)};
}

} // namespace lesson
