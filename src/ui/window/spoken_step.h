// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/symbols.h"
#include "session/player.h"
#include "ui/look/look.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ui {

/// Tells screen readers what happened in a step. It changes the description of the widget that has
/// the keyboard focus, which screen readers then say, and the focus stays. While the run plays
/// nothing is said, since nobody could follow.
class SpokenStep : public QObject
{
    Q_OBJECT

public:
    /// Only steps that are made while the focus is in `window` are told.
    SpokenStep(session::Session& session, session::Player& player, QWidget& window);

    void setLook(const Look& look) { m_look = look; }

private:
    void onChanged(const session::Change& change);
    void tell();
    QString sentence();

    session::Session& m_session;
    session::Player& m_player;
    QWidget& m_window;
    Look m_look;
    diagram::Symbols m_symbols;
    /// The trace was replaced or cut back since the last step that was told.
    bool m_isOther = true;
    /// The widget whose description was changed last.
    QPointer<QWidget> m_told;
};

} // namespace ui
