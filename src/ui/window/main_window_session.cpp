// SPDX-License-Identifier: GPL-3.0-or-later

// What the user did, kept: saving, recovering, branches side by side.

#include "lesson/problem/system_words.h"
#include "lesson/scenario/scenario_writer.h"
#include "storage/whole_file.h"
#include "ui/acts/undo_actions.h"
#include "ui/branches/branch_panel.h"
#include "ui/branches/comparison_window.h"
#include "ui/documents/autosave.h"
#include "ui/documents/recent_files.h"
#include "ui/documents/recovery_dialog.h"
#include "ui/documents/save_name.h"
#include "ui/documents/session_file.h"
#include "ui/look/languages.h"
#include "ui/scenarios/scenario_panel.h"
#include "ui/sequence/sequence_view.h"
#include "ui/widgets/message.h"
#include "ui/widgets/toast.h"
#include "ui/window/main_window.h"
#include "ui/window/scenario_dialog.h"
#include "ui/window/workspace.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace ui {

void MainWindow::connectSession()
{
    connect(m_file, &SessionFile::written, this, [this](const QString& path, bool oldElsewhere) {
        const QString name = QFileInfo(path).fileName();
        m_toast->say(oldElsewhere
                ? tr("Saved: %1. Its other names (hard links) keep what it held before.").arg(name)
                : tr("Saved: %1").arg(name));
        m_recent->add(path);
        retitle();
    });
    for (const QAction* action : m_undo->actions()) {
        connect(action, &QAction::triggered, &m_player, &session::Player::pause);
    }
    // There is nothing to see in it before. An author's panel stays in front.
    connect(&m_session, &session::Session::changed, this, [this](const session::Change& change) {
        const bool isNew = change.branches && m_session.branches().count() > 1;
        if (isNew && !m_branchesShown && !m_author->isVisible()) {
            m_branchesShown = true;
            m_workspace->showPanel("branches");
        }
    });
    connect(&m_session, &session::Session::changed, this,
        [this, wasStopped = false](const session::Change& change) mutable {
            const bool isStopped = m_session.trace().isStopped();
            if (isStopped && (change.opened || !wasStopped)) {
                m_toast->say(tr("The run was stopped after %L1 rows, as it may have no end.")
                                 .arg(m_session.trace().rows().size() - 1));
            }
            wasStopped = isStopped;
        });
    // Whoever points at something in the diagram wants to know about it; until it is let go.
    connect(&m_session, &session::Session::changed, this,
        [this, isHere = false](const session::Change& change) mutable {
            if (!change.selection || !m_sequence->hasFocus()) {
                return;
            }
            if (m_session.selection() != sim::Subject()) {
                isHere = m_workspace->bringForward("inspector", "states") || isHere;
            } else if (std::exchange(isHere, false)) {
                m_workspace->bringForward("states", "inspector");
            }
        });
    connect(m_branches, &BranchPanel::compareRequested, this, &MainWindow::compare);
}

void MainWindow::startAutosave()
{
    m_autosave = new Autosave(m_session, Autosave::folder(), this);
    connect(m_file, &SessionFile::fileChanged, m_autosave, &Autosave::setFile);
    connect(m_file, &SessionFile::settled, m_autosave, &Autosave::settle);
    connect(m_autosave, &Autosave::stopped, this, [this](const storage::Error& why) {
        m_toast->keepSaying(tr("Unsaved work is not kept for a crash any more: %1. Save often.")
                                .arg(spoken([&why](const language::Speaker& say) {
                                    return lesson::reasonOf(say, why);
                                })));
    });
    connect(m_autosave, &Autosave::resumed, this,
        [this] { m_toast->say(tr("Unsaved work is kept for a crash again.")); });
}

/// False: another time.
bool MainWindow::takeUp(Recovered recovered)
{
    const QString title = inLanguage(recovered.document.scenario.title, m_look.language);
    switch (askRecovery(this, recovered, title)) {
    case RecoveryAnswer::Restore:
        if (m_file->mayLeave()) {
            m_session.resume(std::move(recovered.document));
            m_session.setModified(true);
            m_file->setFile(recovered.saved);
            retitle();
            return true;
        }
        break;
    case RecoveryAnswer::Delete:
        m_autosave->settle();
        return false;
    case RecoveryAnswer::Later:
        break;
    }
    m_autosave->leave();
    return false;
}

void MainWindow::rescue(const Unreadable& unreadable)
{
    switch (askAboutUnreadable(this, unreadable)) {
    case UnreadableAnswer::SaveAs:
        if (m_file->saveCopy(unreadable.content)) {
            m_autosave->settle();
            return;
        }
        break;
    case UnreadableAnswer::Delete:
        m_autosave->settle();
        return;
    case UnreadableAnswer::Later:
        break;
    }
    m_autosave->leave();
}

bool MainWindow::offerRecovery()
{
    QStringList asked;
    for (;;) {
        auto found = m_autosave->recover(asked);
        if (std::holds_alternative<std::monostate>(found)) {
            return false;
        }
        asked += m_autosave->file();
        if (const auto* unreadable = std::get_if<Unreadable>(&found)) {
            rescue(*unreadable);
        } else if (takeUp(std::get<Recovered>(std::move(found)))) {
            return true;
        }
    }
}

void MainWindow::saveAsScenario()
{
    m_player.pause();
    if (!m_session.isSimulated()) {
        warn(this, tr("The scenario was not saved."),
            tr("The run of a packetdrill script follows from the script alone."));
        return;
    }
    ScenarioDialog dialog(m_session, m_look, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const lesson::Scenario scenario = dialog.scenario();
    const QString ending = "woshou-scenario";
    const QList<SaveFormat> formats{{tr("Scenarios"), ending}, {"JSON", "json"}};
    const QString named = fileNameOf(scenario.title);
    const QString name = named.isEmpty() ? tr("scenario") : named;
    const auto path = askSaveName(
        this, tr("Save as a scenario"), documentFolder().filePath(name + '.' + ending), formats);
    if (!path) {
        return;
    }
    if (const auto error = storage::writeFile(*path, lesson::scenarioText(scenario))) {
        const lesson::ProblemText why = spokenProblem(
            [&error](const language::Speaker& say) { return lesson::cannotWrite(say, *error); });
        warn(this, tr("The scenario was not saved."), why.what + '\n' + why.wanted);
        return;
    }
    m_recent->add(*path);
    if (m_session.scenario().id.isEmpty()) {
        m_session.setTitle(scenario.title, scenario.description);
    }
    m_file->settle();
    m_toast->say(tr("Saved: %1").arg(QFileInfo(*path).fileName()));
}

void MainWindow::compare(session::BranchId left, session::BranchId right)
{
    if (m_comparison == nullptr) {
        m_comparison = m_looks.attach(new ComparisonWindow(m_session, m_look, this));
    }
    m_comparison->show(left, right);
}

} // namespace ui
