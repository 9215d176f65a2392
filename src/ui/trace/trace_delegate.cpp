// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trace/trace_delegate.h"

#include "ui/trace/trace_model.h"

#include <QPainter>
#include <QTableView>

namespace ui {
namespace {

/// How far the words of a row reach: the last column behind them that is empty.
int lastReached(const QModelIndex& what)
{
    int column = TraceModel::What;
    while (column < TraceModel::State &&
        what.siblingAtColumn(column + 1).data().toString().isEmpty()) {
        ++column;
    }
    return column;
}

} // namespace

void TraceDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QModelIndex what = index.siblingAtColumn(TraceModel::What);
    const bool isBehind = index.column() >= TraceModel::What && index.column() <= TraceModel::State;
    const int last = isBehind ? lastReached(what) : TraceModel::What;
    if (!isBehind || last == TraceModel::What || index.column() > last) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // Each cell paints its part of the words, as wide as all of them together.
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, what);
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const int left = table->columnViewportPosition(TraceModel::What);
    const int right = table->columnViewportPosition(last) + table->columnWidth(last);
    whole.rect.setLeft(left);
    whole.rect.setRight(right - 1);
    painter->save();
    painter->setClipRect(option.rect);
    table->style()->drawControl(QStyle::CE_ItemViewItem, &whole, painter, table);
    painter->restore();
}

} // namespace ui
