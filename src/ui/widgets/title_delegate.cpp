// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/title_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

using diagram::Ink;

constexpr int kTitleSide = 10;
constexpr int kTitleAbove = 4;
constexpr int kAboveHeading = 9;
constexpr double kTitleRadius = 5;
constexpr int kTallest = 1'000;
constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

bool isHeading(const QModelIndex& index) { return (index.flags() & Qt::ItemIsSelectable) == 0; }

QFont firstFont(QFont font, bool selected, const QModelIndex& index)
{
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    font.setPixelSize(isHeading(index) ? 12 : 14);
    return font;
}

QFont firstFont(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    return firstFont(option.font, (option.state & QStyle::State_Selected) != 0, index);
}

QFont secondFont(QFont font)
{
    font.setPixelSize(12);
    return font;
}

QString second(const QModelIndex& index)
{
    return index.data(TitleDelegate::kSecondRole).toString();
}

} // namespace

void TitleDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    if (!selected && !hovered) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(focused ? QPen(render::colour(m_theme, Ink::Client), 1) : QPen(Qt::NoPen));
    painter.setBrush(render::colour(m_theme, selected ? Ink::Highlight : Ink::PhaseClosed));
    painter.drawRoundedRect(
        QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kTitleRadius, kTitleRadius);
}

void TitleDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool heading = isHeading(index);
    if (!heading) {
        paintGround(*painter, option);
    }
    const QFont first = firstFont(option, index);
    QRect room =
        option.rect.adjusted(kTitleSide, heading ? kAboveHeading : kTitleAbove, -kTitleSide / 2, 0);
    painter->setFont(first);
    painter->setPen(render::colour(m_theme, heading ? Ink::Soft : Ink::Text));
    QRect used;
    painter->drawText(room, kWrapped, index.data().toString(), &used);
    if (!second(index).isEmpty()) {
        room.setTop(used.bottom());
        painter->setFont(secondFont(option.font));
        painter->setPen(render::colour(m_theme, Ink::Soft));
        painter->drawText(room, kWrapped, second(index));
    }
    painter->restore();
}

QSize TitleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Long titles take several lines; bold, as they are while they are selected.
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = list == nullptr ? option.rect.width() : list->viewport()->width();
    const int room = width - kTitleSide - kTitleSide / 2;
    const auto sizeOf = [room](const QFont& font, const QString& text) {
        return QFontMetrics(font).boundingRect(0, 0, room, kTallest, kWrapped, text).size();
    };
    const QSize first = sizeOf(firstFont(option.font, true, index), index.data().toString());
    QSize more(0, 0);
    if (!second(index).isEmpty()) {
        more = sizeOf(secondFont(option.font), second(index));
    }
    return {kTitleSide + std::max(first.width(), more.width()) + kTitleSide / 2,
        (isHeading(index) ? kAboveHeading : kTitleAbove) + first.height() + more.height() +
            kTitleAbove};
}

} // namespace ui
