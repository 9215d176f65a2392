// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/autosave.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

namespace ui {
namespace {

/// After so much quiet, or at the next chance where changes do not cease.
constexpr auto kSoon = std::chrono::milliseconds(400);
constexpr auto kEnding = ".unsaved";
/// The first line of a file: this and the path of the file that it was saved in before.
constexpr auto kFirst = "# ";

} // namespace

QString Autosave::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/unsaved";
}

Autosave::Autosave(session::Session& session, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(folder)
{
    QDir().mkpath(folder);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &Autosave::write);
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        // Not started anew, so that it comes even where changes do not cease.
        if (change.branches && m_session.isModified() && !m_soon.isActive()) {
            m_soon.start();
        }
    });
}

bool Autosave::own(const QString& file)
{
    auto lock = std::make_unique<QLockFile>(file + ".lock");
    // It is stale where its process is gone, and never for its age alone.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        return false;
    }
    m_lock = std::move(lock);
    m_file = file;
    return true;
}

void Autosave::ownNewFile()
{
    own(m_folder + '/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + kEnding);
}

std::optional<Recovered> Autosave::recover()
{
    const QDir folder(m_folder);
    for (const QString& name :
        folder.entryList({QString("*") + kEnding}, QDir::Files, QDir::Time)) {
        if (!own(folder.filePath(name))) {
            continue; // of another window that is open
        }
        QFile file(m_file);
        if (file.open(QIODevice::ReadOnly)) {
            const QString path = QString::fromUtf8(file.readLine()).mid(2).trimmed();
            auto read = session::readDocument(file.readAll(), m_file);
            if (auto* document = std::get_if<session::Document>(&read)) {
                m_path = path;
                return Recovered{std::move(*document), path};
            }
        }
        leave();
    }
    return std::nullopt;
}

void Autosave::leave()
{
    m_lock.reset();
    m_file.clear();
    m_path.clear();
}

void Autosave::settle()
{
    m_soon.stop();
    if (!m_file.isEmpty()) {
        QFile::remove(m_file);
        m_lock.reset();
        m_file.clear();
    }
}

void Autosave::write()
{
    if (!m_session.isModified()) {
        return;
    }
    if (m_file.isEmpty()) {
        ownNewFile();
    }
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(kFirst + m_path.toUtf8() + '\n');
        file.write(m_session.text());
        file.commit();
    }
}

} // namespace ui
