// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/own_folder.h"

#include <QFile>
#include <QFileInfo>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <mach-o/dyld.h>
#endif

namespace app {
namespace {

[[maybe_unused]] constexpr unsigned kLongestPath = 32768;

QString ownPath()
{
#if defined(Q_OS_WIN)
    QString path(kLongestPath, QChar());
    auto* const letters = reinterpret_cast<wchar_t*>(path.data());
    return path.first(GetModuleFileNameW(nullptr, letters, kLongestPath));
#elif defined(Q_OS_MACOS)
    QByteArray path(kLongestPath, '\0');
    std::uint32_t size = kLongestPath;
    _NSGetExecutablePath(path.data(), &size);
    return QFileInfo(QFile::decodeName(path.constData())).canonicalFilePath();
#else
    return QFile::symLinkTarget("/proc/self/exe");
#endif
}

} // namespace

QString ownFolder() { return QFileInfo(ownPath()).path(); }

} // namespace app
