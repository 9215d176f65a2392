// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "storage/error.h"
#include "storage/file_lock.h"
#include "ui/documents/saved_file.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>

#include <variant>

namespace ui {

/// Unsaved work, found again after a crash.
struct Recovered
{
    session::Document document;
    /// The file that the session had been opened from or saved to.
    SavedFile saved;
    /// When the work was written.
    QDateTime at;
};

/// Unsaved work that cannot be read: damaged, or of a newer version of the program.
struct Unreadable
{
    lesson::FileProblem problem;
    /// The session file within what was kept. Perhaps a newer version can open it.
    QByteArray content;
};

/// Writes unsaved work to a file of its own a moment after each change, and removes the file when
/// the work is saved or discarded. Each window locks its file (storage::FileLock); a file that is
/// not locked was left by a crash.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// `folder` is created when it is needed. Empty: nothing can be kept, since HOME is not set.
    Autosave(session::Session& session, const QString& folder, QObject* parent);

    /// The folder to use outside of tests.
    static QString folder();

    /// Takes over a file that a crash has left, other than those in `later`, and returns the work
    /// in it. The file stays until settle() or leave().
    std::variant<std::monostate, Recovered, Unreadable> recover(const QStringList& later = {});

    /// The file that the user saves the session to.
    void setFile(const SavedFile& file) { m_saved = file; }
    /// Writes unsaved work now.
    void write();
    /// To be called when there is no unsaved work any more: removes the file.
    void settle();
    /// Gives up the file that recover() took over, so that it is offered at the next start.
    void leave();
    const QString& file() const { return m_file; }

signals:
    /// Unsaved work cannot be written, so a crash would lose it. What was written before is still
    /// there.
    void stopped(const storage::Error& why);
    /// Unsaved work can be written again.
    void resumed();

private:
    bool own(const QString& file);
    std::optional<storage::Error> ownNewFile();
    std::optional<storage::Error> keep();

    session::Session& m_session;
    QString m_folder;
    QString m_file;
    SavedFile m_saved;
    storage::FileLock m_lock;
    QTimer m_soon;
    bool m_works = true;
};

} // namespace ui
