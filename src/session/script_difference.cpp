// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/script_difference.h"

#include "packetdrill/notation.h"
#include "packetdrill/parser.h"

#include <algorithm>

namespace session {
namespace {

using packetdrill::Packet;
using What = SegmentDifference::What;

const Packet* packetAt(const packetdrill::Script& script, int line)
{
    const auto event = std::ranges::find(script.events, line, &packetdrill::ScriptEvent::line);
    return event == script.events.end() ? nullptr : std::get_if<Packet>(&event->what);
}

/// What was sent, read back from how the problem tells it: "> F. 1:1(0) ack 2 at 0.15".
std::optional<Packet> actualPacket(const packetdrill::Problem& problem)
{
    const std::size_t time = problem.actual.rfind(" at ");
    const auto script = packetdrill::parse("+0 " + problem.actual.substr(0, time));
    if (!std::holds_alternative<packetdrill::Script>(script)) {
        return {};
    }
    const auto& events = std::get<packetdrill::Script>(script).events;
    const auto* packet = events.empty() ? nullptr : std::get_if<Packet>(&events.front().what);
    return packet == nullptr ? std::nullopt : std::optional(*packet);
}

class Comparison
{
public:
    void flags(const Packet& expected, const Packet& actual)
    {
        add(What::Flags, QString::fromStdString(tcp::toString(expected.flags)),
            QString::fromStdString(tcp::toString(actual.flags)));
    }
    void number(
        What what, std::optional<std::uint32_t> expected, std::optional<std::uint32_t> actual)
    {
        if (expected) {
            add(what, QString::number(*expected), actual ? QString::number(*actual) : QString());
        }
    }
    void options(const Packet& expected, const Packet& actual)
    {
        if (expected.options) {
            const auto text = [](const std::vector<packetdrill::OptionItem>& options) {
                return QString::fromStdString(packetdrill::notation(options));
            };
            add(What::Options, text(*expected.options),
                text(actual.options.value_or(std::vector<packetdrill::OptionItem>())));
        }
    }
    void time(tcp::Instant expected, tcp::Instant actual)
    {
        const auto text = [](tcp::Instant at) {
            return QString::fromStdString(packetdrill::notation(at.time_since_epoch()));
        };
        add(What::Time, text(expected), text(actual));
    }

    std::vector<SegmentDifference> found;

private:
    void add(What what, const QString& expected, const QString& actual)
    {
        if (expected != actual) {
            found.push_back({what, expected, actual});
        }
    }
};

} // namespace

std::vector<SegmentDifference> differencesOf(
    const packetdrill::Script& script, const packetdrill::Playback& playback)
{
    if (!playback.problem || !playback.different) {
        return {};
    }
    const Packet* expected = packetAt(script, playback.problem->line);
    const std::optional<Packet> actual = actualPacket(*playback.problem);
    if (expected == nullptr || !actual) {
        return {};
    }
    Comparison comparison;
    comparison.flags(*expected, *actual);
    comparison.number(What::Seq, expected->seq, actual->seq);
    comparison.number(What::Length, expected->len, actual->len);
    if (expected->flags.has(tcp::Flag::Ack) && actual->flags.has(tcp::Flag::Ack)) {
        comparison.number(What::Ack, expected->ack, actual->ack);
    }
    comparison.number(What::Window, expected->window, actual->window);
    comparison.number(What::Urgent, expected->urgent, actual->urgent);
    comparison.options(*expected, *actual);
    if (comparison.found.empty()) {
        const packetdrill::PlayedEvent& event = playback.events.back();
        comparison.time(event.due, event.at.value_or(event.due));
    }
    return comparison.found;
}

} // namespace session
