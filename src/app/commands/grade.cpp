// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/finish.h"
#include "app/messages.h"
#include "app/question_options.h"
#include "lesson/exercise/exercise_json.h"
#include "lesson/exercise/marking.h"
#include "session/goal_run.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace app {
namespace {

using language::Speaker;
using lesson::Answers;
using lesson::FileProblem;
using lesson::ItemMark;
using lesson::Question;

/// One learner's answers, marked.
struct Marked
{
    Question question;
    Answers answers;
    lesson::Marks marks;
};

using MarkedOrNot = std::variant<Marked, FileProblem>;

/// The answers files of a folder, or the one file.
QStringList filesOf(const QString& path)
{
    if (!QFileInfo(path).isDir()) {
        return {path};
    }
    QStringList files;
    for (const QFileInfo& file :
        QDir(path).entryInfoList({"*.json", "*.woshou-answers"}, QDir::Files, QDir::Name)) {
        files += file.filePath();
    }
    return files;
}

/// The seed that the class gives to the learner, or else that of the file.
std::variant<std::uint64_t, FileProblem> seedFor(
    const Answers& answers, const std::optional<std::uint64_t>& classSeed)
{
    if (!classSeed) {
        return answers.seed;
    }
    if (const auto seed = lesson::seedOfLearner(answers.learner, *classSeed)) {
        return *seed;
    }
    return FileProblem{answers.file, {0, 0, "/learner"}, lesson::ProblemKind::NoLearnerNumber, {},
        answers.learner, {}, {}};
}

MarkedOrNot markedOf(const lesson::ExercisePtr& exercise, const QString& file,
    const std::optional<std::uint64_t>& classSeed)
{
    auto loaded = lesson::loadAnswers(file);
    if (auto* problem = std::get_if<FileProblem>(&loaded)) {
        return *problem;
    }
    auto answers = std::get<Answers>(std::move(loaded));
    if (answers.exercise != exercise->id) {
        return FileProblem{file, {0, 0, "/exercise"}, lesson::ProblemKind::OtherExercise, {},
            exercise->id, answers.exercise, {}};
    }
    const auto seed = seedFor(answers, classSeed);
    if (const auto* problem = std::get_if<FileProblem>(&seed)) {
        return *problem;
    }
    auto made = lesson::makeQuestion(exercise, std::get<std::uint64_t>(seed));
    if (auto* problem = std::get_if<FileProblem>(&made)) {
        return *problem;
    }
    auto question = std::get<Question>(std::move(made));
    if (const auto problem = lesson::findUnknownItem(question, answers)) {
        return *problem;
    }
    if (const auto problem = session::playGoals(question, answers)) {
        return *problem;
    }
    auto marks = lesson::markAnswers(question, answers);
    return Marked{std::move(question), std::move(answers), std::move(marks)};
}

QString verdictText(const Speaker& say, lesson::Verdict verdict)
{
    switch (verdict) {
    case lesson::Verdict::Right:
        return say.text(PHRASE("Grade", "right"));
    case lesson::Verdict::Wrong:
        return say.text(PHRASE("Grade", "wrong"));
    case lesson::Verdict::Missing:
        return say.text(PHRASE("Grade", "missing"));
    }
    return {};
}

/// Where to look in the run, for an answer that is wrong.
QString placeText(const Speaker& say, const lesson::RunPlace& place)
{
    if (place.segment) {
        const QString number = QString::number(place.segment->value);
        return say.text(PHRASE("Grade", " (Look at segment %1.)"), {number});
    }
    if (place.at) {
        const std::chrono::duration<double, std::milli> time = place.at->time_since_epoch();
        const QString number = QString::number(time.count());
        return say.text(PHRASE("Grade", " (Look at what happens up to %1 ms.)"), {number});
    }
    return {};
}

/// Of a goal the acts that were handed in are not told: they are no words.
QString lineOf(const Speaker& say, const ItemMark& mark, bool isGoal)
{
    QString line = QString("%1: %2 (%3/%4)")
                       .arg(mark.name, verdictText(say, mark.verdict))
                       .arg(mark.points)
                       .arg(mark.of);
    if (mark.verdict == lesson::Verdict::Wrong) {
        line += isGoal ? QString() : QString(" \u201c%1\u201d").arg(mark.given.simplified());
        line += QString(" \u2013 ") + mark.feedback.in(say.code()) + placeText(say, mark.place);
    }
    return line + '\n';
}

QString asText(const Marked& marked, Language language)
{
    QString text;
    for (std::size_t i = 0; i < marked.marks.items.size(); ++i) {
        const bool isGoal = marked.question.items[i].kind == lesson::ItemKind::Goal;
        inEach(language,
            [&](const Speaker& say) { text += lineOf(say, marked.marks.items[i], isGoal); });
    }
    const QStringList points{
        QString::number(marked.marks.points), QString::number(marked.marks.of)};
    inEach(language,
        [&](const Speaker& say) { text += say.text(PHRASE("Grade", "%1 of %2"), points) + '\n'; });
    return text;
}

QString quoted(QString field)
{
    if (field.contains(',') || field.contains('"') || field.contains('\n')) {
        field = '"' + field.replace('"', "\"\"") + '"';
    }
    return field;
}

/// A line for each learner: points for each item, and their sum.
QString asCsv(const lesson::Exercise& exercise, const std::vector<Marked>& all)
{
    QStringList head{"learner", "seed", "points", "of"};
    for (const lesson::Item& item : exercise.items) {
        head += item.name;
    }
    QString text = head.join(',') + "\r\n"; // RFC 4180
    for (const Marked& marked : all) {
        QStringList line{quoted(marked.answers.learner), QString::number(marked.question.seed),
            QString::number(marked.marks.points), QString::number(marked.marks.of)};
        for (const lesson::Item& item : exercise.items) {
            const auto& marks = marked.marks.items;
            const auto found = std::ranges::find(marks, item.name, &ItemMark::name);
            line += found == marks.end() ? QString() : QString::number(found->points);
        }
        text += line.join(',') + "\r\n";
    }
    return text;
}

QByteArray asJson(const std::vector<Marked>& all, bool isFolder)
{
    QJsonArray array;
    for (const Marked& marked : all) {
        array += lesson::marksJson(marked.question, marked.answers.learner, marked.marks);
    }
    return (isFolder ? QJsonDocument(array) : QJsonDocument(array.at(0).toObject())).toJson();
}

QString asTexts(const std::vector<Marked>& all, bool isFolder, Language language)
{
    QString text;
    for (const Marked& marked : all) {
        if (isFolder) {
            text += marked.answers.file + '\n';
        }
        text += asText(marked, language);
    }
    return text;
}

} // namespace

ExitCode runGrade(const Context& context)
{
    const auto fail = [&context](const auto& problem) {
        report(problem, context.language);
        return ExitCode::Wrong;
    };
    const auto seed = seedOption(context.call);
    if (const auto* problem = std::get_if<CallProblem>(&seed)) {
        return fail(*problem);
    }
    if (context.call.options.contains("json") && context.call.options.contains("csv")) {
        return fail(CallProblem{CallMistake::NotTogether, "--json", "--csv", {}});
    }
    const auto loaded = exerciseOf(context.call.arguments[0]);
    if (const auto* problem = std::get_if<FileProblem>(&loaded)) {
        return fail(*problem);
    }
    const auto& exercise = std::get<lesson::ExercisePtr>(loaded);
    const bool isFolder = QFileInfo(context.call.arguments[1]).isDir();
    const auto classSeed = context.call.options.contains("seed")
        ? std::optional(std::get<std::uint64_t>(seed))
        : std::nullopt;
    std::vector<Marked> all;
    bool allRight = true;
    bool allRead = true;
    for (const QString& file : filesOf(context.call.arguments[1])) {
        auto marked = markedOf(exercise, file, classSeed);
        if (const auto* problem = std::get_if<FileProblem>(&marked)) {
            // One bad file of a class keeps nobody else from being marked.
            report(*problem, context.language);
            allRead = false;
            continue;
        }
        all.push_back(std::get<Marked>(std::move(marked)));
        allRight = allRight && all.back().marks.points == all.back().marks.of;
    }
    if (all.empty() && !allRead) {
        return ExitCode::Wrong;
    }
    if (all.empty()) {
        return fail(CallProblem{
            CallMistake::NoAnswers, {}, context.call.arguments[1], {".json", ".woshou-answers"}});
    }
    StandardOutput out;
    if (context.call.options.contains("json")) {
        out.write(asJson(all, isFolder).toStdString());
    } else if (context.call.options.contains("csv")) {
        out.write(asCsv(*exercise, all).toStdString());
    } else {
        out.write(asTexts(all, isFolder, context.language).toStdString());
    }
    const ExitCode written = finish(out, context.language);
    if (!allRead) {
        return ExitCode::Wrong;
    }
    return written == ExitCode::Done && !allRight ? ExitCode::No : written;
}

} // namespace app
