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

QSize sizeOf(const QFont& font, int room, const QString& text)
{
    return QFontMetrics(font).boundingRect(0, 0, room, kTallest, kWrapped, text).size();
}

/// Bold while it is selected, unless that would take one more line.
QFont firstFont(const QStyleOptionViewItem& option, const QModelIndex& index, int room)
{
    const QFont usual = firstFont(option.font, false, index);
    if ((option.state & QStyle::State_Selected) == 0) {
        return usual;
    }
    const QFont bold = firstFont(option.font, true, index);
    const QString text = index.data().toString();
    const bool fits = sizeOf(bold, room, text).height() <= sizeOf(usual, room, text).height();
    return fits ? bold : usual;
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
    QRect room =
        option.rect.adjusted(kTitleSide, heading ? kAboveHeading : kTitleAbove, -kTitleSide / 2, 0);
    const QFont first = firstFont(option, index, room.width());
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
    // Long titles take several lines.
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = list == nullptr ? option.rect.width() : list->viewport()->width();
    const int room = width - kTitleSide - kTitleSide / 2;
    const QSize first = sizeOf(firstFont(option.font, false, index), room, index.data().toString());
    QSize more(0, 0);
    if (!second(index).isEmpty()) {
        more = sizeOf(secondFont(option.font), room, second(index));
    }
    return {kTitleSide + std::max(first.width(), more.width()) + kTitleSide / 2,
        (isHeading(index) ? kAboveHeading : kTitleAbove) + first.height() + more.height() +
            kTitleAbove};
}

} // namespace ui
