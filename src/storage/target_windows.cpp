// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/target.h"

#include "storage/whole_file.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN

#include "storage/windows_error.h"

namespace storage {

std::variant<Target, Error> findTarget(const QString& name)
{
    const auto because = [&name](int code) { return Error{Error::Kind::System, code, name}; };
    const QFileInfo info(name);
    if (!info.exists()) {
        return Target{QFile::encodeName(info.isSymLink() ? info.symLinkTarget() : name), {}};
    }
    if (info.isDir()) {
        return because(EISDIR);
    }
    if (!info.isFile()) {
        return Error{Error::Kind::NotRegular, 0, name};
    }
    if (!info.isWritable()) {
        return because(EACCES);
    }
    return Target{QFile::encodeName(info.canonicalFilePath()), {}};
}

void allow(int, unsigned) {}

std::uint64_t otherNames(const QString& name)
{
    HANDLE file = CreateFileW(name.toStdWString().c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE,
        nullptr, OPEN_EXISTING, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        return 0;
    }
    BY_HANDLE_FILE_INFORMATION info{};
    const bool isKnown = GetFileInformationByHandle(file, &info) != FALSE;
    CloseHandle(file);
    return isKnown && info.nNumberOfLinks > 0 ? info.nNumberOfLinks - 1 : 0;
}

} // namespace storage

#endif
