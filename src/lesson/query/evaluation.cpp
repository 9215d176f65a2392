// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/query/evaluation.h"

#include "language/speaker.h"
#include "lesson/query/end_query.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lesson {
namespace {

/// Reckons an expression. Once a part is found that means nothing, the rest gives nothing.
class Evaluator
{
public:
    Evaluator(const NamedValues& names, const Run* run)
        : m_names(names)
        , m_run(run)
    {}

    Found value(const Expression& expression)
    {
        switch (expression.kind) {
        case Expression::Kind::Number:
            return {expression.number, {}};
        case Expression::Kind::Text:
            return {expression.text, {}};
        case Expression::Kind::Path:
            return path(expression.path);
        case Expression::Kind::Apply:
            return apply(expression);
        }
        return {};
    }

    const std::optional<Meaningless>& problem() const { return m_problem; }

private:
    Found fail(const QString& part)
    {
        if (!m_problem) {
            m_problem = Meaningless{part};
        }
        return {};
    }

    static QString written(const RunSteps& steps)
    {
        QStringList names;
        for (const RunStep& step : steps) {
            names += step.name;
        }
        return names.join('.');
    }

    /// A step may be a drawn number, as in "client.n.ack".
    RunStep reckoned(const PathStep& step)
    {
        RunStep result{step.name, {}};
        const auto named = m_names.constFind(step.name);
        const auto* number =
            named == m_names.constEnd() ? nullptr : std::get_if<double>(&named.value());
        if (number != nullptr) {
            result.name = QString::number(*number, 'f', 0);
        }
        for (const Expression& argument : step.arguments) {
            result.arguments.push_back(value(argument).value);
        }
        return result;
    }

    Found path(const std::vector<PathStep>& steps)
    {
        QStringList words;
        for (const PathStep& step : steps) {
            words += step.name;
        }
        const QString whole = words.join('.');
        if (m_names.contains(whole)) {
            return {m_names[whole], {}};
        }
        if (steps.size() == 1) {
            return single(whole);
        }
        RunSteps reckonedSteps{{steps.front().name, {}}};
        for (std::size_t i = 1; i < steps.size(); ++i) {
            reckonedSteps.push_back(reckoned(steps[i]));
        }
        if (const auto named = m_names.constFind(written(reckonedSteps)); named != m_names.end()) {
            return {named.value(), {}};
        }
        // Of rounds: one that is not reached.
        if (std::holds_alternative<RoundValues>(m_names.value(steps.front().name))) {
            return {};
        }
        const auto found = m_run == nullptr ? std::nullopt : ask(reckonedSteps);
        return found ? *found : fail(written(reckonedSteps));
    }

    std::optional<Found> ask(const RunSteps& steps) const
    {
        const QString& first = steps.front().name;
        if (first == "lost") {
            return askSegments(*m_run, m_run->lost(), steps, 1);
        }
        if (first == "segment") {
            std::vector<sim::SegmentId> all;
            for (const sim::SentSegment& sent : m_run->trace().segments()) {
                all.push_back(sent.id);
            }
            return askSegments(*m_run, all, steps, 1);
        }
        const Found named = side(first);
        const auto* who = std::get_if<sim::Side>(&named.value);
        return who == nullptr ? std::nullopt : askEnd(*m_run, *who, steps, 1);
    }

    Found side(const QString& word) const
    {
        for (const sim::Side each : sim::kBothSides) {
            if (word == QLatin1String(sim::id(each).data())) {
                return {each, {}};
            }
        }
        return {m_names.value(word), {}};
    }

    Found single(const QString& word)
    {
        if (word == "end" && m_run != nullptr) {
            return {inRunMilliseconds(m_run->end()), {{}, "end", {}, m_run->end()}};
        }
        if (word == "true" || word == "false") {
            return {word == "true", {}};
        }
        for (const tcp::State state : tcp::kAllStates) {
            if (word == QLatin1String(tcp::name(state).data())) {
                return {state, {}};
            }
        }
        for (const tcp::Flag flag : tcp::kFlagOrder) {
            if (word == QLatin1String(tcp::name(flag))) {
                return {tcp::Flags{flag}, {}};
            }
        }
        const Found named = side(word);
        return std::holds_alternative<Absent>(named.value) ? fail(word) : named;
    }

    Found apply(const Expression& expression)
    {
        std::vector<RunValue> operands;
        RunPlace place;
        for (const Expression& operand : expression.operands) {
            const Found found = value(operand);
            if (place == RunPlace()) {
                place = found.place;
            }
            operands.push_back(found.value);
        }
        if (m_problem) {
            return {};
        }
        auto result = logic(expression.text, operands);
        if (!result) {
            result = arithmetic(expression.text, operands);
        }
        return result ? Found{*result, place} : fail(expression.text);
    }

    static std::optional<RunValue> logic(const QString& name, const std::vector<RunValue>& of)
    {
        const bool isPair = of.size() == 2;
        if (name == "exists") {
            return !std::holds_alternative<Absent>(of[0]);
        }
        if (name == "peer") { // the other end
            const auto* side = std::get_if<sim::Side>(&of[0]);
            return side == nullptr ? std::nullopt : std::optional<RunValue>(sim::opposite(*side));
        }
        if (name == "if" && of.size() == 3) {
            return holds(of[0]) ? of[1] : of[2];
        }
        if (name == "not") {
            return !holds(of[0]);
        }
        if (name == "and" && isPair) {
            return holds(of[0]) && holds(of[1]);
        }
        if (name == "or" && isPair) {
            return holds(of[0]) || holds(of[1]);
        }
        if ((name == "=" || name == "!=") && isPair) {
            return equal(of[0], of[1]) == (name == "=");
        }
        if (name == "set") { // flags, one by one
            tcp::Flags flags;
            for (const RunValue& value : of) {
                if (const auto* flag = std::get_if<tcp::Flags>(&value)) {
                    for (const tcp::Flag each : tcp::kFlagOrder) {
                        flag->has(each) ? flags.set(each) : void();
                    }
                }
            }
            return flags;
        }
        return std::nullopt;
    }

    static bool equal(const RunValue& a, const RunValue& b)
    {
        const auto* left = std::get_if<double>(&a);
        const auto* right = std::get_if<double>(&b);
        constexpr double kNearly = 1e-6;
        return left != nullptr && right != nullptr ? std::abs(*left - *right) < kNearly : a == b;
    }

    static std::optional<RunValue> arithmetic(const QString& name, const std::vector<RunValue>& of)
    {
        std::vector<double> numbers;
        for (const RunValue& value : of) {
            if (std::holds_alternative<Absent>(value)) {
                return RunValue(Absent{});
            }
            if (const auto* number = std::get_if<double>(&value)) {
                numbers.push_back(*number);
            }
        }
        if (numbers.size() != of.size() || numbers.empty()) {
            return std::nullopt;
        }
        const double a = numbers.front();
        const double b = numbers.back();
        using Reckon = std::function<RunValue()>;
        const std::pair<const char*, Reckon> functions[] = {
            {"+", [&] { return a + b; }},
            {"-", [&] { return a - b; }},
            {"*", [&] { return a * b; }},
            {"/", [&] { return b == 0 ? RunValue(Absent{}) : RunValue(a / b); }},
            {"<", [&] { return a < b; }},
            {">", [&] { return a > b; }},
            {"<=", [&] { return a <= b; }},
            {">=", [&] { return a >= b; }},
            {"negate", [&] { return -a; }},
            {"min", [&] { return std::ranges::min(numbers); }},
            {"max", [&] { return std::ranges::max(numbers); }},
            {"floor", [&] { return std::floor(a); }},
            {"pow", [&] { return std::pow(a, b); }},
        };
        for (const auto& [function, reckon] : functions) {
            if (name == QLatin1String(function)) {
                return reckon();
            }
        }
        return std::nullopt;
    }

    const NamedValues& m_names;
    const Run* m_run;
    std::optional<Meaningless> m_problem;
};

QString plain(double number)
{
    constexpr int kDigits = 3;
    QString text = QString::number(number, 'f', kDigits);
    while (text.endsWith('0')) {
        text.chop(1);
    }
    return text.endsWith('.') ? text.chopped(1) : text;
}

Localized wordOf(sim::Side side)
{
    const language::Phrase phrase = side == sim::Side::Client ? PHRASE("EndInSentence", "client")
                                                              : PHRASE("EndInSentence", "server");
    return {language::speaker(language::kEnglish).text(phrase),
        language::speaker(language::kChinese).text(phrase)};
}

} // namespace

std::variant<Found, Meaningless> evaluate(
    const Expression& expression, const NamedValues& names, const Run* run)
{
    Evaluator evaluator(names, run);
    Found found = evaluator.value(expression);
    if (evaluator.problem()) {
        return *evaluator.problem();
    }
    return found;
}

bool holds(const RunValue& value)
{
    const auto* truth = std::get_if<bool>(&value);
    return truth != nullptr && *truth;
}

Localized wordsOf(const RunValue& value)
{
    const auto same = [](const QString& text) { return Localized{text, text}; };
    if (const auto* number = std::get_if<double>(&value)) {
        return same(plain(*number));
    }
    if (const auto* flags = std::get_if<tcp::Flags>(&value)) {
        return same(QString::fromStdString(tcp::toString(*flags)));
    }
    if (const auto* state = std::get_if<tcp::State>(&value)) {
        return same(QString::fromUtf8(tcp::name(*state).data()));
    }
    if (const auto* side = std::get_if<sim::Side>(&value)) {
        return wordOf(*side);
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        return same(*text);
    }
    if (const auto* words = std::get_if<Localized>(&value)) {
        return *words;
    }
    if (const auto* values = std::get_if<RoundValues>(&value)) {
        QStringList numbers;
        for (const double each : *values) {
            numbers += plain(each);
        }
        return same(numbers.join(", "));
    }
    return same(holds(value) ? "true" : "false");
}

} // namespace lesson
