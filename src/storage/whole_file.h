// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <cstdint>
#include <optional>

namespace storage {

/// A file that is written whole or not at all. All is written into a file beside it, which takes
/// its place when everything is on the disk; until then what was there before stays as it is.
///
/// A symbolic link is followed, and the file keeps its permissions. Other hard links to it keep the
/// old content: see otherNames().
class WholeFile final : public QIODevice
{
public:
    explicit WholeFile(const QString& name);
    /// Where it was not committed, nothing is left of it.
    ~WholeFile() override;

    /// Begins to write. False, and error() says why, where the file cannot be written.
    bool begin();
    /// Everything is on the disk, in the file beside. Nothing can be written any more. False where
    /// that failed, or anything before did.
    bool finish();
    /// finish(), and the file takes its place. Of several files, FileSet takes care.
    bool commit();

    /// The first that went wrong.
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
    /// The file that `m_name` leads to, and what is to be kept of it.
    bool findTarget();
    bool takePlace();

    QString m_name;
    /// What takes the place of m_target. Empty while it has no name.
    QByteArray m_beside;
    QByteArray m_target;
    /// Of the file that is there; none: those that the user's files usually have.
    std::optional<unsigned> m_permissions;
    int m_file = -1;
    QByteArray m_pending;
    std::optional<Error> m_error;
};

/// Writes `content` whole, or says why not; then what was there before is there still.
std::optional<Error> writeFile(const QString& name, const QByteArray& content);

/// How many other names (hard links) the file has. They keep the old content when it is written.
std::uint64_t otherNames(const QString& name);

} // namespace storage
