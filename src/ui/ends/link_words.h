// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/link_setting.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace ui {

// All texts are in the language of the window.

QString nameOf(sim::LinkSetting setting);
QString sentenceOf(sim::LinkSetting setting);
/// The text for the value none; empty: there always is a value.
QString noneOf(sim::LinkSetting setting);
QString unitOf(sim::LinkSetting setting);

/// How a value is typed.
struct LinkScale
{
    /// One unit of the field in units of sim::LinkConfig.
    double unit = 1;
    int decimals = 0;
    double least = 0;
    double most = 0;
};
LinkScale scaleOf(sim::LinkSetting setting);

/// A well-known kind of network, with typical numbers.
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
