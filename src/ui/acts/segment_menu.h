// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QMenu>

namespace ui {

/// The menu of what can be done to a segment. Entries that are impossible now are disabled, and
/// their tool tips say why.
class SegmentMenu : public QMenu
{
    Q_OBJECT

public:
    SegmentMenu(const session::Session& session, sim::SegmentId segment, QWidget* parent = nullptr);

signals:
    void faultRequested(sim::SegmentId segment, const sim::Fault& fault);
    /// The user wants to delay a segment, and has to be asked by how much.
    void delayRequested(sim::SegmentId segment);
    /// The user wants a note by the segment.
    void noteRequested(sim::SegmentId segment);
    /// The user wants the run without what the scenario says of the segment.
    void leaveOutRequested(const sim::Subject& subject);

private:
    QAction* add(const char* name, const QString& text, Qt::Key key);
};

} // namespace ui
