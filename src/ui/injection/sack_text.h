// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/segment.h"
#include "ui/injection/counting.h"

#include <QString>

namespace ui {

/// The blocks as people type them: "301-401, 501-601".
QString sackText(const tcp::SackBlocks& blocks, const Counting& counting);

struct SackReading
{
    tcp::SackBlocks blocks;
    /// A sentence; where there is one, the blocks mean nothing.
    QString problem;
};

/// Reads such a text: one to four blocks, of one octet at least (RFC 2018 §3).
SackReading readSack(const QString& text, const Counting& counting);

} // namespace ui
