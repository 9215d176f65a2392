// SPDX-License-Identifier: GPL-3.0-or-later

#include "packaging/completion_values.h"

namespace packaging {
namespace {

Value argument(const QString& name)
{
    return name == "EXERCISE..."                                ? Value::Lesson
        : name == "EXERCISE"                                    ? Value::Exercise
        : name.startsWith("SOURCE") || name.startsWith("[FILE") ? Value::Source
        : name.isEmpty()                                        ? Value::Free
                                                                : Value::File;
}

} // namespace

Value valueOf(const app::OptionSpec& option)
{
    return !option.choices.isEmpty() ? Value::Choices
        : option.value == "FILE"     ? Value::File
        : option.value == "SOURCE"   ? Value::Source
                                     : Value::Free;
}

Value firstArgument(const app::CommandSpec& command)
{
    return argument(command.arguments.section(' ', 0, 0));
}

Value furtherArguments(const app::CommandSpec& command)
{
    return command.arguments.endsWith("...") ? firstArgument(command)
                                             : argument(command.arguments.section(' ', 1, 1));
}

QStringList spellings(const app::OptionSpec& option)
{
    const QStringList full{"--" + option.name};
    return option.letter.isNull() ? full : QStringList{QString('-') + option.letter} + full;
}

} // namespace packaging
