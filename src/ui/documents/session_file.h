// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "storage/file_lock.h"
#include "ui/documents/saved_file.h"

#include <QObject>
#include <QString>

class QWidget;

namespace ui {

/// The file that the session is saved in: saving, and asking before unsaved work is left or
/// somebody else's is replaced.
class SessionFile : public QObject
{
    Q_OBJECT

public:
    /// `window` is marked as modified, and asked in.
    SessionFile(session::Session& session, QWidget* window);

    /// Empty where the session was not saved yet.
    const QString& path() const { return m_file.path; }
    /// The session is now what stands in `file`, or is to be saved there.
    void setFile(const SavedFile& file);
    /// Another program has the file open, too.
    bool isUsedElsewhere() const { return m_usedElsewhere; }

    /// Each returns whether it was written; says so where it could not be.
    bool save();
    bool saveAs();
    /// Replaces what is there.
    bool write(const QString& path);
    /// Asks for a name and writes `content` there, which is no part of this session.
    bool saveCopy(const QByteArray& content);
    /// Asks what to do with unsaved work, if there is any. False where the user wants to stay.
    bool mayLeave();

signals:
    /// `oldElsewhere`: the file has other names (hard links) that lead to what it held before.
    void written(const QString& path, bool oldElsewhere);
    void fileChanged(const SavedFile& file);
    /// The unsaved work is no more: saved, or given up.
    void settled();

private:
    void showModified();
    bool isRecorded();
    std::optional<QString> askName(const QString& suggestion);
    bool put(const QString& path, const QByteArray& content);
    bool wasChangedByOthers() const;

    session::Session& m_session;
    QWidget* m_window;
    SavedFile m_file;
    /// Tells other programs that it is open here.
    storage::FileLock m_lock;
    bool m_usedElsewhere = false;
};

} // namespace ui
