// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/shelf/shelf.h"

#include "language/speaker.h"
#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/problem/near_words.h"
#include "lesson/scenario/catalogue.h"
#include "lesson/scenario/declared_kind.h"
#include "lesson/scenario/scenario.h"
#include "storage/user_folder.h"

#include <QFileInfo>

#include <algorithm>

namespace lesson {
namespace {

std::variant<QByteArray, FileProblem> bytesOf(const QString& file)
{
    if (file.startsWith(':')) {
        return builtInText(file);
    }
    return readFile(file, kMaxFileBytes);
}

QString& classFolder()
{
    static QString folder;
    return folder;
}

} // namespace

void setClassFolder(const QString& folder) { classFolder() = folder; }

Shelf::Shelf(ShelfKind kind)
    : m_kind(std::move(kind))
{
    readAgain();
}

void Shelf::readAgain()
{
    m_groups.clear();
    m_files.clear();
    const QString resources = ":/" + m_kind.folder + '/';
    const JsonText index(builtInText(resources + "index.json"), resources);
    for (const JsonValue item : index.value()["groups"].items()) {
        CatalogueGroup group{localized(item["title"]), {}};
        for (const JsonValue id : item["ids"].items()) {
            put(id.toString(), resources + id.toString() + ".json", group);
        }
        m_groups.push_back(std::move(group));
    }
    const auto folder = storage::userFolder(QStandardPaths::AppLocalDataLocation);
    const QDir own(folder.value_or(QString()) + '/' + m_kind.folder);
    CatalogueGroup group{{language::speaker(language::kEnglish).text(m_kind.own),
                             language::speaker(language::kChinese).text(m_kind.own)},
        {}};
    if (!classFolder().isEmpty()) {
        putAll(QDir(classFolder()), group);
    }
    if (folder) {
        putAll(own, group);
    }
    if (!group.entries.empty()) {
        m_groups.push_back(std::move(group));
    }
}

void Shelf::putAll(const QDir& folder, CatalogueGroup& group)
{
    const QStringList patterns{"*.json", "*.woshou-" + id(m_kind.kind)};
    for (const QFileInfo& file : folder.entryInfoList(patterns, QDir::Files, QDir::Name)) {
        put(file.completeBaseName(), file.filePath(), group);
    }
}

QString Shelf::ownFile(const QString& id) const
{
    const QString file = m_files.value(id);
    return file.startsWith(':') ? QString() : file;
}

bool Shelf::isFor(const QString& source) const
{
    if (find(source) != nullptr || source.endsWith(".woshou-" + id(m_kind.kind))) {
        return true;
    }
    return declaredKind(source) == id(m_kind.kind);
}

void Shelf::put(const QString& id, const QString& file, CatalogueGroup& group)
{
    const auto bytes = bytesOf(file);
    if (!std::holds_alternative<QByteArray>(bytes) || m_files.contains(id)) {
        return;
    }
    const JsonText text(std::get<QByteArray>(bytes), file);
    if (text.problem() || text.value()["woshou"].toString() != m_kind.format) {
        return;
    }
    m_files[id] = file;
    const JsonValue about =
        text.value()["goal"].exists() ? text.value()["goal"] : text.value()["text"];
    group.entries.push_back({id, m_kind.kind, localized(text.value()["title"]), localized(about)});
}

const CatalogueEntry* Shelf::find(const QString& id) const
{
    for (const CatalogueGroup& group : m_groups) {
        for (const CatalogueEntry& entry : group.entries) {
            if (entry.id == id) {
                return &entry;
            }
        }
    }
    return nullptr;
}

std::variant<Shelf::Text, FileProblem> Shelf::load(const QString& source) const
{
    const QString known = m_files.value(source);
    auto bytes = bytesOf(known.isEmpty() ? source : known);
    if (auto* problem = std::get_if<FileProblem>(&bytes)) {
        const bool isPath = source.contains('/') || source.contains('.');
        if (problem->kind == ProblemKind::NoSuchFile && !isPath) {
            const bool isScenario = findEntry(source) != nullptr;
            problem->kind = isScenario ? ProblemKind::IsScenario : ProblemKind::UnknownSource;
            problem->wanted = nearWords(source, m_files.keys());
        }
        return *problem;
    }
    const QString own = ownFile(source);
    return Text{std::get<QByteArray>(std::move(bytes)), own.isEmpty() ? source : own};
}

} // namespace lesson
