// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/acts/undo_actions.h"

#include "ui/runs/branch_text.h"

namespace ui {

UndoActions::UndoActions(session::Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
{
    m_undo->setObjectName("undo");
    m_undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    m_redo->setObjectName("redo");
    m_redo->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    connect(m_undo, &QAction::triggered, this, [this] { m_session.undo(); });
    connect(m_redo, &QAction::triggered, this, [this] { m_session.redo(); });
    connect(&session, &session::Session::changed, this, &UndoActions::retranslate);
    retranslate();
}

void UndoActions::setLook(const Look& look)
{
    m_names = look.names;
    retranslate();
}

void UndoActions::retranslate()
{
    const auto undoable = m_session.undoable();
    const auto redoable = m_session.redoable();
    m_undo->setEnabled(undoable.has_value());
    m_redo->setEnabled(redoable.has_value());
    const auto words = [this](const session::Doing& doing) { return doingText(doing, m_names); };
    m_undo->setText(undoable ? tr("&Undo: %1").replace("%1", words(*undoable)) : tr("&Undo"));
    m_redo->setText(redoable ? tr("&Redo: %1").replace("%1", words(*redoable)) : tr("&Redo"));
}

} // namespace ui
