// SPDX-License-Identifier: GPL-3.0-or-later

// A timer that ran, or a phase of the connection: what it is, when it was, and what it is for.

#include "diagram/reading/phases.h"
#include "diagram/reading/timer_spans.h"
#include "render/words/inspector_words.h"
#include "render/words/labels_text.h"
#include "render/words/labels_words.h"
#include "sim/causes.h"
#include "ui/inspector/measured_text.h"
#include "ui/inspector/page.h"
#include "ui/inspector/page_text.h"

namespace ui {
namespace {

using diagram::TimerSpan;

std::optional<TimerSpan> spanOf(const sim::Trace& trace, const sim::Happening& happening)
{
    diagram::TimerSpans spans;
    const auto rows = trace.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const auto* timer = std::get_if<sim::TimerRow>(&rows[i].what)) {
            spans.read(rows[i], *timer, i, static_cast<double>(i));
        }
    }
    const auto isIt = [&](const TimerSpan& span) { return span.number == happening.number; };
    for (const TimerSpan& span : spans.running(happening.who)) {
        if (isIt(span)) {
            return span;
        }
    }
    for (std::size_t kind = 0; kind < tcp::kTimerCount; ++kind) {
        for (const TimerSpan& span :
            spans.finished(happening.who, static_cast<tcp::TimerKind>(kind))) {
            if (isIt(span)) {
                return span;
            }
        }
    }
    return {};
}

/// What happened as the timer expired.
QStringList effects(const sim::Trace& trace, const PageWriter& write, const TimerSpan& span)
{
    QStringList lines{write.say(
        PHRASE("Inspector", "Expired at %1."), {write.momentLink(trace.rows()[span.lastRow].at)})};
    for (const std::size_t effect : sim::effectsOf(trace, span.lastRow)) {
        const sim::TraceRow& row = trace.rows()[effect];
        if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
            const sim::SentSegment& sent = trace.segment(send->segment);
            lines += "→ " +
                write.say(PHRASE("Inspector", "Sent: %1."),
                    {write.link(sent.id,
                        QString::number(sent.id.value) + ' ' +
                            QString::fromStdString(tcp::toString(sent.segment.flags)))});
        } else if (const QString text = measuredText(write, trace, row); !text.isEmpty()) {
            lines += "→ " + text;
        }
    }
    return lines;
}

/// What a phase is for.
Phrase purpose(diagram::PhaseKind kind)
{
    using enum diagram::PhaseKind;
    switch (kind) {
    case Opening:
        return PHRASE("PhaseMeaning", "A SYN is sent, and nobody has answered it yet.");
    case ThreeWayHandshake:
        return PHRASE("PhaseMeaning",
            "Each side tells its initial sequence number and has it acknowledged; the second "
            "segment does both at once, so three are enough.");
    case SimultaneousOpen:
        return PHRASE("PhaseMeaning",
            "Both sides send a SYN before that of the other arrives. It becomes one connection.");
    case OpenFailed:
        return PHRASE("PhaseMeaning", "The attempt to connect ended in CLOSED.");
    case DataTransfer:
        return PHRASE("PhaseMeaning",
            "Each octet has a number. What is not acknowledged in time is sent again.");
    case ZeroWindowProbing:
        return PHRASE("PhaseMeaning",
            "The receiver has no room. The sender probes now and then, since the news that there "
            "is "
            "room again might be lost.");
    case KeepAlive:
        return PHRASE("PhaseMeaning",
            "Nothing was sent for long. Probes find out whether the peer is still there.");
    case FourWayTeardown:
        return PHRASE(
            "PhaseMeaning", "Each direction is closed alone, by a FIN and its ACK: four segments.");
    case ThreeSegmentClose:
        return PHRASE("PhaseMeaning",
            "The second side had nothing left to send: its FIN goes with the ACK of the first.");
    case HalfClose:
        return PHRASE(
            "PhaseMeaning", "One side has closed; the other still sends data, and may do so.");
    case SimultaneousClose:
        return PHRASE("PhaseMeaning",
            "Both sides send a FIN before that of the other arrives. Both wait in TIME-WAIT.");
    case Reset:
        return PHRASE("PhaseMeaning", "A RST ends the connection at once, without a farewell.");
    }
    return {};
}

} // namespace

std::optional<Page> timerPage(const PageSource& source, const sim::Happening& happening)
{
    const auto span = spanOf(source.session.trace(), happening);
    if (!span) {
        return {};
    }
    const PageWriter write(source.look);
    Page page;
    page.title = write.term(render::name(span->kind)) + "   " +
        QString::fromStdString(render::lengthText(span->length));
    page.add(write.paragraph(write.say(render::meaning(span->kind))));
    page.add(write.paragraph(write.say(PHRASE("Inspector", "Started by %1 at %2."),
        {write.end(span->who), write.momentLink(span->from)})));
    if (span->end == TimerSpan::End::Expired) {
        page.add(write.list(effects(source.session.trace(), write, *span)));
    }
    if (span->kind == tcp::TimerKind::TimeWait) {
        // Why so long.
        page.add(write.paragraph(write.say(render::meaning(tcp::State::TimeWait)) + ' ' +
            write.section("RFC 9293 §3.3.2")));
    }
    return page;
}

std::optional<Page> phasePage(const PageSource& source, sim::PhaseNumber number)
{
    const sim::Trace& trace = source.session.trace();
    diagram::Phases phases;
    for (std::size_t i = 0; i < trace.rows().size(); ++i) {
        phases.read(trace, i);
    }
    if (number.value == 0 || number.value > phases.found().size()) {
        return {};
    }
    const diagram::Phase& phase = phases.found()[number.value - 1];
    const PageWriter write(source.look);
    Page page;
    page.title = write.term(render::words(phase.kind));
    page.add(write.paragraph(write.say(purpose(phase.kind))));
    page.add(write.paragraph(write.say(PHRASE("Inspector", "From %1 to %2."),
        {write.momentLink(trace.rows()[phase.firstRow].at),
            write.momentLink(trace.rows()[phase.lastRow].at)})));
    return page;
}

} // namespace ui
