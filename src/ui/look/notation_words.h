// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "render/words/labels.h"
#include "tcp/time.h"

#include <QString>

#include <array>

namespace ui {

/// All of them, in the order of menus.
inline constexpr std::array kNumbers{
    render::Numbers::Symbolic, render::Numbers::Relative, render::Numbers::Absolute};
inline constexpr std::array kFlagStyles{render::FlagStyle::Names, render::FlagStyle::Bits};

/// In the language that was installed last.
QString nameOf(render::Numbers numbers);
/// The same in every language.
QString nameOf(render::FlagStyle flags);

QString nameOf(diagram::ChartKind kind);

/// A moment of a run, wherever one is told: "0.025 s".
QString momentText(tcp::Instant at);

} // namespace ui
