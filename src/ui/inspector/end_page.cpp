// SPDX-License-Identifier: GPL-3.0-or-later

// One end of the connection as it stands at the cursor: sequence spaces, variables, timers.

#include "diagram/picture/style.h"
#include "diagram/space/sequence_space.h"
#include "render/words/inspector_words.h"
#include "render/words/labels_text.h"
#include "render/words/space_labels.h"
#include "ui/inspector/page.h"
#include "ui/inspector/page_text.h"
#include "ui/look/languages.h"

namespace ui {
namespace {

using language::Phrase;
using render::Variable;

QString number(std::uint64_t value) { return QString::number(value); }

/// "301  ISS+1"
QString numbered(tcp::SeqNum value, tcp::SeqNum initial, const char* base)
{
    const std::uint32_t offset = tcp::distance(initial, value);
    return number(value.value) + "  " + base + (offset == 0 ? "" : '+' + number(offset));
}

class EndTeller
{
public:
    EndTeller(const PageSource& source, sim::Side side)
        : m_source(source)
        , m_endpoint(source.session.state().endpoint(side))
        , m_tcb(m_endpoint.tcb())
        , m_write(source.look)
        , m_side(side)
    {}

    Page told() const;
    Page recorded() const;

private:
    bool isSending() const
    {
        return m_endpoint.state() != tcp::State::Closed && m_endpoint.state() != tcp::State::Listen;
    }
    bool isReceiving() const { return isSending() && m_endpoint.state() != tcp::State::SynSent; }

    QString timers() const;
    QString variables() const;
    QString sendRows() const;
    QString receiveRows() const;
    QString namelessRow(Variable variable, const QString& value) const;
    QString bufferRows() const;
    QString roundTripRows() const;
    QString congestion() const;
    tcp::State recordedState() const;
    QString settings() const;
    QString row(Variable variable, const QString& value) const;
    QString length(tcp::Duration value) const
    {
        return QString::fromStdString(render::lengthText(value));
    }

    const PageSource& m_source;
    const tcp::Endpoint& m_endpoint;
    const tcp::Tcb& m_tcb;
    PageWriter m_write;
    sim::Side m_side;
};

Page EndTeller::told() const
{
    Page page;
    render::Labels labels(m_source.look.language);
    labels.setEndNames(m_source.look.names);
    const tcp::State state = m_endpoint.state();
    page.title = QString::fromStdString(labels.endTitle(m_side)) + "   " + toText(tcp::name(state));
    page.ink = m_side == sim::Side::Client ? diagram::Ink::Client : diagram::Ink::Server;
    page.add(m_write.paragraph(m_write.labelled(
        m_write.link(state, toText(tcp::name(state))), m_write.say(render::meaning(state)))));
    page.add(timers());
    const render::SpaceLabels spaces(m_source.look.language);
    if (isReceiving()) {
        page.add(m_write.heading(PHRASE("Inspector", "Send sequence space"), "RFC 9293 §3.3.1"));
        page.add(sendSpace(m_tcb.snd, m_source.width, m_source.metrics, spaces));
        page.add(m_write.heading(PHRASE("Inspector", "Receive sequence space"), "RFC 9293 §3.3.1"));
        page.add(
            receiveSpace(m_tcb.rcv, m_tcb.held.ranges(), m_source.width, m_source.metrics, spaces));
    } else if (isSending()) {
        page.add(m_write.paragraph(
            m_write.say(PHRASE("Inspector", "The peer's window is not known yet."))));
    }
    if (isSending()) {
        page.add(variables());
    } else {
        page.add(m_write.paragraph(m_write.say(
            PHRASE("Inspector", "Its variables get their values when it sends a SYN."))));
    }
    page.add(settings());
    return page;
}

/// What changes from frame to frame stands alone, so that the rest stays as it is.
QString EndTeller::timers() const
{
    QStringList lines;
    for (std::size_t i = 0; i < tcp::kTimerCount; ++i) {
        const auto kind = static_cast<tcp::TimerKind>(i);
        if (const auto due = m_endpoint.timers().due(kind)) {
            const auto left = *due - m_source.session.playhead();
            lines += m_write.say(PHRASE("Inspector", "%1: %2 left, until %3; %4."),
                {render::name(kind), length(std::chrono::floor<std::chrono::milliseconds>(left)),
                    m_write.momentLink(*due), render::meaning(kind)});
        }
    }
    return m_write.heading(PHRASE("Inspector", "Timers that run")) +
        (lines.isEmpty() ? m_write.say(PHRASE("Inspector", "None.")) : m_write.list(lines));
}

QString EndTeller::row(Variable variable, const QString& value) const
{
    const auto cell = [](const char* width, const QString& html) {
        return QString("<td width='%1' style='padding:1px 8px 3px 0'>%2</td>").arg(width, html);
    };
    const QString meaning = m_write.soft(m_write.say(render::meaning(variable)));
    return "<tr>" + cell("24%", m_write.mono(toText(render::name(variable)))) +
        cell("24%", m_write.mono(value).replace("  ", "<br>")) +
        cell("52%", "<span style='font-size:12px'>" + meaning + "</span>") + "</tr>";
}

QString EndTeller::sendRows() const
{
    const tcp::SendVariables& snd = m_tcb.snd;
    QString rows = row(Variable::Iss, number(snd.iss.value));
    rows += row(Variable::SndUna, numbered(snd.una, snd.iss, "ISS"));
    rows += row(Variable::SndNxt, numbered(snd.nxt, snd.iss, "ISS"));
    if (!isReceiving()) {
        return rows;
    }
    rows += row(Variable::SndWnd, number(snd.wnd));
    if (snd.up) {
        rows += row(Variable::SndUp, numbered(*snd.up, snd.iss, "ISS"));
    }
    rows += row(Variable::SndWl1, numbered(snd.wl1, m_tcb.rcv.irs, "IRS"));
    rows += row(Variable::SndWl2, numbered(snd.wl2, snd.iss, "ISS"));
    rows += row(Variable::MaxSndWnd, number(snd.maxWnd));
    return rows + row(Variable::EffSndMss, number(snd.mss));
}

QString EndTeller::receiveRows() const
{
    const tcp::ReceiveVariables& rcv = m_tcb.rcv;
    QString rows = row(Variable::Irs, number(rcv.irs.value));
    rows += row(Variable::RcvNxt, numbered(rcv.nxt, rcv.irs, "IRS"));
    rows += row(Variable::RcvWnd, number(rcv.wnd));
    if (rcv.up) {
        rows += row(Variable::RcvUp, numbered(*rcv.up, rcv.irs, "IRS"));
    }
    rows += row(Variable::RcvBuff, number(rcv.buffer));
    rows += row(Variable::RcvUser, number(m_tcb.unread));
    if (m_tcb.negotiated.windowScale) {
        rows += row(Variable::SndShift, number(m_tcb.negotiated.sendShift));
        rows += row(Variable::RcvShift, number(m_tcb.negotiated.receiveShift));
    }
    if (m_tcb.negotiated.timestamps) {
        rows += row(Variable::TsRecent, number(m_tcb.ts.recent));
    }
    return rows;
}

/// What has no name in the RFC is called by its meaning.
QString EndTeller::namelessRow(Variable variable, const QString& value) const
{
    const auto cell = [](const char* width, const QString& html) {
        return QString("<td width='%1' style='padding:1px 8px 3px 0'>%2</td>").arg(width, html);
    };
    return "<tr>" + cell("62%", m_write.say(render::meaning(variable))) +
        cell("38%", m_write.mono(value)) + "</tr>";
}

QString EndTeller::bufferRows() const
{
    std::uint64_t held = 0;
    for (const tcp::Reassembly::Range& range : m_tcb.held.ranges()) {
        held += range.length;
    }
    QString rows = namelessRow(Variable::SendBuffer, number(m_tcb.sendBuffer.unsent));
    rows += namelessRow(Variable::RetransmissionQueue, number(m_tcb.retransmissionQueue.size()));
    rows += namelessRow(Variable::OutOfOrder, number(held));
    rows += namelessRow(Variable::Delivered, number(m_tcb.delivered));
    return rows + namelessRow(Variable::Retries, number(m_tcb.retries));
}

QString EndTeller::roundTripRows() const
{
    QString rows;
    if (const auto srtt = m_tcb.rtt.srtt()) {
        rows += row(Variable::Srtt, length(*srtt));
        rows += row(Variable::RttVar, length(m_tcb.rtt.rttvar()));
    }
    return rows + row(Variable::Rto, length(m_tcb.rtt.rto()));
}

QString EndTeller::variables() const
{
    const auto table = [](const QString& rows) {
        return "<table width='100%' cellspacing='0' cellpadding='0'>" + rows + "</table>";
    };
    QString html = m_write.heading(PHRASE("Inspector", "Send variables")) + table(sendRows());
    if (isReceiving()) {
        html += m_write.heading(PHRASE("Inspector", "Receive variables")) + table(receiveRows());
    }
    html += m_write.heading(PHRASE("Inspector", "Buffers and round-trip time")) +
        table(bufferRows()) + table(roundTripRows());
    const bool isControlled = m_endpoint.config().congestion != tcp::CongestionControl::None;
    return isControlled && tcp::isSynchronized(m_endpoint.state()) ? html + congestion() : html;
}

Phrase phaseOf(const tcp::Congestion& congestion)
{
    const Phrase avoidance = PHRASE(
        "Inspector", "Congestion avoidance: about one segment more in each round-trip time.");
    switch (congestion.phase()) {
    case tcp::Congestion::Phase::Open:
        return congestion.slowStart()
            ? PHRASE("Inspector", "Slow start: each ACK opens the window further.")
            : avoidance;
    case tcp::Congestion::Phase::Recovery:
        return PHRASE("Inspector",
            "Fast recovery: until all that was outstanding when it began is acknowledged.");
    case tcp::Congestion::Phase::Loss:
        return congestion.slowStart() ? PHRASE("Inspector", "Slow start after a timeout.")
                                      : avoidance;
    }
    return {};
}

QString EndTeller::congestion() const
{
    const tcp::Congestion& control = m_tcb.congestion;
    QStringList lines{m_write.say(phaseOf(control)),
        m_write.say(PHRASE("Inspector",
                        "cwnd = %1 octets: as much may be in flight as far as the network is "
                        "concerned."),
            {number(control.window())})};
    lines += control.threshold()
        ? m_write.say(PHRASE("Inspector", "ssthresh = %1 octets: slow start ends there."),
              {number(*control.threshold())})
        : m_write.say(PHRASE("Inspector", "ssthresh is not set: nothing has been lost yet."));
    if (control.duplicates() > 0) {
        lines += m_write.say(
            PHRASE("Inspector", "%1 duplicate ACKs in a row."), {number(control.duplicates())});
    }
    return m_write.heading(PHRASE("Inspector", "Congestion control"), "RFC 5681 §3.1") +
        m_write.list(lines);
}

tcp::State EndTeller::recordedState() const
{
    const sim::Trace& trace = m_source.session.trace();
    tcp::State state = trace.start().state[m_side];
    for (const std::uint32_t row : m_source.index.stateRows()) {
        if (m_source.happened(row) && trace.rows()[row].who == m_side) {
            state = std::get<sim::StateRow>(trace.rows()[row].what).to;
        }
    }
    return state;
}

/// Of what was recorded, segments are known, and perhaps states; variables are not.
Page EndTeller::recorded() const
{
    Page page;
    render::Labels labels(m_source.look.language);
    labels.setEndNames(m_source.look.names);
    page.title = QString::fromStdString(labels.endTitle(m_side));
    page.ink = m_side == sim::Side::Client ? diagram::Ink::Client : diagram::Ink::Server;
    if (!m_source.session.trace().start().tellsState[m_side]) {
        page.add(m_write.paragraph(m_write.say(PHRASE("Inspector",
            "The script plays this side: it says which segments come from here. There is no "
            "endpoint, and so no state and no variables."))));
        return page;
    }
    const tcp::State state = recordedState();
    page.title += "   " + toText(tcp::name(state));
    page.add(m_write.paragraph(m_write.labelled(
        m_write.link(state, toText(tcp::name(state))), m_write.say(render::meaning(state)))));
    page.add(m_write.paragraph(m_write.say(PHRASE("Inspector",
        "The script tests this side. Of its run, segments and states were recorded, but no "
        "variables."))));
    return page;
}

QString EndTeller::settings() const
{
    const tcp::EndpointConfig& config = m_endpoint.config();
    QStringList lines{
        m_write.say(PHRASE("Inspector", "Port %1, MSS %2, receive buffer %3 octets."),
            {number(config.port), number(config.mss), number(config.window)}),
        m_write.say(PHRASE("Inspector", "MSL %1; RTO %2 at first, %3 to %4."),
            {length(config.msl), length(config.initialRto), length(config.minRto),
                length(config.maxRto)}),
        m_write.say(PHRASE("Inspector", "Given up after %1 retransmissions, of a SYN after %2."),
            {number(config.maxRetries), number(config.synRetries)}),
    };
    QStringList on;
    const auto add = [&on](bool is, const char* name) {
        if (is) {
            on += name;
        }
    };
    add(config.nagle, "Nagle");
    add(config.timestamps, "timestamps");
    add(config.windowScale.has_value(), "window scale");
    add(config.sack, "SACK");
    add(config.delayedAck > tcp::Duration(0), "delayed ACK");
    add(config.keepalive.has_value(), "keep-alive");
    add(config.rfc5961, "RFC 5961");
    add(config.rfc1337, "RFC 1337");
    add(config.timeWaitReuse, "TIME-WAIT reuse");
    lines += m_write.say(PHRASE("Inspector", "Switched on: %1."), {listed(on)});
    return m_write.heading(PHRASE("Inspector", "Settings")) + m_write.list(lines);
}

} // namespace

Page endPage(const PageSource& source, sim::Side side)
{
    const EndTeller teller(source, side);
    return source.session.isSimulated() ? teller.told() : teller.recorded();
}

} // namespace ui
