// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// A key that a view handles itself while it has the focus, without an action, and what it does.
struct KeyHint
{
    QString keys;
    QString does;
};

} // namespace ui
