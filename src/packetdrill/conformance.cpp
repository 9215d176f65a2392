// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/conformance.h"

#include "packetdrill/deviations.h"
#include "packetdrill/parser.h"

#include <algorithm>

namespace packetdrill {

namespace {

/// A FIN was sent, only an ACK is sent now, and the script expects the FIN again.
bool expectsFinAgain(const Playback& playback)
{
    if (!playback.different || !playback.events.back().text.starts_with("> F")) {
        return false;
    }
    const tcp::Segment& actual = playback.trace.segment(*playback.different).segment;
    const auto isFin = [&](const sim::SentSegment& sent) {
        return sent.from == playback.trace.segment(*playback.different).from && sent.segment.fin();
    };
    return actual.flags == tcp::Flags{tcp::Flag::Ack} && actual.len == 0 &&
        std::ranges::any_of(playback.trace.segments(), isFin);
}

} // namespace

Conformance judge(std::string_view path, std::string_view text, const Profile* profile,
    const PlayOptions& options)
{
    Conformance result;
    const auto script = parse(text);
    if (const auto* problem = std::get_if<Problem>(&script)) {
        result.verdict = Verdict::Failed;
        result.profile = profile;
        result.playback.problem = *problem;
        return result;
    }
    const auto& read = std::get<Script>(script);
    result.profile = profile != nullptr ? profile : &profileFor(read);
    if (const Deviation* deviation = findDeviation(path, *result.profile)) {
        result.verdict = Verdict::Skipped;
        result.reason = deviation->reason;
        return result;
    }
    result.playback = play(read, *result.profile, options);
    result.verdict = result.playback.problem ? Verdict::Failed : Verdict::Passed;
    const Deviation* known = expectsFinAgain(result.playback)
        ? findDeviation(path, *result.profile, DeviationSign::RepeatedFin)
        : nullptr;
    if (known != nullptr) {
        result.verdict = Verdict::Skipped;
        result.reason = known->reason;
    }
    return result;
}

} // namespace packetdrill
