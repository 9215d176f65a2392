// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/application.h"

#include "app/exit_code.h"
#include "app/lack_of_memory.h"
#include "ui/widgets/message.h"

#include <QThread>

#include <cstdlib>
#include <new>

namespace app {

Application::Application(int& argc, char** argv)
    : QApplication(argc, argv)
{
    lack_of_memory::carryOn();
    connect(this, &QCoreApplication::aboutToQuit, this, &Application::endIfLacking);
}

bool Application::notify(QObject* receiver, QEvent* event)
{
    bool done = false;
    bool lacking = false;
    try {
        done = QApplication::notify(receiver, event);
        lacking = !lack_of_memory::restock();
    } catch (const std::bad_alloc&) {
        if (thread()->loopLevel() == 0) {
            throw; // nothing runs yet: as in any command
        }
        lacking = true;
    }
    if (lacking && thread()->loopLevel() > 0) {
        // Nobody knows what state the window is in. Qt allows to leave its event loop, no more.
        m_lacking = true;
        exit(static_cast<int>(ExitCode::Wrong));
    }
    return done;
}

void Application::endIfLacking()
{
    if (!m_lacking) {
        return;
    }
    lack_of_memory::tell();
    // Where nobody sees the question nobody would answer it.
    if (platformName() != "offscreen" && platformName() != "minimal") {
        ui::warn(nullptr, tr("There is not enough memory: Woshou has to end."),
            tr("Work that is not saved will be offered when you start Woshou again."));
    }
    // Nothing is taken down: neither is it known to be whole, nor may the autosave go.
    std::_Exit(static_cast<int>(ExitCode::Wrong));
}

} // namespace app
