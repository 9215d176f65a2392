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
    /// The next file, to be written into; null where it cannot be written. What cannot be written
    /// into it later makes the commit fail.
    WholeFile* open(const QString& name);
    /// All files take their places. False where one could not: then each is as it was before.
    bool commit();

    /// Why a file could not be written.
    const std::optional<Error>& error() const { return m_error; }
    QStringList names() const;

private:
    /// A second name of what each file will replace; empty where there is nothing, or the file
    /// system knows no second names.
    std::vector<QByteArray> keepWhatIsThere() const;
    void takeBack(const std::vector<QByteArray>& kept, std::size_t count) const;

    std::vector<std::unique_ptr<WholeFile>> m_files;
    std::optional<Error> m_error;
};

} // namespace storage
