// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/whole_file.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace storage {

/// One or more files that are either all written or none.
class FileSet
{
public:
    /// Adds a file to write to; null if it cannot be written. An error while writing to it makes
    /// commit() fail, so the writer need not look.
    WholeFile* open(const QString& name);
    /// Gives all files their names. Returns false if one could not be written or named; then all
    /// are as they were before.
    bool commit();

    /// The first error of open() or commit().
    const std::optional<Error>& error() const { return m_error; }
    QStringList names() const;

private:
    /// Gives what each file will replace a second name (a hard link), and returns these names; an
    /// empty one where there is nothing to replace, or the file system has no hard links.
    std::vector<QByteArray> keepWhatIsThere() const;
    void takeBack(const std::vector<QByteArray>& kept, std::size_t count) const;

    std::vector<std::unique_ptr<WholeFile>> m_files;
    std::optional<Error> m_error;
};

} // namespace storage
