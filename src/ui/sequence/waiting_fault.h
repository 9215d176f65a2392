// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"

#include <QString>

#include <optional>

namespace ui {

/// What waits for the next segment from an end, in the window's language; empty for nothing.
QString waitingFaultText(const std::optional<sim::Fault>& fault);

} // namespace ui
