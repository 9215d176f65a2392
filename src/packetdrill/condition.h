// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/host.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace packetdrill {

/// What `name = value` in a snippet has left behind for those after it.
using Variables = std::map<std::string, double, std::less<>>;

/// Whether it may stand in a name.
bool isNamePart(char c);

/// A condition in the manner of Python over the fields of TCP_INFO, evaluated from left to right;
/// one function for each rank of operators. Gives up where it does not understand.
class Condition
{
public:
    /// `text` must outlive it.
    Condition(std::string_view text, int line, const Host& host, tcp::Instant now,
        const Variables& variables)
        : m_text(text)
        , m_line(line)
        , m_host(host)
        , m_now(now)
        , m_variables(variables)
    {}

    /// Its value; what follows it behind a comma is a message.
    double value();

    /// The fields that were looked at: "tcpi_state = 4".
    const std::vector<std::string>& seen() const { return m_seen; }

private:
    struct Operator
    {
        std::string_view sign;
        double (*apply)(double, double);
    };

    [[noreturn]] void misunderstood(const char* wanted) const;
    char peek();
    bool skip(std::string_view sign);
    double disjunction();
    double conjunction();
    double negation();
    double comparison();
    double bits();
    double sum();
    double product();
    double chain(std::initializer_list<Operator> operators, double (Condition::*operand)());
    double factor();
    double positive();
    double number();
    double named();
    double function(std::string_view name);

    std::string_view m_text;
    int m_line;
    const Host& m_host;
    tcp::Instant m_now;
    const Variables& m_variables;
    int m_depth = 0;
    std::size_t m_at = 0;
    std::vector<std::string> m_seen;
};

} // namespace packetdrill
