// SPDX-License-Identifier: GPL-3.0-or-later

// What the user asks for, and what has to be asked back.

#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/learn/learn_place.h"
#include "ui/sequence/sequence_view.h"
#include "ui/widgets/message.h"
#include "ui/window/key_sheet.h"
#include "ui/window/main_window.h"
#include "ui/window/projection.h"
#include "ui/window/welcome.h"

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
    switch (dialog.wish()) {
    case Welcome::Wish::Learn:
        learnAnew();
        return;
    case Welcome::Wish::Experiment:
        open("three-way-handshake");
        return;
    case Welcome::Wish::Figure:
        if (open("whole-connection")) {
            askExport({});
        }
        return;
    }
}

void MainWindow::tellKeys()
{
    KeySheet sheet(*menuBar(),
        {{tr("In the diagram"), SequenceView::keyHints()},
            {tr("In a chart"), ChartView::keyHints()},
            {tr("While learning"), LearnPlace::keyHints()},
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

} // namespace ui
