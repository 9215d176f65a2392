// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trace/trace_filter.h"

#include <algorithm>

namespace ui {
namespace {

template<typename... Rows>
bool isOne(const sim::TraceRow& row)
{
    return (std::holds_alternative<Rows>(row.what) || ...);
}

bool isOfKind(TraceFilter::Kind kind, const sim::TraceRow& row)
{
    switch (kind) {
    case TraceFilter::Kind::Everything:
        return true;
    case TraceFilter::Kind::SegmentsSent:
        return isOne<sim::SendRow>(row);
    case TraceFilter::Kind::Segments:
        return isOne<sim::SendRow, sim::ArriveRow, sim::DropRow>(row);
    case TraceFilter::Kind::States:
        return isOne<sim::StateRow>(row);
    case TraceFilter::Kind::Timers:
        return isOne<sim::TimerRow>(row);
    case TraceFilter::Kind::Calls:
        return isOne<sim::CallRow, sim::DeliverRow, sim::ErrorRow, sim::SettingsRow, sim::LinkRow>(
            row);
    }
    return true;
}

} // namespace

bool TraceFilter::takes(const sim::TraceRow& row) const
{
    return (!who || row.who == *who) && isOfKind(kind, row);
}

bool TraceFilter::takesText(const QString& shown) const
{
    return std::ranges::all_of(
        words, [&shown](const QString& word) { return shown.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
