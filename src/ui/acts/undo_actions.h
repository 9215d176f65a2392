// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QAction>
#include <QObject>

namespace ui {

/// Undo and redo, which name the act that they go back behind or forward over.
class UndoActions : public QObject
{
    Q_OBJECT

public:
    UndoActions(session::Session& session, QObject* parent);

    QList<QAction*> actions() const { return {m_undo, m_redo}; }
    /// Words in the language that is spoken now.
    void retranslate();

private:
    session::Session& m_session;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace ui
