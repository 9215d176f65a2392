// SPDX-License-Identifier: GPL-3.0-or-later

// What the user asks for, and what has to be asked back.

#include "ui/key_sheet.h"
#include "ui/main_window.h"
#include "ui/message.h"
#include "ui/projection.h"
#include "ui/segment_menu.h"
#include "ui/sequence_view.h"
#include "ui/welcome.h"
#include "ui/why_not_text.h"

#include <QInputDialog>
#include <QMenuBar>
#include <QMessageBox>

namespace ui {

void MainWindow::welcome()
{
    m_player.pause();
    Welcome dialog(this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (dialog.source().isEmpty()) {
        newLaboratory();
    } else {
        open(dialog.source());
    }
}

void MainWindow::tellKeys()
{
    KeySheet sheet(*menuBar(),
        {{tr("In the diagram"), SequenceView::keyHints()},
            {tr("While projecting"), Projection::keyHints()}},
        this);
    sheet.exec();
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
