// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/mark_at.h"

#include "diagram/picture/text_pieces.h"

#include <QRectF>
#include <QTransform>

#include <vector>

namespace ui {
namespace {

bool isMark(const sim::Subject& subject)
{
    return std::holds_alternative<sim::Happening>(subject) ||
        std::holds_alternative<sim::PhaseNumber>(subject);
}

QRectF areaOf(const diagram::DisplayItem& item, const diagram::TextMeasurer& measurer)
{
    if (const auto* line = std::get_if<diagram::LineItem>(&item)) {
        return QRectF(QPointF(line->from.x, line->from.y), QPointF(line->to.x, line->to.y))
            .normalized();
    }
    if (const auto* box = std::get_if<diagram::RectItem>(&item)) {
        return {box->rect.x, box->rect.y, box->rect.width, box->rect.height};
    }
    if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
        const double width = diagram::widthOf(*text, measurer);
        const double ascent = measurer.ascent(text->font);
        const QRectF line(
            diagram::beginOf(*text, width), -ascent, width, ascent + measurer.descent(text->font));
        return QTransform::fromTranslate(text->at.x, text->at.y)
            .rotate(text->rotation)
            .mapRect(line);
    }
    return {};
}

} // namespace

std::optional<SequenceMark> markAt(const diagram::DisplayList& list,
    const diagram::TextMeasurer& measurer, QPointF place, double reach)
{
    std::vector<const diagram::GroupBegin*> open;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            open.push_back(begin);
            continue;
        }
        if (std::holds_alternative<diagram::GroupEnd>(item)) {
            open.pop_back();
            continue;
        }
        const QRectF area = areaOf(item, measurer).adjusted(-reach, -reach, reach, reach);
        if (!open.empty() && isMark(open.back()->subject) && area.contains(place)) {
            return SequenceMark{open.back()->subject, QString::fromStdString(open.back()->title)};
        }
    }
    return {};
}

} // namespace ui
