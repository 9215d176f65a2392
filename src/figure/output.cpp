// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/output.h"

#include <QFile>
#include <QFileInfo>

namespace figure {

qint64 OutputFile::writeData(const char* data, qint64 size)
{
    qint64 written = 0;
    while (written < size) {
        const qint64 now = QSaveFile::writeData(data + written, size - written);
        if (now <= 0) {
            m_writeError = errorString();
            return -1;
        }
        written += now;
    }
    return written;
}

QSaveFile* Output::open(const QString& name)
{
    auto file = std::make_unique<OutputFile>(name);
    if (const QFileInfo target(name); target.exists() && !target.isFile() && !target.isDir()) {
        // A device or a pipe would be replaced by a file.
        m_error = QStringLiteral("Not a regular file");
        m_errorFile = name;
        return nullptr;
    }
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        fail(*file);
        return nullptr;
    }
    m_files.push_back(std::move(file));
    return m_files.back().get();
}

bool Output::commit()
{
    // Before any takes the place of an earlier one.
    for (const auto& file : m_files) {
        if (!file->writeError().isEmpty()) {
            return fail(*file);
        }
    }
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

bool Output::fail(const OutputFile& file)
{
    m_error = file.writeError().isEmpty() ? file.errorString() : file.writeError();
    m_errorFile = file.fileName();
    return false;
}

} // namespace figure
