// SPDX-License-Identifier: GPL-3.0-or-later

// From the panel to a file: what is missing, what is wrong and where, preview, saving.

#include "lesson/problem/system_words.h"
#include "storage/folder.h"
#include "storage/user_folder.h"
#include "storage/whole_file.h"
#include "ui/author/asked_card.h"
#include "ui/author/author_panel.h"
#include "ui/author/bilingual_edit.h"
#include "ui/author/preview_dialog.h"
#include "ui/author/stop_card.h"
#include "ui/documents/save_name.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QRegularExpression>

namespace ui {
namespace {

constexpr auto kDraftName = "draft";
/// So many questions are tried before an exercise counts as good.
constexpr std::uint64_t kTries = 20;

bool isEmpty(const BilingualEdit& edit)
{
    const lesson::Localized text = edit.text();
    return text.en.trimmed().isEmpty() && text.zh.trimmed().isEmpty();
}

} // namespace

QString AuthorPanel::sentenceOf(session::RecordingProblem problem)
{
    using enum session::RecordingProblem;
    switch (problem) {
    case SettingsChangedLater:
        return tr("Settings of a side were changed while the run went on. Begin anew "
                  "with the settings that it is to have.");
    case NetworkChangedLater:
        return tr("The network was changed while the run went on. Begin anew with the "
                  "network that it is to have.");
    case PlaysDifferently:
        return tr("What was done cannot be repeated exactly. Begin anew, and let the "
                  "run go on before each thing you do.");
    }
    return {};
}

/// The first thing that an author has still to do.
std::optional<QString> AuthorPanel::missing() const
{
    if (m_session.trace().segments().empty()) {
        return tr("Nothing has happened in the laboratory yet: let the ends do something first.");
    }
    if (isEmpty(*m_title)) {
        return tr("Give it a title.");
    }
    if (isEmpty(*m_text)) {
        return makesLesson() ? tr("Write what one knows after the lesson.")
                             : tr("Write what the learner is told.");
    }
    if (makesLesson() && m_stops.isEmpty()) {
        return tr("Add a stop: go to a moment of the run first.");
    }
    if (!makesLesson() && m_asked.isEmpty()) {
        return tr("Ask something: click a segment or a state in the diagram.");
    }
    return std::nullopt;
}

std::optional<lesson::Scenario> AuthorPanel::recording()
{
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
    auto scenario = recording();
    if (!scenario) {
        return std::nullopt;
    }
    lesson::ExerciseDraft draft;
    draft.title = m_title->text();
    draft.text = m_text->text();
    draft.scenario = std::move(*scenario);
    draft.varies = m_varies->isChecked();
    draft.picture = m_picture->isChecked();
    draft.hidden = hiddenColumns();
    if (!isEmpty(*m_hint)) {
        draft.hints = {m_hint->text()};
    }
    for (const AskedCard* card : m_asked) {
        draft.items.push_back(card->item());
    }
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
    }
    return text;
}

std::optional<QByteArray> AuthorPanel::course()
{
    auto scenario = recording();
    if (!scenario) {
        return std::nullopt;
    }
    lesson::CourseDraft draft{m_title->text(), m_text->text(), std::move(*scenario), {}, {}};
    for (const StopCard* card : m_stops) {
        draft.stops.push_back(card->stop());
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
        return match.captured(2).isEmpty()
            ? tr("Question %1").arg(number)
            : tr("Question %1, wrong answer %2").arg(number).arg(match.captured(2).toInt() + 1);
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
    m_verdict->setText(labelled(placeOf(problem.place.pointer), words.what) + '\n' + words.wanted);
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

/// The folder of own exercises or lessons is suggested: there they are found again.
void AuthorPanel::save()
{
    const auto made = text();
    if (!made) {
        return;
    }
    const bool lesson = makesLesson();
    const QList<SaveFormat> formats{lesson ? SaveFormat{tr("Lessons"), "woshou-lesson"}
                                           : SaveFormat{tr("Exercises"), "woshou-exercise"}};
    QString folder = QDir::homePath();
    if (const auto data = storage::userFolder(QStandardPaths::AppLocalDataLocation)) {
        const QString own = *data + (lesson ? "/lessons" : "/exercises");
        folder = storage::makeFolder(own) ? folder : own;
    }
    const QString name =
        withEnding(lesson ? tr("my lesson") : tr("my exercise"), formats, formats.front().ending);
    const auto path = askSaveName(this, lesson ? tr("Save the lesson") : tr("Save the exercise"),
        QDir(folder).filePath(name), formats);
    if (!path) {
        return;
    }
    if (const auto error = storage::writeFile(*path, *made)) {
        const lesson::ProblemText why = spokenProblem(
            [&error](const language::Speaker& say) { return lesson::cannotWrite(say, *error); });
        warn(this, tr("It was not saved."), why.what + '\n' + why.wanted);
        return;
    }
    emit saved(*path);
}

} // namespace ui
