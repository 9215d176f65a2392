// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/speaker.h"

#include <QByteArray>

namespace packaging {

/// woshou(1): the calls of the program, from its table of commands.
QByteArray commandPage(const language::Speaker& say);

/// woshou-scenario(5): scenario files, from their schema.
QByteArray scenarioPage(const language::Speaker& say);

} // namespace packaging
