// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/texture.h"
#include "tcp/state.h"

namespace diagram::style {

// Measures of the sequence diagram, in pixels.

inline constexpr double kMargin = 20;      ///< between the paper's edge and anything
inline constexpr double kNarrowMargin = 8; ///< the same of a narrow picture
inline constexpr double kHeaderTop = 18;   ///< of the end boxes
inline constexpr double kHeaderHeight = 36;
inline constexpr double kIconWidth = 27; ///< of a host, with the gap behind it
inline constexpr double kLifelineTop = 58;
inline constexpr double kTail = 42;    ///< how far lifelines go on below everything else
inline constexpr double kBandHalf = 7; ///< half the width of a lifeline
inline constexpr double kTickHalf = 10;
inline constexpr double kArrowInset = 8;  ///< arrows end this far from the middle of a lifeline
inline constexpr double kTextOffset = 20; ///< beside a lifeline

inline constexpr double kFlightRise = 60;     ///< how much an ordinary arrow falls
inline constexpr double kAnswerOffset = 8;    ///< from an arrival to the answer
inline constexpr double kInjectedRise = 20;   ///< how much an arrow from the middle falls
inline constexpr double kInstantRise = 24;    ///< of an arrow that takes no time at all
inline constexpr double kHeadSpacing = 9;     ///< at least, between two arrow heads
inline constexpr double kLabelGap = 5;        ///< between an arrow and the text above it
inline constexpr double kLabelClear = 4;      ///< between a label and anything else
inline constexpr double kLabelLine = 15;      ///< from baseline to baseline on an arrow
inline constexpr double kWrittenLine = 24;    ///< the same where blanks are to be filled in
inline constexpr double kLabelLetters = 14.5; ///< height of a line's letters on an arrow
inline constexpr double kLabelPad = 12;       ///< between a label and a lifeline

inline constexpr double kBesideLine = 16;     ///< from line to line of a label beside a lifeline
inline constexpr double kBesideRise = 10;     ///< of its top above where its arrow begins
inline constexpr double kCauseGap = 7;        ///< from such a label to why it was lost
inline constexpr double kBesideBaseline = 12; ///< of the first line below its top

inline constexpr double kStateFirst = 14; ///< from the tick to the first baseline
inline constexpr double kStateLine = 16;
inline constexpr double kStateBelow = 5;  ///< below the last baseline
inline constexpr double kCallRise = 6;    ///< of a call's baseline above its tick
inline constexpr double kCallHeight = 20; ///< room that a call of one line needs above its tick
inline constexpr double kCallLine = 15;   ///< from line to line of a call or an error

inline constexpr double kTransferHeight = 46; ///< of the broad arrow for a transfer of data
inline constexpr double kTransferRoom = 96;   ///< with a line of words below it

inline constexpr double kTimerLine = 16;       ///< from line to line of a timer's words
inline constexpr double kTextFromBracket = 11; ///< beyond the break that crosses the bracket
inline constexpr double kBraceWidth = 34;      ///< a brace of a round trip, with its words
inline constexpr double kPhaseBar = 4;
inline constexpr double kPhaseGap = 5; ///< from the bar to the letters beside it
inline constexpr double kPhaseLine = 16;
inline constexpr double kLetterHeight = 0.86; ///< height of a Chinese character / font size

inline constexpr double kFutureOpacity = 0.3;
inline constexpr double kReadableOpacity = 0.75;

// Sizes are whole pixels: Qt draws no others.
inline constexpr Font kEndFont{FontFamily::Sans, 14, FontWeight::Bold};
inline constexpr Font kHeadFont{FontFamily::Sans, 14, FontWeight::Bold};
inline constexpr Font kNumberFont{FontFamily::Sans, 13, FontWeight::Normal};
inline constexpr Font kSymbolFont{FontFamily::Sans, 13, FontWeight::Normal, true}; ///< x, y, u
inline constexpr Font kStateFont{FontFamily::Sans, 13, FontWeight::SemiBold};
inline constexpr Font kStateSecondFont{FontFamily::Sans, 12, FontWeight::Normal};
inline constexpr Font kCallFont{FontFamily::Sans, 12, FontWeight::SemiBold};
inline constexpr Font kTimerFont{FontFamily::Sans, 12, FontWeight::Normal};
inline constexpr Font kPhaseFont{FontFamily::Sans, 13, FontWeight::SemiBold};
inline constexpr Font kNoteFont{FontFamily::Sans, 12, FontWeight::Normal};

/// The colour of a lifeline in this state, and what tells it from others without colours.
Ink phaseInk(tcp::State state);
Texture phaseTexture(tcp::State state);

/// The line of a segment's arrow: what changes the state of a connection stands out.
Stroke arrowStroke(Ink ink);
/// Of the two lines of a reset's arrow, from its middle.
inline constexpr double kDoubledHalf = 1.9;

} // namespace diagram::style
