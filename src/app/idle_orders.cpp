// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/idle_orders.h"

#include "app/messages.h"

namespace app {

std::vector<IdleOrder> idleOrders(
    const lesson::Scenario& scenario, std::span<const sim::SentSegment> segments)
{
    sim::PerSide<std::size_t> sent;
    for (const sim::SentSegment& segment : segments) {
        sent[segment.from] += segment.injected ? 0 : 1;
    }
    std::vector<IdleOrder> orders;
    const auto add = [&](IdleOrder::Kind kind, sim::Side from, std::uint32_t nth) {
        if (nth > sent[from]) {
            orders.push_back({kind, from, nth, sent[from]});
        }
    };
    for (const sim::PlannedFault& fault : scenario.genesis.faults) {
        add(IdleOrder::Kind::Fault, fault.from, fault.nth);
    }
    for (const lesson::Note& note : scenario.notes) {
        if (const auto* place = std::get_if<lesson::Note::BySegment>(&note.where)) {
            add(IdleOrder::Kind::Note, place->from, place->nth);
        }
    }
    return orders;
}

void report(const QString& source, const std::vector<IdleOrder>& orders, Language language)
{
    for (const IdleOrder& order : orders) {
        const bool isFault = order.kind == IdleOrder::Kind::Fault;
        remark(language, [&](const language::Speaker& say) {
            return say.text(isFault ? PHRASE("Message",
                                          "%1: the fault for segment %2 of the “%3” has no effect: "
                                          "it sends %4 in the whole run.")
                                    : PHRASE("Message",
                                          "%1: the note by segment %2 of the “%3” is not shown: it "
                                          "sends %4 in the whole run."),
                {source, QString::number(order.nth),
                    order.from == sim::Side::Client ? QStringLiteral("client")
                                                    : QStringLiteral("server"),
                    QString::number(order.sent)});
        });
    }
}

} // namespace app
