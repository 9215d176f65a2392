// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace app {

/// The folder of the program that runs. Needs no application object, which would have to know it.
QString ownFolder();

} // namespace app
