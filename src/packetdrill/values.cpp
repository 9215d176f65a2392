// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/values.h"

#include "packetdrill/problem.h"

#include <utility>

namespace packetdrill {

namespace {

/// The numbers that POSIX systems agree on, or whose value is of no importance here.
constexpr std::pair<std::string_view, std::int64_t> kConstants[] = {
    {"O_RDONLY", 0},
    {"O_WRONLY", 1},
    {"O_RDWR", 2},
    {"SHUT_RD", 0},
    {"SHUT_WR", 1},
    {"SHUT_RDWR", 2},
    {"NULL", 0},
    {"SOCK_STREAM", 1},
    {"AF_INET", 2},
    {"PF_INET", 2},
    {"IPPROTO_IP", 0},
    {"IPPROTO_TCP", 6},
    {"MSG_OOB", 0x1},
    {"MSG_PEEK", 0x2},
    {"MSG_TRUNC", 0x20},
    {"MSG_DONTWAIT", 0x40},
    {"MSG_EOR", 0x80},
    {"MSG_WAITALL", 0x100},
    {"MSG_NOSIGNAL", 0x4000},
    {"MSG_MORE", 0x8000},
    {"SPLICE_F_MOVE", 0x1},
    {"SPLICE_F_NONBLOCK", 0x2},
    {"SPLICE_F_MORE", 0x4},
    {"IP_PMTUDISC_DONT", 0},
    {"IP_PMTUDISC_WANT", 1},
    {"IP_PMTUDISC_DO", 2},
    {"IP_PMTUDISC_PROBE", 3},
    {"EPOLLIN", 0x1},
    {"EPOLLPRI", 0x2},
    {"EPOLLOUT", 0x4},
    {"EPOLLERR", 0x8},
    {"EPOLLHUP", 0x10},
    {"EPOLLRDNORM", 0x40},
    {"EPOLLWRNORM", 0x100},
    {"EPOLLRDHUP", 0x2000},
    {"EPOLLEXCLUSIVE", 1LL << 28U},
    {"EPOLLONESHOT", 1LL << 30U},
    {"EPOLLET", 1LL << 31U},
    {"POLLIN", 0x1},
    {"POLLPRI", 0x2},
    {"POLLOUT", 0x4},
    {"POLLERR", 0x8},
    {"POLLHUP", 0x10},
    {"POLLNVAL", 0x20},
    {"POLLRDNORM", 0x40},
    {"POLLWRNORM", 0x100},
    {"POLLRDHUP", 0x2000},
    {"TRUE", 1},
    {"FALSE", 0},
};

std::string joined(const std::vector<Expression>& items, const char* separator)
{
    std::string text;
    for (const Expression& item : items) {
        text += (text.empty() ? "" : separator) + notation(item);
    }
    return text;
}

} // namespace

std::optional<std::int64_t> constant(std::string_view name, const Profile& profile)
{
    if (name == "O_NONBLOCK" || name == "SOCK_NONBLOCK") {
        return profile.nonblocking;
    }
    for (const auto& [known, value] : kConstants) {
        if (known == name) {
            return value;
        }
    }
    return {};
}

std::int64_t valueOf(const Expression& expression, const Profile& profile, int line)
{
    switch (expression.kind) {
    case Expression::Kind::Integer:
        return expression.integer;
    case Expression::Kind::Name:
        if (const auto value = constant(expression.name, profile)) {
            return *value;
        }
        unknown(line, expression.name);
    case Expression::Kind::Or: {
        std::int64_t all = 0;
        for (const Expression& item : expression.items) {
            all |= valueOf(item, profile, line);
        }
        return all;
    }
    case Expression::Kind::Array: // a pointer to one value
        if (expression.items.size() == 1) {
            return valueOf(expression.items.front(), profile, line);
        }
        break;
    case Expression::Kind::Anything:
    case Expression::Kind::Text:
    case Expression::Kind::Structure:
    case Expression::Kind::Field:
    case Expression::Kind::Call:
        break;
    }
    misread(line, "NUMBER", notation(expression));
}

const Expression* fieldOf(const Expression& structure, std::string_view name)
{
    for (const Expression& item : structure.items) {
        if (item.kind == Expression::Kind::Field && item.name == name) {
            return &item.items.front();
        }
    }
    return nullptr;
}

std::string notation(const Expression& expression)
{
    switch (expression.kind) {
    case Expression::Kind::Anything:
        return "...";
    case Expression::Kind::Integer:
        return std::to_string(expression.integer);
    case Expression::Kind::Name:
        return expression.name;
    case Expression::Kind::Text:
        return '"' + expression.name + '"';
    case Expression::Kind::Or:
        return joined(expression.items, "|");
    case Expression::Kind::Array:
        return '[' + joined(expression.items, ", ") + ']';
    case Expression::Kind::Structure:
        return '{' + joined(expression.items, ", ") + '}';
    case Expression::Kind::Field:
        return expression.name + '=' + joined(expression.items, ", ");
    case Expression::Kind::Call:
        return expression.name + '(' + joined(expression.items, ", ") + ')';
    }
    return {};
}

} // namespace packetdrill
