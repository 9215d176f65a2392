// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_lock.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace storage {

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

} // namespace storage
