// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QMenu>

namespace ui {

/// What can be done to a segment. What is impossible now is disabled and says why.
class SegmentMenu : public QMenu
{
    Q_OBJECT

public:
    SegmentMenu(const session::Session& session, sim::SegmentId segment, QWidget* parent = nullptr);

signals:
    void faultRequested(sim::SegmentId segment, const sim::Fault& fault);
    /// The user is to be asked by how much.
    void delayRequested(sim::SegmentId segment);

private:
    QAction* add(const char* name, const QString& text, Qt::Key key);
};

} // namespace ui
