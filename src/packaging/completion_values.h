// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"

#include <cstdint>

namespace packaging {

/// What a word of the command line may be.
enum class Value : std::uint8_t {
    Free,    ///< a number, a time
    Choices, ///< one of an option's choices
    File,
    Source,   ///< the id of anything built in, or a file
    Exercise, ///< the id of an exercise, or a file
    Lesson,   ///< the id of an exercise or of a lesson, which has some, or a file
};

Value valueOf(const app::OptionSpec& option);
/// Of a command's first argument, and of all further ones.
Value firstArgument(const app::CommandSpec& command);
Value furtherArguments(const app::CommandSpec& command);

/// "--output", and "-o" before it where there is one.
QStringList spellings(const app::OptionSpec& option);

} // namespace packaging
