// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/projection.h"

#include "ui/charts/chart_panel.h"
#include "ui/ends/not_tcp_bar.h"
#include "ui/learn/lesson_bar.h"
#include "ui/sequence/sequence_view.h"
#include "ui/states/state_graph_view.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/toast.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace ui {
namespace {

/// Of a screen on which text has its usual size, so that the smallest letters of the diagram have
/// at least a fiftieth of the height.
constexpr double kUsualHeight = 560;
constexpr double kMostProjected = 8;
constexpr double kLetters = 14;
constexpr auto kTimeShown = std::chrono::seconds(3);

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
        key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_CapsLock ||
        key == Qt::Key_NumLock;
}

/// What to press, in one or two lines that break between the keys only.
QString helpStrip(bool inLesson)
{
    QStringList keys = inLesson
        ? QStringList{Projection::tr("PgDn, →, Space: next stop"),
              Projection::tr("1, 2, 3: answer what is asked"), Projection::tr("P: play")}
        : QStringList{Projection::tr("PgDn, →, Space: next step"), Projection::tr("P: play"),
              Projection::tr("D: drop the segment on its way"),
              Projection::tr("Tab: select a segment")};
    keys += {Projection::tr("G: state graph"), Projection::tr("K: charts"),
        Projection::tr("+ −: zoom"), Projection::tr("Esc: back to the window")};
    for (QString& key : keys) {
        key.replace(' ', QChar::Nbsp);
    }
    return keys.join("   ");
}

} // namespace

Projection::Projection(session::Session& session, session::Player& player, Views views)
    : QObject(views.window)
    , m_session(session)
    , m_player(player)
    , m_views(std::move(views))
{
    m_resting.setSingleShot(true);
    m_resting.setInterval(kTimeShown);
    connect(&m_resting, &QTimer::timeout, this, [this] { m_views.time->hide(); });
}

QList<KeyHint> Projection::keyHints()
{
    return {
        {"PgDn, →, ↓", tr("Next step")},
        {"PgUp, ←, ↑", tr("Step back")},
        {"Home", tr("To the start")},
        {"End", tr("To the end")},
        {"P", tr("Play or pause")},
        {"Tab", tr("Select the next segment in flight")},
        {"D, L, U, C", tr("Drop, delay, duplicate, corrupt it on its way")},
        {"Enter", tr("What can be done with it")},
        {"G", tr("State graph or diagram")},
        {"K", tr("Charts beside the diagram, or none")},
        {"Shift+PgDn, Shift+PgUp", tr("Scroll the charts")},
        {"+, −, 0", tr("Zoom")},
        {"1, 2, 3…", tr("In a lesson: answer what is asked")},
        {"Esc, F11", tr("Back to the window")},
    };
}

void Projection::toggle()
{
    if (m_on) {
        end();
    } else {
        begin();
    }
}

void Projection::begin()
{
    m_on = true;
    m_player.pause();
    m_layout = m_views.workspace->layout();
    m_windowState = m_views.window->windowState();
    m_hidden.clear();
    for (QWidget* widget : m_views.others) {
        if (!widget->isHidden()) {
            m_hidden += widget;
            widget->hide();
        }
    }
    if (!m_views.time->isHidden()) {
        m_hidden += m_views.time;
        m_views.time->hide();
    }
    m_showsGraph = false;
    m_showsCharts = m_views.charts->isVisible();
    m_views.window->showFullScreen();
    m_enlarged = std::clamp(m_views.window->height() / kUsualHeight, 1.0, kMostProjected);
    enlarge(1);
    m_views.states->setMagnification(kMostProjected);
    showPictures();
    m_views.lesson->setProjected(letters());
    for (NotTcpBar* bar : m_views.notTcp) {
        bar->setProjected(letters());
    }
    m_views.sequence->setFocus();
    m_views.toast->setLetters(letters());
    m_views.toast->say(helpStrip(m_views.lesson->isVisible()));
    qApp->installEventFilter(this);
    emit changed(true);
}

void Projection::end()
{
    m_on = false;
    qApp->removeEventFilter(this);
    m_player.pause();
    m_resting.stop();
    m_views.toast->hide();
    m_views.toast->setLetters(static_cast<int>(kLetters));
    m_views.sequence->setMagnification(1);
    m_views.states->setMagnification(1);
    m_views.charts->setMagnification(1);
    m_views.lesson->setProjected({});
    for (NotTcpBar* bar : m_views.notTcp) {
        bar->setProjected({});
    }
    for (QWidget* widget : m_hidden) {
        widget->show();
    }
    m_views.window->setWindowState(m_windowState & ~Qt::WindowFullScreen);
    m_views.workspace->showAgain(m_layout);
    m_views.sequence->setFocus(); // not a button, which the space bar would press
    emit changed(false);
}

void Projection::showCharts(bool shown)
{
    m_showsCharts = shown;
    if (m_on) {
        m_showsGraph = false;
        showPictures();
    }
}

void Projection::showPictures()
{
    if (m_showsGraph) {
        m_views.workspace->showOnly("states");
    } else if (m_showsCharts) {
        m_views.workspace->showBeside("charts");
    } else {
        m_views.workspace->showOnlyMiddle();
    }
}

/// While the mouse moves, and a little longer.
void Projection::showTime()
{
    m_views.time->show();
    m_resting.start();
}

/// The picture is laid out anew: lines come nearer to each other, and words stay whole.
void Projection::enlarge(double factor)
{
    m_factor = factor;
    m_views.sequence->setMagnification(m_enlarged * m_factor);
    m_views.charts->setMagnification(m_enlarged * m_factor);
}

int Projection::letters() const { return static_cast<int>(m_enlarged * kLetters); }

void Projection::enlargePopup(QWidget& popup) const
{
    popup.setStyleSheet(QString("* { font-size: %1px; }").arg(letters()));
}

bool Projection::zoom(int key)
{
    constexpr double kStep = StateGraphView::kZoomStep;
    constexpr double kMost = 3;
    const bool isLarger = key == Qt::Key_Plus || key == Qt::Key_Equal;
    if (m_showsGraph && (isLarger || key == Qt::Key_Minus)) {
        m_views.states->zoomBy(isLarger ? kStep : 1 / kStep);
        return true;
    }
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        enlarge(std::min(m_factor * kStep, kMost));
        return true;
    case Qt::Key_Minus:
        enlarge(std::max(m_factor / kStep, 1 / kMost));
        return true;
    case Qt::Key_0:
        enlarge(1);
        m_views.states->setWhole(true);
        return true;
    default:
        return false;
    }
}

/// In a lesson the keys go from stop to stop, and digits answer what is asked.
bool Projection::pressInLesson(int key)
{
    LessonBar& lesson = *m_views.lesson;
    if (!lesson.isVisible()) {
        return false;
    }
    switch (key) {
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
        lesson.previous();
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
        if (!lesson.isLast()) {
            lesson.next();
        } else {
            m_views.toast->say(tr("This was the last stop. Esc: back to the window"));
        }
        return true;
    default:
        if (key >= Qt::Key_1 && key <= Qt::Key_9) {
            lesson.answer(static_cast<std::size_t>(key - Qt::Key_1));
            return true;
        }
        return false;
    }
}

/// With Shift: more charts than fit go by, one each time.
bool Projection::scrollCharts(int key)
{
    if (key != Qt::Key_PageDown && key != Qt::Key_PageUp) {
        return false;
    }
    m_views.charts->scrollBy(key == Qt::Key_PageDown ? 1 : -1);
    return true;
}

bool Projection::press(int key)
{
    if (zoom(key) || pressInLesson(key)) {
        return true;
    }
    switch (key) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        end();
        return true;
    case Qt::Key_P:
        m_player.toggle();
        return true;
    case Qt::Key_G:
        m_showsGraph = !m_showsGraph;
        showPictures();
        return true;
    case Qt::Key_K:
        showCharts(m_showsGraph || !m_showsCharts);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
        m_player.pause();
        m_session.stepForward();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
        m_player.pause();
        m_session.stepBack();
        return true;
    case Qt::Key_Home:
        m_player.pause();
        m_session.toStart();
        return true;
    case Qt::Key_End:
        m_player.pause();
        Progress(m_views.window).repeat(m_session, [this] { return m_session.toEnd(kTurn); });
        return true;
    default:
        return m_views.sequence->pressForSegments(key);
    }
}

bool Projection::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove && watched != m_views.toast) {
        showTime();
        return false;
    }
    if (event->type() == QEvent::Polish) {
        if (qobject_cast<QMenu*>(watched) != nullptr ||
            qobject_cast<QDialog*>(watched) != nullptr) {
            enlargePopup(*static_cast<QWidget*>(watched));
        }
        return false;
    }
    const bool overrides = event->type() == QEvent::ShortcutOverride;
    if (!overrides && event->type() != QEvent::KeyPress) {
        return false;
    }
    // Menus and dialogs that come up keep their keys.
    const auto* widget = qobject_cast<QWidget*>(watched);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool ours = widget != nullptr && widget->window() == m_views.window;
    const bool chord = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0;
    if (!ours || chord || isModifier(key->key())) {
        return false;
    }
    // None of the others does anything: in front of a class a slip goes unnoticed.
    event->accept();
    if (!overrides && key->modifiers().testFlag(Qt::ShiftModifier) && scrollCharts(key->key())) {
        return true;
    }
    if (!overrides) {
        press(key->key());
    }
    return true;
}

} // namespace ui
