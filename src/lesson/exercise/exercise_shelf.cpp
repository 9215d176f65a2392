// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/exercise_shelf.h"

#include "language/speaker.h"
#include "lesson/exercise/exercise.h"
#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/problem/near_words.h"
#include "lesson/scenario/scenario.h"
#include "storage/user_folder.h"

#include <QDir>
#include <QMap>

namespace lesson {
namespace {

struct Shelf
{
    std::vector<CatalogueGroup> groups;
    QMap<QString, QString> files;
};

std::variant<QByteArray, FileProblem> bytesOf(const QString& file)
{
    if (file.startsWith(':')) {
        return builtInText(file);
    }
    return readFile(file, kMaxFileBytes);
}

/// An entry; of a file that cannot be used nothing, it tells its problem when it is asked for.
void put(const QString& id, const QString& file, CatalogueGroup& group, Shelf& shelf)
{
    const auto bytes = bytesOf(file);
    if (!std::holds_alternative<QByteArray>(bytes) || shelf.files.contains(id)) {
        return;
    }
    const JsonText text(std::get<QByteArray>(bytes), file);
    if (text.problem() || text.value()["woshou"].text() != "exercise/1") {
        return;
    }
    shelf.files[id] = file;
    Localized title = localized(text.value()["title"]);
    group.entries.push_back({id, EntryKind::Exercise, title, localized(text.value()["text"])});
}

Localized titleOfOwn()
{
    const language::Phrase phrase = PHRASE("Exercise", "Own exercises");
    return {language::speaker(language::kEnglish).text(phrase),
        language::speaker(language::kChinese).text(phrase)};
}

Shelf readShelf()
{
    Shelf shelf;
    const QString path = ":/exercises/index.json";
    const JsonText index(builtInText(path), path);
    for (const JsonValue item : index.value()["groups"].items()) {
        CatalogueGroup group{localized(item["title"]), {}};
        for (const JsonValue id : item["exercises"].items()) {
            put(id.toString(), ":/exercises/" + id.toString() + ".json", group, shelf);
        }
        shelf.groups.push_back(std::move(group));
    }
    const auto folder = storage::userFolder(QStandardPaths::AppLocalDataLocation);
    const QDir own(folder.value_or(QString()) + "/exercises");
    CatalogueGroup group{titleOfOwn(), {}};
    if (folder && own.exists()) {
        for (const QFileInfo& file :
            own.entryInfoList({"*.json", "*.woshou-exercise"}, QDir::Files, QDir::Name)) {
            put(file.completeBaseName(), file.filePath(), group, shelf);
        }
    }
    if (!group.entries.empty()) {
        shelf.groups.push_back(std::move(group));
    }
    return shelf;
}

const Shelf& shelf()
{
    static const Shelf read = readShelf();
    return read;
}

QStringList idsOnShelf() { return shelf().files.keys(); }

} // namespace

const std::vector<CatalogueGroup>& exerciseShelf() { return shelf().groups; }

const CatalogueEntry* findExercise(const QString& id)
{
    for (const CatalogueGroup& group : exerciseShelf()) {
        for (const CatalogueEntry& entry : group.entries) {
            if (entry.id == id) {
                return &entry;
            }
        }
    }
    return nullptr;
}

QString fileOfExercise(const QString& id) { return shelf().files.value(id); }

bool isExercise(const QString& source)
{
    if (findExercise(source) != nullptr || source.endsWith(".woshou-exercise")) {
        return true;
    }
    const auto bytes = readFile(source, kMaxFileBytes);
    if (!std::holds_alternative<QByteArray>(bytes)) {
        return false;
    }
    const JsonText text(std::get<QByteArray>(bytes), source);
    return !text.problem() && text.value()["woshou"].text().starts_with("exercise/");
}

ExerciseResult loadExercise(const QString& source)
{
    const QString known = fileOfExercise(source);
    auto bytes = bytesOf(known.isEmpty() ? source : known);
    if (auto* problem = std::get_if<FileProblem>(&bytes)) {
        const bool isPath = source.contains('/') || source.contains('.');
        if (problem->kind == ProblemKind::NoSuchFile && !isPath) {
            problem->kind = ProblemKind::UnknownSource;
            problem->wanted = nearWords(source, idsOnShelf());
        }
        return *problem;
    }
    const bool isFile = !known.isEmpty() && !known.startsWith(':');
    return readExercise(std::get<QByteArray>(bytes), isFile ? known : source);
}

} // namespace lesson
