// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <cstdint>
#include <optional>

namespace storage {

/// A file that is written whole or not at all. What is written goes into a temporary file in the
/// same folder, which replaces the file when everything is on the disk. Until then the file stays
/// as it is.
///
/// A symbolic link is followed, and the file keeps its permissions. Other hard links to the file
/// keep the old content: see otherNames().
class WholeFile final : public QIODevice
{
public:
    explicit WholeFile(const QString& name);
    /// Without commit() nothing of what was written is left.
    ~WholeFile() override;

    /// To be called before writing. Returns false, and error() says why, if the file cannot be
    /// written.
    bool begin();
    /// Writes everything to the disk, still in the temporary file; nothing can be written after
    /// that. Returns false if that or any write before failed.
    bool finish();
    /// finish(), and then replaces the file. For several files at once use FileSet.
    bool commit();

    /// The first error.
    const std::optional<Error>& error() const { return m_error; }
    const QString& name() const { return m_name; }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override;

private:
    friend class FileSet;

    bool fail(int code, Error::Kind kind = Error::Kind::System);
    template<typename Use>
    int findName(const Use& use);
    bool createBeside();
    bool flushPending();
    bool writeOut(const char* data, qint64 size);
    /// Finds the file that `m_name` leads to, and its permissions.
    bool findTarget();
    bool takePlace();

    QString m_name;
    /// The temporary file that will replace m_target. Empty while it has no name.
    QByteArray m_beside;
    QByteArray m_target;
    /// Those of the file that is replaced; none: there is no such file, so the usual ones.
    std::optional<unsigned> m_permissions;
    int m_file = -1;
    QByteArray m_pending;
    std::optional<Error> m_error;
};

/// Writes a file as WholeFile does. Returns why if that failed; the file is as it was before then.
std::optional<Error> writeFile(const QString& name, const QByteArray& content);

/// How many other hard links the file has. They keep the old content when it is replaced.
std::uint64_t otherNames(const QString& name);

} // namespace storage
