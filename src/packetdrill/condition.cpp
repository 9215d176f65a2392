// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/condition.h"

#include "packetdrill/problem.h"
#include "packetdrill/tcp_info.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

namespace packetdrill {

bool isNamePart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

double Condition::value()
{
    const double result = disjunction();
    if (const char next = peek(); next != '\0' && next != ',') {
        misunderstood("and, or, <, <=, ==, !=, >=, >, }%");
    }
    return result;
}

void Condition::misunderstood(const char* wanted) const
{
    const std::string_view rest = m_text.substr(m_at);
    misread(m_line, wanted, rest.empty() ? "}%" : std::string(rest));
}

char Condition::peek()
{
    while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at]))) {
        ++m_at;
    }
    return m_at < m_text.size() ? m_text[m_at] : '\0';
}

bool Condition::skip(std::string_view sign)
{
    peek();
    const std::string_view rest = m_text.substr(m_at);
    const bool isWord = isNamePart(sign.back());
    const bool goesOn = isWord && rest.size() > sign.size() && isNamePart(rest[sign.size()]);
    if (!rest.starts_with(sign) || goesOn) {
        return false;
    }
    m_at += sign.size();
    return true;
}

double Condition::disjunction()
{
    double left = conjunction();
    while (skip("or")) {
        const double right = conjunction();
        left = left != 0 ? left : right;
    }
    return left;
}

double Condition::conjunction()
{
    double left = negation();
    while (skip("and")) {
        const double right = negation();
        left = left != 0 ? right : left;
    }
    return left;
}

/// Every way into the depth of a condition leads through here.
double Condition::negation()
{
    constexpr int kDeepest = 200;
    if (++m_depth > kDeepest) {
        unsupported(m_line, "((((… > " + std::to_string(kDeepest));
    }
    const double result = skip("not") ? (negation() == 0 ? 1 : 0) : comparison();
    --m_depth;
    return result;
}

/// a < b < c means a < b and b < c.
double Condition::comparison()
{
    static constexpr Operator kComparisons[] = {
        {"==", [](double a, double b) { return a == b ? 1.0 : 0.0; }},
        {"!=", [](double a, double b) { return a != b ? 1.0 : 0.0; }},
        {"<=", [](double a, double b) { return a <= b ? 1.0 : 0.0; }},
        {">=", [](double a, double b) { return a >= b ? 1.0 : 0.0; }},
        {"<", [](double a, double b) { return a < b ? 1.0 : 0.0; }},
        {">", [](double a, double b) { return a > b ? 1.0 : 0.0; }},
    };
    double left = bits();
    std::optional<bool> holds;
    while (true) {
        const auto* found = std::ranges::find_if(
            kComparisons, [&](const Operator& known) { return skip(known.sign); });
        if (found == std::end(kComparisons)) {
            return holds ? (*holds ? 1 : 0) : left;
        }
        const double right = bits();
        holds = holds.value_or(true) && found->apply(left, right) != 0;
        left = right;
    }
}

double Condition::chain(std::initializer_list<Operator> operators, double (Condition::*operand)())
{
    double left = (this->*operand)();
    while (true) {
        const auto* found = std::ranges::find_if(
            operators, [&](const Operator& known) { return skip(known.sign); });
        if (found == operators.end()) {
            return left;
        }
        left = found->apply(left, (this->*operand)());
    }
}

double Condition::bits()
{
    const auto whole = [](double value) { return static_cast<std::int64_t>(value); };
    double left = sum();
    while (true) {
        if (skip("&")) {
            left = static_cast<double>(whole(left) & whole(sum()));
        } else if (skip("|")) {
            left = static_cast<double>(whole(left) | whole(sum()));
        } else {
            return left;
        }
    }
}

double Condition::sum()
{
    return chain({{"+", [](double a, double b) { return a + b; }},
                     {"-", [](double a, double b) { return a - b; }}},
        &Condition::product);
}

double Condition::product()
{
    return chain({{"//", [](double a, double b) { return std::floor(a / b); }},
                     {"*", [](double a, double b) { return a * b; }},
                     {"/", [](double a, double b) { return a / b; }},
                     {"%", [](double a, double b) { return a - b * std::floor(a / b); }}},
        &Condition::factor);
}

double Condition::factor()
{
    double sign = 1;
    while (skip("-")) {
        sign = -sign;
    }
    return sign * positive();
}

double Condition::positive()
{
    if (skip("(")) {
        const double inner = disjunction();
        if (!skip(")")) {
            misunderstood(")");
        }
        return inner;
    }
    const char first = peek();
    if (std::isdigit(static_cast<unsigned char>(first)) || first == '.') {
        return number();
    }
    if (!isNamePart(first)) {
        misunderstood("VALUE");
    }
    return named();
}

double Condition::number()
{
    double value = 0;
    const auto [end, error] =
        std::from_chars(m_text.data() + m_at, m_text.data() + m_text.size(), value);
    if (error != std::errc{}) {
        misunderstood("NUMBER");
    }
    m_at = static_cast<std::size_t>(end - m_text.data());
    return value;
}

double Condition::named()
{
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && isNamePart(m_text[m_at])) {
        ++m_at;
    }
    const std::string_view name = m_text.substr(begin, m_at - begin);
    if (peek() == '(') {
        return function(name);
    }
    if (name == "True" || name == "False") {
        return name == "True" ? 1 : 0;
    }
    if (const auto variable = m_variables.find(name); variable != m_variables.end()) {
        return variable->second;
    }
    if (const auto constant = tcpInfoConstant(m_host.profile(), name)) {
        return static_cast<double>(*constant);
    }
    const auto field = tcpInfo(m_host, m_now, name);
    if (!field) {
        unknown(m_line, std::string(name));
    }
    m_seen.push_back(std::string(name) + " = " + std::to_string(*field));
    return static_cast<double>(*field);
}

double Condition::function(std::string_view name)
{
    std::vector<double> arguments;
    skip("(");
    do {
        arguments.push_back(disjunction());
    } while (skip(","));
    if (!skip(")")) {
        misunderstood(")");
    }
    if (name == "abs" && arguments.size() == 1) {
        return std::abs(arguments.front());
    }
    if (name == "int" && arguments.size() == 1) {
        return std::trunc(arguments.front());
    }
    if (name == "round" && arguments.size() == 1) {
        return std::nearbyint(arguments.front()); // ties to even, as there
    }
    if (name == "min") {
        return std::ranges::min(arguments);
    }
    if (name == "max") {
        return std::ranges::max(arguments);
    }
    unknown(m_line, std::string(name) + "()");
}

} // namespace packetdrill
