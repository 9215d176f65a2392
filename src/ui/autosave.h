// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace ui {

/// Unsaved work, found again after a crash.
struct Recovered
{
    session::Document document;
    /// The file that it had been saved in before; empty: none.
    QString path;
};

/// Keeps unsaved work in a file of its own, a moment after each change, and removes it when the
/// work is saved or given up. Each window owns one file, by a lock that dies with the program, so
/// that windows do not meet; a file that nobody owns was left by a crash.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// `folder` is made if need be; the usual one is folder().
    Autosave(session::Session& session, const QString& folder, QObject* parent);

    static QString folder();

    /// Takes over unsaved work that a crash left, if there is any; it is kept until settle().
    /// What cannot be read is left where it is, and left out.
    std::optional<Recovered> recover();

    /// Where the session is saved otherwise.
    void setPath(const QString& path) { m_path = path; }
    /// The unsaved work is no more.
    void settle();
    /// Leaves what recover() took over to the next start.
    void leave();
    const QString& file() const { return m_file; }

private:
    bool own(const QString& file);
    void ownNewFile();
    void write();

    session::Session& m_session;
    QString m_folder;
    QString m_file;
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_soon;
};

} // namespace ui
