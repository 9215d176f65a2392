// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace app {

/// Adds the fonts that are installed with the program (share/woshou/fonts), as in an archive for
/// systems that may have none, to those of the system. To be called before there is an application
/// object: Qt then finds them by fontconfig.
void addOwnFonts();

} // namespace app
