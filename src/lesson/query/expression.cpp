// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/query/expression.h"

#include <QStringList>

#include <array>
#include <initializer_list>

namespace lesson {
namespace {

/// Deeper nesting is refused, so that no text can exhaust the stack.
constexpr int kMostNested = 50;

/// Operators by how strongly they bind, the weakest first.
const std::array<QStringList, 5> kOperators{{
    {"or"},
    {"and"},
    {"!=", "<=", ">=", "=", "<", ">"},
    {"+", "-"},
    {"*", "/"},
}};

/// Reads an expression by recursive descent. After a slip everything else is empty.
class ExpressionParser
{
public:
    explicit ExpressionParser(const QString& text)
        : m_text(text)
    {}

    std::variant<Expression, ExpressionSlip> run()
    {
        Expression expression = binary(0);
        if (!m_failed && !atEnd()) {
            fail();
        }
        if (m_failed) {
            return ExpressionSlip{m_at};
        }
        return expression;
    }

private:
    static Expression apply(const QString& function, std::vector<Expression> operands)
    {
        Expression expression;
        expression.kind = Expression::Kind::Apply;
        expression.text = function;
        expression.operands = std::move(operands);
        return expression;
    }

    Expression binary(std::size_t level)
    {
        if (level == kOperators.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        while (!m_failed) {
            const QString found = take(kOperators[level]);
            if (found.isEmpty()) {
                break;
            }
            std::vector<Expression> operands{std::move(left)};
            operands.push_back(binary(level + 1));
            left = apply(found, std::move(operands));
        }
        return left;
    }

    Expression unary()
    {
        if (++m_nested > kMostNested) {
            fail();
            return {};
        }
        Expression expression;
        if (!take({"not"}).isEmpty()) {
            expression = apply("not", {unary()});
        } else if (!take({"-"}).isEmpty()) {
            expression = apply("negate", {unary()});
        } else {
            expression = primary();
        }
        --m_nested;
        return expression;
    }

    Expression primary()
    {
        Expression expression;
        const QChar next = peek();
        if (next.isDigit()) {
            expression.number = number();
        } else if (next == '\'') {
            expression.kind = Expression::Kind::Text;
            expression.text = quoted();
        } else if (!take({"("}).isEmpty()) {
            expression = binary(0);
            expect(")");
        } else if (next.isLetter()) {
            expression = path();
        } else {
            fail();
        }
        return expression;
    }

    Expression path()
    {
        Expression expression;
        expression.kind = Expression::Kind::Path;
        expression.path.push_back(step());
        while (!m_failed && m_at < m_text.size() && m_text[m_at] == '.') {
            ++m_at;
            expression.path.push_back(step());
        }
        PathStep& first = expression.path.front();
        if (expression.path.size() == 1 && !first.arguments.empty()) {
            return apply(first.name, std::move(first.arguments));
        }
        return expression;
    }

    PathStep step()
    {
        PathStep step{name(), {}};
        if (step.name.isEmpty()) {
            fail();
        } else if (m_at < m_text.size() && m_text[m_at] == '(') {
            ++m_at;
            do {
                step.arguments.push_back(binary(0));
            } while (!m_failed && !take({","}).isEmpty());
            expect(")");
        }
        return step;
    }

    /// A hyphen belongs to a name in capital letters only, as in FIN-WAIT-1.
    QString name()
    {
        const qsizetype start = m_at;
        const bool capital = m_at < m_text.size() && m_text[m_at].isUpper();
        while (m_at < m_text.size() &&
            (m_text[m_at].isLetterOrNumber() || (capital && m_text[m_at] == '-'))) {
            ++m_at;
        }
        return m_text.mid(start, m_at - start);
    }

    double number()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == '.')) {
            ++m_at;
        }
        bool isNumber = false;
        const double value = m_text.mid(start, m_at - start).toDouble(&isNumber);
        if (!isNumber) {
            fail();
        }
        return value;
    }

    QString quoted()
    {
        const qsizetype end = m_text.indexOf('\'', m_at + 1);
        if (end < 0) {
            fail();
            return {};
        }
        const QString text = m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return text;
    }

    /// The one of `words` that stands next; a word is not the beginning of a longer one.
    QString take(const QStringList& words)
    {
        skipBlanks();
        for (const QString& word : words) {
            const qsizetype end = m_at + word.size();
            const bool goesOn =
                word[0].isLetter() && end < m_text.size() && m_text[end].isLetterOrNumber();
            if (!m_failed && QStringView(m_text).mid(m_at).startsWith(word) && !goesOn) {
                m_at = end;
                return word;
            }
        }
        return {};
    }

    void expect(const QString& word)
    {
        if (take({word}).isEmpty()) {
            fail();
        }
    }

    QChar peek()
    {
        skipBlanks();
        return m_at < m_text.size() ? m_text[m_at] : QChar();
    }

    bool atEnd() { return peek().isNull(); }

    void skipBlanks()
    {
        while (!m_failed && m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
    }

    void fail() { m_failed = true; }

    const QString m_text;
    qsizetype m_at = 0;
    int m_nested = 0;
    bool m_failed = false;
};

} // namespace

std::variant<Expression, ExpressionSlip> parseExpression(const QString& text)
{
    return ExpressionParser(text).run();
}

} // namespace lesson
