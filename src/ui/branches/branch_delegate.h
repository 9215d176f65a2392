// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <QStyledItemDelegate>

namespace ui {

/// Draws a branch in the list: its name, bold for the current one, and a line about it. Lets the
/// user edit the name.
class BranchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // Roles of an item: the line below the name; whether the branch is current; and the moment at
    // which it begins, which is drawn behind the name.
    static constexpr int kDetailsRole = Qt::UserRole + 1;
    static constexpr int kCurrentRole = Qt::UserRole + 2;
    static constexpr int kMomentRole = Qt::UserRole + 3;

    void setTheme(render::Theme theme) { m_theme = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setModelData(
        QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

signals:
    /// `id` is the item's data of Qt::UserRole, a BranchId.
    void renamed(unsigned id, const QString& name) const;

private:
    render::Theme m_theme = render::Theme::Light;
};

} // namespace ui
