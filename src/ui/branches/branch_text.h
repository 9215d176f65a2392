// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/branch.h"
#include "tcp/time.h"

#include <QString>

namespace ui {

/// What the user did, in few words: "drop segment 2". In the language that is spoken.
QString actText(const sim::Input& act);

/// As the user named it, else by what begins it.
QString branchName(const session::Branch& branch);

/// How both ends stand at its end, and how much was done.
QString branchDetails(const session::Branch& branch);

/// "0.025 s"
QString momentText(tcp::Instant at);

} // namespace ui
