// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/whole_file.h"

#include "storage/file_system.h"
#include "storage/names.h"
#include "storage/target.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace storage {
namespace {

constexpr qsizetype kWritePiece = 1 << 16;
constexpr unsigned kUsualPermissions = 0666; // less what the user's umask takes

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
    auto found = storage::findTarget(m_name);
    if (const auto* error = std::get_if<Error>(&found)) {
        return fail(error->code, error->kind);
    }
    Target& target = std::get<Target>(found);
    m_target = std::move(target.path);
    m_permissions = target.permissions;
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
        allow(m_file, *m_permissions);
    }
    m_pending.reserve(2 * kWritePiece);
    return QIODevice::open(WriteOnly | Unbuffered);
}

qint64 WholeFile::writeData(const char* data, qint64 size)
{
    const bool isLarge = size >= kWritePiece;
    if (!isLarge) {
        m_pending.append(data, size);
    }
    if ((isLarge || m_pending.size() >= kWritePiece) && !flushPending()) {
        return -1;
    }
    return !isLarge || writeOut(data, size) ? size : -1;
}

bool WholeFile::flushPending()
{
    if (!writeOut(m_pending.constData(), m_pending.size())) {
        return false;
    }
    m_pending.resize(0); // what it has room for is kept
    return true;
}

bool WholeFile::writeOut(const char* data, qint64 size)
{
    std::int64_t done = 0;
    while (!m_error && done < size) {
        const std::int64_t written = fileSystem().write(m_file, data + done, size - done);
        if (written <= 0) {
            fail(written == 0 ? ENOSPC : static_cast<int>(-written));
            setErrorString(QString::fromLocal8Bit(std::strerror(m_error->code)));
        }
        done += written;
    }
    return !m_error;
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

} // namespace storage
