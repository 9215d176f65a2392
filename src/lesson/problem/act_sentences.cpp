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
    Localized words;
};

const std::array kReasons{
    Reason{"not-in-flight",
        {"This act is impossible here: the segment is not on its way.",
            "此处不能这样操作：该报文段不在途中。"}},
    Reason{"in-the-past",
        {"This act is impossible here: its time is before what has already happened.",
            "此处不能这样操作：其时间早于已经发生的事。"}},
    Reason{"too-late",
        {"This act is impossible here: something else happens before its time.",
            "此处不能这样操作：在其时间之前还有别的事发生。"}},
    Reason{"nothing-changes",
        {"This act is impossible here: it would change nothing.",
            "此处不能这样操作：它不会改变任何东西。"}},
    Reason{"impossible-setting",
        {"This act is impossible here: nothing can be set so.",
            "此处不能这样操作：不允许这样的设置。"}},
    Reason{"too-much",
        {"This act is impossible here: it makes more segments than one run may have.",
            "此处不能这样操作：报文段会超过一次运行允许的数量。"}},
    Reason{"too-often",
        {"This act is impossible here: a timer would go off too often until the end of the run.",
            "此处不能这样操作：到运行结束前，某个计时器会超时太多次。"}},
    Reason{"stopped",
        {"This act is impossible here: the run was stopped before it, as it may have no end.",
            "此处不能这样操作：运行可能永无止境，在此之前已被停止。"}},
};

} // namespace

ProblemText actRefused(const FileProblem& problem)
{
    const auto* const reason = std::find_if(kReasons.begin(), kReasons.end(),
        [&problem](const Reason& one) { return problem.found == QLatin1String(one.id); });
    const Localized what = reason != kReasons.end()
        ? reason->words
        : Localized{"This act is impossible here: the end would answer “%1”.",
              "此处不能这样操作：此端会回答“%1”。"};
    return filled(problem, what,
        {"Take out this act and those that follow from it, or open the file as it was saved.",
            "请删去该操作及由它引起的操作，或打开保存时的原文件。"});
}

} // namespace lesson
