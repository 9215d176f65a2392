// SPDX-License-Identifier: GPL-3.0-or-later

// What the user asks for, and what has to be asked back.

#include "lesson/scenario.h"
#include "ui/main_window.h"
#include "ui/message.h"
#include "ui/scenario_panel.h"
#include "ui/segment_menu.h"
#include "ui/why_not_text.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>

namespace ui {

bool MainWindow::open(const QString& source)
{
    auto loaded = lesson::loadScenario(source);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        const lesson::ProblemText words = lesson::sentences(*problem);
        warn(this, tr("This file cannot be opened."),
            inLanguage(words.what, m_look.language) + "\n\n" +
                inLanguage(words.wanted, m_look.language),
            lesson::whereabouts(*problem));
        return false;
    }
    m_session.open(std::get<lesson::Scenario>(std::move(loaded)));
    return true;
}

void MainWindow::askFile()
{
    m_player.pause();
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a scenario"), {}, tr("Scenarios (*.json)"));
    if (!file.isEmpty()) {
        open(file);
    }
}

void MainWindow::tellAbout()
{
    QMessageBox box(this);
    box.setObjectName("aboutBox");
    box.setWindowTitle(tr("About Woshou"));
    box.setText(tr("Woshou %1").arg(WOSHOU_VERSION));
    box.setInformativeText(
        tr("A laboratory for TCP: watch connections being made and ended, and interfere.") +
        "\n\n" + tr("Free software under the GNU General Public License, version 3 or later."));
    box.addButton(tr("Close"), QMessageBox::AcceptRole);
    box.exec();
}

void MainWindow::act(const session::Act& act)
{
    if (const auto whyNot = m_session.apply(act)) {
        warn(this, tr("This cannot be done now."), sentence(*whyNot));
    }
}

void MainWindow::askBytes(sim::Side side)
{
    const bool playing = m_player.isPlaying();
    m_player.pause();
    QInputDialog dialog(this);
    dialog.setObjectName("sendDialog");
    dialog.setInputMode(QInputDialog::IntInput);
    dialog.setIntRange(1, 1'000'000);
    dialog.setIntValue(100);
    dialog.setWindowTitle(tr("Send data"));
    dialog.setLabelText(tr("Octets to send:"));
    if (dialog.exec() == QDialog::Accepted) {
        const auto bytes = static_cast<std::uint64_t>(dialog.intValue());
        act(sim::UserCall{side, {tcp::CallKind::Send, bytes, true}});
    }
    if (playing) {
        m_player.play();
    }
}

void MainWindow::askWhatToDo(sim::SegmentId segment, QPoint where)
{
    // While the user chooses, the segment stays where it is.
    const bool playing = m_player.isPlaying();
    m_player.pause();
    SegmentMenu menu(m_session, segment, this);
    connect(&menu, &SegmentMenu::faultRequested, this,
        [this](sim::SegmentId id, const sim::Fault& fault) {
            act(sim::SegmentFault{id, fault});
        });
    connect(&menu, &SegmentMenu::delayRequested, this, &MainWindow::askDelay);
    menu.exec(where);
    if (playing) {
        m_player.play();
    }
}

void MainWindow::askDelay(sim::SegmentId segment)
{
    QInputDialog dialog(this);
    dialog.setObjectName("delayDialog");
    dialog.setInputMode(QInputDialog::IntInput);
    dialog.setIntRange(1, 600'000);
    dialog.setIntValue(200);
    dialog.setWindowTitle(tr("Delay a segment"));
    dialog.setLabelText(tr("Milliseconds later than it would arrive:"));
    if (dialog.exec() == QDialog::Accepted) {
        const std::chrono::milliseconds by(dialog.intValue());
        act(sim::SegmentFault{segment, sim::Delay{by}});
    }
}

} // namespace ui
