// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_system.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include "storage/windows_error.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>

namespace storage {
namespace {

std::wstring wide(const QByteArray& path) { return QFile::decodeName(path).toStdWString(); }

/// Of a call of the C library.
template<typename Value>
Value result(Value value)
{
    return value < 0 ? static_cast<Value>(-errno) : value;
}

/// Of a call of the system, which is done or not.
int result(BOOL done) { return done != FALSE ? 0 : -windowsError(); }

} // namespace

int FileSystem::open(const QByteArray& path)
{
    return result(::_wopen(wide(path).c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT));
}

int FileSystem::createUnnamed(const QByteArray&, unsigned) { return -EOPNOTSUPP; }

int FileSystem::giveName(int, const QByteArray&) { return -EOPNOTSUPP; }

int FileSystem::create(const QByteArray& path, unsigned)
{
    // Who may read it follows from the folder.
    constexpr int kFlags = _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY | _O_NOINHERIT;
    return result(::_wopen(wide(path).c_str(), kFlags, _S_IREAD | _S_IWRITE));
}

std::int64_t FileSystem::read(int file, char* to, std::int64_t size)
{
    return result(::_read(file, to, static_cast<unsigned>(size)));
}

std::int64_t FileSystem::write(int file, const char* data, std::int64_t size)
{
    return result(::_write(file, data, static_cast<unsigned>(size)));
}

int FileSystem::sync(int file) { return result(::_commit(file)); }

int FileSystem::close(int file) { return result(::_close(file)); }

int FileSystem::rename(const QByteArray& from, const QByteArray& to)
{
    constexpr DWORD kFlags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    return result(MoveFileExW(wide(from).c_str(), wide(to).c_str(), kFlags));
}

int FileSystem::link(const QByteArray& from, const QByteArray& to)
{
    return result(CreateHardLinkW(wide(to).c_str(), wide(from).c_str(), nullptr));
}

int FileSystem::remove(const QByteArray& path) { return result(DeleteFileW(wide(path).c_str())); }

// Renaming has waited.
int FileSystem::syncFolder(const QByteArray&) { return 0; }

} // namespace storage

#endif
