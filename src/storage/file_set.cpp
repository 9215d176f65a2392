// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_set.h"

#include "storage/file_system.h"
#include "storage/names.h"

namespace storage {

WholeFile* FileSet::open(const QString& name)
{
    auto file = std::make_unique<WholeFile>(name);
    if (!file->begin()) {
        m_error = file->error();
        return nullptr;
    }
    m_files.push_back(std::move(file));
    return m_files.back().get();
}

std::vector<QByteArray> FileSet::keepWhatIsThere() const
{
    std::vector<QByteArray> kept;
    for (const auto& file : m_files) {
        QByteArray name;
        // A single file is as it was before where it cannot take its place.
        if (m_files.size() > 1 && file->m_permissions) {
            name = nameBeside(file->m_target);
            if (fileSystem().link(file->m_target, name) < 0) {
                name.clear();
            }
        }
        kept.push_back(name);
    }
    return kept;
}

/// Of the first `count` files, which have taken their places already.
void FileSet::takeBack(const std::vector<QByteArray>& kept, std::size_t count) const
{
    for (std::size_t i = 0; i < count; ++i) {
        const WholeFile& file = *m_files[i];
        if (!kept[i].isEmpty()) {
            fileSystem().rename(kept[i], file.m_target);
        } else if (!file.m_permissions) {
            fileSystem().remove(file.m_target);
        }
    }
}

bool FileSet::commit()
{
    for (const auto& file : m_files) {
        if (!file->finish()) {
            m_error = file->error();
            return false;
        }
    }
    const std::vector<QByteArray> kept = keepWhatIsThere();
    std::size_t done = 0;
    while (done < m_files.size() && m_files[done]->takePlace()) {
        ++done;
    }
    const bool isWhole = done == m_files.size();
    if (!isWhole) {
        m_error = m_files[done]->error();
        takeBack(kept, done);
    }
    for (std::size_t i = isWhole ? 0 : done; i < kept.size(); ++i) {
        if (!kept[i].isEmpty()) {
            fileSystem().remove(kept[i]);
        }
    }
    return isWhole;
}

QStringList FileSet::names() const
{
    QStringList result;
    for (const auto& file : m_files) {
        result.append(file->name());
    }
    return result;
}

} // namespace storage
