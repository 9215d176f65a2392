// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/language.h"
#include "lesson/exercise/question.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace lesson {

/// A cell of the table of segments: what stands in it, or which item asks for it.
struct TableCell
{
    QString text;
    /// The number of the item in the question, from 1; 0: nothing is asked here.
    int blank = 0;
};

/// The segments of a question's run as a table, with blanks for what is asked.
struct SegmentTable
{
    /// Names for programs, such as "seq", and what stands above the columns.
    QStringList columns;
    QStringList head;
    std::vector<std::vector<TableCell>> rows;
};

/// The part of the run that the question shows; no rows where it shows none.
SegmentTable segmentTable(const Question& question, language::Code code);
/// The same in what is shown; of two languages words stand one below the other.
SegmentTable segmentTable(const Question& question, language::Language language);

/// How far a picture of the run gives no answer away: up to the first thing that is asked. None: it
/// would show nothing.
std::optional<tcp::Instant> pictureEnd(const Question& question);

/// What the chart of a question shows, in words: for those who cannot see it, and where there are
/// no pictures. Empty: it has none.
QString chartInWords(const Question& question, language::Code code);

/// The axis of a question's chart from which a number is read: a round or a time is a place along
/// it, a window a height.
enum class ChartAxis : std::uint8_t { Along, Up };
/// None: the question has no chart, or the item asks for no number in it.
std::optional<ChartAxis> chartAxis(const Question& question, const AskedItem& item);

/// The letters for sequence numbers that the text of a question names: with them may be answered.
QStringList introducedSymbols(const Question& question);

/// Whether the learner can know the answer to `item` from where its numbers begin: a letter of
/// theirs is introduced, or the text or what is shown of the run tells one of them. True of what is
/// no sequence or acknowledgment number.
bool tellsWhereItCounts(const Question& question, const AskedItem& item);

/// "①" for 1; above 20 "(21)".
QString circled(int number);

} // namespace lesson
