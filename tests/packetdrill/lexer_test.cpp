// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/lexer.h"
#include "packetdrill/problem.h"
#include "support/suite.h"

#include <QTest>

namespace lexer_test {

using packetdrill::Lexer;
using packetdrill::Token;
using packetdrill::TokenKind;

namespace {

/// The tokens joined by blanks, options as --name=value.
QString tokens(const char* script)
{
    QStringList found;
    Lexer lexer(script);
    for (Token token = lexer.next(); token.kind != TokenKind::End; token = lexer.next()) {
        QString text = QString::fromUtf8(token.text.data(), qsizetype(token.text.size()));
        if (token.kind == TokenKind::Option) {
            text = "--" + text + "=" +
                QString::fromUtf8(token.value.data(), qsizetype(token.value.size()));
        }
        found += text;
    }
    return found.join(' ');
}

} // namespace

class LexerTest : public QObject
{
    Q_OBJECT

private slots:
    void cuts_data();
    void cuts();
    void kinds();
    void countsLines();
    void gives_up_data();
    void gives_up();
};

void LexerTest::cuts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ranges of times") << "0...0.5 +.1~+0.2"
                                     << "0 ... 0.5 + .1 ~ + 0.2";
    QTest::newRow("numbers") << "1:1001(1000) 0x1f"
                             << "1 : 1001 ( 1000 ) 0x1f";
    QTest::newRow("comments") << "a // b\nc # d\n/* e\n f */ g"
                              << "a c g";
    QTest::newRow("a comment in a command") << "`a # b`"
                                            << "a # b";
    QTest::newRow("options") << "--mtu=1500 --flag\n--name=\"a b\""
                             << "--mtu=1500 --flag= --name=a b";
    QTest::newRow("text of several lines") << "`a\nb` %{ c\nd }%"
                                           << "a\nb  c\nd ";
    QTest::newRow("ifdef taken") << "#ifdef STANDARD\na\n#else\nb\n#endif\nc"
                                 << "a c";
    QTest::newRow("ifdef left out") << "#ifdef FreeBSD\na\n#else\nb\n#endif\nc"
                                    << "b c";
    QTest::newRow("ifndef") << "#ifndef STANDARD\na\n#endif\nb"
                            << "b";
    QTest::newRow("nested ifdef") << "#ifdef Other\n#ifdef STANDARD\na\n#else\nb\n#endif\n#endif\nc"
                                  << "c";
    QTest::newRow("ifdef in a comment") << "a // b\n # ifdef\nc"
                                        << "a c";
}

void LexerTest::cuts()
{
    QFETCH(QString, script);
    QFETCH(QString, expected);
    QCOMPARE(tokens(script.toUtf8().constData()), expected);
}

void LexerTest::kinds()
{
    Lexer lexer("1 1.5 a \"s\" `c` %{x}% --o ...");
    for (const TokenKind kind : {TokenKind::Integer, TokenKind::Decimal, TokenKind::Word,
             TokenKind::String, TokenKind::Command, TokenKind::Code, TokenKind::Option,
             TokenKind::Symbol, TokenKind::End}) {
        QCOMPARE(lexer.next().kind, kind);
    }
}

void LexerTest::countsLines()
{
    Lexer lexer("a\n// b\n#ifdef X\nc\n#endif\n/* \n */ d\n`e\n` f");
    QCOMPARE(lexer.next().line, 1);
    QCOMPARE(lexer.next().line, 7);
    QCOMPARE(lexer.next().line, 8);
    QCOMPARE(lexer.next().line, 9);
}

void LexerTest::gives_up_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("line");
    QTest::newRow("comment") << "a\n/* b" << 2;
    QTest::newRow("text") << "a \"b" << 1;
    QTest::newRow("command") << "a\n\n`b" << 3;
    QTest::newRow("code") << "%{ b" << 1;
    QTest::newRow("ifdef") << "a\n#ifdef STANDARD\nb" << 2;
    QTest::newRow("ifdef left out") << "a\n#ifdef X\nb" << 2;
    QTest::newRow("endif") << "a\n#endif" << 2;
    QTest::newRow("else") << "#else" << 1;
}

void LexerTest::gives_up()
{
    QFETCH(QString, script);
    QFETCH(int, line);
    try {
        tokens(script.toUtf8().constData());
        QFAIL("it was read");
    } catch (const packetdrill::ProblemFound& found) {
        QCOMPARE(found.problem.line, line);
    }
}

SUITE(LexerTest);

} // namespace lexer_test

#include "lexer_test.moc"
