// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/file_system.h"

#include <cerrno>
#include <csignal>
#include <functional>
#include <utility>

#include <unistd.h>

namespace support {

/// A file system in which something goes wrong at a call that can be chosen.
class FaultyFiles final : public storage::FileSystem
{
public:
    enum class Call {
        Open,
        Create,
        Read,
        Write,
        Sync,
        Name,
        Close,
        Rename,
        Link,
        Remove,
        SyncFolder
    };

    /// At the `nth` call (from 1) that `what` is true of, and at all such calls from then on where
    /// it stays: the error, negated.
    void failAt(
        int nth, int error, std::function<bool(Call)> what = [](Call) { return true; })
    {
        m_countdown = nth;
        m_error = error;
        m_what = std::move(what);
    }
    void stay() { m_stays = true; }
    /// `call`, once a file is being written.
    static std::function<bool(Call)> whileWriting(Call call)
    {
        return [begun = false, call](Call now) mutable {
            begun = begun || now == Call::Create;
            return begun && now == call;
        };
    }
    /// Instead of failing, the process is killed there.
    void killAt(int nth)
    {
        m_kills = true;
        failAt(nth, 0);
    }
    /// It is one that has no files without a name.
    void forgetUnnamed() { m_knowsUnnamed = false; }
    /// No write takes more octets at once.
    void writeAtMost(std::int64_t octets) { m_most = octets; }
    /// Whether the fault was met.
    bool happened() const { return m_happened; }

    int open(const QByteArray& path) override
    {
        return fails(Call::Open) ? -m_error : FileSystem::open(path);
    }
    int createUnnamed(const QByteArray& folder, unsigned permissions) override
    {
        return m_knowsUnnamed
            ? (fails(Call::Create) ? -m_error : FileSystem::createUnnamed(folder, permissions))
            : -EOPNOTSUPP;
    }
    int giveName(int file, const QByteArray& path) override
    {
        return fails(Call::Name) ? -m_error : FileSystem::giveName(file, path);
    }
    int create(const QByteArray& path, unsigned permissions) override
    {
        return fails(Call::Create) ? -m_error : FileSystem::create(path, permissions);
    }
    std::int64_t read(int file, char* to, std::int64_t size) override
    {
        return fails(Call::Read) ? -m_error : FileSystem::read(file, to, size);
    }
    std::int64_t write(int file, const char* data, std::int64_t size) override
    {
        return fails(Call::Write) ? -m_error
                                  : FileSystem::write(file, data, std::min(size, m_most));
    }
    /// Nothing waits for the disk.
    int sync(int) override { return fails(Call::Sync) ? -m_error : 0; }
    int close(int file) override
    {
        const bool failed = fails(Call::Close);
        const int closed = FileSystem::close(file);
        return failed ? -m_error : closed;
    }
    int rename(const QByteArray& from, const QByteArray& to) override
    {
        return fails(Call::Rename) ? -m_error : FileSystem::rename(from, to);
    }
    int link(const QByteArray& from, const QByteArray& to) override
    {
        return fails(Call::Link) ? -m_error : FileSystem::link(from, to);
    }
    int remove(const QByteArray& path) override
    {
        return fails(Call::Remove) ? -m_error : FileSystem::remove(path);
    }
    int syncFolder(const QByteArray&) override { return fails(Call::SyncFolder) ? -m_error : 0; }

private:
    bool fails(Call call)
    {
        if (m_countdown == 0 || !m_what(call)) {
            return false;
        }
        if (m_countdown > 1) {
            --m_countdown;
            return false;
        }
        if (m_kills) {
            ::kill(::getpid(), SIGKILL);
        }
        m_countdown = m_stays ? 1 : 0;
        m_happened = true;
        return true;
    }

    int m_countdown = 0;
    int m_error = EIO;
    bool m_stays = false;
    bool m_knowsUnnamed = true;
    bool m_kills = false;
    bool m_happened = false;
    std::int64_t m_most = INT64_MAX;
    std::function<bool(Call)> m_what;
};

} // namespace support
