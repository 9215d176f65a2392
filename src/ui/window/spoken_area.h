// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Lets screen readers say what it is that has the keyboard: of a picture, and of a text that is
/// scrolled, Qt tells no more than that it fills a place.
namespace ui::spoken_area {

/// Gives all pictures and areas that take the focus, and of which a screen reader learns from now
/// on, a proper role. May be called several times.
void install();

} // namespace ui::spoken_area
