// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/trace_json.h"

#include "sim/link_setting.h"
#include "tcp/setting.h"

#include <array>
#include <charconv>
#include <concepts>
#include <string_view>

namespace sim {
namespace {

/// Writes one flat JSON object, keys in the order they are given. Nothing here needs escaping: keys
/// and ids are our own, in ASCII without quotes.
class ObjectWriter
{
public:
    explicit ObjectWriter(std::string& out)
        : m_out(out)
    {
        m_out += '{';
    }

    void text(std::string_view key, std::string_view value)
    {
        name(key);
        m_out += '"';
        m_out += value;
        m_out += '"';
    }

    template<typename T>
    requires std::integral<T> || std::floating_point<T>
    void number(std::string_view key, T value)
    {
        name(key);
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        m_out.append(digits.data(), end);
    }

    void truth(std::string_view key, bool value) { literal(key, value ? "true" : "false"); }
    void null(std::string_view key) { literal(key, "null"); }

    /// `value` is JSON already.
    void literal(std::string_view key, std::string_view value)
    {
        name(key);
        m_out += value;
    }

    void close() { m_out += '}'; }

private:
    void name(std::string_view key)
    {
        if (m_out.back() != '{') {
            m_out += ',';
        }
        m_out += '"';
        m_out += key;
        m_out += "\":";
    }

    std::string& m_out;
};

std::int64_t nanoseconds(tcp::Instant at) { return at.time_since_epoch().count(); }

std::string flagsList(tcp::Flags flags)
{
    return flags.bits() == 0 ? "[]" : "[\"" + tcp::toString(flags, "\",\"") + "\"]";
}

std::string pair(std::uint32_t first, std::uint32_t second)
{
    return '[' + std::to_string(first) + ',' + std::to_string(second) + ']';
}

std::string blocksList(const tcp::SackBlocks& sack)
{
    std::string list;
    for (const tcp::SackBlock& block : sack.blocks()) {
        list += (list.empty() ? "" : ",") + pair(block.left.value, block.right.value);
    }
    return '[' + list + ']';
}

void appendOptions(ObjectWriter& json, const tcp::Options& options)
{
    std::string value;
    ObjectWriter present(value);
    if (options.mss) {
        present.number("mss", *options.mss);
    }
    if (options.windowScale) {
        present.number("ws", *options.windowScale);
    }
    if (options.timestamps) {
        present.literal("ts", pair(options.timestamps->value, options.timestamps->echo));
    }
    if (options.sackPermitted) {
        present.literal("sack_ok", "true");
    }
    if (!options.sack.empty()) {
        present.literal("sack", blocksList(options.sack));
    }
    present.close();
    json.literal("options", value);
}

void appendSegment(ObjectWriter& json, const SentSegment& sent)
{
    const tcp::Segment& segment = sent.segment;
    json.number("id", sent.id.value);
    json.literal("flags", flagsList(segment.flags));
    json.number("seq", segment.seq.value);
    if (segment.hasAck()) {
        json.number("ack", segment.ack.value);
    } else {
        json.null("ack");
    }
    json.number("len", segment.len);
    json.number("window", segment.window);
    if (segment.urg()) {
        json.number("urgent", segment.urgent);
    }
    appendOptions(json, segment.options);
    json.truth("retransmission", sent.retransmission);
    json.text("reason", tcp::provenance(sent.reason).id);
    if (sent.injected) {
        json.truth("injected", true);
    }
}

/// A setting's value, as scenario files write it; null for none.
class ValueWriter
{
public:
    ValueWriter(ObjectWriter& json, std::string_view key)
        : m_json(json)
        , m_key(key)
    {}

    void operator()(std::monostate) const { m_json.null(m_key); }
    void operator()(bool value) const { m_json.truth(m_key, value); }
    void operator()(std::uint64_t value) const { m_json.number(m_key, value); }
    void operator()(double value) const { m_json.number(m_key, value); }
    void operator()(tcp::Choice value) const { m_json.text(m_key, value.word); }
    void operator()(const tcp::Choices& values) const
    {
        std::string list;
        for (const std::string_view word : values.words) {
            list += (list.empty() ? "\"" : ",\"") + std::string(word) + '"';
        }
        m_json.literal(m_key, '[' + list + ']');
    }
    void operator()(tcp::Duration value) const
    {
        m_json.number(m_key, std::chrono::duration<double, std::milli>(value).count());
    }
    void operator()(const std::vector<std::uint32_t>& values) const
    {
        std::string list;
        for (const std::uint32_t value : values) {
            list += (list.empty() ? "" : ",") + std::to_string(value);
        }
        m_json.literal(m_key, '[' + list + ']');
    }

private:
    ObjectWriter& m_json;
    std::string_view m_key;
};

/// The members in which two sets of settings differ, as they are now.
template<typename Settings, typename Config>
std::string differences(const Settings& all, const Changed<Config>& change)
{
    std::string members;
    ObjectWriter json(members);
    for (const auto setting : all) {
        const auto value = valueOf(setting, change.after);
        if (value != valueOf(setting, change.before)) {
            std::visit(ValueWriter(json, id(setting)), value);
        }
    }
    json.close();
    return members;
}

bool hasBytes(tcp::CallKind kind)
{
    return kind == tcp::CallKind::Send || kind == tcp::CallKind::Receive;
}

/// Gives each row its `kind`, and then the keys of that kind.
class RowWriter
{
public:
    RowWriter(ObjectWriter& json, const Trace& trace, const TraceRow& row)
        : m_json(json)
        , m_trace(trace)
        , m_row(row)
    {}

    void operator()(const CallRow& row) const
    {
        head("call");
        m_json.text("call", tcp::id(row.call.kind));
        if (hasBytes(row.call.kind)) {
            m_json.number("bytes", row.call.bytes);
        }
        if (row.call.urgent) {
            m_json.truth("urgent", true);
        }
    }
    void operator()(const SendRow& row) const
    {
        head("send");
        appendSegment(m_json, m_trace.segment(row.segment));
    }
    void operator()(const ArriveRow& row) const
    {
        head("arrive");
        m_json.number("id", row.segment.value);
    }
    void operator()(const DropRow& row) const
    {
        head("drop");
        m_json.number("id", row.segment.value);
        m_json.text("cause", id(row.cause));
    }
    void operator()(const StateRow& row) const
    {
        head("state");
        m_json.text("from", tcp::name(row.from));
        m_json.text("to", tcp::name(row.to));
        m_json.text("event", tcp::id(row.event));
    }
    void operator()(const TimerRow& row) const
    {
        head("timer");
        m_json.text("timer", tcp::id(row.timer));
        m_json.text("act", tcp::id(row.act));
        m_json.number("due_ns", nanoseconds(row.due));
    }
    void operator()(const DeliverRow& row) const
    {
        head("deliver");
        m_json.number("bytes", row.total);
    }
    void operator()(const NoteRow& row) const
    {
        head("note");
        m_json.text("note", tcp::provenance(row.note).id);
    }
    void operator()(const ErrorRow& row) const
    {
        head("error");
        m_json.text("error", tcp::provenance(row.error).id);
    }
    void operator()(const SettingsRow& row) const
    {
        head("settings");
        m_json.literal("settings", differences(tcp::kAllSettings, m_trace.settings()[row.change]));
    }
    void operator()(const CongestionRow& row) const
    {
        const tcp::CongestionChange& change = row.change;
        head("congestion");
        m_json.number("cwnd", change.cwnd);
        if (change.ssthresh > 0) {
            m_json.number("ssthresh", change.ssthresh);
        } else {
            m_json.null("ssthresh");
        }
        m_json.number("flight", change.flight);
        m_json.text("phase", tcp::id(change.phase));
        m_json.text("cause", tcp::provenance(change.cause).id);
    }
    void operator()(const RttRow& row) const
    {
        const tcp::RttSample& rtt = m_trace.rtts()[row.sample];
        head("rtt");
        m_json.number("sample_ns", rtt.sample.count());
        m_json.number("srtt_ns", rtt.srtt.count());
        m_json.number("rttvar_ns", rtt.rttvar.count());
        m_json.number("rto_ns", rtt.rto.count());
    }
    void operator()(const LinkRow& row) const
    {
        head("link");
        m_json.literal("link", differences(kAllLinkSettings, m_trace.links()[row.change]));
    }

private:
    void head(std::string_view kind) const
    {
        m_json.number("t_ns", nanoseconds(m_row.at));
        m_json.text("kind", kind);
        m_json.text("who", id(m_row.who));
    }

    ObjectWriter& m_json;
    const Trace& m_trace;
    const TraceRow& m_row;
};

} // namespace

std::string toJson(const Trace& trace, const TraceRow& row)
{
    std::string line;
    line.reserve(256);
    ObjectWriter json(line);
    std::visit(RowWriter(json, trace, row), row.what);
    json.close();
    return line;
}

} // namespace sim
