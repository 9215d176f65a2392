// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/setting.h"

#include <QString>

#include <array>
#include <cstdint>

namespace ui {

/// The pages of the settings dialog.
enum class SettingGroup : std::uint8_t { Basics, Timers, Options, Behaviour, Congestion, WhatIf };

inline constexpr std::array kSettingGroups{SettingGroup::Basics, SettingGroup::Timers,
    SettingGroup::Options, SettingGroup::Behaviour, SettingGroup::Congestion, SettingGroup::WhatIf};

SettingGroup groupOf(tcp::Setting setting);

// All texts are in the language of the window.
QString nameOf(SettingGroup group);
QString nameOf(tcp::Setting setting);
/// What the setting does, as a sentence.
QString sentenceOf(tcp::Setting setting);
/// The text for the value none.
QString noneOf(tcp::Setting setting);
/// The unit of a count, such as "octets"; empty for a bare number.
QString unitOf(tcp::Setting setting);

/// Where the setting's default comes from, such as "RFC 6298 §2", taken from the schema of scenario
/// files. May be empty.
QString sourceOf(tcp::Setting setting);

} // namespace ui
