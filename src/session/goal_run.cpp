// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/goal_run.h"

#include "lesson/json/json_text.h"
#include "session/document.h"

#include <QDir>
#include <QJsonDocument>

namespace session {
namespace {

using lesson::FileProblem;

/// The text of a saved session, and the name of the file that it stands in.
struct SessionText
{
    QByteArray text;
    QString file;
};

std::variant<SessionText, FileProblem> textOf(
    const QJsonValue& given, const lesson::Answers& answers)
{
    if (given.isObject()) {
        return SessionText{
            QJsonDocument(given.toObject()).toJson(QJsonDocument::Compact), answers.file};
    }
    const QString path = QFileInfo(answers.file).dir().filePath(given.toString());
    auto bytes = lesson::readFile(path, kMaxDocumentBytes);
    if (const auto* problem = std::get_if<FileProblem>(&bytes)) {
        return *problem;
    }
    return SessionText{std::get<QByteArray>(std::move(bytes)), path};
}

/// What the user may not have changed to begin with: a goal is reached from where it begins.
bool beginsAlike(sim::Genesis a, sim::Genesis b)
{
    a.mostRows = b.mostRows;
    return a == b;
}

} // namespace

std::optional<FileProblem> playGoals(const lesson::Question& question, lesson::Answers& answers)
{
    for (const lesson::AskedItem& item : question.items) {
        const QJsonValue given = answers.given.value(item.name);
        const bool isSession =
            given.isObject() || (given.isString() && !given.toString().isEmpty());
        if (item.kind != lesson::ItemKind::Goal || !isSession) {
            continue;
        }
        const auto source = textOf(given, answers);
        if (const auto* problem = std::get_if<FileProblem>(&source)) {
            return *problem;
        }
        const auto& [text, file] = std::get<SessionText>(source);
        auto read = readDocument(text, file);
        if (const auto* problem = std::get_if<FileProblem>(&read)) {
            return *problem;
        }
        auto document = std::get<Document>(std::move(read));
        if (!beginsAlike(document.scenario.genesis, question.run->genesis())) {
            return FileProblem{file, {}, lesson::ProblemKind::OtherScenario, {}, item.name, {}, {}};
        }
        sim::Genesis genesis = document.scenario.genesis;
        answers.runs.emplace(
            item.name, lesson::Run(std::move(genesis), traceToEnd(std::move(document))));
    }
    return std::nullopt;
}

} // namespace session
