// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/setting.h"

#include <QString>

#include <array>
#include <cstdint>

namespace ui {

/// How settings of an end are laid out for a person.
enum class SettingGroup : std::uint8_t { Basics, Timers, Options, Behaviour, Congestion };

inline constexpr std::array kSettingGroups{SettingGroup::Basics, SettingGroup::Timers,
    SettingGroup::Options, SettingGroup::Behaviour, SettingGroup::Congestion};

SettingGroup groupOf(tcp::Setting setting);

// In the window's language.
QString nameOf(SettingGroup group);
QString nameOf(tcp::Setting setting);
/// What it does: a sentence.
QString sentenceOf(tcp::Setting setting);
/// What is shown where there is none of it.
QString noneOf(tcp::Setting setting);
/// The unit of a count, such as "octets"; empty for a bare number.
QString unitOf(tcp::Setting setting);

/// What the setting's default rests on, taken from the schema: "RFC 6298 §2". May be empty.
QString sourceOf(tcp::Setting setting);

} // namespace ui
