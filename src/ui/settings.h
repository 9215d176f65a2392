// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look.h"

#include <QByteArray>

namespace ui {

/// The look that was used last; at first the system's language and a light theme.
Look rememberedLook();
void remember(const Look& look);

/// How the window was left: as QWidget::saveGeometry() and Workspace::layout() tell it; empty at
/// first.
struct WindowLayout
{
    QByteArray geometry;
    QByteArray panels;
};

WindowLayout rememberedLayout();
void remember(const WindowLayout& layout);

} // namespace ui
