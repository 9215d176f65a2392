// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/file_run.h"

#include "session/document.h"
#include "session/script_run.h"
#include "ui/documents/cannot_open.h"
#include "ui/widgets/progress.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <new>
#include <optional>

namespace ui {
namespace {

using Played = std::variant<FileRun, lesson::FileProblem, session::GivenUp>;

Played playedScript(const QString& path)
{
    auto loaded = session::loadScript(path);
    if (auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return std::move(*problem);
    }
    return FileRun{path, {}, std::get<session::ScriptRun>(std::move(loaded)).trace};
}

/// Of a session, the branch that is current in it.
Played playedDocument(const QString& path, const session::Patience& patience)
{
    auto loaded = session::load(path, patience);
    if (auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        return std::move(*problem);
    }
    std::optional<session::Document> document;
    if (auto* scenario = std::get_if<lesson::Scenario>(&loaded)) {
        document = session::runOf(std::move(*scenario), patience);
    } else if (auto* saved = std::get_if<session::Document>(&loaded)) {
        document = std::move(*saved);
    }
    if (!document) {
        return session::GivenUp{};
    }
    lesson::Localized title = document->scenario.title;
    return FileRun{path, std::move(title), session::traceToEnd(std::move(*document))};
}

} // namespace

std::shared_ptr<const FileRun> readFileRun(QWidget* parent, const QString& path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    try {
        Played played = [&] {
            Progress progress(parent);
            return session::isScript(file) ? playedScript(file)
                                           : playedDocument(file, progress.patience());
        }();
        if (const auto* problem = std::get_if<lesson::FileProblem>(&played)) {
            tellCannotOpen(parent, *problem);
        } else if (auto* run = std::get_if<FileRun>(&played)) {
            return std::make_shared<const FileRun>(std::move(*run));
        }
    } catch (const std::bad_alloc&) {
        tellTooLong(parent, file);
    }
    return nullptr;
}

std::shared_ptr<const FileRun> askFileRun(QWidget* parent)
{
    const QString file = QFileDialog::getOpenFileName(parent,
        QCoreApplication::translate("ui::FileRun", "Second run from a file"), {},
        QCoreApplication::translate("ui::FileRun", "Scenarios, sessions and packetdrill scripts") +
            " (*.json *.woshou *.woshou-scenario *.pkt)");
    return file.isEmpty() ? nullptr : readFileRun(parent, file);
}

} // namespace ui
