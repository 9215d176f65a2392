// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/file_problem.h"

#include "lesson/problem/act_sentences.h"
#include "lesson/problem/json_stumble_text.h"
#include "lesson/problem/problem_words.h"
#include "lesson/problem/question_sentences.h"
#include "lesson/problem/shape_sentences.h"
#include "lesson/problem/system_words.h"

#include <algorithm>
#include <array>

namespace lesson {
namespace {

ProblemText unknownSource(const Speaker& say, const FileProblem& problem)
{
    auto text = filled(say, problem,
        PHRASE("Problem", "There is neither a file nor anything built in of this name."),
        PHRASE("Problem", "“woshou list” shows all that is built in."));
    if (!problem.wanted.isEmpty()) {
        text.wanted =
            joined(say, filled(say, problem, PHRASE("Problem", "Did you mean %4?")), text.wanted);
    }
    return text;
}

ProblemText endCannotTake(const Speaker& say, const FileProblem& problem)
{
    if (problem.found == "connection does not exist") {
        return filled(say, problem,
            PHRASE("Problem",
                "This side cannot take “%3” then: whatever the network does, the answer is "
                "“connection does not exist”."),
            PHRASE("Problem", "Let this side listen or connect first."));
    }
    if (problem.found == "connection already exists") {
        return filled(say, problem,
            PHRASE("Problem",
                "This side cannot take “%3” then: whatever the network does, the answer is "
                "“connection already exists”."),
            PHRASE("Problem", "Remove this call, or let the end abort or crash first."));
    }
    return filled(say, problem,
        PHRASE("Problem",
            "This side cannot take “%3” then: whatever the network does, the answer is “connection "
            "closing”."),
        PHRASE("Problem", "Remove this call, or make it before the end closes."));
}

ProblemText isLesson(const Speaker& say, const FileProblem& problem)
{
    return filled(say, problem,
        PHRASE("Problem", "This is a lesson: it is given in the window (woshou FILE)."),
        problem.wanted.isEmpty()
            ? PHRASE("Problem", "Give an exercise; “woshou list” shows those that are built in.")
            : PHRASE("Problem", "Its exercises: %4."));
}

ProblemText isNoRun(const Speaker& say, const FileProblem& problem)
{
    return filled(say, problem,
        problem.found == "lesson"
            ? PHRASE("Problem", "This is a lesson: it is given in the window (woshou FILE).")
            : PHRASE("Problem", "This is an exercise: “woshou ask” prints it."),
        PHRASE("Problem",
            "Give a scenario (“woshou list” shows those that are built in), a saved session or a "
            "packetdrill script."));
}

ProblemText notReadable(const Speaker& say, const FileProblem& problem)
{
    return cannotRead(say, problem.system);
}

ProblemText notJson(const Speaker& say, const FileProblem& problem)
{
    const ProblemPhrases text = phrases(problem.stumble);
    return {say.text(text.what), say.text(text.wanted)};
}

/// How the problems of a kind are told: by sentences to fill in, or by a function.
struct Telling
{
    ProblemKind kind;
    ProblemPhrases text;
    ProblemText (*tell)(const Speaker&, const FileProblem&) = nullptr;
};

const std::array kTellings{
    Telling{ProblemKind::UnknownSource, {}, unknownSource},
    Telling{ProblemKind::NoSuchFile,
        {PHRASE("Problem", "There is no such file."),
            PHRASE("Problem",
                "Give the path of a file that there is; “woshou list” shows what is built in.")}},
    Telling{ProblemKind::NameNotUtf8,
        {PHRASE("Problem", "The name of this file is not UTF-8."),
            PHRASE("Problem", "Give the file another name, and open it by that.")}},
    Telling{ProblemKind::IsFolder,
        {PHRASE("Problem", "This is a folder."),
            PHRASE("Problem", "Give the path of a file in it.")}},
    Telling{ProblemKind::NotReadable, {}, notReadable},
    Telling{ProblemKind::TooLarge,
        {PHRASE("Problem", "The file is too large."),
            PHRASE("Problem", "It may hold at most %2 bytes.")}},
    Telling{ProblemKind::Empty,
        {PHRASE("Problem", "The file is empty."),
            PHRASE("Problem",
                "It must hold a JSON object whose key \"woshou\" says what it is: "
                "\"scenario/1\", \"session/1\", \"lesson/1\", \"exercise/1\" or "
                "\"answers/1\".")}},
    Telling{ProblemKind::NotUtf8,
        {PHRASE("Problem", "The text is not UTF-8."),
            PHRASE("Problem", "Save the file with the encoding UTF-8.")}},
    Telling{ProblemKind::NotJson, {}, notJson},
    Telling{ProblemKind::TooDeep,
        {PHRASE("Problem", "Lists and objects are nested too deep."),
            PHRASE("Problem", "At most %2 levels are read.")}},
    Telling{ProblemKind::DuplicateKey,
        {PHRASE("Problem", "The key “%3” stands twice in one object."),
            PHRASE("Problem", "Keep one of them.")}},
    Telling{ProblemKind::WrongFormat,
        {PHRASE("Problem", "This file says that it is “%1”."),
            PHRASE("Problem", "What is read here is “%2”.")}},
    Telling{ProblemKind::MissingKey, {}, missingKey},
    Telling{ProblemKind::UnknownKey, {}, unknownKey},
    Telling{ProblemKind::WrongType, {}, wrongType},
    Telling{ProblemKind::NotWhole,
        {PHRASE("Problem", "%1 is not a whole number."), PHRASE("Problem", "It must be whole.")}},
    Telling{ProblemKind::OutOfRange, {}, outOfRange},
    Telling{ProblemKind::TooLong,
        {PHRASE("Problem", "The text has %1 characters."),
            PHRASE("Problem", "It may have at most %2.")}},
    Telling{ProblemKind::TooMany,
        {PHRASE("Problem", "The number of items here is %1."),
            PHRASE("Problem", "There may be at most %2.")}},
    Telling{ProblemKind::TooFew,
        {PHRASE("Problem", "The number of items here is %1."),
            PHRASE("Problem", "There must be at least %2.")}},
    Telling{ProblemKind::NoSackRecovery,
        {PHRASE("Problem", "There is no recovery by SACK with congestion \"%1\"."),
            PHRASE(
                "Problem", "Leave recovery out, or let congestion be \"newreno\" or \"cubic\".")}},
    Telling{ProblemKind::UnknownWord, {}, unknownWord},
    Telling{ProblemKind::NotBuiltYet, {}, notBuiltYet},
    Telling{ProblemKind::BadFlags,
        {PHRASE("Problem", "“%1” is not a flag."),
            PHRASE("Problem", "Join flags by commas without spaces, such as SYN,ACK. Flags: %4.")}},
    Telling{ProblemKind::AckWithoutNumber,
        {PHRASE("Problem", "The flags name ACK, but there is no acknowledgment number."),
            PHRASE("Problem", "Add \"ack\": NUMBER, or leave ACK out of the flags.")}},
    Telling{ProblemKind::SchemaSays,
        {PHRASE("Problem", "The schema does not allow this: %3"),
            PHRASE("Problem", "See the published schema of such files.")}},
    Telling{ProblemKind::EndCannotTake, {}, endCannotTake},
    Telling{ProblemKind::WaitCycle,
        {PHRASE("Problem", "These steps wait for each other, so none of them ever happens: %4."),
            PHRASE("Problem",
                "Give one of them a time (at_ms), or let it wait for what another step brings "
                "about.")}},
    Telling{ProblemKind::WindowNeedsScale,
        {PHRASE("Problem", "The window field cannot say a window of %1."),
            PHRASE("Problem", "It can say at most %2; window_scale makes room for more.")}},
    Telling{ProblemKind::RtoOrder,
        {PHRASE("Problem", "min_rto_ms is %1, above max_rto_ms, which is %2."),
            PHRASE("Problem", "The least RTO must not be above the greatest.")}},
    Telling{ProblemKind::TooMuchToSend,
        {PHRASE("Problem", "Up to here there are %1 segments or more."),
            PHRASE(
                "Problem", "One run has at most %2: send less, or with a larger mss and window.")}},
    Telling{ProblemKind::ScriptMisread,
        {PHRASE("Problem", "The packetdrill script cannot be read here: “%1”."),
            PHRASE("Problem", "Here must stand: %2.")}},
    Telling{ProblemKind::ScriptEnds,
        {PHRASE("Problem", "The packetdrill script ends too early."),
            PHRASE("Problem", "Here must stand: %2.")}},
    Telling{ProblemKind::ScriptUnsupported,
        {PHRASE("Problem", "This construct of packetdrill is not supported: %3."),
            PHRASE("Problem",
                "Leave it out, or write it with segments, socket calls and the sysctl commands of "
                "FreeBSD or Linux.")}},
    Telling{ProblemKind::ScriptUnknown,
        {PHRASE("Problem", "This name is not known here: %3."),
            PHRASE("Problem",
                "Correct it where it is misspelt; else it is not modelled: leave it out.")}},
    Telling{ProblemKind::ScriptEndless,
        {PHRASE("Problem", "Before this, timers go off without end: %3."),
            PHRASE("Problem", "Let no timer have a length of zero.")}},
    Telling{ProblemKind::ScriptUnbalanced,
        {PHRASE("Problem", "In the packetdrill script %3 has no counterpart."),
            PHRASE("Problem", "What is opened must be closed, and the other way round.")}},
    Telling{ProblemKind::ScriptImpossible,
        {PHRASE("Problem", "This cannot be in a packetdrill script: %3."),
            PHRASE("Problem", "Right would be: %2.")}},
    Telling{ProblemKind::ScriptEmpty,
        {PHRASE("Problem", "The packetdrill script has no events."),
            PHRASE("Problem", "An event is a line such as “0.1 < S 0:0(0) win 1000”.")}},
    Telling{ProblemKind::UnknownBranch,
        {PHRASE("Problem", "No branch with the number %1 stands before this."),
            PHRASE("Problem", "There are: %4.")}},
    Telling{ProblemKind::BadExpression,
        {PHRASE("Problem", "“%3” cannot be read from “%1” on."),
            PHRASE("Problem",
                "Expressions look like server.1.ack, client.1.seq + 1 or "
                "client.state(end) = CLOSED.")}},
    Telling{ProblemKind::MeaninglessExpression, {}, meaningless},
    Telling{ProblemKind::NoQuestion,
        {PHRASE("Problem", "This answer is calculated, not looked up in the run."),
            PHRASE("Problem",
                "Ask it of the run, such as server.1.ack; only mistakes may be calculated.")}},
    Telling{ProblemKind::NameTwice,
        {PHRASE("Problem", "Two items are called “%3”."),
            PHRASE("Problem", "Give each item a name of its own.")}},
    Telling{ProblemKind::NothingDrawn, {}, nothingDrawn},
    Telling{ProblemKind::UnknownItem,
        {PHRASE("Problem", "There is no item “%1” in this exercise."),
            PHRASE("Problem", "Items: %4.")}},
    Telling{ProblemKind::OtherExercise,
        {PHRASE("Problem", "These answers are for the exercise “%1”."),
            PHRASE("Problem", "The exercise to be marked is “%3”.")}},
    Telling{ProblemKind::NoLearnerNumber,
        {PHRASE("Problem", "“%3” is no learner's number, so it gives no seed."),
            PHRASE("Problem",
                "Write a number in digits, such as \"0042\", or leave --seed out to mark by the "
                "seed of the file.")}},
    Telling{ProblemKind::NoSuchSubject,
        {PHRASE("Problem", "There is nothing in the run that %1 points at."),
            PHRASE("Problem",
                "Point at something that there is, such as {\"segment\": \"client.1\"} or "
                "{\"enters\": \"ESTABLISHED\", \"who\": \"client\"}.")}},
    Telling{ProblemKind::StopTooEarly,
        {PHRASE("Problem", "This stop comes before the one above it."),
            PHRASE("Problem", "Put the stops in the order of time.")}},
    Telling{ProblemKind::AskedTooLate,
        {PHRASE("Problem", "This question is asked after its stop."),
            PHRASE("Problem", "Ask it at the stop, or before.")}},
    Telling{ProblemKind::IsLesson, {}, isLesson},
    Telling{ProblemKind::IsNoRun, {}, isNoRun},
    Telling{ProblemKind::IsScenario,
        {PHRASE("Problem", "This is a scenario: nothing is asked in it."),
            PHRASE("Problem", "Give an exercise; “woshou list” shows those that are built in.")}},
    Telling{ProblemKind::IsCapture,
        {PHRASE("Problem", "This is a capture of packets, which cannot be opened yet."),
            PHRASE("Problem",
                "Give a scenario, a saved session, a lesson, an exercise or a packetdrill "
                "script.")}},
    Telling{ProblemKind::NothingChanged,
        {PHRASE(
             "Problem", "The run of this lesson keeps to TCP: there is nothing to show beside it."),
            PHRASE("Problem",
                "Give a side of the scenario a changed rule, such as \"what_if\": "
                "[\"no-time-wait\"], or leave \"beside_tcp\" out.")}},
    Telling{ProblemKind::BadName,
        {PHRASE("Problem", "“%1” is no name."),
            PHRASE("Problem", "Names are made of letters A to Z, digits, dots, - and _.")}},
    Telling{ProblemKind::OtherScenario,
        {PHRASE("Problem", "This session is not one of the scenario that “%3” begins with."),
            PHRASE("Problem",
                "Open the scenario of the question (woshou ask --json prints it), do what is "
                "asked, and save "
                "that session.")}},
    Telling{ProblemKind::ActRefused, {}, actRefused},
};

} // namespace

ProblemText sentences(const Speaker& say, const FileProblem& problem)
{
    const auto* const telling = std::find_if(kTellings.begin(), kTellings.end(),
        [&problem](const Telling& one) { return one.kind == problem.kind; });
    Q_ASSERT(telling != kTellings.end());
    return telling->tell != nullptr
        ? telling->tell(say, problem)
        : filled(say, problem, telling->text.what, telling->text.wanted);
}

QString whereabouts(const FileProblem& problem)
{
    QString text = problem.file;
    if (problem.place.line > 0) {
        text += ':' + QString::number(problem.place.line);
        text += problem.place.column > 0 ? ':' + QString::number(problem.place.column) : QString();
    }
    if (!problem.place.pointer.isEmpty()) {
        // A key of the file's own may be of any length; what is near is at the end.
        constexpr qsizetype kMost = 200;
        const QString& pointer = problem.place.pointer;
        text += ": " + (pointer.size() <= kMost ? pointer : QChar(0x2026) + pointer.right(kMost));
    }
    return text;
}

} // namespace lesson
