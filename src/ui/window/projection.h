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

class ChartPanel;
class LessonBar;
class NotTcpBar;
class SequenceView;
class StateGraphView;
class Toast;
class Workspace;

/// The mode for a projector: the diagram, alone or beside charts, or the state graph, large, on the
/// whole screen. Space, the arrows and the buttons of a presenter step; the keys of segments do
/// what they do in the window. The bar of time shows while the mouse moves.
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
        ChartPanel* charts;
        /// Stays where a lesson is given, with large letters.
        LessonBar* lesson;
        QWidget* time;
        Toast* toast;
        /// Above the diagram and the graph.
        QList<NotTcpBar*> notTcp;
        /// Everything else, which is hidden meanwhile.
        QList<QWidget*> others;
    };

    Projection(session::Session& session, session::Player& player, Views views);

    bool isOn() const { return m_on; }
    void toggle();
    /// Whether charts are beside the diagram; at first they are where they are open in the window.
    void showCharts(bool shown);
    static QList<KeyHint> keyHints();

signals:
    void changed(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();
    void end();
    // False: the key means nothing there.
    bool press(int key);
    bool pressInLesson(int key);
    bool zoom(int key);
    bool scrollCharts(int key);
    /// Of words in front of the class, in pixels.
    int letters() const;
    void enlarge(double factor);
    /// Whatever opens in front of the class has letters of this size.
    void enlargePopup(QWidget& popup) const;
    void showPictures();
    void showTime();

    session::Session& m_session;
    session::Player& m_player;
    Views m_views;
    bool m_on = false;
    bool m_showsGraph = false;
    bool m_showsCharts = false;
    /// By how much the screen is larger than a usual one; what the user wants beside that.
    double m_enlarged = 1;
    double m_factor = 1;
    /// Until the bar of time hides.
    QTimer m_resting;
    QByteArray m_layout;
    Qt::WindowStates m_windowState;
    QList<QWidget*> m_hidden;
};

} // namespace ui
