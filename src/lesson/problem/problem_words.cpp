// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/problem_words.h"

#include "lesson/problem/near_words.h"

namespace lesson {
namespace {

QString filledIn(const QString& text, const QStringList& inserts)
{
    // In one pass: what is inserted may hold a % itself.
    QStringList parts = text.split('%');
    QString result = parts.takeFirst();
    for (const QString& part : parts) {
        result += inserts.value(part.front().digitValue() - 1) + part.mid(1);
    }
    return result;
}

QStringList insertsOf(const FileProblem& problem, const QString& separator)
{
    return {problem.found, problem.wanted.value(0), problem.subject, problem.wanted.join(separator),
        problem.wanted.value(1)};
}

} // namespace

Localized joined(const Localized& first, const Localized& second)
{
    if (first.en.isEmpty()) {
        return second;
    }
    return {first.en + ' ' + second.en, first.zh + second.zh};
}

Localized suggestion(const QString& word, const QStringList& words)
{
    const QStringList near = nearWords(word, words);
    if (near.isEmpty()) {
        return {};
    }
    return {"Did you mean " + near.join(", ") + "?", "是不是想写 " + near.join("、") + "？"};
}

Localized filled(const FileProblem& problem, const Localized& text)
{
    return {
        filledIn(text.en, insertsOf(problem, ", ")), filledIn(text.zh, insertsOf(problem, "、"))};
}

ProblemText filled(const FileProblem& problem, const Localized& what, const Localized& wanted)
{
    return {filled(problem, what), filled(problem, wanted)};
}

} // namespace lesson
