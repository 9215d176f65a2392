// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/query/end_query.h"

#include <utility>

namespace lesson {
namespace {

using sim::SegmentId;

constexpr double kFixedHeader = 20; // octets, RFC 9293 §3.1
constexpr double kWord = 4;         // octets in a unit of the data offset

std::optional<double> argument(const RunStep& step)
{
    const auto* number = step.arguments.empty() ? nullptr : std::get_if<double>(&step.arguments[0]);
    return number == nullptr ? std::nullopt : std::optional(*number);
}

/// "left(N)" and "right(N)": an edge of the nth SACK block.
RunValue sackEdge(const tcp::Segment& segment, const RunStep& step)
{
    const auto blocks = segment.options.sack.blocks();
    const auto number = static_cast<std::size_t>(argument(step).value_or(0));
    if (number < 1 || number > blocks.size()) {
        return Absent{};
    }
    const tcp::SackBlock& block = blocks[number - 1];
    return double(step.name == "left" ? block.left.value : block.right.value);
}

RunValue orAbsent(std::optional<double> number)
{
    return number ? RunValue(*number) : RunValue(Absent{});
}

std::optional<RunValue> fieldOf(const Run& run, const sim::SentSegment& sent, const RunStep& step)
{
    const tcp::Segment& segment = sent.segment;
    const double header = kFixedHeader + segment.options.wireLength();
    const auto arrival = run.arrival(sent.id);
    const std::pair<const char*, RunValue> fields[] = {
        {"flags", segment.flags},
        {"seq", double(segment.seq.value)},
        {"ack", segment.hasAck() ? RunValue(double(segment.ack.value)) : RunValue(Absent{})},
        {"len", double(segment.len)},
        {"window", double(segment.window)},
        {"end", double(segment.end().value)},
        {"last", double((segment.end() - 1).value)},
        {"size", header + segment.len},
        {"consumes", double(segment.segLen())},
        {"header", header},
        {"options", double(segment.options.wireLength())},
        {"offset", header / kWord},
        {"mss", orAbsent(segment.options.mss)},
        {"scale", orAbsent(segment.options.windowScale)},
        {"blocks", double(segment.options.sack.size())},
        {"id", double(sent.id.value)},
        {"from", sent.from},
        {"sent", inRunMilliseconds(sent.at)},
        {"arrived", orAbsent(arrival ? std::optional(inRunMilliseconds(*arrival)) : std::nullopt)},
        {"lost", !arrival},
        {"again", sent.retransmission},
        {"reason", QString::fromUtf8(tcp::provenance(sent.reason).id.data())},
    };
    for (const auto& [name, value] : fields) {
        if (step.name == QLatin1String(name)) {
            return value;
        }
    }
    if (step.name == "left" || step.name == "right") {
        return sackEdge(segment, step);
    }
    return std::nullopt;
}

} // namespace

std::optional<Found> askSegments(const Run& run, const std::vector<SegmentId>& segments,
    const RunSteps& steps, std::size_t first)
{
    if (first + 1 == steps.size() && steps[first].name == "count") {
        return Found{double(segments.size()), {}};
    }
    if (first + 2 != steps.size()) {
        return std::nullopt;
    }
    bool isNumber = false;
    qsizetype number = steps[first].name.toLongLong(&isNumber);
    if (steps[first].name == "last") {
        number = static_cast<qsizetype>(segments.size());
    } else if (!isNumber) {
        return std::nullopt;
    }
    if (number < 1 || number > static_cast<qsizetype>(segments.size())) {
        return Found{Absent{}, {}};
    }
    const sim::SentSegment& sent =
        run.trace().segment(segments[static_cast<std::size_t>(number) - 1]);
    const auto value = fieldOf(run, sent, steps[first + 1]);
    if (!value) {
        return std::nullopt;
    }
    return Found{*value, {sent.id, steps[first + 1].name, sent.from, sent.at}};
}

} // namespace lesson
