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

/// Does to the run what the user asks for, and asks what has to be known before. While it asks, the
/// player is paused.
class UserActs : public QObject
{
    Q_OBJECT

public:
    UserActs(session::Session& session, session::Player& player, QWidget* window);

    void setLook(const Look& look) { m_look = look; }

    /// Does an act, or says why it is impossible.
    void act(const session::Act& act);
    /// Makes a call. Asks how many octets, if the call needs that.
    void call(sim::Side side, tcp::CallKind kind);
    void fault(sim::SegmentId segment, const sim::Fault& fault);

    /// Opens the menu of what can be done to a segment.
    void askWhatToDo(sim::SegmentId segment, QPoint where);
    /// Opens the menu of faults for the next segment of an end.
    void askNext(const QList<QAction*>& faults, QPoint where);
    /// Opens the menu of what can be done to something that the scenario says; nothing where
    /// `subject` is none.
    void askPlanned(const sim::Subject& subject, QPoint where);
    /// Begins a branch without what the scenario says that shows itself as `subject`, or says why
    /// that is impossible.
    void leaveOut(const sim::Subject& subject);
    void askDelay(sim::SegmentId segment);
    void askNextDelay(sim::Side from);
    void askInjection(sim::Side to);
    void askSettings(sim::Side side);

signals:
    /// The user wants a note by a segment.
    void noteRequested(sim::SegmentId segment);
    /// Something was not done, for this reason.
    void refused(const QString& why);
    /// An end has made a call, or got a segment made by hand.
    void done();

private:
    /// Asks how long to delay a segment; none: the user cancelled.
    std::optional<sim::Delay> delayAsked(const QString& title);
    std::optional<int> numberAsked(
        const char* name, const QString& title, const QString& label, int most, int value);

    session::Session& m_session;
    session::Player& m_player;
    QWidget* m_window;
    Look m_look;
    /// The last answer for each call, to suggest it the next time.
    std::map<tcp::CallKind, int> m_octets;
    int m_delayMs = 200;
};

} // namespace ui
