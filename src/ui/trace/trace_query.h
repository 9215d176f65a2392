// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/trace/trace_filter.h"

#include <variant>

namespace ui {

/// Why what was typed is no filter.
struct QueryProblem
{
    enum class Kind : std::uint8_t {
        UnknownField,
        NoNumber,
        NoTime,
        UnknownFlag,
        UnknownState,
        UnknownEnd,
        NoOrder, ///< only numbers are greater or less
    };
    Kind kind = Kind::UnknownField;
    /// What was typed in its place.
    QString found;

    friend bool operator==(const QueryProblem&, const QueryProblem&) = default;
};

/// Reads what a user types into the filter of the trace: terms parted by spaces, of which all must
/// hold. A term is a word that the row shows; or words in quotation marks; or a comparison:
/// `seq>300`, `seq=x+1`, `len>0`, `time>=1.5`, `flags:SYN,ACK` (these at least; with = exactly
/// these), `who:client`, `state:TIME-WAIT`. Columns may be named in Chinese, and signs be those of
/// a Chinese keyboard.
std::variant<TraceFilter, QueryProblem> readQuery(const QString& text);

/// The same as a sentence that says what would be right.
QString queryProblemText(const QueryProblem& problem);

} // namespace ui
