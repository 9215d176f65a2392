// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/labels.h"
#include "render/theme.h"

namespace ui {

/// How the window shows what it shows.
struct Look
{
    render::Language language = render::Language::English;
    render::Theme theme = render::Theme::Light;

    friend bool operator==(const Look&, const Look&) = default;
};

} // namespace ui
