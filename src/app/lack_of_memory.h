// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/spoken_language.h"

#include <cstddef>

/// A program that runs out of memory says so and ends with ExitCode::Wrong, never by a signal.
///
/// Whoever asks for much at once learns of it by std::bad_alloc, or by null from malloc. But fonts,
/// the window system and in part Qt ask malloc for many small pieces, and do not look whether they
/// get them. For these the program keeps a reserve. When some of it has been lent out, a command
/// ends in good order: the next `new` throws std::bad_alloc. A window does so between two events,
/// because widgets do not bear exceptions while they are made. Where the reserve is used up, too,
/// the program ends at once.
namespace app::lack_of_memory {

/// To be called when the program begins.
void prepare();
/// Whether the system's limit allows a program so many addresses in all.
bool isAllowed(std::size_t bytes);
/// In which language it is told; in all before that.
void speak(Language language);
/// From now on `new` does not throw where the reserve can help: whoever calls this asks restock().
void carryOn();
/// Fills the reserve again if it has been lent out. False: there is no memory for it.
bool restock();
/// Says that there is too little memory, without needing any.
void tell();
[[noreturn]] void end();

} // namespace app::lack_of_memory
