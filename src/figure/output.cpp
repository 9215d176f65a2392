// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/output.h"

#include <QFile>

namespace figure {

QSaveFile* Output::open(const QString& name)
{
    auto file = std::make_unique<QSaveFile>(name);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        fail(*file);
        return nullptr;
    }
    m_files.push_back(std::move(file));
    return m_files.back().get();
}

bool Output::commit()
{
    QStringList done;
    for (const auto& file : m_files) {
        if (!file->commit()) {
            // An earlier page without this one would be half a picture.
            for (const QString& name : done) {
                QFile::remove(name);
            }
            return fail(*file);
        }
        done.append(file->fileName());
    }
    return true;
}

QStringList Output::names() const
{
    QStringList result;
    for (const auto& file : m_files) {
        result.append(file->fileName());
    }
    return result;
}

bool Output::fail(const QSaveFile& file)
{
    m_error = file.errorString();
    m_errorFile = file.fileName();
    return false;
}

} // namespace figure
