// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/command_line.h"
#include "language/speaker.h"

#include <QString>

namespace app {

/// "woshou export SOURCE -o FILE"
QString callOf(const CommandSpec& command);
/// "-o, --output FILE"
QString optionCall(const OptionSpec& option);
/// What an option does, with what it may be.
QString helpOf(const language::Speaker& say, const OptionSpec& option);

/// Options and calls that every command has, and what they do.
struct CommonCall
{
    QString call;
    language::Phrase help;
};
/// "-h, --help"
const CommonCall& helpOption();
/// "woshou COMMAND --help" and "woshou --version"
const std::vector<CommonCall>& furtherCalls();

} // namespace app
