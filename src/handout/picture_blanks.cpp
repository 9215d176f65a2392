// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/picture_blanks.h"

#include "lesson/exercise/figure_table.h"

#include <array>
#include <cstddef>
#include <vector>

namespace handout {
namespace {

constexpr std::size_t kFields = 4;
/// In the order in which they stand beside an arrow.
constexpr std::array<const char*, kFields> kColumns{"flags", "seq", "ack", "len"};
enum Field : std::size_t { kFlags, kSeq, kAck, kLen };

/// Which fields of a segment are asked for.
using Asked = std::array<bool, kFields>;

/// Which fields an arrow of the segment tells.
Asked toldOf(const tcp::Segment& segment)
{
    return {true, true, segment.hasAck(), segment.len > 0};
}

/// Reads the table row by row, and counts the items as they would be numbered in a diagram.
class Reader
{
public:
    explicit Reader(const lesson::Question& question)
        : m_question(question)
        , m_table(lesson::segmentTable(question, language::kEnglish))
    {}

    std::optional<render::Blanks> read()
    {
        for (const auto& row : m_table.rows) {
            if (!readRow(row)) {
                return std::nullopt;
            }
        }
        return m_blanks.fields.empty() ? std::nullopt : std::optional(m_blanks);
    }

private:
    bool readRow(const std::vector<lesson::TableCell>& row)
    {
        const sim::SegmentId id{
            row[static_cast<std::size_t>(m_table.columns.indexOf("id"))].text.toUInt()};
        const Asked told = toldOf(m_question.run->trace().segment(id).segment);
        Asked asked{};
        for (std::size_t field = 0; field < kFields; ++field) {
            const qsizetype column = m_table.columns.indexOf(kColumns[field]);
            const int blank = column < 0 ? 0 : row[static_cast<std::size_t>(column)].blank;
            asked[field] = blank > 0;
            // Numbers go on, and what an arrow does not tell has no blank beside it.
            if (blank > 0 && (blank != ++m_count || !told[field])) {
                return false;
            }
        }
        if (asked != Asked{}) {
            m_blanks.fields[id] = {asked[kFlags], asked[kSeq], asked[kAck], asked[kLen],
                asked[kFlags] && !asked[kAck]};
        }
        return true;
    }

    const lesson::Question& m_question;
    lesson::SegmentTable m_table;
    render::Blanks m_blanks;
    int m_count = 0;
};

} // namespace

std::optional<render::Blanks> blanksOf(const lesson::Question& question)
{
    const auto& figure = question.figure;
    // Columns are hidden because they would tell.
    const bool isWhole = figure && figure->picture && !figure->misprint &&
        figure->from == tcp::Instant() && question.exercise->figure->hidden.isEmpty();
    return isWhole ? Reader(question).read() : std::nullopt;
}

sim::Trace withoutStates(const sim::Trace& trace, tcp::Instant to)
{
    sim::TraceStart start = trace.start();
    start.tellsState = {{false, false}};
    sim::Trace shown(start);
    for (const sim::SentSegment& sent : trace.segments()) {
        if (sent.at <= to) {
            shown.append(sent);
        }
    }
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* send = std::get_if<sim::SendRow>(&row.what);
        const auto* arrive = std::get_if<sim::ArriveRow>(&row.what);
        const auto* drop = std::get_if<sim::DropRow>(&row.what);
        const sim::SegmentId* id = send != nullptr ? &send->segment
            : arrive != nullptr                    ? &arrive->segment
            : drop != nullptr                      ? &drop->segment
                                                   : nullptr;
        // The ends of arrows are shown, however late: the table tells them, too.
        if (id != nullptr && id->value <= shown.segments().size()) {
            shown.append(row);
        }
    }
    return shown;
}

} // namespace handout
