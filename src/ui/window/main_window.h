// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "figure/figure.h"
#include "lesson/course/course.h"
#include "session/player.h"
#include "session/session.h"
#include "ui/look/look.h"
#include "ui/look/look_broadcast.h"
#include "ui/look/preferences.h"
#include "ui/look/system_theme.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QMainWindow>
#include <QTimer>

#include <optional>

class QActionGroup;
class QComboBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace ui {

class AuthorPanel;
class Autosave;
struct Recovered;
struct Unreadable;
class BesidePage;
class BranchPanel;
class CallBar;
class ChartPanel;
class EndActions;
class ExerciseBar;
class Inspector;
class LearnPlace;
class LessonBar;
class NetworkPanel;
class NotTcpBar;
class Notes;
class ComparisonWindow;
class Projection;
class RecentFiles;
class ScenarioPanel;
class ScriptPanel;
class SequenceView;
class SessionFile;
class SpokenStep;
class StateGraphView;
class Toast;
class TracePanel;
class Transport;
class UserActs;
class UndoActions;
class Workspace;
class ZoomBar;
enum class ChartAct;
struct ShownChart;

/// The window: scenarios, the live diagram, the state graph, calls, time.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Look& look, QWidget* parent = nullptr);

    session::Session& session() { return m_session; }
    session::Player& player() { return m_player; }
    /// Panels stand here: addPanel().
    Workspace& workspace() { return *m_workspace; }

    const Look& look() const { return m_look; }
    void setLook(const Look& look);
    /// Restores how the window was when it was closed last, and keeps for the next start how it is
    /// closed and which look the user chooses.
    void setRemembering();

    /// Opens a built-in id or a file. If it cannot be opened, says why in a message box and returns
    /// false; then everything is as before.
    bool open(const QString& source);
    void newLaboratory();
    /// Asks about unsaved work that a crash left, if there is any. To be called after
    /// setRemembering(). True: the user goes on with some of it.
    bool offerRecovery();
    /// Shows the dialog for the first start.
    void welcome();
    /// Brings the place of exercises to the front, and asks one.
    void learn();
    void learnAnew();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp
    void layOut();
    void addPanels();
    void addZoomBar();
    QWidget* topBar();
    QWidget* statePanel();
    void connectIntents();
    /// One cursor: what one view points at is shown in all others.
    void connectPointers();
    /// Sets the order of the Tab key: from the top down, and through the panels from left to right.
    void orderTabs();
    void onPlaying(bool playing);
    void retitle();
    /// Calls the ends as the scenario does.
    void takeNames();
    void choose(ThemeChoice theme);

    // main_window_menus.cpp
    /// Changes one member of the look, and remembers it.
    template<typename Part>
    void choose(Part Look::*part, Part value);
    void makeActions();
    void makeMenus();
    void retranslate();

    // main_window_files.cpp
    bool mayLeave();
    void askFile();
    bool openScript(const QString& path);
    bool openScenario(const QString& source);
    void tellCannotOpen(const QString& source, const lesson::FileProblem& problem);
    void tellTooLong(const QString& source);

    // main_window_session.cpp
    void connectSession();
    void startAutosave();
    bool takeUp(Recovered recovered);
    void rescue(const Unreadable& unreadable);
    void saveAsScenario();
    void compare(session::BranchId left, session::BranchId right);

    // main_window_figures.cpp
    /// Of a chart, or of the diagram.
    void askExport(const std::optional<ShownChart>& chart);
    void askPrint(const std::optional<ShownChart>& chart);
    void actOnChart(ChartAct act, const ShownChart& chart);
    void copyFigure(figure::View view);
    void copyFigure(const figure::FigureOptions& options);
    /// The whole run, as the window shows it.
    figure::FigureOptions asShown(figure::View view) const;
    figure::FigureOptions asShown(const ShownChart& chart) const;

    // main_window_learn.cpp
    void connectLearning();
    void showPlace(QWidget* place);
    bool openExercise(const QString& source);
    bool openAnswers(const QString& path);
    bool openLesson(const QString& source);
    void goToStop(bool travelling);
    void pointAt();
    static bool isShortWay(std::size_t segments);
    void showCharts(const lesson::CourseStop& stop);
    void showCharts(const std::vector<diagram::ChartKind>& kinds, const QString& with);
    void putPanelsBack();
    /// Whether what has not happened yet is seen in the diagram and the charts.
    void showFuture(bool shown);
    void pointOut(const std::vector<sim::Subject>& subjects);
    void showBesideTcp();
    void giveLesson(lesson::CoursePtr course);
    void tryLesson(const lesson::CoursePtr& course);
    void leaveLesson();
    void finishLesson();
    bool openRun(const QJsonObject& scenario, const QJsonArray& acts);
    void goToGoal(const QString& item);
    void handInGoal();
    void collectGoal();
    void showAnswer(const QString& item);
    void author();
    void makeHandout();
    void edit(const QString& source);
    void showDraftRun(const lesson::Scenario& run);
    void takeIn(const QString& path);
    void tellSaved(const QString& path);
    void deleteOwn(const QString& id);

    // main_window_acts.cpp
    void tellAbout();
    void tellKeys();

    session::Session m_session;
    session::Player m_player;
    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
    Look m_look;
    LookBroadcast m_looks;
    ThemeChoice m_themeChoice;
    bool m_remembering = false;
    FigureHabits m_figureHabits;

    ScenarioPanel* m_scenarios;
    ScriptPanel* m_script;
    NotTcpBar* m_notTcp;
    NotTcpBar* m_graphNotTcp;
    SequenceView* m_sequence;
    StateGraphView* m_states;
    Inspector* m_inspector;
    TracePanel* m_trace;
    NetworkPanel* m_network;
    AuthorPanel* m_author;
    ChartPanel* m_charts;
    UserActs* m_acts;
    Notes* m_notes;
    EndActions* m_clientActions;
    EndActions* m_serverActions;
    CallBar* m_clientCalls;
    CallBar* m_serverCalls;
    Transport* m_transport;
    SpokenStep* m_spokenStep;
    Toast* m_toast;
    Workspace* m_workspace;
    ZoomBar* m_zoomBar;
    Projection* m_projection;
    RecentFiles* m_recent;
    BranchPanel* m_branches;
    UndoActions* m_undo;
    /// The panel has been shown automatically, which happens once.
    bool m_branchesShown = false;
    SessionFile* m_file;
    /// Null until setRemembering().
    Autosave* m_autosave = nullptr;
    /// Null until two branches are compared.
    ComparisonWindow* m_comparison = nullptr;
    QWidget* m_top;
    /// The calls of both ends in the bar at the top.
    QWidget* m_calls;
    LearnPlace* m_learn;
    ExerciseBar* m_exerciseBar;
    LessonBar* m_lesson;
    BesidePage* m_beside;
    /// The laboratory, the place of exercises, two runs side by side: one of them in front.
    QStackedWidget* m_places;
    /// The goal that is being reached in the laboratory; empty: none.
    QString m_goal;
    /// Until when the run is played to show a place in it.
    std::optional<tcp::Instant> m_showUntil;
    /// What its author was at before trying a lesson; none: no lesson is tried.
    std::optional<session::Document> m_beforeTrial;
    /// Whether something in it was not saved.
    bool m_wasModified = false;
    /// The charts that were shown before a lesson showed others; none: it has not.
    struct ShownCharts
    {
        std::vector<diagram::ChartKind> kinds;
        bool wereOpen = false;
    };
    std::optional<ShownCharts> m_chartsBefore;
    /// A lesson has closed the panel of scenarios.
    bool m_hidesScenarios = false;
    /// An answer is shown in the laboratory.
    bool m_isShowing = false;

    QMenu* m_fileMenu;
    QMenu* m_editMenu;
    QMenu* m_runMenu;
    QMenu* m_callMenu;
    QMenu* m_clientMenu;
    QMenu* m_serverMenu;
    QMenu* m_viewMenu;
    QMenu* m_numbersMenu;
    QMenu* m_flagsMenu;
    QMenu* m_panelMenu;
    QMenu* m_chartMenu;
    QMenu* m_helpMenu;
    QAction* m_new;
    QAction* m_open;
    QAction* m_save;
    QAction* m_saveAs;
    QAction* m_saveScenario;
    QAction* m_export;
    QAction* m_print;
    QAction* m_quit;
    QAction* m_copy;
    QAction* m_copyGraph;
    QAction* m_note;
    QAction* m_leaveOut;
    QAction* m_handout;
    QAction* m_nameClient;
    QAction* m_nameServer;
    QAction* m_zoomIn;
    QAction* m_zoomOut;
    QAction* m_zoomReset;
    QAction* m_zoomAll;
    QAction* m_toDiagram;
    QAction* m_resetPanels;
    QAction* m_project;
    QAction* m_playsOn;
    QAction* m_toLaboratory;
    QAction* m_toLearn;
    QAction* m_toAuthor;
    QToolButton* m_laboratoryButton;
    QToolButton* m_learnButton;
    QAction* m_keys;
    QAction* m_welcome;
    QAction* m_about;
    QActionGroup* m_languages;
    QActionGroup* m_themes;
    QActionGroup* m_numbers;
    QActionGroup* m_flags;
};

} // namespace ui
