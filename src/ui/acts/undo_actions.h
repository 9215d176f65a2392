// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/look.h"

#include <QAction>
#include <QObject>

namespace ui {

/// The actions undo and redo. Their texts name what they undo or redo.
class UndoActions : public QObject
{
    Q_OBJECT

public:
    UndoActions(session::Session& session, QObject* parent);

    QList<QAction*> actions() const { return {m_undo, m_redo}; }
    /// Sets the texts in the language of the window.
    void retranslate();
    void setLook(const Look& look);

private:
    session::Session& m_session;
    render::EndNames m_names;
    QAction* m_undo;
    QAction* m_redo;
};

} // namespace ui
