// SPDX-License-Identifier: GPL-3.0-or-later

// What is typed into the filter of the trace.

#include "fuzz/input.h"
#include "ui/trace/trace_query.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = ui::readQuery(fuzz::text(data, size));
    if (const auto* problem = std::get_if<ui::QueryProblem>(&read)) {
        ui::queryProblemText(*problem);
    }
    return 0;
}
