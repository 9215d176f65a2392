// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Lets screen readers name boxes to choose from: on Unix, Qt gives what is chosen for their name
/// and looks for the real one in a label beside them, which a box in a bar does not have.
namespace ui::spoken_choice {

/// Gives all combo boxes of which a screen reader learns from now on a proper name and value. May
/// be called several times.
void install();

} // namespace ui::spoken_choice
