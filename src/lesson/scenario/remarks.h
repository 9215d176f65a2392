// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/problem/localized.h"
#include "sim/side.h"
#include "tcp/time.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdint>
#include <variant>
#include <vector>

namespace lesson {

/// What figures, window and sentences call the ends; empty: client and server.
using EndNames = sim::PerSide<Localized>;

/// A lecturer's remark, drawn by a segment or beside a lifeline.
struct Note
{
    /// The `nth` segment that an end sends, from 1; retransmissions count, injected ones do not.
    struct BySegment
    {
        sim::Side from = sim::Side::Client;
        std::uint32_t nth = 1;

        friend bool operator==(const BySegment&, const BySegment&) = default;
    };
    struct AtTime
    {
        sim::Side side = sim::Side::Client;
        tcp::Instant at;

        friend bool operator==(const AtTime&, const AtTime&) = default;
    };
    std::variant<BySegment, AtTime> where;
    Localized text;

    friend bool operator==(const Note&, const Note&) = default;
};

// Members of a scenario file that fit the schema, or none.
EndNames endNamesOf(JsonValue names);
std::vector<Note> notesOf(JsonValue notes);
QJsonObject toJson(const EndNames& names);
QJsonArray toJson(const std::vector<Note>& notes);

} // namespace lesson
