// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tall_paper.h"

#include <QEvent>
#include <QLayout>

namespace ui {

bool TallPaper::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fitHeight();
    }
    return done;
}

void TallPaper::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

void TallPaper::fitHeight()
{
    if (layout() == nullptr || !layout()->hasHeightForWidth()) {
        return;
    }
    const int height = layout()->totalHeightForWidth(width());
    if (height != minimumHeight()) {
        setMinimumHeight(height);
    }
}

} // namespace ui
