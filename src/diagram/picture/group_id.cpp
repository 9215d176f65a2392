// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/group_id.h"

#include <string_view>
#include <variant>

namespace diagram {

namespace {

std::string_view nameOf(sim::Happening::Kind kind)
{
    switch (kind) {
    case sim::Happening::Kind::State:
        return "state";
    case sim::Happening::Kind::Call:
        return "call";
    case sim::Happening::Kind::Change:
        return "change";
    case sim::Happening::Kind::Error:
        return "error";
    case sim::Happening::Kind::Timer:
        return "timer";
    }
    return {};
}

/// What stands before the name of an end.
std::string_view nameAtEnd(Part::Kind kind)
{
    switch (kind) {
    case Part::Kind::Lifeline:
        return "lifeline-";
    case Part::Kind::Badge:
        return "here-";
    case Part::Kind::Remark:
        return "note-";
    case Part::Kind::Refusal:
        return "refusal-";
    case Part::Kind::Head:
    case Part::Kind::Whole:
    case Part::Kind::Copy:
    case Part::Kind::Plate:
    case Part::Kind::Legend:
    case Part::Kind::HalfClose:
    case Part::Kind::Idle:
    case Part::Kind::Times:
    case Part::Kind::RoundTrip:
    case Part::Kind::Transfer:
    case Part::Kind::Notes:
    case Part::Kind::ChangedEdge:
    case Part::Kind::LeftTrunk:
    case Part::Kind::RightTrunk:
    case Part::Kind::Ruler:
    case Part::Kind::Option:
    case Part::Kind::Data:
    case Part::Kind::Zone:
    case Part::Kind::Window:
    case Part::Kind::Mark:
    case Part::Kind::Series:
    case Part::Kind::Axes:
    case Part::Kind::Phases:
        break;
    }
    return "end-";
}

/// The name of a part that has no subject.
std::string nameOf(const Part& part)
{
    const std::string space = part.isOfSender ? "send-" : "receive-";
    switch (part.kind) {
    case Part::Kind::Legend:
        return "legend";
    case Part::Kind::HalfClose:
        return "half-close-" + std::to_string(part.number);
    case Part::Kind::Idle:
        return "idle-" + std::to_string(part.number);
    case Part::Kind::Times:
        return "times";
    case Part::Kind::RoundTrip:
        return "round-trip-" + std::to_string(part.number);
    case Part::Kind::Transfer:
        return "transfer-" + std::to_string(part.number);
    case Part::Kind::Notes:
        return "notes";
    case Part::Kind::ChangedEdge:
        return "edge-not-tcp-" + std::to_string(part.number);
    case Part::Kind::LeftTrunk:
        return "trunk-left";
    case Part::Kind::RightTrunk:
        return "trunk-right";
    case Part::Kind::Ruler:
        return "header-ruler";
    case Part::Kind::Option:
        return "header-option-" + std::to_string(part.number);
    case Part::Kind::Data:
        return "header-data";
    case Part::Kind::Zone:
        return space + std::to_string(part.number);
    case Part::Kind::Window:
        return space + "window";
    case Part::Kind::Mark:
        return space + "mark-" + std::to_string(part.number);
    case Part::Kind::Series:
        return "series-" + std::to_string(part.number);
    case Part::Kind::Axes:
        return "axes";
    case Part::Kind::Phases:
        return "phases";
    case Part::Kind::Whole:
    case Part::Kind::Copy:
    case Part::Kind::Plate:
    case Part::Kind::Lifeline:
    case Part::Kind::Head:
    case Part::Kind::Badge:
    case Part::Kind::Remark:
    case Part::Kind::Refusal:
        break;
    }
    return {};
}

class Namer
{
public:
    explicit Namer(const Part& part)
        : m_part(part)
    {}

    std::string operator()(std::monostate) const { return nameOf(m_part); }
    std::string operator()(sim::SegmentId segment) const
    {
        std::string id = "segment-" + std::to_string(segment.value);
        if (m_part.kind == Part::Kind::Series) {
            return "series-" + std::to_string(m_part.number) + '-' + id;
        }
        if (m_part.kind == Part::Kind::Copy) {
            id += "-copy-" + std::to_string(m_part.number);
        }
        if (m_part.kind == Part::Kind::Plate) {
            id += "-plate";
        }
        return id;
    }
    std::string operator()(sim::Side side) const
    {
        std::string id = std::string(nameAtEnd(m_part.kind)).append(sim::id(side));
        if (m_part.kind == Part::Kind::Remark || m_part.kind == Part::Kind::Refusal) {
            id.append("-").append(std::to_string(m_part.number));
        }
        return id;
    }
    std::string operator()(tcp::State state) const
    {
        return "state-" + std::string(tcp::name(state));
    }
    std::string operator()(const sim::Edge& edge) const
    {
        return "edge-" + std::string(tcp::name(edge.from)) + '-' + std::string(tcp::id(edge.event));
    }
    std::string operator()(const sim::Happening& happening) const
    {
        return std::string(nameOf(happening.kind))
            .append("-")
            .append(sim::id(happening.who))
            .append("-")
            .append(std::to_string(happening.number));
    }
    std::string operator()(sim::PhaseNumber phase) const
    {
        return "phase-" + std::to_string(phase.value);
    }
    std::string operator()(const sim::EndVariable& variable) const
    {
        return std::string("variable-")
            .append(sim::id(variable.who))
            .append("-")
            .append(std::to_string(static_cast<int>(variable.variable)));
    }
    std::string operator()(tcp::HeaderField field) const
    {
        return "header-" + std::string(tcp::id(field));
    }
    std::string operator()(tcp::ControlBit bit) const
    {
        return "header-" + std::string(tcp::id(bit));
    }

private:
    const Part& m_part;
};

} // namespace

std::string groupId(const GroupBegin& group)
{
    std::string id = group.picture == 0 ? "" : "right-";
    id += std::visit(Namer(group.part), group.subject);
    return group.part.isFuture ? id + "-future" : id;
}

} // namespace diagram
