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
    /// The file that it had been opened from or saved in before.
    SavedFile saved;
    /// When the work was kept.
    QDateTime at;
};

/// Unsaved work that cannot be read: damaged, or of a newer version of the program.
struct Unreadable
{
    lesson::FileProblem problem;
    /// What was kept, without what is the program's own: perhaps a newer version can open it.
    QByteArray content;
};

/// Keeps unsaved work in a file of its own, a moment after each change, and removes it when the
/// work is saved or given up. Each window owns one file, by a lock that dies with the program, so
/// that windows do not meet; a file that nobody owns was left by a crash.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made when it is needed; the usual one is folder(). Empty: there is none, since
    /// HOME is not set.
    Autosave(session::Session& session, const QString& folder, QObject* parent);

    static QString folder();

    /// Takes over unsaved work that a crash left and that is not `later`, if there is any. It is
    /// kept until settle() or leave().
    std::variant<std::monostate, Recovered, Unreadable> recover(const QStringList& later = {});

    /// Where the session is saved otherwise.
    void setFile(const SavedFile& file) { m_saved = file; }
    /// Keeps unsaved work now.
    void write();
    /// The unsaved work is no more.
    void settle();
    /// Leaves what recover() took over to the next start.
    void leave();
    const QString& file() const { return m_file; }

signals:
    /// From now on a crash loses work. What was kept before is kept still.
    void stopped(const storage::Error& why);
    /// Work is kept again.
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
