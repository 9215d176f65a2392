// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_lock.h"

#include <QFile>

#include <cerrno>

#ifdef Q_OS_WIN
#include "storage/windows_error.h"

#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace storage {

#ifdef Q_OS_WIN

FileLock::Answer FileLock::lock(const QString& name)
{
    return take(::_wopen(name.toStdWString().c_str(), _O_RDONLY | _O_NOINHERIT));
}

FileLock::Answer FileLock::lockOwn(const QString& name)
{
    constexpr int kFlags = _O_RDWR | _O_CREAT | _O_NOINHERIT;
    return take(::_wopen(name.toStdWString().c_str(), kFlags, _S_IREAD | _S_IWRITE));
}

FileLock::Answer FileLock::take(int file)
{
    release();
    if (file < 0) {
        return Answer::Unknown;
    }
    // Beyond the end of any file: what is locked cannot be read by others here.
    OVERLAPPED place{};
    place.OffsetHigh = 1U << 30;
    auto* const handle = reinterpret_cast<HANDLE>(::_get_osfhandle(file));
    constexpr DWORD kFlags = LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY;
    if (LockFileEx(handle, kFlags, 0, 1, 0, &place) == FALSE) {
        const bool isLocked = GetLastError() == ERROR_LOCK_VIOLATION;
        ::_close(file);
        return isLocked ? Answer::Another : Answer::Unknown;
    }
    m_file = file;
    return Answer::Mine;
}

void FileLock::release()
{
    if (m_file >= 0) {
        ::_close(m_file);
        m_file = -1;
    }
}

#else

FileLock::Answer FileLock::lock(const QString& name)
{
    // Not to wait for the other end of a pipe.
    return take(::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
}

FileLock::Answer FileLock::lockOwn(const QString& name)
{
    constexpr int kPrivate = 0600;
    return take(
        ::open(QFile::encodeName(name).constData(), O_RDWR | O_CREAT | O_CLOEXEC, kPrivate));
}

FileLock::Answer FileLock::take(int file)
{
    release();
    if (file < 0) {
        return Answer::Unknown;
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const Answer answer = errno == EWOULDBLOCK ? Answer::Another : Answer::Unknown;
        ::close(file);
        return answer;
    }
    m_file = file;
    return Answer::Mine;
}

void FileLock::release()
{
    if (m_file >= 0) {
        ::close(m_file);
        m_file = -1;
    }
}

#endif

} // namespace storage
