// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "session/watching_time.h"

#include <QObject>

namespace session {

inline constexpr double kSlowest = 0.1;
inline constexpr double kFastest = 10;

/// Lets a session run by itself, at a readable pace whatever the scale of its time. It owns no
/// clock: whoever has one tells it how much time has passed.
class Player : public QObject
{
    Q_OBJECT

public:
    explicit Player(Session& session, QObject* parent = nullptr);

    bool isPlaying() const { return m_playing; }
    double speed() const { return m_speed; }

    /// Does nothing where nothing is left to happen.
    void play();
    void pause();
    void toggle();
    /// Clamped to kSlowest ... kFastest.
    void setSpeed(double speed);

    /// So much real time has passed. Stops playing where the run ends.
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
