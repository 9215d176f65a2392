// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ui {

class Timeline;

/// Lets screen readers take the timeline for a slider: its value is the playhead in seconds, which
/// they can change.
namespace spoken_timeline {

/// For all timelines that are made from now on.
void install();
/// The playhead has moved.
void announce(Timeline& timeline);

} // namespace spoken_timeline
} // namespace ui
