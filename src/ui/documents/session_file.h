// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "storage/file_lock.h"
#include "ui/documents/saved_file.h"

#include <QObject>
#include <QString>

class QWidget;

namespace ui {

/// The file that the session is saved to: saves it, and asks before unsaved work is lost or what
/// another program has written is replaced.
class SessionFile : public QObject
{
    Q_OBJECT

public:
    /// `window` shows whether the session is modified, and is the parent of dialogs.
    SessionFile(session::Session& session, QWidget* window);

    /// Empty if the session was not saved yet.
    const QString& path() const { return m_file.path; }
    /// The session has been opened from `file`, or is to be saved there.
    void setFile(const SavedFile& file);
    /// Another program has the file open, too.
    bool isUsedElsewhere() const { return m_usedElsewhere; }

    // These return whether the file was written. If it could not be, they tell the user why.
    bool save();
    bool saveAs();
    /// Replaces an existing file.
    bool write(const QString& path);
    /// Asks for a name and writes `content` there, which has nothing to do with this session.
    bool saveCopy(const QByteArray& content);

    /// Asks what to do with unsaved work, if there is any. False: the user wants to stay.
    bool mayLeave();
    /// What was done is kept elsewhere: it is no unsaved work any more.
    void settle();

signals:
    /// `oldElsewhere`: the file has other hard links, which keep the old content.
    void written(const QString& path, bool oldElsewhere);
    void fileChanged(const SavedFile& file);
    /// There is no unsaved work any more: it was saved or discarded.
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
