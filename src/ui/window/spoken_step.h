// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/symbols.h"
#include "session/player.h"
#include "ui/look/look.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ui {

/// Tells a screen reader what happened in a step, as the description of the widget that has the
/// keyboard: readers say a description that changes there, and the focus stays. While the run plays
/// nothing is told: a reader could not follow.
class SpokenStep : public QObject
{
    Q_OBJECT

public:
    /// For steps that are made while `window` has the keyboard.
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
    /// The trace is another one since a step was told; else it has only grown.
    bool m_isOther = true;
    /// Whose description it is; that of another one is left alone.
    QPointer<QWidget> m_told;
};

} // namespace ui
