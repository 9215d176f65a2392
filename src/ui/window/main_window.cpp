// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/main_window.h"

#include "handout/scenario_words.h"
#include "lesson/problem/system_words.h"
#include "lesson/scenario/scenario.h"
#include "ui/acts/call_bar.h"
#include "ui/acts/end_actions.h"
#include "ui/acts/undo_actions.h"
#include "ui/acts/user_acts.h"
#include "ui/author/author_panel.h"
#include "ui/branches/beside_page.h"
#include "ui/branches/branch_panel.h"
#include "ui/branches/comparison_window.h"
#include "ui/charts/chart_panel.h"
#include "ui/documents/recent_files.h"
#include "ui/documents/session_file.h"
#include "ui/ends/network_panel.h"
#include "ui/ends/not_tcp_bar.h"
#include "ui/inspector/inspector.h"
#include "ui/learn/exercise_bar.h"
#include "ui/learn/learn_place.h"
#include "ui/learn/lesson_bar.h"
#include "ui/look/appearance.h"
#include "ui/look/languages.h"
#include "ui/look/preferences.h"
#include "ui/look/preferences_file.h"
#include "ui/notes/notes.h"
#include "ui/scenarios/scenario_panel.h"
#include "ui/scenarios/script_panel.h"
#include "ui/sequence/sequence_view.h"
#include "ui/sequence/zoom_bar.h"
#include "ui/states/state_graph_view.h"
#include "ui/time/spoken_timeline.h"
#include "ui/time/transport.h"
#include "ui/trace/trace_panel.h"
#include "ui/widgets/screen_room.h"
#include "ui/widgets/spoken_picture.h"
#include "ui/widgets/toast.h"
#include "ui/window/focus_order.h"
#include "ui/window/focus_ring.h"
#include "ui/window/key_guard.h"
#include "ui/window/projection.h"
#include "ui/window/spoken_area.h"
#include "ui/window/spoken_choice.h"
#include "ui/window/spoken_step.h"
#include "ui/window/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QPointer>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

/// For the script that was opened: its lines are what one reads.
constexpr QSize kScriptRoom{380, 420};
constexpr auto kFrame = std::chrono::milliseconds(16);
/// Where the program could not draw for a while, it does not run after what it missed.
constexpr auto kLongestFrame = std::chrono::milliseconds(100);

QFrame* divider()
{
    auto* line = new QFrame;
    line->setObjectName("divider");
    line->setFrameShape(QFrame::VLine);
    return line;
}

/// One above the other, which has the focus.
QWidget* above(QWidget* line, QWidget* view)
{
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(line);
    column->addWidget(view, 1);
    both->setFocusProxy(view);
    return both;
}

/// Widgets take fonts, colours and words as they are made.
const Look& prepared(const Look& look)
{
    applyTheme(look.theme);
    installLanguage(look.language);
    SpokenPicture::install();
    spoken_timeline::install();
    spoken_choice::install();
    spoken_area::install();
    return look;
}

} // namespace

MainWindow::MainWindow(const Look& look, QWidget* parent)
    : QMainWindow(parent)
    , m_player(m_session)
    , m_look(prepared(look))
    , m_themeChoice(look.theme == render::Theme::Dark ? ThemeChoice::Dark : ThemeChoice::Light)
    , m_scenarios(m_looks.attach(new ScenarioPanel(m_session, this)))
    , m_script(m_looks.attach(new ScriptPanel(m_session, this)))
    , m_notTcp(m_looks.attach(new NotTcpBar(m_session, this)))
    , m_graphNotTcp(m_looks.attach(new NotTcpBar(m_session, this)))
    , m_sequence(m_looks.attach(new SequenceView(m_session, this)))
    , m_states(m_looks.attach(new StateGraphView(m_session, this)))
    , m_inspector(m_looks.attach(new Inspector(m_session, this)))
    , m_trace(m_looks.attach(new TracePanel(m_session, this)))
    , m_network(m_looks.attach(new NetworkPanel(m_session, this)))
    , m_author(m_looks.attach(new AuthorPanel(m_session, this)))
    , m_charts(m_looks.attach(new ChartPanel(m_session, this)))
    , m_acts(m_looks.attach(new UserActs(m_session, m_player, this)))
    , m_notes(m_looks.attach(new Notes(m_session, this)))
    , m_clientActions(m_looks.attach(new EndActions(m_session, sim::Side::Client, *m_acts, this)))
    , m_serverActions(m_looks.attach(new EndActions(m_session, sim::Side::Server, *m_acts, this)))
    , m_clientCalls(m_looks.attach(new CallBar(*m_clientActions, this)))
    , m_serverCalls(m_looks.attach(new CallBar(*m_serverActions, this)))
    , m_transport(m_looks.attach(new Transport(m_session, m_player, this)))
    , m_spokenStep(m_looks.attach(new SpokenStep(m_session, m_player, *this)))
    , m_toast(new Toast(m_sequence))
    , m_workspace(m_looks.attach(new Workspace(above(m_notTcp, m_sequence), this)))
    , m_recent(new RecentFiles(this))
    , m_branches(m_looks.attach(new BranchPanel(m_session, this)))
    , m_undo(m_looks.attach(new UndoActions(m_session, this)))
    , m_file(new SessionFile(m_session, this))
    , m_learn(m_looks.attach(new LearnPlace(this)))
    , m_exerciseBar(new ExerciseBar(this))
    , m_lesson(m_looks.attach(new LessonBar(this)))
    , m_beside(m_looks.attach(new BesidePage(this)))
    , m_places(new QStackedWidget(this))
{
    setObjectName("mainWindow");
    addPanels();
    makeActions();
    addZoomBar();
    makeMenus();
    layOut();
    connectIntents();
    connectSession();
    connectLearning();
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(kFrame);
    setAcceptDrops(true);
    resize(1440, 900);
    m_workspace->resize(size());
    m_workspace->arrange();
    setLook(look);
    orderTabs();
    connect(m_workspace, &Workspace::panelAdded, this, &MainWindow::orderTabs);
    m_sequence->setFocus();
}

void MainWindow::addPanels()
{
    m_scenarios->setMinimumWidth(190);
    m_workspace->addPanel(
        {"scenarios", [] { return tr("Scenarios"); }, m_scenarios, Qt::LeftDockWidgetArea, 6});
    m_workspace->addPanel(
        {"branches", [] { return tr("Branches"); }, m_branches, Qt::LeftDockWidgetArea, 7, false});
    m_workspace->addPanel(
        {"states", [] { return tr("State graph"); }, statePanel(), Qt::RightDockWidgetArea, 2});
    QDockWidget* inspector = m_workspace->addPanel(
        {"inspector", [] { return tr("Inspector"); }, m_inspector, Qt::RightDockWidgetArea, 3});
    QDockWidget* trace = m_workspace->addPanel(
        {"trace", [] { return tr("Trace"); }, m_trace, Qt::RightDockWidgetArea, 4});
    m_workspace->tabifyDockWidget(inspector, trace);
    m_workspace->addPanel({"author", [] { return tr("Own lessons and exercises"); }, m_author,
        Qt::RightDockWidgetArea, 0, false});
    inspector->raise();
    m_workspace->addPanel(
        {"network", [] { return tr("Network"); }, m_network, Qt::RightDockWidgetArea, 8, false});
    m_workspace->addPanel(
        {"script", [] { return tr("Script"); }, m_script, Qt::LeftDockWidgetArea, 9, false});
    m_workspace->addPanel(
        {"charts", [] { return tr("Charts"); }, m_charts, Qt::BottomDockWidgetArea, 5, false});
}

/// Below the diagram.
void MainWindow::addZoomBar()
{
    m_zoomBar = new ZoomBar({m_zoomOut, m_zoomIn, m_zoomReset, m_zoomAll,
                                findChild<QAction*>("flagBits"), findChild<QAction*>("flagNames")},
        this);
    for (QAction* action : m_workspace->panelActions()) {
        if (action->objectName() == "networkShown" || action->objectName() == "chartsShown") {
            m_zoomBar->addButton(action);
        }
    }
    m_sequence->parentWidget()->layout()->addWidget(m_zoomBar);
    connect(m_sequence, &SequenceView::zoomed, m_zoomBar, &ZoomBar::setZoom);
}

void MainWindow::layOut()
{
    auto* whole = new QWidget(this);
    whole->setObjectName("whole");
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = topBar();
    column->addWidget(m_top);
    column->addWidget(m_exerciseBar);
    m_exerciseBar->hide();
    column->addWidget(m_lesson);
    m_lesson->hide();
    m_places->setObjectName("places");
    m_places->addWidget(m_workspace);
    m_places->addWidget(m_learn);
    m_places->addWidget(m_beside);
    column->addWidget(m_places, 1);
    column->addWidget(m_transport);
    setCentralWidget(whole);
    m_projection = new Projection(m_session, m_player,
        {this, m_workspace, m_sequence, m_states, m_charts, m_lesson, m_transport, m_toast,
            {m_notTcp, m_graphNotTcp}, {menuBar(), m_top, m_exerciseBar, m_zoomBar}});
}

QWidget* MainWindow::statePanel()
{
    auto* panel = new QWidget(this);
    panel->setObjectName("statePanel");
    panel->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(4, 4, 4, 4);
    m_graphNotTcp->setObjectName("graphNotTcp");
    column->addWidget(m_graphNotTcp);
    column->addWidget(m_states, 1);
    return panel;
}

QWidget* MainWindow::topBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName("topBar");
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(6, 5, 6, 5);
    row->setSpacing(0);
    for (QAction* action : {m_new, m_open, m_export}) {
        auto* button = new QToolButton(bar);
        button->setObjectName(action->objectName() + "Button");
        button->setDefaultAction(action);
        button->setIconSize({20, 20});
        connect(action, &QAction::changed, button,
            [button, action] { button->setAccessibleName(action->iconText()); });
        row->addWidget(button);
    }
    row->addSpacing(4);
    m_calls = new QWidget(bar);
    auto* calls = new QHBoxLayout(m_calls);
    calls->setContentsMargins(0, 0, 0, 0);
    calls->setSpacing(0);
    calls->addWidget(divider());
    calls->addWidget(m_clientCalls, 1);
    calls->addWidget(divider());
    calls->addWidget(m_serverCalls, 1);
    calls->addWidget(divider());
    row->addWidget(m_calls, 1);
    row->addSpacerItem(new QSpacerItem(4, 0, QSizePolicy::Expanding));
    for (QAction* action : m_languages->actions()) {
        auto* button = new QToolButton(bar);
        button->setObjectName(action->objectName() + "Button");
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    return bar;
}

void MainWindow::orderTabs()
{
    QList<QWidget*> regions{m_laboratoryButton, m_learnButton};
    for (int i = 0; i < m_top->layout()->count(); ++i) {
        if (QWidget* part = m_top->layout()->itemAt(i)->widget()) {
            regions += part;
        }
    }
    regions += m_exerciseBar;
    regions += m_lesson;
    regions += m_learn;
    regions += m_beside;
    regions += m_workspace->panelsAt(Qt::LeftDockWidgetArea);
    regions += m_sequence;
    regions += m_zoomBar;
    for (const auto area :
        {Qt::TopDockWidgetArea, Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea}) {
        regions += m_workspace->panelsAt(area);
    }
    regions += m_transport;
    QList<QWidget*> stops;
    for (QWidget* each = nextInFocusChain(); each != this; each = each->nextInFocusChain()) {
        if ((each->focusPolicy() & Qt::TabFocus) != 0) {
            stops += each;
        }
    }
    QWidget* last = nullptr;
    for (const QWidget* region : regions) {
        // Within a region it is for the region to say.
        for (QWidget* stop : stops) {
            if (stop == region || region->isAncestorOf(stop)) {
                if (last != nullptr) {
                    setTabOrder(last, stop);
                }
                last = stop;
            }
        }
    }
}

void MainWindow::connectIntents()
{
    connect(m_scenarios, &ScenarioPanel::openRequested, this, &MainWindow::open);
    connect(m_script, &ScriptPanel::scriptOpened, this, [this](bool isScript) {
        if (isScript) {
            m_workspace->showPanel("script", kScriptRoom);
        } else {
            m_workspace->closePanel("script");
        }
    });
    connect(m_recent, &RecentFiles::openRequested, this, &MainWindow::open);
    connect(m_network, &NetworkPanel::changeRequested, m_acts, &UserActs::act);
    connect(m_sequence, &SequenceView::menuRequested, m_acts, &UserActs::askWhatToDo);
    connect(m_inspector, &Inspector::pageRequested, this,
        [](const QUrl& url) { QDesktopServices::openUrl(url); });
    connect(m_sequence, &SequenceView::faultRequested, m_acts, &UserActs::fault);
    connect(m_sequence, &SequenceView::callMenuRequested, m_acts, &UserActs::askPlanned);
    connect(m_sequence, &SequenceView::leaveOutRequested, m_acts, &UserActs::leaveOut);
    connect(m_leaveOut, &QAction::triggered, m_acts,
        [this] { m_acts->leaveOut(m_session.selection()); });
    connect(m_sequence, &SequenceView::refused, m_toast, &Toast::say);
    connect(m_acts, &UserActs::refused, m_toast, &Toast::say);
    connect(m_sequence, &SequenceView::delayRequested, m_acts, &UserActs::askDelay);
    connect(m_sequence, &SequenceView::withdrawRequested, m_acts, [this](sim::Side side) {
        m_acts->act(sim::NextFault{side, {}});
    });
    connect(
        m_sequence, &SequenceView::endMenuRequested, this, [this](sim::Side side, QPoint where) {
            const bool client = side == sim::Side::Client;
            const EndActions& actions = client ? *m_clientActions : *m_serverActions;
            m_acts->askNext(
                actions.nextFaults() + QList{client ? m_nameClient : m_nameServer}, where);
        });
    connect(m_sequence, &SequenceView::nameRequested, m_notes, &Notes::askName);
    connect(m_sequence, &SequenceView::segmentNoteRequested, m_notes, &Notes::askBySegment);
    connect(m_sequence, &SequenceView::momentNoteRequested, m_notes, &Notes::askAt);
    connect(m_sequence, &SequenceView::noteChangeRequested, m_notes, &Notes::askAgain);
    connect(m_acts, &UserActs::noteRequested, m_notes, &Notes::askBySegment);
    connectPointers();
    qApp->installEventFilter(new KeyGuard(this));
    qApp->installEventFilter(new FocusRing(this));
    connect(&m_player, &session::Player::playingChanged, this, &MainWindow::onPlaying);
    connect(&m_frames, &QTimer::timeout, this, [this] {
        const std::chrono::milliseconds passed(m_sinceFrame.restart());
        m_player.advance(std::min<std::chrono::milliseconds>(passed, kLongestFrame));
    });
    connect(&m_session, &session::Session::changed, this, [this](const session::Change& change) {
        if (change.words) {
            takeNames();
        }
        if (change.opened || change.words) {
            retitle();
        }
    });
}

void MainWindow::connectPointers()
{
    // Who points, knows where its own pointer is.
    connect(m_charts, &ChartPanel::pointedAt, m_sequence, &SequenceView::setPointer);
    connect(m_charts, &ChartPanel::pointedAt, m_transport, &Transport::setPointer);
    connect(m_charts, &ChartPanel::pointedAt, m_trace, &TracePanel::setPointer);
    connect(m_sequence, &SequenceView::pointedAt, m_charts, &ChartPanel::setCursorAt);
    connect(m_sequence, &SequenceView::pointedAt, m_transport, &Transport::setPointer);
    connect(m_sequence, &SequenceView::pointedAt, m_trace, &TracePanel::setPointer);
    connect(m_transport, &Transport::pointedAt, m_charts, &ChartPanel::setCursorAt);
    connect(m_transport, &Transport::pointedAt, m_sequence, &SequenceView::setPointer);
    connect(m_transport, &Transport::pointedAt, m_trace, &TracePanel::setPointer);
    connect(m_trace, &TracePanel::pointedAt, m_charts, &ChartPanel::setCursorAt);
    connect(m_trace, &TracePanel::pointedAt, m_transport, &Transport::setPointer);
    connect(m_trace, &TracePanel::pointedAt, m_sequence, &SequenceView::setPointer);
    connect(m_charts, &ChartPanel::emptied, this, [this] { m_workspace->closePanel("charts"); });
    connect(m_charts, &ChartPanel::actRequested, this, &MainWindow::actOnChart);
    connect(m_charts, &ChartPanel::causeShown, this,
        [this] { m_workspace->showOnTabsOf("inspector", "states"); });
    connect(m_charts, &ChartPanel::seekRequested, this, [this](tcp::Instant at) {
        m_player.pause();
        m_session.seek(at);
    });
}

bool MainWindow::focusNextPrevChild(bool next) { return moveFocus(*this, next); }

void MainWindow::onPlaying(bool playing)
{
    m_sequence->setFollowing(playing);
    if (playing) {
        m_sinceFrame.start();
        m_frames.start();
    } else {
        m_frames.stop();
    }
}

void MainWindow::setLook(const Look& look)
{
    if (look.theme != m_look.theme) {
        m_inspector->clear();
    }
    m_look = look;
    applyTheme(look.theme);
    installLanguage(look.language);
    emit m_looks.changed(look);
    retranslate();
}

void MainWindow::takeNames()
{
    render::EndNames names = handout::endNamesOf(m_session.scenario());
    if (names != m_look.names) {
        m_look.names = std::move(names);
        emit m_looks.changed(m_look);
        retranslate();
    }
}

void MainWindow::setRemembering()
{
    m_remembering = true;
    settings_file::onFailure([this, open = QPointer(this)](const storage::Error& why) {
        if (open == nullptr) {
            return;
        }
        m_toast->keepSaying(tr("What you choose is not kept for the next time: %1.")
                                .arg(spoken([&why](const language::Speaker& say) {
                                    return lesson::reasonOf(say, why);
                                })));
    });
    startAutosave();
    const WindowLayout layout = rememberedLayout();
    m_themeChoice = rememberedTheme();
    m_look.numbers = rememberedNumbers();
    m_look.flags = rememberedFlags();
    m_figureHabits = rememberedFigures();
    m_playsOn->setChecked(rememberedPlaysOn());
    setLook(m_look);
    m_recent->setRemembering();
    m_charts->setRemembering();
    m_learn->learner().setRemembering();
    const QSize room = screen()->availableSize();
    if (!restoreGeometry(layout.geometry) &&
        (room.width() < width() || room.height() <= height())) {
        setWindowState(Qt::WindowMaximized);
    }
    keepOnScreen(*this);
    // An arrangement for a larger screen would cut what it shows.
    if (layout.width <= room.width()) {
        m_workspace->restoreLayout(layout.panels);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_player.pause();
    if (!m_file->mayLeave()) {
        event->ignore();
        return;
    }
    if (m_projection->isOn()) {
        m_projection->toggle();
    }
    putPanelsBack();
    if (m_remembering) {
        remember(WindowLayout{saveGeometry(),
            m_workspace->isOwn() ? QByteArray() : m_workspace->layout(),
            screen()->availableSize().width()});
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::choose(ThemeChoice theme)
{
    m_themeChoice = theme;
    Look look = m_look;
    look.theme = themeFor(theme);
    setLook(look);
    if (m_remembering) {
        remember(theme);
    }
}

void MainWindow::newLaboratory()
{
    m_player.pause();
    if (m_file->mayLeave()) {
        m_file->setFile({});
        m_session.open(lesson::blankScenario());
    }
}

void MainWindow::retitle()
{
    if (m_places->currentWidget() == m_learn) {
        const QString exercise = m_learn->title().section('\n', 0, 0);
        setWindowTitle((exercise.isEmpty() ? tr("Learn") : exercise) + "[*] — " + tr("Woshou"));
        return;
    }
    const QString title =
        inLanguage(m_session.scenario().title, m_look.language).section('\n', 0, 0);
    const QString name = title.isEmpty() ? tr("New laboratory") : title;
    const QString file = QFileInfo(m_file->path()).fileName();
    // Qt shows the star in [*] while something is not saved.
    setWindowTitle((file.isEmpty() ? name : file + " (" + name + ')') + "[*] — " + tr("Woshou"));
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_themeChoice == ThemeChoice::System) {
        // Not while Qt is still telling all windows.
        QTimer::singleShot(0, this, [this] { choose(m_themeChoice); });
    }
    return QMainWindow::event(event);
}

/// The key of an action that is impossible now comes here; and Esc, which leads to the diagram.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_places->currentWidget() == m_workspace) {
        m_sequence->setFocus();
        return;
    }
    const QKeySequence key(event->keyCombination());
    if (!m_clientActions->sayWhyNot(key) && !m_serverActions->sayWhyNot(key)) {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

} // namespace ui
