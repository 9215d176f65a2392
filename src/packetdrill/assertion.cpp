// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/assertion.h"

#include "packetdrill/condition.h"
#include "packetdrill/problem.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace packetdrill {

namespace {

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n;");
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(" \t\r\n;") - begin + 1);
}

/// `statement` without what a # makes a comment, as long as that is in no message.
std::string_view uncommented(std::string_view statement)
{
    const std::size_t comment = statement.find('#');
    const std::size_t message = statement.find_first_of("\"'");
    return comment < message ? trimmed(statement.substr(0, comment)) : statement;
}

/// Where the = of `name = value` stands; none: it is no assignment.
std::size_t assignment(std::string_view statement)
{
    const std::size_t name = static_cast<std::size_t>(
        std::ranges::find_if_not(statement, isNamePart) - statement.begin());
    const std::size_t equals = statement.find_first_not_of(" \t", name);
    const bool assigns = name > 0 && equals != std::string_view::npos && statement[equals] == '=' &&
        !statement.substr(equals).starts_with("==");
    return assigns ? equals : std::string_view::npos;
}

void runStatement(
    std::string_view statement, int line, const Host& host, tcp::Instant now, Variables& variables)
{
    constexpr std::string_view kAssert = "assert";
    if (statement.empty() || statement.starts_with("print") || statement == "pass" ||
        statement.starts_with("import ")) {
        return;
    }
    if (const std::size_t equals = assignment(statement); equals != std::string_view::npos) {
        const std::string name(trimmed(statement.substr(0, equals)));
        variables[name] =
            Condition(statement.substr(equals + 1), line, host, now, variables).value();
        return;
    }
    const bool asserts = statement.starts_with(kAssert) && statement.size() > kAssert.size() &&
        !isNamePart(statement[kAssert.size()]);
    if (!asserts) {
        unsupported(line, std::string(statement));
    }
    Condition condition(statement.substr(kAssert.size()), line, host, now, variables);
    if (condition.value() != 0) {
        return;
    }
    std::string actual;
    for (const std::string& seen : condition.seen()) {
        actual += (actual.empty() ? "" : ", ") + seen;
    }
    differs(line, std::string(trimmed(statement.substr(kAssert.size()))), actual);
}

} // namespace

/// A backslash at the end of a line goes on in the next one.
void runSnippet(
    std::string_view code, int line, const Host& host, tcp::Instant now, Variables& variables)
{
    std::string statement;
    int continued = 0;
    while (!code.empty()) {
        const std::size_t end = code.find_first_of("\n;");
        std::string_view part = trimmed(code.substr(0, end));
        const bool goesOn =
            part.ends_with('\\') && end != std::string_view::npos && code[end] == '\n';
        part.remove_suffix(goesOn ? 1 : 0);
        statement.append(part).append(goesOn ? " " : "");
        continued += goesOn ? 1 : 0;
        if (!goesOn) {
            runStatement(uncommented(trimmed(statement)), line, host, now, variables);
            statement.clear();
            line += continued;
            continued = 0;
        }
        if (end == std::string_view::npos) {
            return;
        }
        line += !goesOn && code[end] == '\n' ? 1 : 0;
        code.remove_prefix(end + 1);
    }
}

} // namespace packetdrill
