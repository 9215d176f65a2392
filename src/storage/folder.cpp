// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/folder.h"

#include <QDir>
#include <QFile>

#include <cerrno>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace storage {

#ifdef Q_OS_WIN

std::optional<Error> makeFolder(const QString& name)
{
    // Who may read it follows from the user's own folder.
    return QDir().mkpath(name) ? std::nullopt
                               : std::optional(Error{Error::Kind::System, EACCES, name});
}

#else

std::optional<Error> makeFolder(const QString& name)
{
    const QString clean = QDir::cleanPath(name);
    const QByteArray path = QFile::encodeName(clean);
    const auto because = [&name](int code) { return Error{Error::Kind::System, code, name}; };
    struct stat info
    {};
    if (::stat(path.constData(), &info) == 0) {
        if (!S_ISDIR(info.st_mode)) {
            return because(ENOTDIR);
        }
        const bool isOurs = ::faccessat(AT_FDCWD, path.constData(), W_OK | X_OK, AT_EACCESS) == 0;
        return isOurs ? std::nullopt : std::optional(because(errno));
    }
    if (errno != ENOENT) {
        return because(errno);
    }
    const qsizetype slash = clean.lastIndexOf('/');
    if (slash > 0) {
        if (auto error = makeFolder(clean.first(slash))) {
            error->file = name;
            return error;
        }
    }
    constexpr mode_t kPrivate = 0700; // XDG Base Directory Specification
    return ::mkdir(path.constData(), kPrivate) == 0 || errno == EEXIST
        ? std::nullopt
        : std::optional(because(errno));
}

#endif

} // namespace storage
