// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSaveFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace figure {

/// One or more files that are either all written or none.
class Output
{
public:
    /// The next file; null where it cannot be written.
    QSaveFile* open(const QString& name);
    /// Gives all files their names. False where one could not be written: then none is there.
    bool commit();

    /// What the system says about the file that could not be written, and its name.
    const QString& error() const { return m_error; }
    const QString& errorFile() const { return m_errorFile; }
    QStringList names() const;

private:
    bool fail(const QSaveFile& file);

    std::vector<std::unique_ptr<QSaveFile>> m_files;
    QString m_error;
    QString m_errorFile;
};

} // namespace figure
