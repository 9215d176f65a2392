// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "figure/figure.h"
#include "ui/runs/second_run_box.h"

#include <QString>

#include <optional>

namespace ui {

struct Look;

/// A chart as the window shows it.
struct ShownChart
{
    diagram::ChartKind kind = diagram::ChartKind::TimeSequence;
    /// Who sends; none: the end that sends more.
    std::optional<sim::Side> of;
    tcp::Duration averaging{0};
    SecondRun secondRun;
    diagram::TimeRange range;
};

// The same choices wherever a chart is chosen.

/// Lists whose data can be shown.
void fillDirections(QComboBox& box, const Look& look);
/// None: that of the end that sends more.
std::optional<sim::Side> chosenDirection(const QComboBox& box);
void chooseDirection(QComboBox& box, std::optional<sim::Side> of);

/// Lists what throughput can be averaged over.
void fillAverages(QComboBox& box);
/// 0: what suits the part that is shown.
tcp::Duration chosenAverage(const QComboBox& box);
void chooseAverage(QComboBox& box, tcp::Duration average);

} // namespace ui
