// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/fate.h"
#include "diagram/reading/symbols.h"
#include "render/words/labels.h"
#include "sim/trace.h"

#include <string>

namespace render {

/// The cells that a table of the trace shows for a row; empty where the row has nothing to show.
struct RowCells
{
    std::string time; ///< seconds with six decimals
    std::string who;  ///< at which end
    std::string what; ///< what happened, flags included
    std::string seq;  ///< "x+1 = 101"
    std::string ack;
    std::string len;    ///< octets of data
    std::string window; ///< as in the header
    std::string state;  ///< "SYN-SENT → ESTABLISHED"
    std::string reason; ///< why, as a sentence
};

/// The words of the rows of a trace.
class RowLabels
{
public:
    RowLabels(Language language, const sim::Trace& trace, const diagram::Symbols& symbols)
        : m_labels(language)
        , m_trace(trace)
        , m_symbols(symbols)
    {}

    RowCells cells(const sim::TraceRow& row) const;
    /// The row as a sentence. If a segment leaves in it, `fate` is what becomes of that segment.
    std::string sentence(const sim::TraceRow& row, const diagram::Fate& fate = {}) const;

private:
    Labels m_labels;
    const sim::Trace& m_trace;
    const diagram::Symbols& m_symbols;
};

} // namespace render
