// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>

class QProgressDialog;

namespace ui {

/// So long a run is made before the window is drawn again.
inline constexpr auto kTurn = std::chrono::milliseconds(20);

/// Watches over a run that is being made. Where it takes long, a dialog tells how far it is; the
/// window stays alive, takes no other orders, and the user can give up.
class Progress : public QObject
{
    Q_OBJECT

public:
    explicit Progress(QWidget* parent);
    ~Progress() override;

    /// To be asked while this exists.
    session::Patience patience();
    /// Does `work`, a turn of it each time, until it returns true or the user gives up; then it is
    /// false.
    bool repeat(const session::Session& session, const std::function<bool()>& work);
    /// The same for other work; `told` says how far it is.
    bool repeat(const std::function<bool()>& work, const std::function<QString()>& told);
    /// The dialog goes away.
    void finish();

private:
    bool goOn(const std::function<QString()>& told);

    QWidget* m_parent;
    std::unique_ptr<QProgressDialog> m_dialog;
    QElapsedTimer m_whole;
    QElapsedTimer m_turn;
};

} // namespace ui
