// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/answers_file.h"

#include "lesson/exercise/answers.h"
#include "lesson/problem/system_words.h"
#include "storage/whole_file.h"
#include "ui/documents/save_name.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString answersPhrase(const char* text)
{
    return QCoreApplication::translate("ui::AnswersFile", text);
}

} // namespace

std::optional<QString> saveAnswers(QWidget* parent, const lesson::Question& question,
    const QString& learner, const QJsonObject& given)
{
    const QList<SaveFormat> formats{
        {answersPhrase(QT_TRANSLATE_NOOP("ui::AnswersFile", "Answers")), "woshou-answers"}};
    const QString name =
        learner.isEmpty() ? question.exercise->id : question.exercise->id + '-' + learner;
    const auto path =
        askSaveName(parent, answersPhrase(QT_TRANSLATE_NOOP("ui::AnswersFile", "Save the answers")),
            documentFolder().filePath(name + ".woshou-answers"), formats);
    if (!path) {
        return std::nullopt;
    }
    if (const auto error =
            storage::writeFile(*path, lesson::answersText(question, learner, given))) {
        const lesson::ProblemText why = spokenProblem(
            [&error](const language::Speaker& say) { return lesson::cannotWrite(say, *error); });
        warn(parent,
            answersPhrase(QT_TRANSLATE_NOOP("ui::AnswersFile", "The answers were not saved.")),
            why.what + '\n' + why.wanted);
        return std::nullopt;
    }
    return path;
}

} // namespace ui
