// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/learner/record_file.h"

#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"
#include "storage/folder.h"
#include "storage/user_folder.h"
#include "storage/whole_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace lesson {
namespace {

constexpr auto kPrefix = "learner-";
constexpr auto kEnding = ".json";

std::optional<QDir> folder()
{
    const auto data = storage::userFolder(QStandardPaths::AppLocalDataLocation);
    return data ? std::optional(QDir(*data + "/progress")) : std::nullopt;
}

} // namespace

std::optional<QString> recordFile(const QString& learner)
{
    const auto records = folder();
    if (!records) {
        return std::nullopt;
    }
    // A dot, too: no file system takes it for an ending then.
    const QByteArray name = QUrl::toPercentEncoding(learner, {}, ".");
    return records->filePath(kPrefix + QString::fromLatin1(name) + kEnding);
}

QStringList knownLearners()
{
    QStringList learners;
    if (const auto records = folder()) {
        const QString pattern = QString(kPrefix) + '*' + kEnding;
        for (const QFileInfo& file : records->entryInfoList({pattern}, QDir::Files, QDir::Name)) {
            const QString name = file.completeBaseName().mid(QString(kPrefix).size());
            learners += QUrl::fromPercentEncoding(name.toLatin1());
        }
    }
    learners.sort();
    return learners;
}

std::variant<LearnerRecord, FileProblem> loadRecord(const QString& learner)
{
    const auto file = recordFile(learner);
    LearnerRecord none;
    none.learner = learner;
    if (!file || !QFileInfo::exists(*file)) {
        return none;
    }
    auto bytes = readFile(*file, kMaxFileBytes);
    if (const auto* problem = std::get_if<FileProblem>(&bytes)) {
        return *problem;
    }
    auto read = readRecord(std::get<QByteArray>(bytes), *file);
    if (auto* record = std::get_if<LearnerRecord>(&read)) {
        record->learner = learner;
    }
    return read;
}

std::optional<storage::Error> saveRecord(const LearnerRecord& record)
{
    const auto file = recordFile(record.learner);
    if (!file) {
        return storage::Error{storage::Error::Kind::NoHome, 0, {}};
    }
    if (auto error = storage::makeFolder(QFileInfo(*file).path())) {
        return error;
    }
    return storage::writeFile(*file, recordText(record));
}

bool deleteRecord(const QString& learner)
{
    const auto file = recordFile(learner);
    return !file || !QFileInfo::exists(*file) || QFile::remove(*file);
}

} // namespace lesson
