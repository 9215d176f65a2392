// SPDX-License-Identifier: GPL-3.0-or-later

// A segment: why it was sent, its header, what became of it and what it caused.

#include "diagram/header/segment_header.h"
#include "diagram/sequence/segment_ink.h"
#include "render/words/header_labels.h"
#include "render/words/labels_words.h"
#include "sim/causes.h"
#include "ui/inspector/measured_text.h"
#include "ui/inspector/page.h"
#include "ui/inspector/page_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ui {
namespace {

using language::Phrase;

/// Addresses that are kept for documentation (RFC 5737).
constexpr sim::PerSide<std::uint32_t> kAddresses{{0xc0000201, 0xc6336401}};

class Teller
{
public:
    Teller(const PageSource& source, const sim::SentSegment& sent)
        : m_source(source)
        , m_trace(source.session.trace())
        , m_sent(sent)
        , m_write(source.look)
    {}

    Page told()
    {
        Page page;
        page.title = title();
        page.ink = diagram::segmentInk(m_sent.segment);
        page.add(why());
        page.add(diagram::segmentHeader(m_sent, facts(), m_source.width, m_source.metrics,
            render::HeaderLabels(m_source.look.language)));
        if (QString html = letters(); !html.isEmpty()) {
            page.add(std::move(html));
        }
        page.add(story());
        return page;
    }

private:
    QString title() const
    {
        render::Labels labels(m_source.look.language);
        labels.setEndNames(m_source.look.names);
        const auto words = labels.segment(m_sent, m_source.symbols.numbers(m_sent));
        const auto name = [&](sim::Side side) {
            return QString::fromStdString(labels.endTitle(side));
        };
        return QString::number(m_sent.id.value) + "   " + QString::fromStdString(words.head) +
            "   " + name(m_sent.from) + " → " + name(sim::opposite(m_sent.from));
    }

    diagram::HeaderFacts facts() const
    {
        const sim::Side to = sim::opposite(m_sent.from);
        const auto& ends = m_source.session.state().genesis().endpoint;
        diagram::HeaderFacts facts;
        facts.addressing = {
            kAddresses[m_sent.from], kAddresses[to], ends[m_sent.from].port, ends[to].port};
        facts.numbers = m_source.symbols.numbers(m_sent);
        facts.windowShift = m_source.index.windowShift(m_trace, m_sent.id);
        return facts;
    }

    QString when(tcp::Instant at) const { return m_write.momentLink(at); }
    QString segmentLink(sim::SegmentId id) const
    {
        const auto& segment = m_trace.segment(id);
        return m_write.link(id,
            QString::number(id.value) + ' ' +
                QString::fromStdString(tcp::toString(segment.segment.flags)));
    }

    /// Whether a script sent it in place of the end that it does not test.
    bool isScripted() const
    {
        const session::ScriptRun* script = m_source.session.script();
        return script != nullptr && m_sent.from != script->tested;
    }

    QString why() const
    {
        if (isScripted()) {
            return m_write.paragraph(
                m_write.say(PHRASE("Inspector", "The script sends it in place of this side.")));
        }
        const Phrase reason = render::sentence(m_sent.reason);
        const auto section = tcp::provenance(m_sent.reason).section;
        QString html = m_write.say(reason);
        if (!section.empty()) {
            html += ' ' + m_write.section(section);
        }
        constexpr int kMany = 3; // two share one with delayed acknowledgments, too
        if (const int count = answered(); count >= kMany) {
            html += ' ' +
                m_write.say(PHRASE("Inspector",
                                "It answers %1 segments of data that arrived in the same instant: "
                                "all that has "
                                "arrived is looked at before an ACK is sent. Where the path has a "
                                "rate they "
                                "arrive one after the other, and each is answered."),
                    {QString::number(count)}) +
                ' ' + m_write.section("RFC 9293 §3.10.7.4");
        }
        return m_write.paragraph(html);
    }

    /// How many segments of data arrived in the instant in which it leaves, since the last segment
    /// before it.
    int answered() const
    {
        if (!m_sent.segment.hasAck() || m_sent.injected) {
            return 0;
        }
        int count = 0;
        const auto rows = m_trace.rows();
        for (auto row = std::ranges::lower_bound(rows, m_sent.at, {}, &sim::TraceRow::at);
             row != rows.end() && row->at == m_sent.at; ++row) {
            if (const auto* arrival = std::get_if<sim::ArriveRow>(&row->what);
                arrival != nullptr && row->who == m_sent.from) {
                count += m_trace.segment(arrival->segment).segment.len > 0 ? 1 : 0;
            } else if (const auto* send = std::get_if<sim::SendRow>(&row->what);
                       send != nullptr && row->who == m_sent.from) {
                if (send->segment == m_sent.id) {
                    return count;
                }
                count = 0;
            }
        }
        return 0;
    }

    /// Where the letters come from in which its numbers are written.
    QString letters() const
    {
        const diagram::SegmentNumbers numbers = m_source.symbols.numbers(m_sent);
        QStringList lines;
        addLetter(lines, numbers.seq, m_sent.from);
        if (m_sent.segment.hasAck()) {
            addLetter(lines, numbers.ack, sim::opposite(m_sent.from));
        }
        lines.removeDuplicates();
        return lines.isEmpty()
            ? QString()
            : m_write.heading(PHRASE("Inspector", "Where its letters come from")) +
                m_write.list(lines);
    }

    /// "x = 100", or "u = x+1461": by the number of the direction in which `sender` sends.
    void addLetter(QStringList& lines, const diagram::NamedNumber& number, sim::Side sender) const
    {
        if (number.relative < 0) {
            return; // of before the connection
        }
        const QString symbol = QString::fromStdString(number.symbol);
        const QString letter = symbol.section('+', 0, 0);
        const sim::Side opener = m_source.symbols.opener();
        const auto sign = signOf(letter, opener);
        if (!sign) {
            return;
        }
        const std::uint32_t beyond = symbol.section('+', 1).toUInt();
        QString value = QString::number((number.absolute - beyond).value);
        if (*sign > diagram::LegendSign::ServerNumber && number.relative) {
            value = (sender == opener ? 'x' : 'y') + letter.mid(1) + '+' +
                QString::number(*number.relative - beyond);
        }
        const render::Labels labels = labelsFor(m_source.look);
        lines += m_write.labelled("<i>" + letter + "</i> = " + value,
            QString::fromStdString(labels.legend(*sign)).toHtmlEscaped());
    }

    /// What a letter stands for, whatever its primes.
    static std::optional<diagram::LegendSign> signOf(const QString& letter, sim::Side opener)
    {
        using enum diagram::LegendSign;
        const bool isOfClient = opener == sim::Side::Client;
        const std::array letters{std::pair{'x', isOfClient ? ClientNumber : ServerNumber},
            std::pair{'y', isOfClient ? ServerNumber : ClientNumber},
            std::pair{'u', diagram::LegendSign::CloserNumber},
            std::pair{'v', diagram::LegendSign::OtherNumber},
            std::pair{'w', diagram::LegendSign::LastNumber}};
        for (const auto& [first, sign] : letters) {
            if (letter.startsWith(QLatin1Char(first))) {
                return sign;
            }
        }
        return {};
    }

    QString story() const
    {
        QStringList lines;
        const std::size_t row = m_source.index.sendRow(m_sent.id);
        if (!m_source.happened(row)) {
            lines += m_write.say(PHRASE("Inspector", "At the playhead it has not been sent yet."));
        }
        lines += m_sent.injected
            ? m_write.say(PHRASE("Inspector", "Put in at %1."), {when(m_sent.at)})
            : m_write.say(PHRASE("Inspector", "Sent by %1 at %2."),
                  {m_write.end(m_sent.from), when(m_sent.at)});
        addCauses(lines, row);
        QString html = m_write.heading(PHRASE("Inspector", "Its story"));
        for (const std::size_t end : m_source.index.endRows(m_sent.id)) {
            addEnd(lines, end);
        }
        if (m_source.index.endRows(m_sent.id).empty()) {
            lines += m_write.say(PHRASE("Inspector", "It is still on its way."));
        }
        return html + m_write.list(lines);
    }

    /// The segments that it answers, and the others that led to it.
    void addCauses(QStringList& lines, std::size_t row) const
    {
        for (const std::size_t cause : sim::causesOf(m_trace, row)) {
            if (const auto* arrival = std::get_if<sim::ArriveRow>(&m_trace.rows()[cause].what)) {
                lines +=
                    m_write.say(PHRASE("Inspector", "Sent in the instant in which %1 arrived."),
                        {segmentLink(arrival->segment)});
            }
        }
    }

    void addEnd(QStringList& lines, std::size_t row) const
    {
        const sim::TraceRow& end = m_trace.rows()[row];
        if (const auto* drop = std::get_if<sim::DropRow>(&end.what)) {
            lines += m_write.say(lost(drop->cause), {when(end.at)});
            return;
        }
        lines += m_write.say(
            PHRASE("Inspector", "Arrived at %1 at %2."), {m_write.end(end.who), when(end.at)});
        for (const std::size_t effect : sim::effectsOf(m_trace, row)) {
            if (const QString line = told(m_trace.rows()[effect]); !line.isEmpty()) {
                lines += "→ " + line;
            }
        }
    }

    static Phrase lost(sim::DropCause cause)
    {
        switch (cause) {
        case sim::DropCause::Queue:
            return PHRASE("Inspector", "Lost at %1: the queue was full.");
        case sim::DropCause::Loss:
            return PHRASE("Inspector", "Lost at %1 by chance, half-way.");
        case sim::DropCause::Fault:
            return PHRASE("Inspector", "Lost at %1: it was dropped on purpose.");
        case sim::DropCause::Corrupt:
            return PHRASE("Inspector", "Dropped at %1 on arrival: its checksum was wrong.");
        }
        return {};
    }

    QString told(const sim::TraceRow& row) const
    {
        if (const auto* state = std::get_if<sim::StateRow>(&row.what)) {
            return stateChange(*state);
        }
        if (const auto* deliver = std::get_if<sim::DeliverRow>(&row.what)) {
            return m_write.say(
                PHRASE("Inspector", "The application of %1 has received %2 octets by now."),
                {m_write.end(row.who), QString::number(deliver->total)});
        }
        if (const auto* note = std::get_if<sim::NoteRow>(&row.what)) {
            return m_write.say(render::sentence(note->note)) + ' ' +
                m_write.section(tcp::provenance(note->note).section);
        }
        if (const auto* error = std::get_if<sim::ErrorRow>(&row.what)) {
            return m_write.say(PHRASE("Inspector", "The application of %1 is told: %2."),
                {m_write.end(row.who), render::words(error->error)});
        }
        if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
            return m_write.say(
                PHRASE("Inspector", "Answered by %1."), {segmentLink(send->segment)});
        }
        return measuredText(m_write, m_trace, row);
    }

    QString stateChange(const sim::StateRow& row) const
    {
        const QString text = toText(tcp::name(row.from)) + " → " + toText(tcp::name(row.to));
        const tcp::Transition* edge = tcp::findTransition(row.from, row.event, row.to);
        return edge == nullptr ? text
                               : m_write.link(sim::Edge{row.from, row.event}, text) + ' ' +
                m_write.section(edge->section);
    }

    const PageSource& m_source;
    const sim::Trace& m_trace;
    const sim::SentSegment& m_sent;
    PageWriter m_write;
};

} // namespace

Page segmentPage(const PageSource& source, sim::SegmentId segment)
{
    return Teller(source, source.session.trace().segment(segment)).told();
}

Page emptyPage(const PageSource& source)
{
    const PageWriter write(source.look);
    Page page;
    page.add(write.paragraph(write.say(PHRASE("Inspector",
        "No segment has been sent yet. Click a segment, the name of "
        "a side, or a state or an arrow of the state graph."))));
    return page;
}

} // namespace ui
