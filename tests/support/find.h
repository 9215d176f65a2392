// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace support {

/// The part of a window that has this object name; a window without it fails the whole program.
template<typename T>
T* find(const QObject& window, const QString& name)
{
    T* found = window.findChild<T*>(name);
    if (found == nullptr) {
        qFatal("no %s in the window", qPrintable(name));
    }
    return found;
}

} // namespace support
