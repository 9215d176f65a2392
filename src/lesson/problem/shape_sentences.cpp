// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/shape_sentences.h"

#include "lesson/problem/problem_words.h"

#include <utility>

namespace lesson {
namespace {

/// The schema's types in words.
Localized typeName(const QString& type)
{
    static const std::pair<QString, Localized> names[] = {
        {"number", {"a number", "数"}},
        {"integer", {"a whole number", "整数"}},
        {"string", {"a text in double quotes", "双引号中的文字"}},
        {"array", {"a list in [ ]", "[ ] 中的列表"}},
        {"object", {"an object in { }", "{ } 中的对象"}},
        {"boolean", {"true or false", "true 或 false"}},
    };
    for (const auto& [id, name] : names) {
        if (id == type) {
            return name;
        }
    }
    return {type, type};
}

Localized typeNames(const QStringList& types)
{
    QStringList en;
    QStringList zh;
    for (const QString& type : types) {
        const Localized name = typeName(type);
        en += name.en;
        zh += name.zh;
    }
    return {en.join(" or "), zh.join("或")};
}

} // namespace

ProblemText wrongType(const FileProblem& problem)
{
    const Localized found = typeName(problem.found);
    const Localized wanted = typeNames(problem.wanted);
    return {{"Here stands " + found.en + ".", "此处是" + found.zh + "。"},
        {"It must be " + wanted.en + ".", "应为" + wanted.zh + "。"}};
}

ProblemText outOfRange(const FileProblem& problem)
{
    const Localized what{"The number %1 is out of range.", "数 %1 超出范围。"};
    if (problem.wanted.value(1).isEmpty()) {
        return filled(problem, what, {"It must be at least %2.", "不得小于 %2。"});
    }
    if (problem.wanted.value(0).isEmpty()) {
        return filled(problem, what, {"It must be at most %5.", "不得大于 %5。"});
    }
    return filled(problem, what, {"It must be from %2 to %5.", "应在 %2 到 %5 之间。"});
}

ProblemText unknownKey(const FileProblem& problem)
{
    auto text = filled(problem, {"The key “%3” does not belong here.", "此处不能有键“%3”。"},
        {"Keys that may stand here: %4.", "此处可用的键：%4。"});
    text.wanted = joined(suggestion(problem.subject, problem.wanted), text.wanted);
    return text;
}

ProblemText missingKey(const FileProblem& problem)
{
    if (problem.wanted.size() == 1) {
        const Localized add = problem.found.isEmpty()
            ? Localized{"Add \"%2\": … to this object.", "请在此对象中加上 \"%2\": …。"}
            : Localized{"Add \"%2\": %1 to this object.", "请在此对象中加上 \"%2\": %1。"};
        return filled(problem, {"The key “%2” is missing.", "缺少键“%2”。"}, add);
    }
    return filled(problem, {"A key is missing.", "缺少一个键。"},
        {"Add one of these keys: %4.", "请加上以下键之一：%4。"});
}

ProblemText unknownWord(const FileProblem& problem)
{
    const Localized oneOf = problem.wanted.size() == 1
        ? Localized{"It must be %2.", "应为 %2。"}
        : Localized{"It must be one of: %4.", "应为以下之一：%4。"};
    auto text = filled(problem, {"“%1” is not known here.", "此处不能用“%1”。"}, oneOf);
    text.wanted = joined(suggestion(problem.found, problem.wanted), text.wanted);
    return text;
}

ProblemText notBuiltYet(const FileProblem& problem)
{
    const Localized wanted = problem.wanted.isEmpty()
        ? Localized{"Leave it out for now.", "目前请不要写这一项。"}
        : Localized{"Leave it out, or set it to %2.", "请不要写这一项，或设为 %2。"};
    return filled(problem,
        {"The setting “%3” is not built yet: it is refused, not ignored.",
            "设置“%3”尚未实现：不会忽略，而是拒绝。"},
        wanted);
}

} // namespace lesson
