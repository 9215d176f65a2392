// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/player.h"
#include "session/session.h"
#include "ui/look/look.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

class Timeline;

/// The bar at the bottom of the window: the buttons that go through the run, and the timeline.
class Transport : public QWidget
{
    Q_OBJECT

public:
    Transport(session::Session& session, session::Player& player, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// All actions, for a menu. Their keys work in the whole window, and not all have a button.
    QList<QAction*> actions() const;
    /// Another view points at this moment; none: nowhere.
    void setPointer(std::optional<tcp::Instant> at);

signals:
    /// The pointer is at this moment of the timeline; none: it is elsewhere.
    void pointedAt(std::optional<tcp::Instant> at);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* addAction(const char* name, const QKeySequence& key);
    QToolButton* button(QAction* action);
    void fillSpeeds();
    void connectIntents();
    void retranslate();
    void refresh();

    session::Session& m_session;
    session::Player& m_player;
    Look m_look;
    QAction* m_toStart;
    QAction* m_stepBack;
    QAction* m_play;
    QAction* m_step;
    QAction* m_nextSegment;
    QAction* m_nextState;
    QAction* m_previousSegment;
    QAction* m_previousState;
    QAction* m_toEnd;
    QComboBox* m_speed;
    Timeline* m_timeline;
    QLabel* m_time;
    QLabel* m_place;
};

/// "t = 1.220 s"
QString timeText(tcp::Instant at);

} // namespace ui
