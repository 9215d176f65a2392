// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/row_labels.h"

#include "render/congestion_words.h"
#include "render/inspector_words.h"
#include "render/labels_text.h"

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

string inLine(Language language, const Words& words) { return oneLine(language, words); }

Words actWords(tcp::TimerAct act)
{
    switch (act) {
    case tcp::TimerAct::Start:
        return {"%1 starts", "%1启动"};
    case tcp::TimerAct::Stop:
        return {"%1 stops", "%1停止"};
    case tcp::TimerAct::Expire:
        return {"%1 expires", "%1到时"};
    }
    return {};
}

/// Words about words: each language has its own.
string about(Language language, const Words& pattern, const Words& argument)
{
    const string en = filled(pattern.en, argument.en);
    const string zh = filled(pattern.zh, argument.zh);
    return inLine(language, {en, zh});
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

    void operator()(const sim::CallRow& row) const { m_cells.what = m_labels.call(row.call); }
    void operator()(const sim::SendRow& row) const
    {
        fill(row.segment, {"sends %1", "发出 %1"});
        m_cells.reason = m_labels.reasonSentence(m_trace.segment(row.segment).reason);
    }
    void operator()(const sim::ArriveRow& row) const { fill(row.segment, {"gets %1", "收到 %1"}); }
    void operator()(const sim::DropRow& row) const
    {
        fill(row.segment, {"%1 is lost", "%1 丢失"});
        m_cells.reason = m_labels.drop(row.cause);
    }
    void operator()(const sim::StateRow& row) const
    {
        m_cells.what = inLine(m_labels.language(), render::words(row.event));
        m_cells.state.append(tcp::name(row.from)).append(" → ").append(tcp::name(row.to));
        const Words why = meaning(row.event);
        m_cells.reason = sentences(m_labels.language(), string(why.en), string(why.zh));
    }
    void operator()(const sim::TimerRow& row) const
    {
        m_cells.what = about(m_labels.language(), actWords(row.act), name(row.timer));
        if (row.act == tcp::TimerAct::Start) {
            const string due = timeText(row.due);
            m_cells.reason =
                sentences(m_labels.language(), "Due at " + due + " s.", due + " s 到时。");
        }
    }
    void operator()(const sim::DeliverRow& row) const
    {
        const string total = std::to_string(row.total);
        const string en = "delivered: " + total + " octets";
        const string zh = "已交付 " + total + " 字节";
        m_cells.what = inLine(m_labels.language(), {en, zh});
    }
    void operator()(const sim::NoteRow& row) const
    {
        m_cells.what = string(tcp::provenance(row.note).id);
        m_cells.reason = m_labels.noteSentence(row.note);
    }
    void operator()(const sim::ErrorRow& row) const
    {
        m_cells.what = inLine(m_labels.language(), render::words(row.error));
    }
    void operator()(const sim::CongestionRow& row) const
    {
        const tcp::CongestionChange& change = row.change;
        const string ssthresh = change.ssthresh > 0 ? std::to_string(change.ssthresh) : "∞";
        const string numbers =
            "cwnd = " + std::to_string(change.cwnd) + ", ssthresh = " + ssthresh + ", ";
        const Words phase = render::words(change.phase);
        const string en = numbers + string(phase.en);
        const string zh = numbers + string(phase.zh);
        const string section = string(" ").append(tcp::provenance(change.cause).section);
        const Words why = sentence(change.cause);
        m_cells.what = inLine(m_labels.language(), {en, zh});
        m_cells.reason =
            sentences(m_labels.language(), string(why.en) + section, string(why.zh) + section);
    }
    void operator()(const sim::RttRow& row) const
    {
        const tcp::RttSample& rtt = m_trace.rtts()[row.sample];
        const auto seconds = [](tcp::Duration time) { return timeText(tcp::Instant{time}) + " s"; };
        const string sample = seconds(rtt.sample);
        const string en = "round-trip time measured: " + sample;
        const string zh = "测得往返时间 " + sample;
        m_cells.what = inLine(m_labels.language(), {en, zh});
        m_cells.reason = "SRTT = " + seconds(rtt.srtt) + ", RTTVAR = " + seconds(rtt.rttvar) +
            ", RTO = " + seconds(rtt.rto);
    }
    void operator()(const sim::SettingsRow& row) const
    {
        m_cells.reason = joined(m_labels.settings(m_trace.settings()[row.change]));
        m_cells.what = inLine(m_labels.language(), {"settings changed", "更改设置"});
    }
    void operator()(const sim::LinkRow& row) const
    {
        m_cells.reason = joined(m_labels.network(m_trace.links()[row.change]));
        m_cells.what = inLine(m_labels.language(), {"network changed", "更改网络"});
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
    void fill(sim::SegmentId id, const Words& what) const
    {
        const sim::SentSegment& sent = m_trace.segment(id);
        const diagram::SegmentNumbers numbers = m_symbols.numbers(sent);
        const string name = std::to_string(id.value) + ' ' + m_labels.segment(sent, numbers).head;
        const string en = filled(what.en, name);
        const string zh = filled(what.zh, name);
        // The name is the same in both.
        m_cells.what = m_labels.language() == Language::English ? en : zh;
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
    string text = told.time + " s, " + told.who + ": " + told.what;
    text += told.state.empty() ? "" : ", " + told.state;
    text += told.seq.empty() ? "" : ", seq " + told.seq;
    text += told.ack.empty() ? "" : ", ack " + told.ack;
    text += m_labels.language() == Language::English ? "." : "。";
    return told.reason.empty() ? text : text + ' ' + told.reason;
}

} // namespace render
