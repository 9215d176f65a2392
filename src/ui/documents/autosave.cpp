// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/autosave.h"

#include "lesson/json/json_text.h"
#include "storage/folder.h"
#include "storage/leftovers.h"
#include "storage/user_folder.h"
#include "storage/whole_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace ui {
namespace {

/// After so much quiet, or at the next chance where changes do not cease.
constexpr auto kSoon = std::chrono::milliseconds(400);
/// Where it could not be written, it is tried again.
constexpr auto kAgain = std::chrono::seconds(10);
constexpr auto kEnding = ".unsaved";
/// The first line of a file is this and, as JSON, the file that the session was saved in before.
constexpr QByteArrayView kFirst = "# ";

QByteArray firstLine(const SavedFile& saved)
{
    const QJsonObject line{{"path", saved.path}, {"content", QString::fromLatin1(saved.content)}};
    return kFirst.toByteArray() + QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

SavedFile savedFileOf(const QByteArray& line)
{
    const QByteArray text = line.mid(kFirst.size()).trimmed();
    const QJsonDocument told = QJsonDocument::fromJson(text);
    return {told["path"].toString(), told["content"].toString().toLatin1()};
}

} // namespace

QString Autosave::folder()
{
    const auto data = storage::userFolder(QStandardPaths::AppLocalDataLocation);
    return data ? *data + "/unsaved" : QString();
}

Autosave::Autosave(session::Session& session, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(folder)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Autosave::write);
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        // Not started anew, so that it comes even where changes do not cease.
        if (change.branches && m_session.isModified() && !m_soon.isActive()) {
            m_soon.start(kSoon);
        }
    });
}

bool Autosave::own(const QString& file)
{
    if (m_lock.lockOwn(file + storage::kLockEnding) == storage::FileLock::Answer::Another) {
        return false;
    }
    m_file = file;
    return true;
}

std::optional<storage::Error> Autosave::ownNewFile()
{
    if (m_folder.isEmpty()) {
        return storage::Error{storage::Error::Kind::NoHome, 0, {}};
    }
    if (auto error = storage::makeFolder(m_folder)) {
        return error;
    }
    own(m_folder + '/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + kEnding);
    return std::nullopt;
}

std::variant<std::monostate, Recovered, Unreadable> Autosave::recover(const QStringList& later)
{
    const QDir folder(m_folder);
    if (m_folder.isEmpty()) {
        return {};
    }
    for (const QFileInfo& found :
        folder.entryInfoList({QString("*") + kEnding}, QDir::Files, QDir::Time)) {
        const QString file = found.filePath();
        if (later.contains(file) || !own(file)) {
            continue; // of another window that is open
        }
        auto content = lesson::readFile(file, session::kMaxDocumentBytes);
        if (const auto* problem = std::get_if<lesson::FileProblem>(&content)) {
            if (problem->kind == lesson::ProblemKind::NoSuchFile) {
                leave(); // settled by its owner just now
                continue;
            }
            return Unreadable{*problem, {}};
        }
        const QByteArray bytes = std::get<QByteArray>(std::move(content));
        const qsizetype end = bytes.startsWith(kFirst) ? bytes.indexOf('\n') + 1 : 0;
        const QByteArray text = bytes.mid(end);
        auto read = session::readDocument(text, file);
        if (auto* document = std::get_if<session::Document>(&read)) {
            m_saved = savedFileOf(bytes.first(end));
            return Recovered{std::move(*document), m_saved, found.lastModified()};
        }
        return Unreadable{std::get<lesson::FileProblem>(std::move(read)), text};
    }
    return {};
}

void Autosave::leave()
{
    m_lock.release();
    m_file.clear();
    m_saved = {};
}

void Autosave::settle()
{
    m_soon.stop();
    if (!m_file.isEmpty()) {
        QFile::remove(m_file);
        QFile::remove(m_file + storage::kLockEnding);
        m_lock.release();
        m_file.clear();
    }
}

std::optional<storage::Error> Autosave::keep()
{
    if (m_file.isEmpty()) {
        if (auto error = ownNewFile()) {
            return error;
        }
    }
    return storage::writeFile(m_file, firstLine(m_saved) + m_session.text());
}

void Autosave::write()
{
    if (!m_session.isModified()) {
        return;
    }
    const auto error = keep();
    if (error) {
        m_soon.start(kAgain);
    }
    if (m_works && error) {
        emit stopped(*error);
    } else if (!m_works && !error) {
        emit resumed();
    }
    m_works = !error;
}

} // namespace ui
