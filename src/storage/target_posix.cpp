// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/target.h"

#include "storage/names.h"
#include "storage/whole_file.h"

#include <QFile>

#ifndef Q_OS_WIN

#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace storage {
namespace {

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

} // namespace

std::variant<Target, Error> findTarget(const QString& name)
{
    const auto because = [&name](int code) { return Error{Error::Kind::System, code, name}; };
    Target target{followed(QFile::encodeName(name)), {}};
    if (target.path.isEmpty()) {
        return because(errno);
    }
    struct stat info
    {};
    if (::stat(target.path.constData(), &info) != 0) {
        return errno == ENOENT ? std::variant<Target, Error>(target) : because(errno);
    }
    if (S_ISDIR(info.st_mode)) {
        return because(EISDIR);
    }
    if (!S_ISREG(info.st_mode)) {
        return Error{Error::Kind::NotRegular, 0, name};
    }
    // One that the user protected is not to be replaced, though its folder would allow it.
    if (::faccessat(AT_FDCWD, target.path.constData(), W_OK, AT_EACCESS) != 0) {
        return because(errno);
    }
    target.permissions = info.st_mode & kPermissionBits;
    return target;
}

void allow(int file, unsigned permissions)
{
    [[maybe_unused]] const int done = ::fchmod(file, permissions);
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

#endif
