// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QObject>
#include <QString>

class QWidget;

namespace ui {

/// The file that the session is saved in: saving, and asking before unsaved work is left.
class SessionFile : public QObject
{
    Q_OBJECT

public:
    /// `window` is marked as modified, and asked in.
    SessionFile(session::Session& session, QWidget* window);

    /// Empty where the session was not saved yet.
    const QString& path() const { return m_path; }
    /// The session is now what stands in `path`; empty: in no file.
    void setPath(const QString& path);

    /// Each returns whether it was written; says so where it could not be.
    bool save();
    bool saveAs();
    bool write(const QString& path);
    /// Asks what to do with unsaved work, if there is any. False where the user wants to stay.
    bool mayLeave();

signals:
    void written(const QString& path);
    void pathChanged(const QString& path);
    /// The unsaved work is no more: saved, or given up.
    void settled();

private:
    void showModified();

    session::Session& m_session;
    QWidget* m_window;
    QString m_path;
};

} // namespace ui
