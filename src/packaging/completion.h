// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace packaging {

// What completes Woshou's command line in a shell, from the table of commands: commands, options,
// their values, ids of what is built in (as the program lists them), files.

namespace bash {
QByteArray completion();
}
namespace zsh {
QByteArray completion();
}
namespace fish {
QByteArray completion();
}

} // namespace packaging
