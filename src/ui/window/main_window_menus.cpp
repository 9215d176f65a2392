// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the menus.

#include "ui/acts/end_actions.h"
#include "ui/acts/undo_actions.h"
#include "ui/acts/user_acts.h"
#include "ui/charts/chart_panel.h"
#include "ui/documents/recent_files.h"
#include "ui/documents/session_file.h"
#include "ui/learn/learn_place.h"
#include "ui/look/icons.h"
#include "ui/look/languages.h"
#include "ui/look/notation_words.h"
#include "ui/look/preferences.h"
#include "ui/notes/notes.h"
#include "ui/sequence/sequence_view.h"
#include "ui/time/transport.h"
#include "ui/window/main_window.h"
#include "ui/window/manual_action.h"
#include "ui/window/projection.h"
#include "ui/window/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QToolButton>

namespace ui {
namespace {

QAction* make(QObject* parent, const QString& name, const QKeySequence& key = {})
{
    auto* action = new QAction(parent);
    action->setObjectName(name);
    action->setShortcut(key);
    return action;
}

QAction* choice(QActionGroup* group, const QString& name, const QVariant& data, const char* key)
{
    QAction* action = make(group, name, QKeySequence(key));
    action->setCheckable(true);
    action->setData(data);
    return action;
}

QString themeName(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::System:
        return MainWindow::tr("As the desktop");
    case ThemeChoice::Light:
        return MainWindow::tr("Light");
    case ThemeChoice::Dark:
        return MainWindow::tr("Dark");
    }
    return {};
}

} // namespace

template<typename Part>
void MainWindow::choose(Part Look::*part, Part value)
{
    Look look = m_look;
    look.*part = value;
    setLook(look);
    if (m_remembering) {
        remember(value);
    }
}

void MainWindow::makeActions()
{
    m_new = make(this, "new", QKeySequence::New);
    m_open = make(this, "open", QKeySequence::Open);
    m_save = make(this, "save", QKeySequence::Save);
    m_saveAs = make(this, "saveAs", Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_saveScenario = make(this, "saveScenario");
    m_export = make(this, "export", Qt::CTRL | Qt::Key_E);
    m_print = make(this, "print", QKeySequence::Print);
    m_copy = make(this, "copyFigure", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyGraph = make(this, "copyGraph", Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    m_note = make(this, "note", Qt::CTRL | Qt::Key_M);
    m_leaveOut = make(this, "leaveOut");
    m_nameClient = make(this, "nameClient");
    m_nameServer = make(this, "nameServer");
    connect(m_note, &QAction::triggered, m_notes, &Notes::askHere);
    connect(m_nameClient, &QAction::triggered, m_notes,
        [this] { m_notes->askName(sim::Side::Client); });
    connect(m_nameServer, &QAction::triggered, m_notes,
        [this] { m_notes->askName(sim::Side::Server); });
    m_toAuthor = make(this, "author");
    m_handout = make(this, "handout");
    m_quit = make(this, "quit", QKeySequence::Quit);
    m_zoomIn = make(this, "zoomIn", QKeySequence::ZoomIn);
    m_zoomOut = make(this, "zoomOut", QKeySequence::ZoomOut);
    m_zoomReset = make(this, "zoomReset", Qt::CTRL | Qt::Key_0);
    m_zoomAll = make(this, "zoomAll", Qt::CTRL | Qt::Key_9);
    m_toDiagram = make(this, "toDiagram", Qt::ALT | Qt::Key_1);
    connect(m_toDiagram, &QAction::triggered, this, [this] {
        showPlace(m_workspace);
        m_sequence->setFocus(Qt::ShortcutFocusReason);
    });
    m_resetPanels = make(this, "resetPanels", Qt::ALT | Qt::Key_0);
    m_project = make(this, "project", Qt::Key_F11);
    m_playsOn = make(this, "playsOn", Qt::CTRL | Qt::Key_T);
    m_playsOn->setCheckable(true);
    connect(m_playsOn, &QAction::triggered, this, [this](bool playsOn) {
        if (m_remembering) {
            rememberPlaysOn(playsOn);
        }
    });
    connect(m_acts, &UserActs::done, this, [this] {
        if (m_playsOn->isChecked()) {
            m_player.play();
        }
    });
    m_keys = make(this, "keys");
    m_keys->setShortcut(QKeySequence("?"));
    m_welcome = make(this, "welcomeAgain", Qt::CTRL | Qt::Key_F1);
    connect(m_project, &QAction::triggered, this, [this] { m_projection->toggle(); });
    connect(m_keys, &QAction::triggered, this, &MainWindow::tellKeys);
    connect(m_welcome, &QAction::triggered, this, &MainWindow::welcome);
    auto* places = new QActionGroup(this);
    m_toLaboratory = choice(places, "toLaboratory", {}, "Ctrl+1");
    m_toLearn = choice(places, "toLearn", {}, "Ctrl+2");
    m_toLaboratory->setChecked(true);
    connect(m_toLaboratory, &QAction::triggered, this, [this] { showPlace(m_workspace); });
    connect(m_toLearn, &QAction::triggered, this, &MainWindow::learn);
    m_about = make(this, "about", Qt::SHIFT | Qt::Key_F1);
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_resetPanels, &QAction::triggered, m_workspace, &Workspace::reset);
    connect(m_about, &QAction::triggered, this, &MainWindow::tellAbout);
    connect(m_new, &QAction::triggered, this, &MainWindow::newLaboratory);
    connect(m_open, &QAction::triggered, this, &MainWindow::askFile);
    connect(m_save, &QAction::triggered, m_file, &SessionFile::save);
    connect(m_saveScenario, &QAction::triggered, this, &MainWindow::saveAsScenario);
    connect(m_saveAs, &QAction::triggered, m_file, &SessionFile::saveAs);
    connect(m_export, &QAction::triggered, this, [this] { askExport(m_charts->focusedChart()); });
    connect(m_print, &QAction::triggered, this, [this] { askPrint(m_charts->focusedChart()); });
    connect(m_copy, &QAction::triggered, this, [this] { copyFigure(figure::View::Sequence); });
    connect(m_copyGraph, &QAction::triggered, this, [this] { copyFigure(figure::View::States); });
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    connect(m_zoomIn, &QAction::triggered, m_sequence, &SequenceView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, m_sequence, &SequenceView::zoomOut);
    connect(m_zoomAll, &QAction::triggered, m_sequence, &SequenceView::zoomAll);
    connect(m_zoomReset, &QAction::triggered, m_sequence, &SequenceView::zoomReset);

    m_languages = new QActionGroup(this);
    const char* const languageKeys[] = {"Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Alt+3"};
    for (const auto& [language, name] : languageChoices()) {
        const auto index = static_cast<std::size_t>(m_languages->actions().size());
        const QString id = language::id(language);
        choice(m_languages, "language-" + id, id,
            index < std::size(languageKeys) ? languageKeys[index] : "")
            ->setText(name);
    }
    connect(m_languages, &QActionGroup::triggered, this, [this](const QAction* action) {
        choose(&Look::language, *language::languageOf(action->data().toString()));
    });
    m_themes = new QActionGroup(this);
    choice(m_themes, "systemTheme", static_cast<int>(ThemeChoice::System), "Ctrl+Alt+4");
    choice(m_themes, "light", static_cast<int>(ThemeChoice::Light), "Ctrl+Alt+5");
    choice(m_themes, "dark", static_cast<int>(ThemeChoice::Dark), "Ctrl+Alt+6");
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction* action) {
        choose(static_cast<ThemeChoice>(action->data().toInt()));
    });
    m_numbers = new QActionGroup(this);
    choice(m_numbers, "symbolic", static_cast<int>(render::Numbers::Symbolic), "Ctrl+Alt+7");
    choice(m_numbers, "relative", static_cast<int>(render::Numbers::Relative), "Ctrl+Alt+8");
    choice(m_numbers, "absolute", static_cast<int>(render::Numbers::Absolute), "Ctrl+Alt+9");
    connect(m_numbers, &QActionGroup::triggered, this, [this](const QAction* action) {
        choose(&Look::numbers, static_cast<render::Numbers>(action->data().toInt()));
    });
    m_flags = new QActionGroup(this);
    choice(m_flags, "flagNames", static_cast<int>(render::FlagStyle::Names), "Ctrl+Alt+N");
    choice(m_flags, "flagBits", static_cast<int>(render::FlagStyle::Bits), "Ctrl+Alt+B");
    connect(m_flags, &QActionGroup::triggered, this, [this](const QAction* action) {
        choose(&Look::flags, static_cast<render::FlagStyle>(action->data().toInt()));
    });
}

void MainWindow::makeMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->setObjectName("fileMenu");
    m_fileMenu->addActions({m_new, m_open});
    m_fileMenu->addMenu(m_recent);
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_save, m_saveAs, m_saveScenario});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_export, m_print});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_toAuthor, m_handout});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);

    m_editMenu = menuBar()->addMenu(QString());
    m_editMenu->setObjectName("editMenu");
    m_editMenu->addActions(m_undo->actions());
    m_editMenu->addSeparator();
    m_editMenu->addActions({m_leaveOut, m_note});
    m_editMenu->addSeparator();
    m_editMenu->addActions({m_copy, m_copyGraph});

    m_runMenu = menuBar()->addMenu(QString());
    m_runMenu->setObjectName("runMenu");
    m_runMenu->addActions(m_transport->actions());
    m_runMenu->addSeparator();
    m_runMenu->addAction(m_playsOn);

    m_callMenu = menuBar()->addMenu(QString());
    m_callMenu->setObjectName("callMenu");
    m_clientMenu = m_callMenu->addMenu(QString());
    m_clientMenu->setObjectName("clientMenu");
    m_clientMenu->setToolTipsVisible(true);
    m_clientMenu->addActions(m_clientActions->calls());
    m_clientActions->addOthersTo(m_clientMenu);
    m_clientMenu->addAction(m_nameClient);
    m_serverMenu = m_callMenu->addMenu(QString());
    m_serverMenu->setObjectName("serverMenu");
    m_serverMenu->setToolTipsVisible(true);
    m_serverMenu->addActions(m_serverActions->calls());
    m_serverActions->addOthersTo(m_serverMenu);
    m_serverMenu->addAction(m_nameServer);

    m_viewMenu = menuBar()->addMenu(QString());
    m_viewMenu->setObjectName("viewMenu");
    m_viewMenu->addActions({m_toLaboratory, m_toLearn});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({m_zoomIn, m_zoomOut, m_zoomReset, m_zoomAll});
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(m_project);
    m_viewMenu->addSeparator();
    m_viewMenu->addActions(m_languages->actions());
    m_viewMenu->addSeparator();
    m_viewMenu->addActions(m_themes->actions());
    m_viewMenu->addSeparator();
    // Their keys work while the menu bar is hidden, too.
    addActions(m_viewMenu->actions());
    m_numbersMenu = m_viewMenu->addMenu(QString());
    m_numbersMenu->setObjectName("numbersMenu");
    m_numbersMenu->addActions(m_numbers->actions());
    m_flagsMenu = m_viewMenu->addMenu(QString());
    m_flagsMenu->setObjectName("flagsMenu");
    m_flagsMenu->addActions(m_flags->actions());
    m_chartMenu = m_viewMenu->addMenu(QString());
    m_chartMenu->setObjectName("chartsMenu");
    for (const diagram::ChartKind kind : diagram::kChartKinds) {
        QAction* action = m_chartMenu->addAction(QString());
        action->setObjectName("toChart" + QString::number(static_cast<int>(kind)));
        action->setData(static_cast<int>(kind));
        connect(action, &QAction::triggered, this, [this, kind] {
            const bool isFirst = !m_charts->isVisible();
            m_workspace->showPanel("charts");
            if (isFirst) { // this one is wanted, not those of another time
                m_charts->showOnly({kind}, {});
            } else {
                m_charts->setShown(kind, true);
            }
            m_charts->view(kind)->setFocus();
        });
    }
    m_panelMenu = m_viewMenu->addMenu(QString());
    m_panelMenu->setObjectName("panelMenu");
    const auto fillPanelMenu = [this] {
        m_panelMenu->clear();
        m_panelMenu->addAction(m_toDiagram);
        m_panelMenu->addActions(m_workspace->panelActions());
        m_panelMenu->addSeparator();
        m_panelMenu->addAction(m_resetPanels);
    };
    fillPanelMenu();
    connect(m_workspace, &Workspace::panelAdded, m_panelMenu, fillPanelMenu);

    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->setObjectName("helpMenu");
    auto* manual = new ManualAction([this] { return look().language; }, this);
    m_helpMenu->addAction(manual);
    connect(manual, &ManualAction::opened, this,
        [this](const QString& page) { m_toast->say(tr("The manual opens: %1").arg(page)); });
    m_helpMenu->addActions({m_keys, m_welcome, m_about});

    auto* corner = new QWidget(this);
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 2, 8, 2);
    row->setSpacing(2);
    const auto placeButton = [corner, row](QAction* action) {
        auto* button = new QToolButton(corner);
        button->setObjectName(action->objectName() + "Button");
        button->setProperty("place", true);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        return button;
    };
    m_laboratoryButton = placeButton(m_toLaboratory);
    m_learnButton = placeButton(m_toLearn);
    menuBar()->setCornerWidget(corner);
}

void MainWindow::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_runMenu->setTitle(tr("&Run"));
    m_callMenu->setTitle(tr("&Connection"));
    m_viewMenu->setTitle(tr("&View"));
    m_numbersMenu->setTitle(tr("&Sequence numbers"));
    m_flagsMenu->setTitle(tr("&Flags"));
    m_panelMenu->setTitle(tr("&Panels"));
    m_chartMenu->setTitle(tr("&Charts"));
    for (QAction* action : m_chartMenu->actions()) {
        action->setText(nameOf(static_cast<diagram::ChartKind>(action->data().toInt())));
    }
    m_helpMenu->setTitle(tr("&Help"));
    m_toDiagram->setText(tr("Sequence diagram"));
    m_resetPanels->setText(tr("Put all back in place"));
    m_project->setText(tr("Projector"));
    m_toLaboratory->setText(tr("Laboratory"));
    m_toLearn->setText(tr("Learn"));
    for (QToolButton* button : {m_laboratoryButton, m_learnButton}) {
        button->setAccessibleName(button->defaultAction()->text());
    }
    m_playsOn->setText(tr("Play on after a &call"));
    m_keys->setText(tr("&Keys"));
    m_welcome->setText(tr("&Welcome…"));
    m_about->setText(tr("&About Woshou"));
    m_clientMenu->setTitle(m_clientActions->sideName());
    m_serverMenu->setTitle(m_serverActions->sideName());
    m_new->setText(tr("&New laboratory"));
    m_open->setText(tr("&Open…"));
    m_undo->retranslate();
    m_save->setText(tr("&Save"));
    m_saveAs->setText(tr("Save &as…"));
    m_saveScenario->setText(tr("Save as s&cenario…"));
    m_export->setText(tr("&Export figure…"));
    m_print->setText(tr("&Print…"));
    m_copy->setText(tr("&Copy diagram"));
    m_copyGraph->setText(tr("Copy state &graph"));
    m_note->setText(tr("&Note…"));
    m_leaveOut->setText(tr("&Remove what is selected from the run"));
    m_nameClient->setText(tr("Na&me…"));
    m_nameServer->setText(tr("Na&me…"));
    m_toAuthor->setText(tr("&Make a lesson or an exercise…"));
    m_handout->setText(tr("&Work sheets and questions…"));
    m_quit->setText(tr("&Quit"));
    m_zoomIn->setText(tr("Zoom in"));
    m_zoomOut->setText(tr("Zoom out"));
    m_zoomReset->setText(tr("Fit width"));
    m_zoomAll->setText(tr("Fit all"));
    m_new->setIcon(icon(Icon::New, m_look.theme));
    m_open->setIcon(icon(Icon::Open, m_look.theme));
    m_export->setIcon(icon(Icon::Export, m_look.theme));
    for (QAction* action : m_languages->actions()) {
        action->setChecked(action->data() == language::id(m_look.language));
    }
    for (QAction* action : m_themes->actions()) {
        const auto theme = static_cast<ThemeChoice>(action->data().toInt());
        action->setText(themeName(theme));
        action->setChecked(theme == m_themeChoice);
    }
    for (QAction* action : m_numbers->actions()) {
        const auto numbers = static_cast<render::Numbers>(action->data().toInt());
        action->setText(nameOf(numbers));
        action->setChecked(numbers == m_look.numbers);
    }
    for (QAction* action : m_flags->actions()) {
        const auto flags = static_cast<render::FlagStyle>(action->data().toInt());
        action->setText(nameOf(flags));
        action->setChecked(flags == m_look.flags);
    }
    m_sequence->setAccessibleName(tr("Sequence diagram"));
    // The menu bar gives its corner a new size only as it gets one itself.
    QResizeEvent resized(menuBar()->size(), menuBar()->size());
    QApplication::sendEvent(menuBar(), &resized);
    retitle();
}

} // namespace ui
