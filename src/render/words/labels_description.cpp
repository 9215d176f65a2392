// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels.h"
#include "render/words/labels_text.h"

#include "diagram/reading/symbols.h"

#include <variant>
#include <vector>

namespace render {

namespace {

/// A description is listened to: beyond this many lines nobody does.
constexpr std::size_t kMostLines = 300;

class Teller
{
public:
    Teller(const Labels& labels, const sim::Trace& trace, const diagram::Symbols& symbols)
        : m_labels(labels)
        , m_trace(trace)
        , m_symbols(symbols)
    {}

    std::string told()
    {
        findFates();
        for (const sim::TraceRow& row : m_trace.rows()) {
            std::visit([&](const auto& what) { tell(row, what); }, row.what);
            if (m_lines == kMostLines) {
                line(sentences(m_labels.language(), PHRASE("Sentence", "And so on.")));
                break;
            }
        }
        return m_text;
    }

private:
    /// What becomes of each segment is told where it is sent.
    void findFates()
    {
        m_fates.resize(m_trace.segments().size());
        for (const sim::TraceRow& row : m_trace.rows()) {
            if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
                end(arrival->segment, {diagram::Fate::Kind::Arrived, row.at});
            } else if (const auto* drop = std::get_if<sim::DropRow>(&row.what)) {
                end(drop->segment, {diagram::Fate::Kind::Lost, row.at, drop->cause});
            }
        }
    }

    void end(sim::SegmentId segment, const diagram::Fate& fate)
    {
        diagram::Fate& known = m_fates[segment.value - 1];
        if (known.kind == diagram::Fate::Kind::InFlight) {
            known = fate;
        } else {
            ++known.extraCopies;
        }
    }

    void line(const std::string& text)
    {
        if (!m_text.empty()) {
            m_text += '\n';
        }
        m_text += text;
        ++m_lines;
    }

    void tell(const sim::TraceRow& row, const sim::CallRow& what)
    {
        line(m_labels.callSentence(row.who, what.call, row.at));
    }
    void tell(const sim::TraceRow& row, const sim::StateRow& what)
    {
        line(m_labels.stateSentence(row.who, what.to, row.at));
    }
    void tell(const sim::TraceRow& row, const sim::ErrorRow& what)
    {
        line(m_labels.errorSentence(row.who, what.error, row.at));
    }
    void tell(const sim::TraceRow&, const sim::SendRow& what)
    {
        const sim::SentSegment& sent = m_trace.segment(what.segment);
        const auto label = m_labels.segment(sent, m_symbols.numbers(sent));
        line(m_labels.segmentSentence(sent, label, m_fates[what.segment.value - 1]));
    }
    void tell(const sim::TraceRow&, const sim::DropRow&) {}
    void tell(const sim::TraceRow&, const sim::ArriveRow&) {}
    void tell(const sim::TraceRow&, const sim::TimerRow&) {}
    void tell(const sim::TraceRow&, const sim::DeliverRow&) {}
    void tell(const sim::TraceRow&, const sim::NoteRow&) {}
    void tell(const sim::TraceRow&, const sim::CongestionRow&) {}
    void tell(const sim::TraceRow&, const sim::RttRow&) {}
    void tell(const sim::TraceRow& row, const sim::SettingsRow& what)
    {
        line(m_labels.settingsSentence(row.who, m_trace.settings()[what.change], row.at));
    }
    void tell(const sim::TraceRow& row, const sim::LinkRow& what)
    {
        line(m_labels.networkSentence(row.who, m_trace.links()[what.change], row.at));
    }

    const Labels& m_labels;
    const sim::Trace& m_trace;
    const diagram::Symbols& m_symbols;
    std::vector<diagram::Fate> m_fates;
    std::string m_text;
    std::size_t m_lines = 0;
};

} // namespace

std::string Labels::description(const sim::Trace& trace, const diagram::Symbols& symbols) const
{
    return Teller(*this, trace, symbols).told();
}

} // namespace render
