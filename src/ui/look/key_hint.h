// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// A key that no action has: what a view does with it while it has the focus.
struct KeyHint
{
    QString keys;
    QString does;
};

} // namespace ui
