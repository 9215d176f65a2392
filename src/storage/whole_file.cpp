// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/whole_file.h"

#include "storage/file_system.h"
#include "storage/names.h"

#include <QFile>

#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace storage {
namespace {

constexpr qsizetype kWritePiece = 1 << 16;
constexpr unsigned kUsualPermissions = 0666; // less what the user's umask takes
constexpr unsigned kPermissionBits = 07777;

/// The file that a link leads to; where it leads to nothing yet, that name. Empty, with errno set,
/// where links lead in a circle or nowhere that could be written.
QByteArray followed(const QByteArray& name)
{
    QByteArray target = name;
    constexpr int kMostLinks = 40; // as the system follows them
    for (int i = 0; i < kMostLinks; ++i) {
        struct stat info
        {};
        if (::lstat(target.constData(), &info) != 0) {
            return errno == ENOENT ? target : QByteArray();
        }
        if (!S_ISLNK(info.st_mode)) {
            return target;
        }
        QByteArray to(PATH_MAX, '\0');
        const ssize_t length = ::readlink(target.constData(), to.data(), PATH_MAX);
        if (length < 0) {
            return {};
        }
        to.truncate(length);
        target = to.startsWith('/') ? to : folderOf(target) + '/' + to;
    }
    errno = ELOOP;
    return {};
}

/// Some file systems cannot do it, and then nothing better can be had.
bool isUnable(int code) { return code == EINVAL || code == ENOTSUP || code == ENOSYS; }

} // namespace

WholeFile::WholeFile(const QString& name)
    : m_name(name)
{}

WholeFile::~WholeFile()
{
    if (m_file >= 0) {
        fileSystem().close(m_file);
    }
    if (!m_beside.isEmpty()) {
        fileSystem().remove(m_beside);
    }
}

bool WholeFile::fail(int code, Error::Kind kind)
{
    if (!m_error) {
        m_error = Error{kind, code, m_name};
    }
    return false;
}

bool WholeFile::findTarget()
{
    m_target = followed(QFile::encodeName(m_name));
    if (m_target.isEmpty()) {
        return fail(errno);
    }
    struct stat info
    {};
    if (::stat(m_target.constData(), &info) != 0) {
        return errno == ENOENT ? true : fail(errno);
    }
    if (S_ISDIR(info.st_mode)) {
        return fail(EISDIR);
    }
    if (!S_ISREG(info.st_mode)) {
        return fail(0, Error::Kind::NotRegular);
    }
    // One that the user protected is not to be replaced, though its folder would allow it.
    if (::faccessat(AT_FDCWD, m_target.constData(), W_OK, AT_EACCESS) != 0) {
        return fail(errno);
    }
    m_permissions = info.st_mode & kPermissionBits;
    return true;
}

/// Tries names beside the target until `use` finds one that nothing has yet.
template<typename Use>
int WholeFile::findName(const Use& use)
{
    constexpr int kMostTries = 100;
    int used = -EEXIST;
    for (int tries = 0; used == -EEXIST && tries < kMostTries; ++tries) {
        m_beside = nameBeside(m_target);
        used = use();
    }
    return used;
}

/// Where the system can, without a name, so that nothing is left of it if the process is killed.
bool WholeFile::createBeside()
{
    const unsigned permissions = m_permissions.value_or(kUsualPermissions);
    m_file = fileSystem().createUnnamed(folderOf(m_target), permissions);
    if (m_file == -EOPNOTSUPP) {
        m_file = findName([&] { return fileSystem().create(m_beside, permissions); });
    }
    if (m_file < 0) {
        m_beside.clear();
        return fail(-std::exchange(m_file, -1));
    }
    return true;
}

bool WholeFile::begin()
{
    if (!findTarget()) {
        return false;
    }
    if (!createBeside()) {
        return false;
    }
    if (m_permissions) {
        // The umask took some away. Where that cannot be, the file is no less whole.
        [[maybe_unused]] const int kept = ::fchmod(m_file, *m_permissions);
    }
    m_pending.reserve(2 * kWritePiece);
    return QIODevice::open(WriteOnly | Unbuffered);
}

qint64 WholeFile::writeData(const char* data, qint64 size)
{
    m_pending.append(data, size);
    if (m_pending.size() >= kWritePiece && !flushPending()) {
        setErrorString(QString::fromLocal8Bit(std::strerror(m_error->code)));
        return -1;
    }
    return size;
}

bool WholeFile::flushPending()
{
    if (m_error) {
        return false;
    }
    std::int64_t done = 0;
    while (done < m_pending.size()) {
        const std::int64_t written =
            fileSystem().write(m_file, m_pending.constData() + done, m_pending.size() - done);
        if (written <= 0) {
            return fail(written == 0 ? ENOSPC : static_cast<int>(-written));
        }
        done += written;
    }
    m_pending.clear();
    return true;
}

bool WholeFile::finish()
{
    if (m_file < 0) {
        return !m_error;
    }
    if (flushPending()) {
        if (const int synced = fileSystem().sync(m_file); synced < 0 && !isUnable(-synced)) {
            fail(-synced);
        }
    }
    if (!m_error && m_beside.isEmpty()) {
        const int named = findName([&] { return fileSystem().giveName(m_file, m_beside); });
        if (named < 0) {
            m_beside.clear();
            fail(-named);
        }
    }
    // Some systems tell only now what they could not write.
    if (const int closed = fileSystem().close(m_file); closed < 0) {
        fail(-closed);
    }
    m_file = -1;
    QIODevice::close();
    return !m_error;
}

bool WholeFile::takePlace()
{
    if (const int renamed = fileSystem().rename(m_beside, m_target); renamed < 0) {
        return fail(-renamed);
    }
    m_beside.clear();
    // The content is there whatever the system says now, and is told as written.
    fileSystem().syncFolder(folderOf(m_target));
    return true;
}

bool WholeFile::commit() { return finish() && takePlace(); }

std::optional<Error> writeFile(const QString& name, const QByteArray& content)
{
    WholeFile file(name);
    if (file.begin()) {
        file.write(content);
        file.commit();
    }
    return file.error();
}

std::uint64_t otherNames(const QString& name)
{
    struct stat info
    {};
    const bool isFile =
        ::stat(QFile::encodeName(name).constData(), &info) == 0 && S_ISREG(info.st_mode);
    return isFile ? info.st_nlink - 1 : 0;
}

} // namespace storage
