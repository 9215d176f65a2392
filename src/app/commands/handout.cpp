// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/handout.h"

#include "app/commands/finish.h"
#include "app/messages.h"
#include "app/question_options.h"
#include "lesson/course/course.h"
#include "lesson/course/course_shelf.h"
#include "render/paint/fonts.h"
#include "storage/file_set.h"

#include <QDir>
#include <QFileInfo>

namespace app {
namespace {

using lesson::FileProblem;

constexpr std::uint64_t kMostHandouts = 1000;

/// What is wrong with the name of a file that is to end in one of `endings`.
std::optional<CallProblem> checkName(const QString& fileName, const QStringList& endings)
{
    const QFileInfo target(fileName);
    if (target.isDir() || fileName.endsWith('/')) {
        return CallProblem{CallMistake::TargetIsFolder, {}, fileName, {}};
    }
    if (!endings.contains('.' + target.suffix().toLower())) {
        return CallProblem{CallMistake::UnknownEnding, {}, fileName, endings};
    }
    if (!target.dir().exists()) {
        return CallProblem{CallMistake::NoSuchFolder, {}, target.path(), {}};
    }
    return std::nullopt;
}

/// The exercises that are named, and of which seeds there are to be how many questions.
struct Wanted
{
    std::vector<lesson::ExercisePtr> exercises;
    std::uint64_t seed = 1;
    std::uint64_t count = 1;
    QString output;
};

/// An exercise, or those of a lesson.
std::optional<FileProblem> addExercises(const QString& source, Wanted& wanted)
{
    QStringList ids{source};
    if (lesson::courseShelf().find(source) != nullptr) {
        auto course = lesson::loadCourse(source);
        if (const auto* problem = std::get_if<FileProblem>(&course)) {
            return *problem;
        }
        ids = std::get<lesson::CoursePtr>(course)->exercises;
    }
    for (const QString& id : ids) {
        auto loaded = lesson::loadExercise(id);
        if (const auto* problem = std::get_if<FileProblem>(&loaded)) {
            return *problem;
        }
        wanted.exercises.push_back(std::get<lesson::ExercisePtr>(loaded));
    }
    return std::nullopt;
}

using WantedOrNot = std::variant<Wanted, CallProblem, FileProblem>;

WantedOrNot wantedOf(const Context& context, const QStringList& endings)
{
    Wanted wanted;
    wanted.output = context.call.options["output"];
    if (const auto problem = checkName(wanted.output, endings)) {
        return *problem;
    }
    for (const auto& [option, field] : {std::pair(seedOption(context.call), &wanted.seed),
             std::pair(wholeOption(context.call, "count", 1, kMostHandouts, 1), &wanted.count)}) {
        if (const auto* problem = std::get_if<CallProblem>(&option)) {
            return *problem;
        }
        *field = std::get<std::uint64_t>(option);
    }
    for (const QString& source : context.call.arguments) {
        if (auto problem = addExercises(source, wanted)) {
            return *problem;
        }
    }
    return wanted;
}

/// Reports the problem, if there is one.
bool isReported(const WantedOrNot& wanted, Language language)
{
    if (const auto* problem = std::get_if<CallProblem>(&wanted)) {
        report(*problem, language);
        return true;
    }
    if (const auto* problem = std::get_if<FileProblem>(&wanted)) {
        report(*problem, language);
        return true;
    }
    return false;
}

/// All of them, or none.
ExitCode write(const std::vector<HandoutFile>& files, Language language)
{
    storage::FileSet set;
    for (const HandoutFile& file : files) {
        if (storage::WholeFile* open = set.open(file.name)) {
            open->write(file.content);
        }
    }
    if (set.error() || !set.commit()) {
        report(CallProblem{CallMistake::CannotWrite, {}, {}, {}, *set.error()}, language);
        return ExitCode::Wrong;
    }
    return ExitCode::Done;
}

bool lacksFont(Language language)
{
    const QString package =
        language.shows(language::kChinese) ? render::missingChineseFontPackage() : QString();
    if (!package.isEmpty()) {
        report(CallProblem{CallMistake::MissingFont, package, {}, {}}, language);
    }
    return !package.isEmpty();
}

} // namespace

bool isDrawnHandout(const Context& context)
{
    const QString ending = QFileInfo(context.call.options["output"]).suffix().toLower();
    return ending == "pdf" || ending == "tex" || ending == "xml";
}

ExitCode paperWith(const Context& context, WriteSheets writeSheets)
{
    const auto wanted = wantedOf(context, {".pdf", ".tex"});
    if (isReported(wanted, context.language)) {
        return ExitCode::Wrong;
    }
    const auto& [exercises, seed, count, output] = std::get<Wanted>(wanted);
    if (isDrawnHandout(context) && lacksFont(context.language)) {
        return ExitCode::Wrong;
    }
    std::vector<handout::Sheet> sheets;
    for (std::uint64_t i = 0; i < count; ++i) {
        auto made = handout::makeSheet(
            exercises, seed + i, context.language, context.call.options.contains("key"));
        if (const auto* problem = std::get_if<FileProblem>(&made)) {
            report(*problem, context.language);
            return ExitCode::Wrong;
        }
        sheets.push_back(std::get<handout::Sheet>(std::move(made)));
    }
    const auto paper = context.call.options.value("paper") == "letter" ? handout::PaperSize::Letter
                                                                       : handout::PaperSize::A4;
    return write(writeSheets(sheets, paper, output), context.language);
}

ExitCode quizWith(const Context& context, const handout::DrawPng& draw)
{
    const auto wanted = wantedOf(context, {".xml", ".gift"});
    if (isReported(wanted, context.language)) {
        return ExitCode::Wrong;
    }
    const auto& [exercises, seed, count, output] = std::get<Wanted>(wanted);
    std::vector<lesson::Question> questions;
    for (const lesson::ExercisePtr& exercise : exercises) {
        for (std::uint64_t i = 0; i < count; ++i) {
            auto made = lesson::makeQuestion(exercise, seed + i);
            if (const auto* problem = std::get_if<FileProblem>(&made)) {
                report(*problem, context.language);
                return ExitCode::Wrong;
            }
            questions.push_back(std::get<lesson::Question>(std::move(made)));
        }
    }
    if (isDrawnHandout(context) && lacksFont(context.language)) {
        return ExitCode::Wrong;
    }
    reportGoals(handout::exercisesWithGoals(questions), context.language);
    const bool isGift = output.endsWith(".gift", Qt::CaseInsensitive);
    return write({{output,
                     isGift ? handout::giftText(questions, context.language)
                            : handout::moodleXml(questions, context.language, draw)}},
        context.language);
}

} // namespace app
