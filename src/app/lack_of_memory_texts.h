// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace app::lack_of_memory {

struct Translated
{
    /// As in the name of the catalogue: "zh_CN".
    const char* locale;
    const char* text;
};

/// What is told, from the catalogues: CMake writes it, as a catalogue cannot be read without
/// memory.
extern const std::span<const Translated> kTranslated;

} // namespace app::lack_of_memory
