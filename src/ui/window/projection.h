// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/player.h"
#include "session/session.h"
#include "ui/look/key_hint.h"

#include <QList>
#include <QMainWindow>
#include <QObject>
#include <QTimer>

namespace ui {

class LessonBar;
class SequenceView;
class StateGraphView;
class Toast;
class Workspace;

/// The mode for a projector: the diagram, or the state graph, large, on the whole screen. Any key,
/// and the button of a presenter, goes one step on. The bar of time shows while the mouse moves.
class Projection : public QObject
{
    Q_OBJECT

public:
    struct Views
    {
        QMainWindow* window;
        Workspace* workspace;
        SequenceView* sequence;
        StateGraphView* states;
        /// Stays where a lesson is given, with large letters.
        LessonBar* lesson;
        QWidget* time;
        Toast* toast;
        /// Everything else, which is hidden meanwhile.
        QList<QWidget*> others;
    };

    Projection(session::Session& session, session::Player& player, Views views);

    bool isOn() const { return m_on; }
    void toggle();
    static QList<KeyHint> keyHints();

signals:
    void changed(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();
    void end();
    void press(int key);
    bool pressInLesson(int key);
    bool zoom(int key);
    void showGraph(bool graph);
    void showTime();

    session::Session& m_session;
    session::Player& m_player;
    Views m_views;
    bool m_on = false;
    bool m_graph = false;
    /// Until the bar of time hides.
    QTimer m_resting;
    QByteArray m_layout;
    Qt::WindowStates m_windowState;
    QList<QWidget*> m_hidden;
};

} // namespace ui
