// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/ends/settings_dialog.h"
#include "ui/figures/export_dialog.h"
#include "ui/injection/injection_dialog.h"
#include "ui/notes/words_dialog.h"
#include "ui/sequence/sequence_view.h"
#include "ui/window/key_sheet.h"
#include "ui/window/main_window.h"
#include "ui/window/projection.h"
#include "ui/window/scenario_dialog.h"
#include "ui/window/welcome.h"

#include <QMenuBar>

#include <functional>
#include <memory>
#include <vector>

namespace support {

/// A dialog of the window, as tests that look at all of them open it.
struct Dialog
{
    const char* name;
    std::function<std::unique_ptr<QWidget>(ui::MainWindow&)> make;
};

/// Every dialog that is ours; a new one is added here.
inline std::vector<Dialog> dialogs()
{
    return {
        {"export",
            [](ui::MainWindow& window) {
                return std::make_unique<ui::ExportDialog>(
                    window.session(), window.look(), ui::FigureHabits{}, &window);
            }},
        {"keys",
            [](ui::MainWindow& window) {
                return std::make_unique<ui::KeySheet>(*window.menuBar(),
                    QList<ui::KeySheet::Section>{{"In the diagram", ui::SequenceView::keyHints()},
                        {"While projecting", ui::Projection::keyHints()}},
                    &window);
            }},
        {"settings",
            [](ui::MainWindow& window) {
                return std::make_unique<ui::SettingsDialog>(
                    window.session(), sim::Side::Client, window.look(), &window);
            }},
        {"injection",
            [](ui::MainWindow& window) {
                return std::make_unique<ui::InjectionDialog>(
                    window.session(), sim::Side::Server, window.look(), &window);
            }},
        {"words",
            [](ui::MainWindow& window) {
                return std::make_unique<ui::WordsDialog>("Name of the client",
                    "What this end is called in the window, in figures and in sentences.",
                    lesson::Localized{"Alice", QString::fromUtf8("\u7532")}, 40, &window);
            }},
        {"scenario",
            [](ui::MainWindow& window) {
                return std::make_unique<ui::ScenarioDialog>(
                    window.session(), window.look(), &window);
            }},
        {"welcome", [](ui::MainWindow& window) { return std::make_unique<ui::Welcome>(&window); }},
    };
}

} // namespace support
