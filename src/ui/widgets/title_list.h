// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace ui {

/// A list of titles under headings, which are rows that cannot be selected: see TitleDelegate. The
/// current one stays in sight while the list becomes smaller or larger.
class TitleList : public QListWidget
{
    Q_OBJECT

public:
    using QListWidget::QListWidget;

protected:
    /// The first row is a heading: Home goes to the one below it.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace ui
