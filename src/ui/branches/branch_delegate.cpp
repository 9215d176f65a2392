// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/branches/branch_delegate.h"

#include <QLineEdit>
#include <QPainter>

namespace ui {
namespace {

using diagram::Ink;

constexpr int kSide = 8;
constexpr int kAbove = 5;
constexpr double kRadius = 5;
/// Of the bar that marks the current branch.
constexpr double kBar = 3;

QFont nameFont(QFont font, const QModelIndex& index)
{
    const bool current = index.data(BranchDelegate::kCurrentRole).toBool();
    font.setWeight(current ? QFont::DemiBold : QFont::Normal);
    font.setPixelSize(14);
    return font;
}

QFont detailsFont(QFont font)
{
    font.setPixelSize(12);
    return font;
}

} // namespace

void BranchDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool current = index.data(kCurrentRole).toBool();
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    const QRectF ground = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (selected || hovered) {
        painter->setPen(focused ? QPen(render::colour(m_theme, Ink::Client), 1) : QPen(Qt::NoPen));
        painter->setBrush(render::colour(m_theme, selected ? Ink::Highlight : Ink::PhaseClosed));
        painter->drawRoundedRect(ground, kRadius, kRadius);
    }
    if (current) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(render::colour(m_theme, Ink::Client));
        painter->drawRoundedRect(
            QRectF(ground.left() + 1, ground.top() + 5, kBar, ground.height() - 10), 1.5, 1.5);
    }
    const QFont first = nameFont(option.font, index);
    const QFontMetrics metrics(first);
    QRect line = option.rect.adjusted(kSide, kAbove, -kSide / 2, 0);
    line.setHeight(metrics.height());
    const QFont second = detailsFont(option.font);
    const QFontMetrics small(second);
    const QString moment = index.data(kMomentRole).toString();
    painter->setFont(second);
    painter->setPen(render::colour(m_theme, Ink::Soft));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, moment);
    painter->setFont(first);
    painter->setPen(render::colour(m_theme, Ink::Text));
    const int room = line.width() - (moment.isEmpty() ? 0 : small.horizontalAdvance(moment) + 6);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    line.moveTop(line.bottom() + 1);
    line.setHeight(small.height());
    painter->setFont(second);
    painter->setPen(render::colour(m_theme, Ink::Soft));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        small.elidedText(index.data(kDetailsRole).toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

QSize BranchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {120,
        2 * kAbove + QFontMetrics(nameFont(option.font, index)).height() +
            QFontMetrics(detailsFont(option.font)).height()};
}

void BranchDelegate::setModelData(
    QWidget* editor, QAbstractItemModel* /*model*/, const QModelIndex& index) const
{
    const QString name = static_cast<QLineEdit*>(editor)->text().trimmed();
    if (name != index.data().toString()) {
        emit renamed(index.data(Qt::UserRole).toUInt(), name);
    }
}

void BranchDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    editor->setGeometry(option.rect);
}

} // namespace ui
