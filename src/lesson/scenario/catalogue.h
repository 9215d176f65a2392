// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace lesson {

enum class EntryKind : std::uint8_t { Scenario, Lesson, Exercise };

/// "scenario", "lesson" or "exercise".
QString id(EntryKind kind);

/// Something built in, which can be opened by its id.
struct CatalogueEntry
{
    QString id;
    EntryKind kind = EntryKind::Scenario;
    Localized title;
    /// A sentence that says what to watch.
    Localized description;
};

/// Entries under one heading, in the order in which to show them.
struct CatalogueGroup
{
    Localized title;
    std::vector<CatalogueEntry> entries;
};

/// All that is built in, in the order of resources/scenarios/index.json. Read once, then kept.
const std::vector<CatalogueGroup>& catalogue();

/// The entry with this id; nullptr if there is none.
const CatalogueEntry* findEntry(const QString& id);

/// The built-in ids that are most like `word`, which is probably misspelt: at most three, the most
/// alike first.
QStringList nearIds(const QString& word);

} // namespace lesson
