// SPDX-License-Identifier: GPL-3.0-or-later

// Files that are opened: asked for, dropped onto the window, opened lately.

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/answers.h"
#include "lesson/exercise/exercise_shelf.h"
#include "session/document.h"
#include "storage/read_file.h"
#include "ui/documents/cannot_open.h"
#include "ui/documents/recent_files.h"
#include "ui/documents/session_file.h"
#include "ui/scenarios/scenario_panel.h"
#include "ui/widgets/message.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/toast.h"
#include "ui/window/main_window.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include <new>

namespace ui {

bool MainWindow::open(const QString& source)
{
    const bool opened = session::isScript(source) ? openScript(source)
        : lesson::exerciseShelf().isFor(source)   ? openExercise(source)
        : lesson::courseShelf().isFor(source)     ? openLesson(source)
        : lesson::isAnswers(source)               ? openAnswers(source)
                                                  : openScenario(source);
    if (opened && QFileInfo(source).isFile()) {
        m_recent->add(source);
    }
    return opened;
}

bool MainWindow::openScenario(const QString& source)
{
    // Before it is read: what is written meanwhile is somebody else's.
    const QByteArray content = storage::fingerprint(source);
    std::optional<session::Document> document;
    bool isSaved = false;
    try {
        Progress progress(this);
        auto loaded = session::load(source, progress.patience());
        if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
            tellCannotOpen(source, *problem);
            return false;
        }
        isSaved = std::holds_alternative<session::Document>(loaded);
        if (auto* scenario = std::get_if<lesson::Scenario>(&loaded)) {
            document = session::runOf(std::move(*scenario), progress.patience());
        } else if (isSaved) {
            document = std::get<session::Document>(std::move(loaded));
        }
    } catch (const std::bad_alloc&) {
        tellTooLong(source);
        return false;
    }
    if (!document) {
        m_scenarios->showOpen();
        return false;
    }
    if (!mayLeave()) {
        return false;
    }
    m_file->setFile(
        isSaved ? SavedFile{QFileInfo(source).absoluteFilePath(), content} : SavedFile());
    m_session.resume(std::move(*document));
    if (m_file->isUsedElsewhere()) {
        warn(this, tr("This session is open in another window of Woshou, too."),
            tr("What is saved there and here is not merged: whoever saves later is asked first."),
            source);
    }
    return true;
}

/// Whether unsaved work is no hindrance; else the scenario that is open stays the chosen one.
bool MainWindow::mayLeave()
{
    m_player.pause();
    const bool may = m_file->mayLeave();
    if (!may) {
        m_scenarios->showOpen();
    }
    return may;
}

/// Goes to where it differs, or to the end: that is what one wants to see.
bool MainWindow::openScript(const QString& path)
{
    decltype(session::loadScript(path)) loaded;
    try {
        loaded = session::loadScript(path);
    } catch (const std::bad_alloc&) {
        tellTooLong(path);
        return false;
    }
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        tellCannotOpen(path, *problem);
        return false;
    }
    if (!mayLeave()) {
        return false;
    }
    m_file->setFile({});
    m_session.open(std::get<session::ScriptRun>(std::move(loaded)));
    m_session.toEnd();
    if (const auto different = m_session.script()->different) {
        m_session.select(*different);
    }
    return true;
}

void MainWindow::tellCannotOpen(const QString& source, const lesson::FileProblem& problem)
{
    m_recent->remove(source);
    ui::tellCannotOpen(this, problem);
}

/// What was read so far is gone again, and what was open is as it was.
void MainWindow::tellTooLong(const QString& source)
{
    m_scenarios->showOpen();
    ui::tellTooLong(this, source);
}

void MainWindow::askFile()
{
    m_player.pause();
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a file"), {},
        tr("Scenarios, lessons, exercises, sessions and packetdrill scripts") +
            " (*.json *.woshou *.woshou-scenario *.woshou-lesson *.woshou-exercise"
            " *.woshou-answers *.pkt)");
    if (!file.isEmpty()) {
        open(file);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    event->acceptProposedAction();
    m_player.pause();
    const QString file = urls.value(0).toLocalFile();
    if (file.isEmpty()) {
        warn(this, tr("This cannot be opened."), tr("Only files of this computer can be opened."),
            urls.value(0).toDisplayString());
    } else if (QFileInfo(file).isDir()) {
        warn(this, tr("This cannot be opened."), tr("This is a folder: drop a file."), file);
    } else if (open(file) && urls.size() > 1) {
        m_toast->say(tr("Of %1 files the first one was opened.").arg(urls.size()));
    }
}

} // namespace ui
