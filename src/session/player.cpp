// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/player.h"

#include <algorithm>
#include <cmath>

namespace session {

Player::Player(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::changed, this, [this](const Change& change) {
        if (change.opened) {
            pause();
        }
    });
}

void Player::play() { setPlaying(m_session.nextStepAt().has_value()); }

void Player::pause() { setPlaying(false); }

void Player::toggle()
{
    if (m_playing) {
        pause();
    } else {
        play();
    }
}

void Player::setPlaying(bool playing)
{
    if (playing != m_playing) {
        m_playing = playing;
        emit playingChanged(playing);
    }
}

void Player::setSpeed(double speed)
{
    speed = std::clamp(speed, kSlowest, kFastest);
    if (speed != m_speed) {
        m_speed = speed;
        emit speedChanged(speed);
    }
}

void Player::advance(RealTime real)
{
    if (!m_playing) {
        return;
    }
    const auto time = static_cast<double>(real.count()) * m_speed;
    if (!m_session.watch(RealTime(std::llround(time)))) {
        pause();
    }
}

} // namespace session
