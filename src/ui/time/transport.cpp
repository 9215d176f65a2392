// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/time/transport.h"

#include "render/paint/fonts.h"
#include "ui/look/icons.h"
#include "ui/time/timeline.h"
#include "ui/widgets/progress.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace ui {
namespace {

constexpr std::array kSpeeds{0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0};

} // namespace

QString timeText(tcp::Instant at)
{
    const std::chrono::duration<double> seconds = at.time_since_epoch();
    return QString("t = %1 s").arg(seconds.count(), 0, 'f', 3);
}

Transport::Transport(session::Session& session, session::Player& player, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_player(player)
    , m_toStart(addAction("toStart", Qt::Key_Home))
    , m_stepBack(addAction("stepBack", Qt::Key_Left))
    , m_play(addAction("play", Qt::Key_Space))
    , m_step(addAction("step", Qt::Key_Right))
    , m_nextSegment(addAction("nextSegment", Qt::SHIFT | Qt::Key_Right))
    , m_nextState(addAction("nextState", Qt::CTRL | Qt::Key_Right))
    , m_previousSegment(addAction("previousSegment", Qt::SHIFT | Qt::Key_Left))
    , m_previousState(addAction("previousState", Qt::CTRL | Qt::Key_Left))
    , m_toEnd(addAction("toEnd", Qt::Key_End))
    , m_speed(new QComboBox(this))
    , m_timeline(new Timeline(session, this))
    , m_time(new QLabel(this))
    , m_place(new QLabel(this))
{
    setObjectName("transport");
    setAttribute(Qt::WA_StyledBackground);
    m_speed->setObjectName("speed");
    m_time->setObjectName("time");
    m_place->setObjectName("place");
    m_time->setFont(render::qtFont({diagram::FontFamily::Mono, 14}));
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 16, 8);
    row->setSpacing(4);
    // The way back by segments and states is in the menu: buttons for all would crowd the bar.
    for (QAction* action :
        {m_toStart, m_stepBack, m_play, m_step, m_nextSegment, m_nextState, m_toEnd}) {
        row->addWidget(button(action));
    }
    row->addSpacing(8);
    row->addWidget(m_speed);
    row->addSpacing(12);
    row->addWidget(m_time);
    row->addWidget(m_timeline, 1);
    row->addWidget(m_place);
    setTabOrder(findChild<QToolButton*>("toEndButton"), m_speed);
    setTabOrder(m_speed, m_timeline);

    fillSpeeds();
    connectIntents();
    retranslate();
}

QAction* Transport::addAction(const char* name, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(key);
    return action;
}

QToolButton* Transport::button(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setObjectName(action->objectName() + "Button");
    button->setDefaultAction(action);
    button->setIconSize({20, 20});
    button->setAutoRaise(true);
    connect(action, &QAction::changed, button,
        [button, action] { button->setAccessibleName(action->iconText()); });
    return button;
}

QList<QAction*> Transport::actions() const
{
    return {m_play, m_step, m_nextSegment, m_nextState, m_toEnd, m_stepBack, m_previousSegment,
        m_previousState, m_toStart};
}

void Transport::fillSpeeds()
{
    for (const double speed : kSpeeds) {
        m_speed->addItem(QString("%1×").arg(speed), speed);
    }
    m_speed->setCurrentIndex(m_speed->findData(m_player.speed()));
    m_speed->setFocusPolicy(Qt::TabFocus);
}

void Transport::connectIntents()
{
    // Going somewhere by hand ends playing.
    const auto go = [this](QAction* action, auto move) {
        connect(action, &QAction::triggered, this, [this, move] {
            m_player.pause();
            move(m_session);
        });
    };
    go(m_toStart, [](session::Session& session) { session.toStart(); });
    go(m_stepBack, [](session::Session& session) { session.stepBack(); });
    go(m_step, [](session::Session& session) { session.stepForward(); });
    go(m_nextSegment, [](session::Session& session) { session.nextSegment(); });
    go(m_nextState, [this](session::Session& session) {
        const auto before = session.endStates();
        Progress(this).repeat(session,
            [&] { return !session.nextStateChange(kTurn) || session.endStates() != before; });
    });
    go(m_previousSegment, [](session::Session& session) { session.previousSegment(); });
    go(m_previousState, [](session::Session& session) { session.previousStateChange(); });
    go(m_toEnd, [this](session::Session& session) {
        Progress(this).repeat(session, [&session] { return session.toEnd(kTurn); });
    });
    connect(m_play, &QAction::triggered, &m_player, &session::Player::toggle);
    connect(m_timeline, &Timeline::seekRequested, this, [this](tcp::Instant at) {
        m_player.pause();
        m_session.seek(at);
    });
    connect(m_timeline, &Timeline::pointedAt, this, &Transport::pointedAt);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
        [this] { m_player.setSpeed(m_speed->currentData().toDouble()); });
    connect(&m_session, &session::Session::changed, this, &Transport::refresh);
    connect(&m_player, &session::Player::playingChanged, this, &Transport::retranslate);
}

void Transport::setPointer(std::optional<tcp::Instant> at) { m_timeline->setPointer(at); }

void Transport::setLook(const Look& look)
{
    m_look = look;
    m_timeline->setLook(look);
    m_toStart->setIcon(icon(Icon::ToStart, look.theme));
    m_stepBack->setIcon(icon(Icon::StepBack, look.theme));
    m_step->setIcon(icon(Icon::Step, look.theme));
    m_nextSegment->setIcon(icon(Icon::NextSegment, look.theme));
    m_nextState->setIcon(icon(Icon::NextState, look.theme));
    m_previousSegment->setIcon(icon(Icon::PreviousSegment, look.theme));
    m_previousState->setIcon(icon(Icon::PreviousState, look.theme));
    m_toEnd->setIcon(icon(Icon::ToEnd, look.theme));
    retranslate();
}

void Transport::retranslate()
{
    const bool playing = m_player.isPlaying();
    m_play->setIcon(icon(playing ? Icon::Pause : Icon::Play, m_look.theme));
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_toStart->setText(tr("To the start"));
    m_stepBack->setText(tr("Step back"));
    m_step->setText(tr("Step"));
    m_nextSegment->setText(tr("Next segment"));
    m_nextState->setText(tr("Next change of state"));
    m_previousSegment->setText(tr("Previous segment"));
    m_previousState->setText(tr("Previous change of state"));
    m_toEnd->setText(tr("To the end"));
    m_speed->setToolTip(tr("Speed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_timeline->setAccessibleName(tr("Timeline"));
    refresh();
}

void Transport::refresh()
{
    const std::size_t done = m_session.stepsDone();
    const bool goesOn = m_session.nextStepAt().has_value();
    m_toStart->setEnabled(done > 0);
    m_stepBack->setEnabled(done > 0);
    m_step->setEnabled(goesOn);
    m_nextSegment->setEnabled(goesOn);
    m_nextState->setEnabled(goesOn);
    m_previousSegment->setEnabled(done > 0);
    m_previousState->setEnabled(done > 0);
    m_toEnd->setEnabled(goesOn);
    m_play->setEnabled(goesOn);
    // Time stands still while nothing is under way: an act at an end sets it going again.
    m_play->setToolTip(goesOn
            ? QString()
            : tr("Nothing is left to happen: time stands still until you do something."));
    m_time->setText(timeText(m_session.playhead()));
    m_place->setText(tr("Step %1 of %2").arg(done).arg(m_session.steps().count()));
}

void Transport::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
