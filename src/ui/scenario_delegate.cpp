// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenario_delegate.h"

#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

using diagram::Ink;

constexpr int kSide = 10;
constexpr int kAbove = 4;
constexpr int kAboveHeading = 9;
constexpr double kRadius = 5;

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
    return index.data(ScenarioDelegate::kSecondRole).toString();
}

} // namespace

void ScenarioDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
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
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void ScenarioDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool heading = isHeading(index);
    if (!heading) {
        paintGround(*painter, option);
    }
    const QFont first = firstFont(option, index);
    const QFontMetrics metrics(first);
    QRect line = option.rect.adjusted(kSide, heading ? kAboveHeading : kAbove, -kSide / 2, 0);
    line.setHeight(metrics.height());
    painter->setFont(first);
    painter->setPen(render::colour(m_theme, heading ? Ink::Soft : Ink::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    if (!second(index).isEmpty()) {
        const QFontMetrics small(secondFont(option.font));
        line.moveTop(line.bottom());
        line.setHeight(small.height());
        painter->setFont(secondFont(option.font));
        painter->setPen(render::colour(m_theme, Ink::Soft));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            small.elidedText(second(index), Qt::ElideRight, line.width()));
    }
    painter->restore();
}

QSize ScenarioDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int first = QFontMetrics(firstFont(option, index)).height();
    const int more = second(index).isEmpty() ? 0 : QFontMetrics(secondFont(option.font)).height();
    return {120, (isHeading(index) ? kAboveHeading : kAbove) + first + more + kAbove};
}

int ScenarioDelegate::widthOf(const QFont& font, const QModelIndex& index) const
{
    const int first =
        QFontMetrics(firstFont(font, true, index)).horizontalAdvance(index.data().toString());
    const int more = QFontMetrics(secondFont(font)).horizontalAdvance(second(index));
    return kSide + std::max(first, more) + kSide / 2;
}

} // namespace ui
