// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Lets screen readers name boxes to choose from: on Unix, Qt gives what is chosen for their name
/// and looks for the real one in a label beside them, which a box in a bar does not have.
namespace ui::spoken_choice {

/// For all boxes that somebody asks about from now on.
void install();

} // namespace ui::spoken_choice
