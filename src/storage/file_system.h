// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>

namespace storage {

/// The system calls that this module makes, one function for each, so that a test can replace the
/// file system by one in which any of them fails. Paths are encoded (QFile::encodeName()). A result
/// below zero is a negated error number of <cerrno>.
class FileSystem
{
public:
    FileSystem() = default;
    virtual ~FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;

    /// Opens a file to read from it.
    virtual int open(const QByteArray& path);
    /// Creates a file in this folder that has no name, so that it disappears with the process
    /// (O_TMPFILE). -EOPNOTSUPP if the file system has no such files.
    virtual int createUnnamed(const QByteArray& folder, unsigned permissions);
    /// Gives such a file a name, which must not exist yet.
    virtual int giveName(int file, const QByteArray& path);
    /// Creates a file to write to, which must not exist yet.
    virtual int create(const QByteArray& path, unsigned permissions);
    /// Returns how many octets were read; 0 at the end.
    virtual std::int64_t read(int file, char* to, std::int64_t size);
    /// Returns how many octets were written, perhaps fewer than `size`.
    virtual std::int64_t write(int file, const char* data, std::int64_t size);
    /// Waits until all that was written is on the disk.
    virtual int sync(int file);
    virtual int close(int file);
    /// Replaces `to`, if it exists, in one step.
    virtual int rename(const QByteArray& from, const QByteArray& to);
    /// Gives the file a second name, which must not exist yet.
    virtual int link(const QByteArray& from, const QByteArray& to);
    virtual int remove(const QByteArray& path);
    /// Waits until the names in this folder are on the disk.
    virtual int syncFolder(const QByteArray& path);
};

/// The file system that this module uses.
FileSystem& fileSystem();

/// For tests: while an object of it lives, fileSystem() is `other`.
class FileSystemInstead
{
public:
    explicit FileSystemInstead(FileSystem& other);
    ~FileSystemInstead();
    FileSystemInstead(const FileSystemInstead&) = delete;
    FileSystemInstead& operator=(const FileSystemInstead&) = delete;

private:
    FileSystem* m_before;
};

} // namespace storage
