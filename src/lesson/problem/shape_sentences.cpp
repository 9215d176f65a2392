// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/shape_sentences.h"

#include "lesson/problem/problem_words.h"

#include <utility>

namespace lesson {
namespace {

/// The schema's types in words.
QString typeName(const Speaker& say, const QString& type)
{
    static const std::pair<QString, Phrase> names[] = {
        {"number", PHRASE("JsonType", "a number")},
        {"integer", PHRASE("JsonType", "a whole number")},
        {"string", PHRASE("JsonType", "a text in double quotes")},
        {"array", PHRASE("JsonType", "a list in [ ]")},
        {"object", PHRASE("JsonType", "an object in { }")},
        {"boolean", PHRASE("JsonType", "true or false")},
        {"null", PHRASE("JsonType", "null")},
    };
    for (const auto& [id, name] : names) {
        if (id == type) {
            return say.text(name);
        }
    }
    return type;
}

QString typeNames(const Speaker& say, const QStringList& types)
{
    QString names;
    for (const QString& type : types) {
        const QString name = typeName(say, type);
        names = names.isEmpty() ? name : say.text(PHRASE("JsonType", "%1 or %2"), {names, name});
    }
    return names;
}

} // namespace

ProblemText wrongType(const Speaker& say, const FileProblem& problem)
{
    return {say.text(PHRASE("Problem", "This is %1."), {typeName(say, problem.found)}),
        say.text(PHRASE("Problem", "It must be %1."), {typeNames(say, problem.wanted)})};
}

ProblemText outOfRange(const Speaker& say, const FileProblem& problem)
{
    const Phrase what = PHRASE("Problem", "The number %1 is out of range.");
    if (problem.wanted.value(1).isEmpty()) {
        return filled(say, problem, what, PHRASE("Problem", "It must be at least %2."));
    }
    if (problem.wanted.value(0).isEmpty()) {
        return filled(say, problem, what, PHRASE("Problem", "It must be at most %5."));
    }
    return filled(say, problem, what, PHRASE("Problem", "It must be from %2 to %5."));
}

ProblemText unknownKey(const Speaker& say, const FileProblem& problem)
{
    auto text = filled(say, problem, PHRASE("Problem", "The key “%3” does not belong here."),
        PHRASE("Problem", "Keys that may stand here: %4."));
    text.wanted = joined(say, suggestion(say, problem.subject, problem.wanted), text.wanted);
    return text;
}

ProblemText missingKey(const Speaker& say, const FileProblem& problem)
{
    if (problem.wanted.size() == 1) {
        const Phrase add = problem.found.isEmpty()
            ? PHRASE("Problem", "Add \"%2\": … to this object.")
            : PHRASE("Problem", "Add \"%2\": %1 to this object.");
        return filled(say, problem, PHRASE("Problem", "The key “%2” is missing."), add);
    }
    return filled(say, problem, PHRASE("Problem", "A key is missing."),
        PHRASE("Problem", "Add one of these keys: %4."));
}

ProblemText unknownWord(const Speaker& say, const FileProblem& problem)
{
    const Phrase oneOf = problem.wanted.size() == 1 ? PHRASE("Problem", "It must be %2.")
                                                    : PHRASE("Problem", "It must be one of: %4.");
    auto text = filled(say, problem, PHRASE("Problem", "“%1” is not known here."), oneOf);
    text.wanted = joined(say, suggestion(say, problem.found, problem.wanted), text.wanted);
    return text;
}

ProblemText notBuiltYet(const Speaker& say, const FileProblem& problem)
{
    const Phrase wanted = problem.wanted.isEmpty()
        ? PHRASE("Problem", "Leave it out for now.")
        : PHRASE("Problem", "Leave it out, or set it to %2.");
    return filled(say, problem,
        PHRASE("Problem", "The setting “%3” is not built yet: it is refused, not ignored."),
        wanted);
}

} // namespace lesson
