// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/segment.h"
#include "ui/injection/counting.h"

#include <QString>

namespace ui {

/// SACK blocks as they are typed: "301-401, 501-601".
QString sackText(const tcp::SackBlocks& blocks, const Counting& counting);

struct SackReading
{
    tcp::SackBlocks blocks;
    /// What is wrong, as a sentence. If it is not empty, ignore the blocks.
    QString problem;
};

/// Reads such a text: one to four blocks of at least one octet (RFC 2018 §3).
SackReading readSack(const QString& text, const Counting& counting);

} // namespace ui
