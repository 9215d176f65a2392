// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/course/course_subject.h"

#include "lesson/query/evaluation.h"

#include <array>

namespace lesson {
namespace {

using sim::Happening;
using sim::Subject;

sim::Side sideOf(JsonValue value)
{
    return value.text() == sim::id(sim::Side::Server) ? sim::Side::Server : sim::Side::Client;
}

tcp::State stateOf(JsonValue value)
{
    for (const tcp::State state : tcp::kAllStates) {
        if (value.text() == tcp::name(state)) {
            return state;
        }
    }
    return tcp::State::Closed;
}

/// "client.1" stands for the path of its number, "client.1.id".
std::optional<Subject> segmentOf(JsonValue value, const Run& run)
{
    const auto parsed = parseExpression(value.toString() + ".id");
    const auto* expression = std::get_if<Expression>(&parsed);
    if (expression == nullptr) {
        return std::nullopt;
    }
    const auto found = evaluate(*expression, {}, &run);
    const auto* answer = std::get_if<Found>(&found);
    if (answer == nullptr || !answer->place.segment) {
        return std::nullopt;
    }
    return *answer->place.segment;
}

std::optional<Subject> edgeOf(JsonValue show)
{
    for (const tcp::Transition& transition : tcp::transitions()) {
        if (transition.from == stateOf(show["from"]) &&
            show["edge"].text() == tcp::id(transition.event)) {
            return sim::Edge{transition.from, transition.event};
        }
    }
    return std::nullopt;
}

/// The initial state is the first.
std::optional<Subject> entryOf(JsonValue show, const Run& run)
{
    const sim::Side who = sideOf(show["who"]);
    std::uint32_t number = 1;
    for (const sim::TraceRow& row : run.trace().rows()) {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (change == nullptr || row.who != who) {
            continue;
        }
        ++number;
        if (change->to == stateOf(show["enters"])) {
            return Happening{Happening::Kind::State, who, number};
        }
    }
    return std::nullopt;
}

template<typename Row>
std::optional<Subject> happeningOf(
    Happening::Kind kind, JsonValue number, JsonValue show, const Run& run)
{
    const sim::Side who = sideOf(show["who"]);
    const auto wanted = static_cast<std::uint32_t>(number.toInteger());
    std::uint32_t count = 0;
    for (const sim::TraceRow& row : run.trace().rows()) {
        count += row.who == who && std::holds_alternative<Row>(row.what) ? 1 : 0;
    }
    return wanted >= 1 && wanted <= count ? std::optional<Subject>(Happening{kind, who, wanted})
                                          : std::nullopt;
}

/// The names of the RFCs.
constexpr std::pair<const char*, tcp::Variable> kVariables[] = {
    {"SND.UNA", tcp::Variable::SndUna},
    {"SND.NXT", tcp::Variable::SndNxt},
    {"SND.WND", tcp::Variable::SndWnd},
    {"ISS", tcp::Variable::Iss},
    {"RCV.NXT", tcp::Variable::RcvNxt},
    {"RCV.WND", tcp::Variable::RcvWnd},
    {"IRS", tcp::Variable::Irs},
    {"SRTT", tcp::Variable::Srtt},
    {"RTO", tcp::Variable::Rto},
};

std::optional<Subject> variableOf(JsonValue show)
{
    for (const auto& [name, variable] : kVariables) {
        if (show["variable"].text() == name) {
            return sim::EndVariable{sideOf(show["who"]), variable};
        }
    }
    return std::nullopt;
}

std::optional<Subject> fieldOf(JsonValue show)
{
    constexpr int kFieldCount = static_cast<int>(tcp::HeaderField::UrgentPointer) + 1;
    for (int i = 0; i < kFieldCount; ++i) {
        const auto field = static_cast<tcp::HeaderField>(i);
        if (show["field"].text() == tcp::id(field)) {
            return field;
        }
    }
    return std::nullopt;
}

std::optional<Subject> bitOf(JsonValue show)
{
    for (const tcp::ControlBit bit : tcp::kControlBits) {
        if (show["bit"].text() == tcp::id(bit)) {
            return bit;
        }
    }
    return std::nullopt;
}

} // namespace

namespace {

QString asciiText(std::string_view word)
{
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

/// The state that an end enters as its change of this number; the first is the initial one.
std::optional<tcp::State> enteredState(const Happening& happening, const Run& run)
{
    std::uint32_t number = 1;
    for (const sim::TraceRow& row : run.trace().rows()) {
        const auto* change = std::get_if<sim::StateRow>(&row.what);
        if (change != nullptr && row.who == happening.who && ++number == happening.number) {
            return change->to;
        }
    }
    return std::nullopt;
}

struct ShowWriter
{
    const Run& run;

    using Show = std::optional<QJsonObject>;
    Show operator()(std::monostate) const { return {}; }
    Show operator()(sim::SegmentId id) const
    {
        return QJsonObject{{"segment", "segment." + QString::number(id.value)}};
    }
    Show operator()(sim::Side side) const { return QJsonObject{{"end", asciiText(sim::id(side))}}; }
    Show operator()(tcp::State state) const
    {
        return QJsonObject{{"state", asciiText(tcp::name(state))}};
    }
    Show operator()(const sim::Edge& edge) const
    {
        return QJsonObject{
            {"edge", asciiText(tcp::id(edge.event))}, {"from", asciiText(tcp::name(edge.from))}};
    }
    Show operator()(const Happening& happening) const
    {
        const QString who = asciiText(sim::id(happening.who));
        const auto number = static_cast<qint64>(happening.number);
        switch (happening.kind) {
        case Happening::Kind::State: {
            const auto state = enteredState(happening, run);
            return state ? Show(QJsonObject{{"enters", asciiText(tcp::name(*state))}, {"who", who}})
                         : Show();
        }
        case Happening::Kind::Call:
            return QJsonObject{{"call", number}, {"who", who}};
        case Happening::Kind::Error:
            return QJsonObject{{"error", number}, {"who", who}};
        case Happening::Kind::Change:
        case Happening::Kind::Timer:
            return {};
        }
        return {};
    }
    Show operator()(sim::PhaseNumber) const { return {}; }
    Show operator()(const sim::EndVariable& variable) const
    {
        for (const auto& [name, known] : kVariables) {
            if (known == variable.variable) {
                return QJsonObject{{"variable", name}, {"who", asciiText(sim::id(variable.who))}};
            }
        }
        return {};
    }
    Show operator()(tcp::HeaderField field) const
    {
        return QJsonObject{{"field", asciiText(tcp::id(field))}};
    }
    Show operator()(tcp::ControlBit bit) const
    {
        return QJsonObject{{"bit", asciiText(tcp::id(bit))}};
    }
};

} // namespace

std::optional<QJsonObject> showOf(const Subject& subject, const Run& run)
{
    return std::visit(ShowWriter{run}, subject);
}

std::optional<Subject> subjectOf(JsonValue show, const Run& run)
{
    if (show.contains("segment")) {
        return segmentOf(show["segment"], run);
    }
    if (show.contains("end")) {
        return sideOf(show["end"]);
    }
    if (show.contains("state")) {
        return stateOf(show["state"]);
    }
    if (show.contains("edge")) {
        return edgeOf(show);
    }
    if (show.contains("enters")) {
        return entryOf(show, run);
    }
    if (show.contains("call")) {
        return happeningOf<sim::CallRow>(Happening::Kind::Call, show["call"], show, run);
    }
    if (show.contains("error")) {
        return happeningOf<sim::ErrorRow>(Happening::Kind::Error, show["error"], show, run);
    }
    if (show.contains("variable")) {
        return variableOf(show);
    }
    return show.contains("field") ? fieldOf(show) : bitOf(show);
}

} // namespace lesson
