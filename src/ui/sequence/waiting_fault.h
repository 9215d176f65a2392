// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"

#include <QString>

#include <optional>

namespace ui {

/// The fault that waits for the next segment of an end, in the language of the window; empty if
/// none waits.
QString waitingFaultText(const std::optional<sim::Fault>& fault);

} // namespace ui
