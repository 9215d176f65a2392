// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/links.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace ui {
namespace {

std::optional<LinkTarget> selectionOf(const QString& kind, const QStringList& numbers)
{
    const uint first = numbers.value(0).toUInt();
    const uint second = numbers.value(1).toUInt();
    if (kind == "segment") {
        return sim::Subject(sim::SegmentId{first});
    }
    if (kind == "end" && first < sim::kBothSides.size()) {
        return sim::Subject(sim::kBothSides[first]);
    }
    if (kind == "state" && first < tcp::kAllStates.size()) {
        return sim::Subject(tcp::kAllStates[first]);
    }
    if (kind == "edge" && first < tcp::kAllStates.size() && second < tcp::kEventCount) {
        return sim::Subject(sim::Edge{tcp::kAllStates[first], static_cast<tcp::Event>(second)});
    }
    return {};
}

/// Of what has a page of its own; else empty.
struct Href
{
    template<typename Other>
    QString operator()(const Other&) const
    {
        return {};
    }
    QString operator()(sim::SegmentId id) const { return QString("segment:%1").arg(id.value); }
    QString operator()(sim::Side side) const { return QString("end:%1").arg(sim::index(side)); }
    QString operator()(tcp::State state) const
    {
        return QString("state:%1").arg(static_cast<int>(state));
    }
    QString operator()(const sim::Edge& edge) const
    {
        return QString("edge:%1:%2")
            .arg(static_cast<int>(edge.from))
            .arg(static_cast<int>(edge.event));
    }
};

} // namespace

QString href(const sim::Subject& selection) { return std::visit(Href(), selection); }

QString href(tcp::Instant at) { return QString("time:%1").arg(at.time_since_epoch().count()); }

QString hrefOfSection(std::string_view section)
{
    static const QRegularExpression kSection(QStringLiteral(u"^RFC (\\d+) §([\\d.]+)$"));
    const auto match = kSection.match(QString::fromUtf8(section.data(), section.size()));
    return match.hasMatch() ? QString("https://www.rfc-editor.org/rfc/rfc%1.html#section-%2")
                                  .arg(match.captured(1), match.captured(2))
                            : QString();
}

std::optional<LinkTarget> targetOf(const QString& href)
{
    if (href.startsWith("https://")) {
        return QUrl(href);
    }
    QStringList parts = href.split(':');
    const QString kind = parts.takeFirst();
    if (kind == "time") {
        return tcp::Instant(tcp::Duration(parts.value(0).toLongLong()));
    }
    return selectionOf(kind, parts);
}

} // namespace ui
