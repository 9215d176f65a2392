// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/scenario_writer.h"
#include "session/act_json.h"
#include "session/document.h"

namespace session {
namespace {

using lesson::compact;

QByteArray number(std::size_t value) { return QByteArray::number(static_cast<qulonglong>(value)); }

/// Qt sorts keys; people look for what something is first.
QByteArray branchText(const Branch& branch, const Branches& branches)
{
    QByteArray text = "    {\"id\": " + number(branch.id.value);
    if (!branch.name.isEmpty()) {
        text += ", \"name\": " + compact(branch.name);
    }
    if (branch.parent) {
        text += ", \"parent\": " + number(branch.parent->value);
        text += ", \"fork\": " + number(branch.fork);
    }
    text += ", \"length\": " + number(branch.size) + ", \"acts\": [";
    const char* separator = "\n      ";
    for (const auto& act : branches.acts(branch.id)) {
        text += separator + compact(toJson(act, branches.history().current().genesis()));
        separator = ",\n      ";
    }
    return text + "]}";
}

} // namespace

QByteArray documentText(
    const lesson::Scenario& scenario, const Branches& branches, tcp::Instant playhead)
{
    QByteArray text = "{\n  \"woshou\": \"session/1\",\n";
    text += "  \"scenario_id\": " + compact(scenario.id) + ",\n";
    text += "  \"scenario\": " + compact(lesson::toJson(scenario)) + ",\n";
    text += "  \"branches\": [\n";
    const char* separator = "";
    for (const Branch& branch : branches.all()) {
        text += separator + branchText(branch, branches);
        separator = ",\n";
    }
    text += "\n  ],\n";
    text += "  \"current\": " + number(branches.current().value) + ",\n";
    text += "  \"position\": " + number(branches.history().cursor()) + ",\n";
    text += "  \"playhead_ns\": " +
        QByteArray::number(static_cast<qlonglong>(playhead.time_since_epoch().count()));
    return text + "\n}\n";
}

} // namespace session
