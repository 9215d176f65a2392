// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/read_file.h"

#include "storage/file_system.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace storage {
namespace {

constexpr qint64 kReadPiece = 1 << 20;

/// Hands on the file piece by piece until there is no more or `take` wants no more.
std::optional<Error> forEachPiece(
    const QString& name, const std::function<bool(const QByteArray&)>& take)
{
    FileSystem& files = fileSystem();
    const int file = files.open(QFile::encodeName(name));
    if (file < 0) {
        return Error{Error::Kind::System, -file, name};
    }
    QByteArray piece(kReadPiece, Qt::Uninitialized);
    std::int64_t count = 0;
    do {
        piece.resize(kReadPiece);
        count = files.read(file, piece.data(), kReadPiece);
        piece.resize(std::max<qsizetype>(count, 0));
    } while (count > 0 && take(piece));
    files.close(file);
    return count < 0 ? std::optional(Error{Error::Kind::System, static_cast<int>(-count), name})
                     : std::nullopt;
}

} // namespace

std::variant<QByteArray, Error> readFile(const QString& name, qint64 most)
{
    QByteArray content;
    if (auto error = forEachPiece(name, [&](const QByteArray& piece) {
            content += piece.first(std::min<qint64>(piece.size(), most - content.size()));
            return content.size() < most;
        })) {
        return *error;
    }
    return content;
}

QByteArray fingerprint(const QString& name)
{
    if (!QFileInfo(name).isFile()) {
        return {}; // what is read out of a pipe is gone
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto error = forEachPiece(name, [&hash](const QByteArray& piece) {
        hash.addData(piece);
        return true;
    });
    return error ? QByteArray() : hash.result().toHex();
}

QByteArray fingerprintOf(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

} // namespace storage
