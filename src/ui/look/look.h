// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"
#include "render/words/end_names.h"
#include "render/words/labels.h"

namespace ui {

/// How the window shows what it shows.
struct Look
{
    render::Language language = render::Language::English;
    render::Theme theme = render::Theme::Light;
    render::Numbers numbers = render::Numbers::Symbolic;
    render::FlagStyle flags = render::FlagStyle::Names;
    /// What the ends of the run are called.
    render::EndNames names = {};

    friend bool operator==(const Look&, const Look&) = default;
};

/// The words of the diagrams in this look.
inline render::Labels labelsFor(const Look& look)
{
    render::Labels labels(look.language, look.numbers, look.flags);
    labels.setEndNames(look.names);
    return labels;
}

} // namespace ui
