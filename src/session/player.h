// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "session/watching_time.h"

#include <QObject>

namespace session {

inline constexpr double kSlowest = 0.1;
inline constexpr double kFastest = 10;

/// Plays a session by itself, at a pace that can be followed whether its virtual time is counted in
/// milliseconds or minutes (watchingTime()). It owns no clock: advance() says how much real time
/// has passed.
class Player : public QObject
{
    Q_OBJECT

public:
    explicit Player(Session& session, QObject* parent = nullptr);

    bool isPlaying() const { return m_playing; }
    double speed() const { return m_speed; }

    /// Does nothing if nothing is left to happen.
    void play();
    void pause();
    void toggle();
    /// Clamped to kSlowest ... kFastest.
    void setSpeed(double speed);

    /// Lets this much real time pass. Stops playing at the end of the run.
    void advance(RealTime real);

signals:
    void playingChanged(bool playing);
    void speedChanged(double speed);

private:
    void setPlaying(bool playing);

    Session& m_session;
    bool m_playing = false;
    double m_speed = 1;
};

} // namespace session
