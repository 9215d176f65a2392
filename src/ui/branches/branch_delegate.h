// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <QStyledItemDelegate>

namespace ui {

/// Draws a branch: its name, stronger for the current one, and a line about it. Edits the name.
class BranchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The line below the name; and whether the branch is current.
    static constexpr int kDetailsRole = Qt::UserRole + 1;
    static constexpr int kCurrentRole = Qt::UserRole + 2;
    /// Behind the name: the moment at which it begins.
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
    /// `id` is the item's number under Qt::UserRole.
    void renamed(unsigned id, const QString& name) const;

private:
    render::Theme m_theme = render::Theme::Light;
};

} // namespace ui
