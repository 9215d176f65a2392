// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace ui {

/// Which rows of a trace are shown.
struct TraceFilter
{
    enum class Kind : std::uint8_t {
        Everything,
        SegmentsSent,
        Segments, ///< sent, arrived, lost
        States,
        Timers,
        Calls, ///< calls, data delivered, errors, what was set anew
    };
    Kind kind = Kind::Everything;
    std::optional<sim::Side> who;
    /// All of them must be found in what the row shows, in any case of letters.
    QStringList words;

    bool isOpen() const { return kind == Kind::Everything && !who && words.isEmpty(); }
    /// All but the words.
    bool takes(const sim::TraceRow& row) const;
    bool takesText(const QString& shown) const;

    friend bool operator==(const TraceFilter&, const TraceFilter&) = default;
};

} // namespace ui
