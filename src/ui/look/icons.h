// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <QIcon>

#include <cstdint>

namespace ui {

enum class Icon : std::uint8_t {
    Play,
    Pause,
    Step,
    StepBack,
    NextSegment,
    ToStart,
    ToEnd,
    New,
    Open,
    Export,
    Float,
    Listen,
    Connect,
    Send,
    Receive,
    Finish,
    Abort,
    More,
    Inject,
    Settings,
    NextState,
    PreviousState,
    PreviousSegment,
    Close,
    Whole,
};

/// The icon in the theme's colours, sharp at any size.
QIcon icon(Icon sign, render::Theme theme);

} // namespace ui
