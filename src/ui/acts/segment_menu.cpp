// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/acts/segment_menu.h"

#include "ui/ends/why_not_text.h"

namespace ui {

SegmentMenu::SegmentMenu(const session::Session& session, sim::SegmentId segment, QWidget* parent)
    : QMenu(parent)
{
    setObjectName("segmentMenu");
    setToolTipsVisible(true);
    const auto flags = session.trace().segment(segment).segment.flags;
    // A heading would be a line without words in this style; the segment itself is marked.
    setAccessibleName(tr("Segment") + ' ' + QString::fromStdString(tcp::toString(flags)));
    QAction* drop = add("drop", tr("&Drop"), Qt::Key_D);
    QAction* delay = add("delay", tr("De&lay…"), Qt::Key_L);
    QAction* duplicate = add("duplicate", tr("D&uplicate"), Qt::Key_U);
    QAction* corrupt = add("corrupt", tr("&Corrupt"), Qt::Key_C);
    connect(drop, &QAction::triggered, this,
        [this, segment] { emit faultRequested(segment, sim::Drop{}); });
    connect(delay, &QAction::triggered, this, [this, segment] { emit delayRequested(segment); });
    connect(duplicate, &QAction::triggered, this,
        [this, segment] { emit faultRequested(segment, sim::Duplicate{1}); });
    connect(corrupt, &QAction::triggered, this,
        [this, segment] { emit faultRequested(segment, sim::Corrupt{}); });
    addSeparator();
    QAction* note = addAction(tr("&Note…"));
    note->setObjectName("note");
    connect(note, &QAction::triggered, this, [this, segment] { emit noteRequested(segment); });
    if (const auto planned = session.planned(segment)) {
        const bool isFault = std::holds_alternative<sim::NthSent>(planned->omission.what);
        QAction* leaveOut =
            addAction(isFault ? tr("Run without the planned &fault") : tr("&Remove from the run"));
        leaveOut->setObjectName("leaveOut");
        connect(leaveOut, &QAction::triggered, this,
            [this, segment] { emit leaveOutRequested(segment); });
    }
    if (const auto whyNot = session.canApply(sim::SegmentFault{segment, sim::Drop{}})) {
        auto* why = new QAction(sentence(*whyNot), this);
        why->setObjectName("whyNot");
        why->setEnabled(false);
        insertAction(drop, why);
        insertSeparator(drop);
        for (QAction* action : {drop, delay, duplicate, corrupt}) {
            action->setEnabled(false);
            action->setToolTip(sentence(*whyNot));
        }
    }
}

QAction* SegmentMenu::add(const char* name, const QString& text, Qt::Key key)
{
    QAction* action = addAction(text);
    action->setObjectName(name);
    // Only shown here: the diagram takes the key where a segment is selected.
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    return action;
}

} // namespace ui
