// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/folds.h"

#include "diagram/reading/phases.h"
#include "diagram/reading/usual_flight.h"

#include <algorithm>
#include <optional>
#include <span>
#include <variant>

namespace diagram {

namespace {

/// Shown of a run: two at its beginning and one at its end.
constexpr std::size_t kShownFirst = 2;
constexpr std::size_t kShownLast = 1;
/// One segment takes less room than to say that it is left out.
constexpr std::size_t kLeastHidden = 2;

/// Of each segment, how often it arrived, and whether something came of it that has to be shown.
struct Course
{
    std::size_t arrivals = 0;
    /// When the last copy arrived or was lost.
    tcp::Instant end;
    bool hasEnded = false;
    bool isSpecial = false;
};

sim::SegmentId segmentOf(const sim::TraceRow& row)
{
    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
        return send->segment;
    }
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
        return arrival->segment;
    }
    if (const auto* drop = std::get_if<sim::DropRow>(&row.what)) {
        return drop->segment;
    }
    return {};
}

bool isOfMoment(const sim::TraceRow& row)
{
    return std::holds_alternative<sim::StateRow>(row.what) ||
        std::holds_alternative<sim::ErrorRow>(row.what) ||
        std::holds_alternative<sim::NoteRow>(row.what);
}

/// What each segment went through. All of an instant in which a state changes at an end, or
/// something is noted there, is special at this end.
std::vector<Course> coursesIn(const sim::Trace& trace)
{
    std::vector<Course> courses(trace.segments().size());
    const auto rows = trace.rows();
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        sim::PerSide<bool> isSpecial;
        for (; last < rows.size() && rows[last].at == rows[first].at; ++last) {
            isSpecial[rows[last].who] |= isOfMoment(rows[last]);
        }
        for (; first < last; ++first) {
            const sim::TraceRow& row = rows[first];
            const sim::SegmentId id = segmentOf(row);
            if (id.value == 0) {
                continue;
            }
            Course& course = courses[id.value - 1];
            course.end = row.at;
            course.hasEnded = !std::holds_alternative<sim::SendRow>(row.what);
            course.arrivals += std::holds_alternative<sim::ArriveRow>(row.what) ? 1 : 0;
            course.isSpecial |=
                isSpecial[row.who] || std::holds_alternative<sim::DropRow>(row.what);
        }
    }
    return courses;
}

bool isOfData(const sim::TraceRow& row)
{
    const auto* call = std::get_if<sim::CallRow>(&row.what);
    return call != nullptr &&
        (call->call.kind == tcp::CallKind::Send || call->call.kind == tcp::CallKind::Receive);
}

bool isPlain(const sim::SentSegment& sent, const Course& course)
{
    const tcp::Segment& segment = sent.segment;
    return !sent.retransmission && !sent.injected && course.arrivals == 1 && !course.isSpecial &&
        segment.hasAck() && !segment.syn() && !segment.fin() && !segment.rst() && !segment.urg();
}

/// A run at one end: segments that it sends one after the other.
struct Run
{
    std::vector<sim::SegmentId> segments;
    std::uint32_t bytes = 0;
    std::uint16_t window = 0;
    tcp::Instant last;
    /// The number of its first segment among all that the end sends.
    std::uint32_t first = 0;
};

/// Whether a segment is of the same kind as those of a run, and not sent long after them.
bool goesOn(const Run& run, const sim::SentSegment& sent, tcp::Duration longest)
{
    return sent.segment.len == run.bytes && sent.segment.window == run.window &&
        sent.at - run.last <= longest;
}

/// Whether a segment is sent within a range: the words for what is left out stand where it is sent.
bool isWithin(const sim::SentSegment& sent, const TimeRange& range)
{
    return (!range.from || sent.at >= *range.from) && (!range.to || sent.at <= *range.to);
}

void fold(Run& run, sim::Side from, Omission& omission)
{
    const std::size_t count = run.segments.size();
    if (count >= kShownFirst + kLeastHidden + kShownLast) {
        for (std::size_t i = kShownFirst; i + kShownLast < count; ++i) {
            omission.segments[run.segments[i].value - 1] = true;
        }
        omission.folds.push_back({from, run.first + static_cast<std::uint32_t>(kShownFirst),
            count - kShownFirst - kShownLast, run.bytes});
    }
    run = {};
}

} // namespace

bool Omission::hides(const sim::TraceRow& row, std::size_t index) const
{
    if (segments.empty()) {
        return false;
    }
    const sim::SegmentId id = segmentOf(row);
    return id.value != 0 ? hides(id) : std::ranges::binary_search(calls, index);
}

Omission foldsIn(const sim::Trace& trace, const TimeRange& range)
{
    const std::vector<Course> courses = coursesIn(trace);
    const tcp::Duration longest = 2 * paceOf(trace); // a longer time without anything is told
    Omission omission;
    omission.segments.resize(trace.segments().size());
    sim::PerSide<Run> runs;
    sim::PerSide<std::uint32_t> sentBy;
    for (const sim::SentSegment& sent : trace.segments()) {
        Run& run = runs[sent.from];
        sentBy[sent.from] += sent.injected ? 0 : 1;
        if (!isWithin(sent, range)) {
            continue;
        }
        const bool plain = isPlain(sent, courses[sent.id.value - 1]);
        if (!run.segments.empty() && !(plain && goesOn(run, sent, longest))) {
            fold(run, sent.from, omission);
        }
        if (plain) {
            run.last = sent.at;
            if (run.segments.empty()) {
                run.bytes = sent.segment.len;
                run.window = sent.segment.window;
                run.first = sentBy[sent.from];
            }
            run.segments.push_back(sent.id);
        }
    }
    for (const sim::Side side : sim::kBothSides) {
        fold(runs[side], side, omission);
    }
    return omission;
}

namespace {

/// Whether a row is of something that a transfer ought to be seen for.
bool isRemarkable(const sim::TraceRow& row)
{
    const auto* timer = std::get_if<sim::TimerRow>(&row.what);
    const bool hasExpired = timer != nullptr && timer->act == tcp::TimerAct::Expire &&
        timer->timer != tcp::TimerKind::DelayedAck;
    return hasExpired || std::holds_alternative<sim::DropRow>(row.what) ||
        std::holds_alternative<sim::NoteRow>(row.what) ||
        std::holds_alternative<sim::ErrorRow>(row.what);
}

/// Goes through the segments of a trace once, to find when all that were sent before one of them
/// have ended.
class EndsBefore
{
public:
    explicit EndsBefore(std::span<const Course> courses)
        : m_courses(courses)
    {}

    /// Whether all that were sent before `segment` end before `at`. Segments come in their order.
    bool areBefore(sim::SegmentId segment, tcp::Instant at)
    {
        for (; m_read + 1 < segment.value; ++m_read) {
            m_haveEnded &= m_courses[m_read].hasEnded;
            m_last = std::max(m_last, m_courses[m_read].end);
        }
        return m_read == 0 || (m_haveEnded && m_last < at);
    }

private:
    std::span<const Course> m_courses;
    std::size_t m_read = 0;
    bool m_haveEnded = true;
    tcp::Instant m_last;
};

/// Whether a transfer sends something, and all that was sent before ends before it does.
bool isAlone(const sim::Trace& trace, const Phase& phase, EndsBefore& ends)
{
    const auto rows = trace.rows().subspan(phase.firstRow, phase.lastRow + 1 - phase.firstRow);
    const auto first = std::ranges::find_if(rows,
        [](const sim::TraceRow& row) { return std::holds_alternative<sim::SendRow>(row.what); });
    return first != rows.end() &&
        ends.areBefore(std::get<sim::SendRow>(first->what).segment, rows.back().at);
}

/// Whether a transfer is nothing but data and their acknowledgments, each of which arrives once.
bool goesWell(const sim::Trace& trace, const Phase& phase, std::span<const Course> courses)
{
    const auto rows = trace.rows().subspan(phase.firstRow, phase.lastRow + 1 - phase.firstRow);
    return std::ranges::all_of(rows, [&](const sim::TraceRow& row) {
        const auto* send = std::get_if<sim::SendRow>(&row.what);
        if (send == nullptr) {
            return !isRemarkable(row);
        }
        const sim::SentSegment& sent = trace.segment(send->segment);
        return !sent.retransmission && !sent.injected && sent.segment.window > 0 &&
            courses[sent.id.value - 1].arrivals == 1;
    });
}

void leaveOut(const sim::Trace& trace, const Phase& phase, Omission& omission)
{
    const auto rows = trace.rows();
    Omission::Transfer transfer{phase.firstRow, phase.lastRow, {}};
    for (std::size_t row = phase.firstRow; row <= phase.lastRow; ++row) {
        if (const auto* send = std::get_if<sim::SendRow>(&rows[row].what)) {
            omission.segments[send->segment.value - 1] = true;
            transfer.sends[rows[row].who] |= trace.segment(send->segment).segment.len > 0;
        }
    }
    omission.transfers.push_back(transfer);
    // The call that leads to the first segment stands before it in the same instant.
    for (std::size_t row = trace.firstRowAt(rows[phase.firstRow].at); row <= phase.lastRow; ++row) {
        if (isOfData(rows[row])) {
            omission.calls.push_back(row);
        }
    }
}

} // namespace

Omission transfersIn(const sim::Trace& trace, const TimeRange& range)
{
    const std::vector<Course> courses = coursesIn(trace);
    Omission omission;
    omission.segments.resize(trace.segments().size());
    Phases phases;
    const auto rows = trace.rows();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        phases.read(trace, row);
    }
    EndsBefore ends(courses);
    for (const Phase& phase : phases.found()) {
        const bool isInRange = (!range.from || rows[phase.firstRow].at >= *range.from) &&
            (!range.to || rows[phase.lastRow].at <= *range.to);
        if (phase.kind == PhaseKind::DataTransfer && isInRange && isAlone(trace, phase, ends) &&
            goesWell(trace, phase, courses)) {
            leaveOut(trace, phase, omission);
        }
    }
    return omission;
}

} // namespace diagram
