// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/player.h"
#include "session/session.h"
#include "ui/look/look.h"

#include <QList>
#include <QObject>
#include <QPoint>

#include <map>

class QAction;

namespace ui {

/// What the user does to the run, and what has to be asked back before. While something is asked,
/// the run does not go on.
class UserActs : public QObject
{
    Q_OBJECT

public:
    UserActs(session::Session& session, session::Player& player, QWidget* window);

    void setLook(const Look& look) { m_look = look; }

    /// Does it, or says why it cannot be done.
    void act(const session::Act& act);
    /// Asks how many octets, where the call needs that.
    void call(sim::Side side, tcp::CallKind kind);
    void fault(sim::SegmentId segment, const sim::Fault& fault);

    void askWhatToDo(sim::SegmentId segment, QPoint where);
    /// What is done to the next segment from an end.
    void askNext(const QList<QAction*>& faults, QPoint where);
    void askDelay(sim::SegmentId segment);
    void askNextDelay(sim::Side from);
    void askInjection(sim::Side to);
    void askSettings(sim::Side side);

private:
    QString nameOfEnd(sim::Side side) const;
    /// How much the segment is to be delayed; none: not at all, after all.
    std::optional<sim::Delay> delayAsked(const QString& title);
    std::optional<int> numberAsked(
        const char* name, const QString& title, const QString& label, int most, int value);

    session::Session& m_session;
    session::Player& m_player;
    QWidget* m_window;
    Look m_look;
    /// What was answered last.
    std::map<tcp::CallKind, int> m_octets;
    int m_delayMs = 200;
};

} // namespace ui
