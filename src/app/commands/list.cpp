// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/finish.h"
#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace app {
namespace {

using lesson::CatalogueEntry;

/// Scenarios, then lessons, then exercises.
std::vector<lesson::CatalogueGroup> allGroups()
{
    std::vector<lesson::CatalogueGroup> groups = lesson::catalogue();
    for (const lesson::Shelf* shelf : {&lesson::courseShelf(), &lesson::exerciseShelf()}) {
        groups.insert(groups.end(), shelf->groups().begin(), shelf->groups().end());
    }
    return groups;
}

std::string asJson()
{
    QJsonArray array;
    for (const lesson::CatalogueGroup& group : allGroups()) {
        for (const CatalogueEntry& entry : group.entries) {
            array += QJsonObject{{"id", entry.id}, {"kind", lesson::id(entry.kind)},
                {"title", QJsonObject{{"en", entry.title.en}, {"zh", entry.title.zh}}}};
        }
    }
    return QJsonDocument(array).toJson().toStdString();
}

QString titleIn(const lesson::Localized& title, Language language)
{
    QStringList titles;
    inEach(language, [&](const language::Speaker& say) { titles += title.in(say.code()); });
    return titles.join(" · ");
}

std::string asText(Language language)
{
    constexpr int kColumn = 24;
    QString text;
    for (const lesson::CatalogueGroup& group : allGroups()) {
        text += (text.isEmpty() ? "" : "\n") + titleIn(group.title, language) + '\n';
        for (const CatalogueEntry& entry : group.entries) {
            text += "  " + entry.id.leftJustified(kColumn) + titleIn(entry.title, language) + '\n';
        }
    }
    return text.toStdString();
}

} // namespace

ExitCode runList(const Context& context)
{
    StandardOutput out;
    out.write(context.call.options.contains("json") ? asJson() : asText(context.language));
    return finish(out, context.language);
}

} // namespace app
