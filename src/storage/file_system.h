// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>

namespace storage {

/// What reading and writing files ask of the system: one function for each call, so that tests can
/// put a file system in its place in which any of them fails. Paths are as the system takes them
/// (QFile::encodeName()). A result below zero is an error number of <cerrno>, negated.
class FileSystem
{
public:
    FileSystem() = default;
    virtual ~FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;

    /// A file to read from.
    virtual int open(const QByteArray& path);
    /// A file to write to in this folder, with these permissions, that has no name and so is gone
    /// with the process. -EOPNOTSUPP where that cannot be.
    virtual int createUnnamed(const QByteArray& folder, unsigned permissions);
    /// Gives such a file a name, which must not be there yet.
    virtual int giveName(int file, const QByteArray& path);
    /// A file to write to, which must not be there yet, with these permissions.
    virtual int create(const QByteArray& path, unsigned permissions);
    /// How many octets were read; 0: the end.
    virtual std::int64_t read(int file, char* to, std::int64_t size);
    /// How many octets were written: perhaps fewer than `size`.
    virtual std::int64_t write(int file, const char* data, std::int64_t size);
    /// Until all that was written is on the disk.
    virtual int sync(int file);
    virtual int close(int file);
    /// Takes the place of `to` in one step, if that is there.
    virtual int rename(const QByteArray& from, const QByteArray& to);
    /// Gives the file a second name, which must not be there yet.
    virtual int link(const QByteArray& from, const QByteArray& to);
    virtual int remove(const QByteArray& path);
    /// Until the names in this folder are on the disk.
    virtual int syncFolder(const QByteArray& path);
};

/// The one that everything uses.
FileSystem& fileSystem();

/// While it lives, everything uses `other`: for tests.
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
