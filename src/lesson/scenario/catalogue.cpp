// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/catalogue.h"

#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/problem/near_words.h"

namespace lesson {
namespace {

CatalogueEntry scenarioEntry(const QString& id)
{
    const JsonText file(builtInText(":/scenarios/" + id + ".json"), id);
    return {id, EntryKind::Scenario, localized(file.value()["title"]),
        localized(file.value()["description"])};
}

std::vector<CatalogueGroup> readCatalogue()
{
    std::vector<CatalogueGroup> groups;
    const QString path = ":/scenarios/index.json";
    const JsonText index(builtInText(path), path);
    for (const JsonValue item : index.value()["groups"].items()) {
        CatalogueGroup group{localized(item["title"]), {}};
        for (const JsonValue id : item["scenarios"].items()) {
            group.entries.push_back(scenarioEntry(id.toString()));
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace

QString id(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Scenario:
        return "scenario";
    case EntryKind::Lesson:
        return "lesson";
    case EntryKind::Exercise:
        return "exercise";
    }
    return {};
}

const std::vector<CatalogueGroup>& catalogue()
{
    static const std::vector<CatalogueGroup> groups = readCatalogue();
    return groups;
}

const CatalogueEntry* findEntry(const QString& id)
{
    for (const CatalogueGroup& group : catalogue()) {
        for (const CatalogueEntry& entry : group.entries) {
            if (entry.id == id) {
                return &entry;
            }
        }
    }
    return nullptr;
}

QStringList nearIds(const QString& word)
{
    QStringList ids;
    for (const CatalogueGroup& group : catalogue()) {
        for (const CatalogueEntry& entry : group.entries) {
            ids += entry.id;
        }
    }
    return nearWords(word, ids);
}

} // namespace lesson
