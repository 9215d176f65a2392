// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace storage {

/// An advisory lock that says that a running program uses a file. The system releases it when the
/// process ends, however it ends, so that no process ids have to be compared. It keeps nobody from
/// reading or writing the file.
class FileLock
{
public:
    enum class Answer : std::uint8_t {
        Mine,
        Another, ///< another program has it, or another FileLock of this one
        Unknown, ///< the file is not there, or its file system knows no locks
    };

    FileLock() = default;
    ~FileLock() { release(); }
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Locks an existing file. What was locked before is released.
    Answer lock(const QString& name);
    /// The same, but creates an empty file if there is none.
    Answer lockOwn(const QString& name);
    void release();
    bool isHeld() const { return m_file >= 0; }

private:
    Answer take(int file);

    int m_file = -1;
};

} // namespace storage
