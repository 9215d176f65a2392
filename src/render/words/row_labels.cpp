// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/row_labels.h"

#include "render/words/congestion_words.h"
#include "render/words/inspector_words.h"
#include "render/words/labels_text.h"

#include <array>
#include <cstdio>

namespace render {
namespace {

using std::string;

string timeText(tcp::Instant at)
{
    const auto us =
        std::chrono::duration_cast<std::chrono::microseconds>(at.time_since_epoch()).count();
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%lld.%06lld", static_cast<long long>(us / 1'000'000),
        static_cast<long long>(us % 1'000'000));
    return text.data();
}

string numberText(const diagram::NamedNumber& number)
{
    const string absolute = std::to_string(number.absolute.value);
    return number.symbol.empty() ? absolute : number.symbol + " = " + absolute;
}

Phrase actWords(tcp::TimerAct act)
{
    switch (act) {
    case tcp::TimerAct::Start:
        return PHRASE("TimerEvent", "%1 starts");
    case tcp::TimerAct::Stop:
        return PHRASE("TimerEvent", "%1 stops");
    case tcp::TimerAct::Expire:
        return PHRASE("TimerEvent", "%1 expires");
    }
    return {};
}

bool isCall(tcp::Event event)
{
    using enum tcp::Event;
    return event == PassiveOpen || event == ActiveOpen || event == Send || event == Close ||
        event == Abort || event == Crash;
}

class Filler
{
public:
    Filler(const Labels& labels, const sim::Trace& trace, const diagram::Symbols& symbols,
        RowCells& cells)
        : m_labels(labels)
        , m_trace(trace)
        , m_symbols(symbols)
        , m_cells(cells)
    {}

    void operator()(const sim::CallRow& row) const
    {
        m_cells.what = sideBySide(m_labels.call(row.call));
    }
    void operator()(const sim::SendRow& row) const
    {
        fill(row.segment, PHRASE("Row", "sends %1"));
        m_cells.reason = m_labels.reasonSentence(m_trace.segment(row.segment).reason);
    }
    void operator()(const sim::ArriveRow& row) const
    {
        fill(row.segment, PHRASE("Row", "gets %1"));
    }
    void operator()(const sim::DropRow& row) const
    {
        fill(row.segment, PHRASE("Row", "%1 is lost"));
        m_cells.reason = m_labels.drop(row.cause);
    }
    void operator()(const sim::StateRow& row) const
    {
        // A call has a row of its own just before.
        m_cells.what = oneLine(m_labels.language(),
            isCall(row.event) ? PHRASE("Row", "changes its state") : render::words(row.event));
        m_cells.state.append(tcp::name(row.from)).append(" → ").append(tcp::name(row.to));
        m_cells.reason = sentences(m_labels.language(), meaning(row.event));
    }
    void operator()(const sim::TimerRow& row) const
    {
        m_cells.what = oneLine(m_labels.language(),
            [&](const Speaker& say) { return say(actWords(row.act), {say(name(row.timer))}); });
        if (row.act == tcp::TimerAct::Start) {
            m_cells.reason = sentences(m_labels.language(), [&](const Speaker& say) {
                return say(PHRASE("Row", "Due at %1 s."), {timeText(row.due)});
            });
        }
    }
    void operator()(const sim::DeliverRow& row) const
    {
        m_cells.what = oneLine(m_labels.language(), [&](const Speaker& say) {
            return say(PHRASE("Row", "delivered: %1 octets"), {std::to_string(row.total)});
        });
    }
    void operator()(const sim::NoteRow& row) const
    {
        m_cells.what = oneLine(m_labels.language(), render::words(row.note));
        m_cells.reason = m_labels.noteSentence(row.note);
    }
    void operator()(const sim::ErrorRow& row) const
    {
        m_cells.what = oneLine(m_labels.language(), render::words(row.error));
    }
    void operator()(const sim::CongestionRow& row) const
    {
        const tcp::CongestionChange& change = row.change;
        const string ssthresh = change.ssthresh > 0 ? std::to_string(change.ssthresh) : "∞";
        const string numbers =
            "cwnd = " + std::to_string(change.cwnd) + ", ssthresh = " + ssthresh + ", ";
        m_cells.what = oneLine(m_labels.language(),
            [&](const Speaker& say) { return numbers + string(say(render::words(change.phase))); });
        const string section(tcp::provenance(change.cause).section);
        m_cells.reason = sentences(m_labels.language(), [&](const Speaker& say) {
            return string(say(sentence(change.cause))) + " " + section;
        });
    }
    void operator()(const sim::RttRow& row) const
    {
        const tcp::RttSample& rtt = m_trace.rtts()[row.sample];
        const auto seconds = [](tcp::Duration time) { return timeText(tcp::Instant{time}) + " s"; };
        m_cells.what = oneLine(m_labels.language(), [&](const Speaker& say) {
            return say(PHRASE("Row", "round-trip time measured: %1"), {seconds(rtt.sample)});
        });
        m_cells.reason = "SRTT = " + seconds(rtt.srtt) + ", RTTVAR = " + seconds(rtt.rttvar) +
            ", RTO = " + seconds(rtt.rto);
    }
    void operator()(const sim::SettingsRow& row) const
    {
        m_cells.reason = joined(m_labels.settings(m_trace.settings()[row.change]));
        m_cells.what = oneLine(m_labels.language(), PHRASE("Row", "settings changed"));
    }
    void operator()(const sim::LinkRow& row) const
    {
        m_cells.reason = joined(m_labels.network(m_trace.links()[row.change]));
        m_cells.what = oneLine(m_labels.language(), PHRASE("Row", "network changed"));
    }

private:
    static string joined(const std::vector<string>& lines)
    {
        string text;
        for (const string& line : lines) {
            text += (text.empty() ? "" : ", ") + line;
        }
        return text;
    }
    void fill(sim::SegmentId id, const Phrase& what) const
    {
        const sim::SentSegment& sent = m_trace.segment(id);
        const diagram::SegmentNumbers numbers = m_symbols.numbers(sent);
        const string name = std::to_string(id.value) + ' ' + m_labels.segment(sent, numbers).head;
        // The name is the same in every language.
        m_cells.what = language::firstSpeaker(m_labels.language())(what, {name});
        m_cells.seq = numberText(numbers.seq);
        if (sent.segment.hasAck()) {
            m_cells.ack = numberText(numbers.ack);
        }
        m_cells.len = std::to_string(sent.segment.len);
        m_cells.window = std::to_string(sent.segment.window);
    }

    const Labels& m_labels;
    const sim::Trace& m_trace;
    const diagram::Symbols& m_symbols;
    RowCells& m_cells;
};

} // namespace

RowCells RowLabels::cells(const sim::TraceRow& row) const
{
    RowCells cells;
    cells.time = timeText(row.at);
    cells.who = m_labels.endTitle(row.who);
    std::visit(Filler(m_labels, m_trace, m_symbols, cells), row.what);
    return cells;
}

std::string RowLabels::sentence(const sim::TraceRow& row, const diagram::Fate& fate) const
{
    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
        const sim::SentSegment& sent = m_trace.segment(send->segment);
        return m_labels.segmentSentence(
            sent, m_labels.segment(sent, m_symbols.numbers(sent)), fate);
    }
    if (const auto* call = std::get_if<sim::CallRow>(&row.what)) {
        return m_labels.callSentence(row.who, call->call, row.at);
    }
    if (const auto* error = std::get_if<sim::ErrorRow>(&row.what)) {
        return m_labels.errorSentence(row.who, error->error, row.at);
    }
    const RowCells told = cells(row);
    const language::Speaker& say = language::firstSpeaker(m_labels.language());
    string inside = say(PHRASE("Joint", "%1, %2"), {told.time + " s", told.who});
    inside = say(PHRASE("Joint", "%1: %2"), {inside, told.what});
    for (const string& detail : {told.state, told.seq.empty() ? "" : "seq " + told.seq,
             told.ack.empty() ? "" : "ack " + told.ack}) {
        inside = detail.empty() ? inside : say(PHRASE("Joint", "%1, %2"), {inside, detail});
    }
    const string text = say(PHRASE("Row", "%1."), {inside});
    return told.reason.empty() ? text : text + ' ' + told.reason;
}

} // namespace render
