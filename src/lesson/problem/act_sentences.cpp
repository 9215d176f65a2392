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
        PHRASE("Problem", "This act is impossible here: the segment is not on its way.")},
    Reason{"in-the-past",
        PHRASE("Problem",
            "This act is impossible here: its time is before what has already happened.")},
    Reason{"too-late",
        PHRASE("Problem", "This act is impossible here: something else happens before its time.")},
    Reason{"nothing-changes",
        PHRASE("Problem", "This act is impossible here: it would change nothing.")},
    Reason{"impossible-setting",
        PHRASE("Problem", "This act is impossible here: nothing can be set so.")},
    Reason{"too-much",
        PHRASE("Problem",
            "This act is impossible here: it makes more segments than one run may have.")},
    Reason{"too-often",
        PHRASE("Problem",
            "This act is impossible here: a timer would go off too often until the end of the "
            "run.")},
    Reason{"stopped",
        PHRASE("Problem",
            "This act is impossible here: the run was stopped before it, as it may have no end.")},
};

} // namespace

ProblemText actRefused(const Speaker& say, const FileProblem& problem)
{
    const auto* const reason = std::find_if(kReasons.begin(), kReasons.end(),
        [&problem](const Reason& one) { return problem.found == QLatin1String(one.id); });
    const Phrase what = reason != kReasons.end()
        ? reason->words
        : PHRASE("Problem", "This act is impossible here: the end would answer “%1”.");
    return filled(say, problem, what,
        PHRASE("Problem",
            "Take out this act and those that follow from it, or open the file as it was saved."));
}

} // namespace lesson
