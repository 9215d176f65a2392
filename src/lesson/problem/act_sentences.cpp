// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/act_sentences.h"

#include "lesson/problem/problem_words.h"

#include <algorithm>
#include <array>

namespace lesson {
namespace {

struct Reason
{
    const char* id;
    Phrase words;
};

const std::array kReasons{
    Reason{"not-in-flight",
        PHRASE("Problem", "This cannot be done here: the segment is not on its way.")},
    Reason{"in-the-past",
        PHRASE(
            "Problem", "This cannot be done here: its time is before what has already happened.")},
    Reason{"too-late",
        PHRASE("Problem", "This cannot be done here: something else happens before its time.")},
    Reason{
        "nothing-changes", PHRASE("Problem", "This cannot be done here: it would change nothing.")},
    Reason{"impossible-setting",
        PHRASE("Problem", "This cannot be done here: nothing can be set so.")},
    Reason{"too-much",
        PHRASE(
            "Problem", "This cannot be done here: it makes more segments than one run may have.")},
    Reason{"too-often",
        PHRASE("Problem",
            "This cannot be done here: a timer would go off too often until the end of the "
            "run.")},
    Reason{"stopped",
        PHRASE("Problem",
            "This cannot be done here: the run was stopped before it, as it may have no end.")},
};

} // namespace

ProblemText actRefused(const Speaker& say, const FileProblem& problem)
{
    const auto* const reason = std::find_if(kReasons.begin(), kReasons.end(),
        [&problem](const Reason& one) { return problem.found == QLatin1String(one.id); });
    FileProblem inserts = problem;
    const QString answer = say.translated("Error", problem.found.toUtf8().constData(), nullptr, -1);
    inserts.found = answer.isEmpty() ? problem.found : answer;
    const Phrase what = reason != kReasons.end()
        ? reason->words
        : PHRASE("Problem", "This cannot be done here: the answer would be “%1”.");
    return filled(say, inserts, what,
        PHRASE("Problem",
            "Take out this operation and those that follow from it, or open the file as it was "
            "saved."));
}

} // namespace lesson
