// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/names.h"

#include <QRandomGenerator>

namespace storage {

QByteArray folderOf(const QByteArray& path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : path.first(std::max<qsizetype>(slash, 1));
}

QByteArray nameBeside(const QByteArray& path)
{
    const quint32 number = QRandomGenerator::global()->generate();
    return folderOf(path) + '/' + kTemporaryBeginning + QByteArray::number(number, 36);
}

} // namespace storage
