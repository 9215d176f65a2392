// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace storage {

/// Says that a program uses a file, as long as the program lives and no longer: the system gives
/// the lock back when the process ends, however it ends, so no process id is needed to tell.
/// It hinders nobody from reading or writing.
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

    /// Of a file that is there. What was locked before is released.
    Answer lock(const QString& name);
    /// The same; makes an empty file where there is none.
    Answer lockOwn(const QString& name);
    void release();
    bool isHeld() const { return m_file >= 0; }

private:
    Answer take(int file);

    int m_file = -1;
};

} // namespace storage
