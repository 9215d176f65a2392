// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/problem_words.h"

#include "lesson/problem/near_words.h"

namespace lesson {
namespace {

QString listed(const Speaker& say, const QStringList& words)
{
    QString list = words.value(0);
    for (const QString& word : words.mid(1)) {
        list = say.text(PHRASE("Problem", "%1, %2"), {list, word});
    }
    return list;
}

} // namespace

QString joined(const Speaker& say, const QString& first, const QString& second)
{
    return first.isEmpty() ? second : say.text(PHRASE("Problem", "%1 %2"), {first, second});
}

QString suggestion(const Speaker& say, const QString& word, const QStringList& words)
{
    const QStringList near = nearWords(word, words);
    return near.isEmpty() ? QString()
                          : say.text(PHRASE("Problem", "Did you mean %1?"), {listed(say, near)});
}

QString filled(const Speaker& say, const FileProblem& problem, const Phrase& text)
{
    return say.text(text,
        {problem.found, problem.wanted.value(0), problem.subject, listed(say, problem.wanted),
            problem.wanted.value(1)});
}

ProblemText filled(
    const Speaker& say, const FileProblem& problem, const Phrase& what, const Phrase& wanted)
{
    return {filled(say, problem, what), filled(say, problem, wanted)};
}

} // namespace lesson
