// SPDX-License-Identifier: GPL-3.0-or-later

// A call of the program, one argument a line.

#include "app/command_line.h"
#include "app/export_options.h"
#include "fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto call = app::parseCommandLine(fuzz::text(data, size).split('\n'));
    const auto* invocation = std::get_if<app::Invocation>(&call);
    if (invocation != nullptr && invocation->command == "export") {
        app::figureOptions(*invocation, language::Language::English);
    }
    return 0;
}
