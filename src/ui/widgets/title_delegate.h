// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <QStyledItemDelegate>

namespace ui {

/// Draws the rows of a list of titles: a title, and below it a second line where there is one, such
/// as the title in a second language. Rows that cannot be selected are headings.
class TitleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The role of the text in the second line of a row.
    static constexpr int kSecondRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(render::Theme theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;

    render::Theme m_theme = render::Theme::Light;
};

} // namespace ui
