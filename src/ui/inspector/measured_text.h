// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "ui/inspector/page_text.h"

#include <QString>

namespace ui {

/// What a row of the trace says of congestion control or of round-trip times, with its reason and
/// section; empty: nothing.
QString measuredText(const PageWriter& write, const sim::Trace& trace, const sim::TraceRow& row);

} // namespace ui
