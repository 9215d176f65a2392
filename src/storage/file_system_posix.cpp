// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_system.h"

#include <QtGlobal>

#ifndef Q_OS_WIN

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace storage {
namespace {

constexpr auto kOpenFiles = "/proc/self/fd";

/// Of a call that tells its error by errno, again where a signal came between.
template<typename Call>
auto result(const Call& call)
{
    auto value = call();
    while (value < 0 && errno == EINTR) {
        value = call();
    }
    return value < 0 ? static_cast<decltype(value)>(-errno) : value;
}

} // namespace

int FileSystem::open(const QByteArray& path)
{
    return result([&] { return ::open(path.constData(), O_RDONLY | O_CLOEXEC); });
}

int FileSystem::createUnnamed(const QByteArray& folder, unsigned permissions)
{
#ifdef O_TMPFILE
    // Where its links are missing, the file could not be given a name later.
    if (::access(kOpenFiles, X_OK) == 0) {
        const int file = result([&] {
            return ::open(folder.constData(), O_WRONLY | O_TMPFILE | O_CLOEXEC, permissions);
        });
        // What older systems, and file systems that do not know it, take it for.
        return file == -EISDIR || file == -ENOENT ? -EOPNOTSUPP : file;
    }
#endif
    return -EOPNOTSUPP;
}

int FileSystem::giveName(int file, const QByteArray& path)
{
    const QByteArray open = kOpenFiles + ('/' + QByteArray::number(file));
    return result([&] {
        return ::linkat(AT_FDCWD, open.constData(), AT_FDCWD, path.constData(), AT_SYMLINK_FOLLOW);
    });
}

int FileSystem::create(const QByteArray& path, unsigned permissions)
{
    return result([&] {
        return ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions);
    });
}

std::int64_t FileSystem::read(int file, char* to, std::int64_t size)
{
    return result([&]() -> std::int64_t { return ::read(file, to, static_cast<size_t>(size)); });
}

std::int64_t FileSystem::write(int file, const char* data, std::int64_t size)
{
    return result([&]() -> std::int64_t { return ::write(file, data, static_cast<size_t>(size)); });
}

int FileSystem::sync(int file)
{
    return result([&] { return ::fsync(file); });
}

int FileSystem::close(int file)
{
    // Closed even where it says EINTR: a second time, it would be another file of the same number.
    return ::close(file) == 0 || errno == EINTR ? 0 : -errno;
}

int FileSystem::rename(const QByteArray& from, const QByteArray& to)
{
    return result([&] { return std::rename(from.constData(), to.constData()); });
}

int FileSystem::link(const QByteArray& from, const QByteArray& to)
{
    return result([&] { return ::link(from.constData(), to.constData()); });
}

int FileSystem::remove(const QByteArray& path)
{
    return result([&] { return ::unlink(path.constData()); });
}

int FileSystem::syncFolder(const QByteArray& path)
{
    const int folder =
        result([&] { return ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (folder < 0) {
        return folder;
    }
    const int synced = result([&] { return ::fsync(folder); });
    ::close(folder);
    return synced;
}

} // namespace storage

#endif
