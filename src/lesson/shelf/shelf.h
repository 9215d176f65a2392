// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/phrase.h"
#include "lesson/problem/file_problem.h"
#include "lesson/scenario/catalogue.h"

#include <QByteArray>
#include <QDir>
#include <QMap>
#include <QString>

#include <variant>
#include <vector>

namespace lesson {

/// A folder with lessons and exercises of a class, which all shelves look into from the next time
/// on that they are read.
void setClassFolder(const QString& folder);

/// What kind of files a shelf holds.
struct ShelfKind
{
    EntryKind kind = EntryKind::Exercise;
    /// Of the resources and of the user's folder, such as "exercises".
    QString folder;
    /// The value of "woshou" in such files.
    QString format;
    /// Of the group with the user's own.
    language::Phrase own;
};

/// Files of one kind: the built-in ones in the order of their index, resources/<folder>/index.json;
/// behind them a group with those of the class folder and of the user's folder, if there are any.
/// Files that cannot be used are left out: they tell why when they are loaded.
class Shelf
{
public:
    explicit Shelf(ShelfKind kind);
    /// Reads all anew: files may have come. Entries that were found before are gone.
    void readAgain();

    const std::vector<CatalogueGroup>& groups() const { return m_groups; }
    /// The entry with this id; nullptr if there is none.
    const CatalogueEntry* find(const QString& id) const;

    /// The path of the user's own or the class's file with this id; empty: there is none.
    QString ownFile(const QString& id) const;

    /// Whether `source` is an id on this shelf, or a file that says or whose ending says that it is
    /// of this kind, be it a good one or not.
    bool isFor(const QString& source) const;

    /// The text of `source`, an id on this shelf or the path of a file, and the name that problems
    /// are to report.
    struct Text
    {
        QByteArray bytes;
        QString file;
    };
    std::variant<Text, FileProblem> load(const QString& source) const;

private:
    void putAll(const QDir& folder, CatalogueGroup& group);
    void put(const QString& id, const QString& file, CatalogueGroup& group);

    ShelfKind m_kind;
    std::vector<CatalogueGroup> m_groups;
    QMap<QString, QString> m_files;
};

} // namespace lesson
