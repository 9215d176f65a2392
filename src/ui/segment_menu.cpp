// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/segment_menu.h"

#include "ui/why_not_text.h"

namespace ui {

SegmentMenu::SegmentMenu(const session::Session& session, sim::SegmentId segment, QWidget* parent)
    : QMenu(parent)
{
    setObjectName("segmentMenu");
    setToolTipsVisible(true);
    const auto flags = session.trace().segment(segment).segment.flags;
    addSection(QString::fromStdString(tcp::toString(flags)));
    setAccessibleName(tr("Segment"));
    QAction* drop = add("drop", tr("&Drop"));
    QAction* delay = add("delay", tr("De&lay…"));
    QAction* duplicate = add("duplicate", tr("D&uplicate"));
    connect(drop, &QAction::triggered, this,
        [this, segment] { emit faultRequested(segment, sim::Drop{}); });
    connect(delay, &QAction::triggered, this, [this, segment] { emit delayRequested(segment); });
    connect(duplicate, &QAction::triggered, this,
        [this, segment] { emit faultRequested(segment, sim::Duplicate{1}); });
    if (const auto whyNot = session.canApply(sim::SegmentFault{segment, sim::Drop{}})) {
        for (QAction* action : {drop, delay, duplicate}) {
            action->setEnabled(false);
            action->setToolTip(sentence(*whyNot));
        }
    }
}

QAction* SegmentMenu::add(const char* name, const QString& text)
{
    QAction* action = addAction(text);
    action->setObjectName(name);
    return action;
}

} // namespace ui
