// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/remarks.h"

#include "lesson/json/json_number.h"
#include "lesson/json/resource.h"

namespace lesson {
namespace {

QString nameOfSide(sim::Side side) { return QString::fromLatin1(sim::id(side).data()); }

sim::Side sideNamed(JsonValue word)
{
    return word.text() == sim::id(sim::Side::Client) ? sim::Side::Client : sim::Side::Server;
}

Note noteOf(JsonValue note)
{
    if (const JsonValue segment = note["segment"]; segment.isObject()) {
        return {Note::BySegment{sideNamed(segment["from"]),
                    static_cast<std::uint32_t>(segment["nth"].toInteger())},
            localized(note["text"])};
    }
    return {Note::AtTime{sideNamed(note["side"]), tcp::Instant(milliseconds(note["at_ms"]))},
        localized(note["text"])};
}

QJsonObject jsonOfNote(const Note& note)
{
    QJsonObject object;
    if (const auto* segment = std::get_if<Note::BySegment>(&note.where)) {
        object["segment"] = QJsonObject{
            {"from", nameOfSide(segment->from)}, {"nth", static_cast<qint64>(segment->nth)}};
    } else {
        const auto& moment = std::get<Note::AtTime>(note.where);
        object["at_ms"] = inMilliseconds(moment.at.time_since_epoch());
        object["side"] = nameOfSide(moment.side);
    }
    object["text"] = jsonOf(note.text);
    return object;
}

} // namespace

EndNames endNamesOf(JsonValue names)
{
    EndNames result;
    for (const sim::Side side : sim::kBothSides) {
        result[side] = localized(names[sim::id(side)]);
    }
    return result;
}

std::vector<Note> notesOf(JsonValue notes)
{
    std::vector<Note> result;
    for (const JsonValue note : notes.items()) {
        result.push_back(noteOf(note));
    }
    return result;
}

QJsonObject toJson(const EndNames& names)
{
    QJsonObject object;
    for (const sim::Side side : sim::kBothSides) {
        if (names[side] != Localized()) {
            object[nameOfSide(side)] = jsonOf(names[side]);
        }
    }
    return object;
}

QJsonArray toJson(const std::vector<Note>& notes)
{
    QJsonArray array;
    for (const Note& note : notes) {
        array.append(jsonOfNote(note));
    }
    return array;
}

} // namespace lesson
