// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>

class QProgressDialog;

namespace ui {

/// How long to work on a run before the window is drawn again.
inline constexpr auto kTurn = std::chrono::milliseconds(20);

/// For work that may take long, such as simulating a run: after a while a dialog shows how far it
/// is and lets the user cancel. Meanwhile the window is drawn, but takes no other input.
class Progress : public QObject
{
    Q_OBJECT

public:
    explicit Progress(QWidget* parent);
    ~Progress() override;

    /// A patience that is over when the user cancels. It must not outlive this object.
    session::Patience patience();
    /// Calls `work`, which does a small part of the work each time, until it returns true. Returns
    /// false if the user has cancelled before.
    bool repeat(const session::Session& session, const std::function<bool()>& work);
    /// The same for other work; `told` returns how far it is, in words.
    bool repeat(const std::function<bool()>& work, const std::function<QString()>& told);
    /// Closes the dialog.
    void finish();

private:
    bool goOn(const std::function<QString()>& told);

    QWidget* m_parent;
    std::unique_ptr<QProgressDialog> m_dialog;
    QElapsedTimer m_whole;
    QElapsedTimer m_turn;
};

} // namespace ui
