// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/preferences_file.h"

#include "storage/folder.h"
#include "storage/read_file.h"
#include "storage/user_folder.h"
#include "storage/whole_file.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>
#include <utility>

namespace ui::settings_file {
namespace {

constexpr qint64 kMostBytes = 1 << 20;

std::function<void(const storage::Error&)>& failureTeller()
{
    static std::function<void(const storage::Error&)> tell;
    return tell;
}

/// None: there is a file, and it holds something else.
std::optional<QJsonObject> read()
{
    const auto content = storage::readFile(path(), kMostBytes);
    const auto* text = std::get_if<QByteArray>(&content);
    if (text == nullptr) {
        return QJsonObject();
    }
    const QJsonDocument document = QJsonDocument::fromJson(*text);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<storage::Error> write(const QJsonObject& values)
{
    if (path().isEmpty()) {
        return storage::Error{storage::Error::Kind::NoHome, 0, {}};
    }
    if (auto error = storage::makeFolder(QFileInfo(path()).path())) {
        return error;
    }
    return storage::writeFile(path(), QJsonDocument(values).toJson());
}

void keepDamaged()
{
    const QString kept = QFileInfo(path()).path() + "/settings.damaged.json";
    QFile::remove(kept);
    QFile::rename(path(), kept);
}

} // namespace

QString path()
{
    const auto folder = storage::userFolder(QStandardPaths::AppConfigLocation);
    return folder ? *folder + "/settings.json" : QString();
}

QJsonValue value(const QString& name) { return read().value_or(QJsonObject()).value(name); }

void set(const QString& name, const QJsonValue& value)
{
    auto values = read();
    if (!values) {
        keepDamaged();
        values.emplace();
    }
    values->insert(name, value);
    if (const auto error = write(*values)) {
        if (const auto tell = std::exchange(failureTeller(), nullptr)) {
            tell(*error);
        }
    }
}

void clear()
{
    if (!path().isEmpty()) {
        QFile::remove(path());
    }
}

void onFailure(std::function<void(const storage::Error&)> tell)
{
    failureTeller() = std::move(tell);
}

} // namespace ui::settings_file
