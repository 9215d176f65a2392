// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

namespace app {

/// The window's application. Where memory runs out while it handles an event, it leaves the event
/// loop, says so to the user and ends the program with ExitCode::Wrong; work that is not saved
/// stays in its autosave, and is offered at the next start.
class Application : public QApplication
{
    Q_OBJECT

public:
    Application(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

private:
    void endIfLacking();

    bool m_lacking = false;
};

} // namespace app
