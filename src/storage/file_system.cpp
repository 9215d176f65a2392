// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_system.h"

namespace storage {
namespace {

FileSystem& systemsOwn()
{
    static FileSystem own;
    return own;
}

FileSystem*& used()
{
    static FileSystem* current = &systemsOwn();
    return current;
}

} // namespace

FileSystem& fileSystem() { return *used(); }

FileSystemInstead::FileSystemInstead(FileSystem& other)
    : m_before(used())
{
    used() = &other;
}

FileSystemInstead::~FileSystemInstead() { used() = m_before; }

} // namespace storage
