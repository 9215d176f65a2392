// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/link_setting.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace ui {

// In the window's language.
QString nameOf(sim::LinkSetting setting);
QString sentenceOf(sim::LinkSetting setting);
/// What is shown where there is none of it; empty: there always is some.
QString noneOf(sim::LinkSetting setting);
QString unitOf(sim::LinkSetting setting);

/// How a value is typed: so many of the model's units make one of the person's, so many decimals,
/// from the least to the greatest.
struct LinkScale
{
    double unit = 1;
    int decimals = 0;
    double least = 0;
    double most = 0;
};
LinkScale scaleOf(sim::LinkSetting setting);

/// A network that people know, with numbers of its usual order.
struct NetworkPreset
{
    const char* id;
    sim::LinkConfig toServer;
    sim::LinkConfig toClient;
};
const std::vector<NetworkPreset>& networkPresets();
/// "Satellite: 270 ms, 20 Mbit/s"
QString nameOf(const NetworkPreset& preset);

} // namespace ui
