// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ui {

class Timeline;

/// Makes the timeline a slider for screen readers. Its value is the playhead in seconds, which they
/// can change.
namespace spoken_timeline {

/// For all timelines that are made from now on.
void install();
/// Tells screen readers that the playhead has moved.
void announce(Timeline& timeline);

} // namespace spoken_timeline
} // namespace ui
