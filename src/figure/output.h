// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSaveFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace figure {

/// A file that is written whole or not at all. QSaveFile alone takes it for written where the last
/// piece found only some of its room.
class OutputFile final : public QSaveFile
{
public:
    using QSaveFile::QSaveFile;

    /// What the system said when something could not be written; empty where all was.
    const QString& writeError() const { return m_writeError; }

protected:
    qint64 writeData(const char* data, qint64 size) override;

private:
    QString m_writeError;
};

/// One or more files that are either all written or none.
class Output
{
public:
    /// The next file; null where it cannot be written. What cannot be written into it later makes
    /// the commit fail.
    QSaveFile* open(const QString& name);
    /// Gives all files their names. False where one could not be written: then none is there.
    bool commit();

    /// What the system says about the file that could not be written, and its name.
    const QString& error() const { return m_error; }
    const QString& errorFile() const { return m_errorFile; }
    QStringList names() const;

private:
    bool fail(const OutputFile& file);

    std::vector<std::unique_ptr<OutputFile>> m_files;
    QString m_error;
    QString m_errorFile;
};

} // namespace figure
