// SPDX-License-Identifier: GPL-3.0-or-later

// Calls: setsockopt(3, SOL_SOCKET, SO_LINGER, {onoff=1, linger=0}, 8) = 0

#include "packetdrill/parser.h"

namespace packetdrill {

namespace {

Expression named(Expression::Kind kind, std::string_view name)
{
    Expression expression;
    expression.kind = kind;
    expression.name = name;
    return expression;
}

} // namespace

SystemCall Parser::systemCall(std::optional<tcp::Duration> end)
{
    SystemCall call;
    call.name = expectWord("CALL");
    call.end = end;
    expect("(");
    call.arguments = list(")");
    expect("=");
    call.result = expression();
    if (m_token.kind == TokenKind::Word && m_token.text.starts_with("E")) {
        call.error = m_token.text;
        take();
    }
    if (m_token.is("(")) { // a remark, such as (Connection refused)
        m_lexer.untilClosed();
        m_token = m_lexer.next();
        expect(")");
    }
    return call;
}

/// Up to `close`, which is taken, too.
std::vector<Expression> Parser::list(std::string_view close)
{
    std::vector<Expression> items;
    if (skip(close)) {
        return items;
    }
    do {
        items.push_back(expression());
    } while (skip(","));
    expect(close);
    return items;
}

Expression Parser::expression()
{
    constexpr int kDeepest = 100;
    if (++m_depth > kDeepest) {
        unsupported(m_token.line, "(([[{{… > " + std::to_string(kDeepest));
    }
    Expression result = alternatives();
    --m_depth;
    return result;
}

Expression Parser::alternatives()
{
    Expression first = item();
    if (!m_token.is("|")) {
        return first;
    }
    Expression all;
    all.kind = Expression::Kind::Or;
    all.items.push_back(std::move(first));
    while (skip("|")) {
        all.items.push_back(item());
    }
    return all;
}

Expression Parser::item()
{
    Expression result;
    if (skip("...")) {
        return result;
    }
    if (m_token.kind == TokenKind::Word) {
        return nameItem();
    }
    if (m_token.kind == TokenKind::String) {
        result = named(Expression::Kind::Text, m_token.text);
        take();
        skip("..."); // a text that goes on
        return result;
    }
    if (skip("[")) {
        result.kind = Expression::Kind::Array;
        result.items = list("]");
        return result;
    }
    if (skip("{")) {
        result.kind = Expression::Kind::Structure;
        result.items = list("}");
        return result;
    }
    result.kind = Expression::Kind::Integer;
    result.integer = integer();
    return result;
}

/// NAME, name(...) or field = value; a field's name may carry a number: msg_iov(1) = [...].
Expression Parser::nameItem()
{
    Expression result = named(Expression::Kind::Name, m_token.text);
    take();
    if (skip("(")) {
        result.kind = Expression::Kind::Call;
        result.items = list(")");
    }
    if (skip("=")) {
        result.kind = Expression::Kind::Field;
        result.items.clear();
        result.items.push_back(expression());
    }
    return result;
}

} // namespace packetdrill
