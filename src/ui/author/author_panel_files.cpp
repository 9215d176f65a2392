// SPDX-License-Identifier: GPL-3.0-or-later

// From the panel to a file: what is missing, what is wrong and where, preview, saving.

#include "lesson/course/course_shelf.h"
#include "lesson/draft/draft_run.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"
#include "lesson/problem/system_words.h"
#include "storage/folder.h"
#include "storage/user_folder.h"
#include "storage/whole_file.h"
#include "ui/author/asked_card.h"
#include "ui/author/author_panel.h"
#include "ui/author/bilingual_edit.h"
#include "ui/author/exercise_picker.h"
#include "ui/author/hint_rows.h"
#include "ui/author/preview_dialog.h"
#include "ui/author/stop_card.h"
#include "ui/documents/save_name.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>

namespace ui {
namespace {

constexpr auto kDraftName = "draft";
/// So many questions are tried before an exercise counts as good.
constexpr std::uint64_t kTries = 20;
/// So many fields are named.
constexpr qsizetype kMostNamed = 3;

/// What the words of a label are: "wrong", or a "remark" on what was done all the same.
void setVerdict(QLabel& label, const char* verdict)
{
    label.setProperty("verdict", verdict);
    label.style()->polish(&label);
}

bool isSameFile(const QString& one, const QString& other)
{
    return !one.isEmpty() && QFileInfo(one) == QFileInfo(other);
}

} // namespace

QString AuthorPanel::sentenceOf(session::RecordingProblem problem)
{
    using enum session::RecordingProblem;
    switch (problem) {
    case SettingsChangedLater:
        return tr("Settings of a side were changed while the run went on. Take that back, or begin "
                  "anew with the settings that it is to have.");
    case NetworkChangedLater:
        return tr("The network was changed while the run went on. Take that back, or begin anew "
                  "with the network that it is to have.");
    case PlaysDifferently:
        return tr("What was done cannot be repeated exactly. Begin anew, and let the "
                  "run go on before each thing you do.");
    }
    return {};
}

/// The first thing that an author has still to do.
std::optional<QString> AuthorPanel::missing() const
{
    const bool keepsRun = m_opened && m_opened->keepsRun;
    if (!keepsRun && m_session.trace().segments().empty()) {
        return tr("Nothing has happened in the laboratory yet: let the ends do something first.");
    }
    if (m_title->isEmpty()) {
        return tr("Give it a title.");
    }
    if (m_text->isEmpty()) {
        return makesLesson() ? tr("Write what one knows after the lesson.")
                             : tr("Write what the learner is told.");
    }
    if (makesLesson() && m_stops.isEmpty()) {
        return tr("Add a stop: go to a moment of the run first.");
    }
    if (!makesLesson() && askedNow().isEmpty()) {
        return tr("Ask something: click a segment or a state in the diagram.");
    }
    for (const AskedCard* card : askedNow()) {
        if (card->kind() == lesson::ItemKind::Goal && card->item().reach.isEmpty()) {
            return tr("Choose what has to be reached.");
        }
    }
    return std::nullopt;
}

/// That of the file, or what was done in the laboratory.
std::optional<lesson::Scenario> AuthorPanel::run()
{
    if (m_opened && m_opened->keepsRun) {
        return m_opened->run;
    }
    auto recorded = session::recorded(m_session.scenario(), m_session.branches().history());
    if (const auto* problem = std::get_if<session::RecordingProblem>(&recorded)) {
        m_verdict->setText(sentenceOf(*problem));
        return std::nullopt;
    }
    return std::get<lesson::Scenario>(std::move(recorded));
}

std::optional<QByteArray> AuthorPanel::text()
{
    m_verdict->clear();
    setVerdict(*m_verdict, "wrong");
    std::optional<QByteArray> text;
    if (const auto what = missing()) {
        m_verdict->setText(*what);
    } else {
        text = makesLesson() ? course() : exercise();
    }
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    return text;
}

std::optional<QByteArray> AuthorPanel::exercise()
{
    auto scenario = run();
    if (!scenario) {
        return std::nullopt;
    }
    lesson::ExerciseDraft draft;
    draft.title = m_title->text();
    draft.text = m_text->text();
    draft.varies = m_varies->isChecked();
    draft.picture = m_picture->isChecked();
    draft.hidden = hiddenColumns();
    draft.hints = m_hints->hints();
    for (const AskedCard* card : askedNow()) {
        draft.items.push_back(card->item());
    }
    if (m_opened) {
        draft.kept = m_opened->kept;
        draft.keepsRun = m_opened->keepsRun;
    }
    if (making() == Making::Goal && !draft.keepsRun) {
        // What was done is the way to the goal; the learner begins before it.
        lesson::Deeds deeds = lesson::deedsOf(*scenario, m_session.scenario().genesis);
        scenario = std::move(deeds.before);
        draft.items.front().sample = deeds.acts;
    }
    draft.scenario = std::move(*scenario);
    const QByteArray text = lesson::exerciseText(draft);
    const auto read = lesson::readExercise(text, kDraftName);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&read)) {
        tell(*problem);
        return std::nullopt;
    }
    for (std::uint64_t seed = 1; seed <= kTries; ++seed) {
        const auto made = lesson::makeQuestion(std::get<lesson::ExercisePtr>(read), seed);
        if (const auto* problem = std::get_if<lesson::FileProblem>(&made)) {
            tell(*problem);
            return std::nullopt;
        }
        const auto& question = std::get<lesson::Question>(made);
        const auto problem = goalProblem(question);
        if (const auto unfit = problem ? problem : numberProblem(question)) {
            m_verdict->setText(*unfit);
            return std::nullopt;
        }
    }
    return text;
}

/// A goal is reached by what the author did, and not by doing nothing.
std::optional<QString> AuthorPanel::goalProblem(const lesson::Question& question) const
{
    for (const lesson::AskedItem& item : question.items) {
        if (item.kind != lesson::ItemKind::Goal) {
            continue;
        }
        if (lesson::reaches(question, item, *question.run)) {
            return tr("The goal is reached without doing anything. Ask for more.");
        }
        const auto run = lesson::runWithActs(question, item.sample);
        if (!std::holds_alternative<lesson::Run>(run) ||
            !lesson::reaches(question, item, std::get<lesson::Run>(run))) {
            return tr("What you did in the laboratory does not reach the goal.");
        }
    }
    return std::nullopt;
}

/// A number that nobody can know, since an end may begin with any.
std::optional<QString> AuthorPanel::numberProblem(const lesson::Question& question) const
{
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        const lesson::AskedItem& item = question.items[i];
        if (lesson::tellsWhereItCounts(question, item)) {
            continue;
        }
        const auto named = std::ranges::find_if(
            question.symbols, [&item](const auto& each) { return each.second == *item.base; });
        const QString what = named == question.symbols.end()
            ? tr("Nothing tells with which number this end begins. Say it in the text, or ask for "
                 "another segment.")
            : tr("Nothing tells with which number this end begins. Write in the text that it "
                 "begins with “%1”, so that it can be answered with %1; or ask for another "
                 "segment.")
                  .arg(named->first);
        return labelled(tr("Question %1").arg(i + 1), what);
    }
    return std::nullopt;
}

std::optional<QByteArray> AuthorPanel::course()
{
    auto scenario = run();
    if (!scenario) {
        return std::nullopt;
    }
    lesson::CourseDraft draft;
    draft.title = m_title->text();
    draft.goal = m_text->text();
    draft.minutes = m_minutes->value();
    draft.exercises = m_exercises->exercises();
    draft.scenario = std::move(*scenario);
    for (const StopCard* card : m_stops) {
        draft.stops.push_back(card->stop());
    }
    if (m_opened) {
        draft.kept = m_opened->kept;
        draft.keepsRun = m_opened->keepsRun;
    }
    const QByteArray text = lesson::courseText(draft);
    const auto read = lesson::readCourse(text, kDraftName);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&read)) {
        tell(*problem);
        return std::nullopt;
    }
    return text;
}

/// A place in the file as a place in the panel: "Question 2, wrong answer 1".
QString AuthorPanel::placeOf(const QString& pointer) const
{
    static const QRegularExpression item("^/items/(\\d+)(?:/mistakes/(\\d+))?");
    static const QRegularExpression stop("^/stops/(\\d+)");
    if (const auto match = item.match(pointer); match.hasMatch()) {
        const int number = match.captured(1).toInt() + 1;
        const AskedCard* card = askedNow().value(number - 1);
        return match.captured(2).isEmpty() || card == nullptr
            ? tr("Question %1").arg(number)
            : tr("Question %1, wrong answer %2")
                  .arg(number)
                  .arg(card->mistakeNumber(match.captured(2).toInt()));
    }
    if (const auto match = stop.match(pointer); match.hasMatch()) {
        return tr("Stop %1").arg(match.captured(1).toInt() + 1);
    }
    return pointer;
}

void AuthorPanel::tell(const lesson::FileProblem& problem)
{
    const lesson::ProblemText words = spokenProblem(
        [&problem](const language::Speaker& say) { return lesson::sentences(say, problem); });
    // Texts have one key for each language.
    const bool isUnwritten =
        problem.kind == lesson::ProblemKind::MissingKey && problem.wanted.contains("zh");
    const QString what = isUnwritten ? tr("A text is missing.") : words.what;
    const QString wanted = isUnwritten
        ? tr("Write into the field that is empty, in English or in Chinese.")
        : words.wanted;
    m_verdict->setText(labelled(placeOf(problem.place.pointer), what) + '\n' + wanted);
}

void AuthorPanel::preview()
{
    if (const auto made = text()) {
        if (makesLesson()) {
            previewLesson(*made);
        } else {
            previewExercise(*made);
        }
    }
}

void AuthorPanel::previewExercise(const QByteArray& text)
{
    const auto exercise = std::get<lesson::ExercisePtr>(lesson::readExercise(text, kDraftName));
    PreviewDialog dialog(
        std::get<lesson::Question>(lesson::makeQuestion(exercise, 1)), m_look, this);
    dialog.exec();
}

void AuthorPanel::previewLesson(const QByteArray& text)
{
    emit lessonPreviewRequested(std::get<lesson::CoursePtr>(lesson::readCourse(text, kDraftName)));
}

/// Where own lessons or exercises are found by themselves; empty: there is no such place.
QString AuthorPanel::ownFolder() const
{
    const auto data = storage::userFolder(QStandardPaths::AppLocalDataLocation);
    return data ? *data + (makesLesson() ? "/lessons" : "/exercises") : QString();
}

/// What is written in one of both languages, if anything is, as `sentence` tells it.
QString AuthorPanel::onlyIn(const QString& sentence, bool english) const
{
    QStringList fields;
    for (const auto* edit : findChildren<BilingualEdit*>()) {
        const lesson::Localized text = edit->text();
        const QString& written = english ? text.en : text.zh;
        const QString& other = english ? text.zh : text.en;
        if (edit->isVisibleTo(this) && !written.trimmed().isEmpty() && other.trimmed().isEmpty() &&
            !fields.contains(edit->label())) {
            fields += edit->label();
        }
    }
    if (fields.size() > kMostNamed) {
        fields = fields.first(kMostNamed) + QStringList(QString::fromUtf8("\u2026"));
    }
    return fields.isEmpty() ? QString() : sentence.arg(listed(fields));
}

/// What may not have been meant, though it was saved: a line each.
QStringList AuthorPanel::remarks(const QString& path) const
{
    QStringList remarks{onlyIn(tr("Only in English so far: %1."), true),
        onlyIn(tr("Only in Chinese so far: %1."), false)};
    const QList<AskedCard*> asked = makesLesson() ? QList<AskedCard*>() : askedNow();
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QStringList empty = asked[i]->emptyMistakes();
        if (!empty.isEmpty()) {
            remarks += tr("Left out, as it has no answer: question %1, wrong answer %2.")
                           .arg(i + 1)
                           .arg(listed(empty));
        }
    }
    const QString id = QFileInfo(path).completeBaseName();
    const lesson::Shelf& shelf = makesLesson() ? lesson::courseShelf() : lesson::exerciseShelf();
    if (!isSameFile(shelf.ownFile(id), path)) {
        remarks += tr("“Learn” lists what lies in %1; this file is found with “Open”.")
                       .arg(QDir::toNativeSeparators(ownFolder()));
    }
    remarks.removeAll(QString());
    return remarks;
}

/// Named after the title, in the folder of own exercises or lessons, where they are found again.
QString AuthorPanel::suggestedPath() const
{
    if (!ownFile().isEmpty()) {
        return ownFile();
    }
    QString folder = QDir::homePath();
    if (const QString own = ownFolder(); !own.isEmpty()) {
        folder = storage::makeFolder(own) ? folder : own;
    }
    const QString name = fileNameOf(m_title->text());
    return QDir(folder).filePath(!name.isEmpty() ? name
            : makesLesson()                      ? tr("my lesson")
                                                 : tr("my exercise"));
}

void AuthorPanel::save()
{
    if (ownFile().isEmpty()) {
        saveAs();
    } else if (const auto made = text()) {
        saveTo(ownFile(), *made);
    }
}

void AuthorPanel::saveAs()
{
    const auto made = text();
    if (!made) {
        return;
    }
    const bool lesson = makesLesson();
    QList<SaveFormat> formats{lesson ? SaveFormat{tr("Lessons"), "woshou-lesson"}
                                     : SaveFormat{tr("Exercises"), "woshou-exercise"}};
    const QString ending = formats.front().ending;
    // A file that was taken up may have the other ending.
    formats += SaveFormat{"JSON", "json"};
    const auto path = askSaveName(this, lesson ? tr("Save the lesson") : tr("Save the exercise"),
        withEnding(suggestedPath(), formats, ending), formats);
    if (path) {
        saveTo(*path, *made);
    }
}

void AuthorPanel::saveTo(const QString& path, const QByteArray& made)
{
    if (const auto error = storage::writeFile(path, made)) {
        const lesson::ProblemText why = spokenProblem(
            [&error](const language::Speaker& say) { return lesson::cannotWrite(say, *error); });
        warn(this, tr("It was not saved."), why.what + '\n' + why.wanted);
        return;
    }
    (m_opened ? m_opened->file : m_savedAs[makesLesson() ? 1 : 0]) = path;
    m_isEdited = false;
    retranslate();
    emit saved(path);
    const QStringList remarks = this->remarks(path);
    m_verdict->setText(remarks.join('\n'));
    setVerdict(*m_verdict, "remark");
    m_verdict->setVisible(!remarks.isEmpty());
}

} // namespace ui
