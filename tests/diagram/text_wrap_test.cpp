// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/text_wrap.h"

#include "support/plain_words.h"
#include "support/suite.h"

#include <QtTest>

namespace text_wrap_test {

using Lines = std::vector<std::string>;

namespace {

const diagram::Font kFont{diagram::FontFamily::Sans, 10, diagram::FontWeight::Normal};

Lines lines(const std::string& text, double width)
{
    return wrapped(text, kFont, width, support::PlainMeasurer());
}

} // namespace

class TextWrapTest : public QObject
{
    Q_OBJECT

private slots:
    void shortTextStaysWhole();
    void breaksAtSpaces();
    void breaksBetweenChineseCharacters();
    void wordsAreNotBroken();
    void bracketsStayWithTheirWords();
    void shortensAtWords();
    void remembersTexts();
};

void TextWrapTest::shortTextStaysWhole()
{
    QCOMPARE(lines("connection reset", 100), Lines{"connection reset"});
    QCOMPARE(lines("", 100), Lines{""});
}

void TextWrapTest::breaksAtSpaces()
{
    QCOMPARE(lines("connection already exists", 110), (Lines{"connection already", "exists"}));
    QCOMPARE(lines("a b c", 7), (Lines{"a", "b", "c"}));
    // A number keeps its unit.
    QCOMPARE(lines("delay 200 ms", 70), (Lines{"delay", "200 ms"}));
    for (const double width : {30.0, 60.0, 80.0, 100.0, 130.0}) {
        for (const auto& line : lines("发送 4000 字节，等 5 秒", width)) {
            const QString text = QString::fromStdString(line);
            QVERIFY2(!text.startsWith(u'节') && !text.startsWith(u'字'), line.c_str());
            QVERIFY2(!text.startsWith(u'秒'), line.c_str());
        }
    }
    QCOMPARE(lines("loss 2.5 %", 50), (Lines{"loss", "2.5 %"}));
}

void TextWrapTest::breaksBetweenChineseCharacters()
{
    QCOMPARE(lines("继续读取 resume", 40), (Lines{"继续读取", "resume"}));
    QCOMPARE(lines("连接已存在", 32), (Lines{"连接已", "存在"}));
    // No character stands alone.
    QCOMPARE(lines("发送 14600 字节", 76), (Lines{"发送", "14600 字节"}));
    QCOMPARE(lines("连接已存在", 42), (Lines{"连接已", "存在"}));
    // No line begins with a full stop.
    QCOMPARE(lines("连接已存在。", 52), (Lines{"连接已存", "在。"}));
}

void TextWrapTest::wordsAreNotBroken() { QCOMPARE(lines("unspecified", 20), Lines{"unspecified"}); }

void TextWrapTest::bracketsStayWithTheirWords()
{
    for (double width = 20; width < 140; ++width) {
        for (const auto& line : lines("网关服务器（实验楼）与《网络》客户机", width)) {
            const QString text = QString::fromStdString(line);
            QVERIFY2(!text.endsWith(u'（') && !text.endsWith(u'《'), line.c_str());
            QVERIFY2(!text.startsWith(u'）') && !text.startsWith(u'》'), line.c_str());
        }
    }
}

void TextWrapTest::shortensAtWords()
{
    const support::PlainMeasurer measurer;
    const auto cut = [&](const std::string& text, double width) {
        return diagram::shortened(text, kFont, width, measurer);
    };
    QCOMPARE(cut("gateway", 100), std::string("gateway"));
    QCOMPARE(cut("gateway of the laboratory", 140), std::string("gateway of the…"));
    QCOMPARE(cut("internationalization", 60), std::string("internat…"));
    QCOMPARE(cut("实验室的网关服务器", 52), std::string("实验室的…"));
    QCOMPARE(cut("gateway", 1), std::string("…"));
}

void TextWrapTest::remembersTexts()
{
    const support::PlainMeasurer measurer;
    diagram::WrappedTexts texts(kFont, 32, measurer);
    QCOMPARE(texts.lines(std::string("连接已存在")), (Lines{"连接已", "存在"}));
    QCOMPARE(texts.lines(Lines{"a", "连接已存在"}), (Lines{"a", "连接已", "存在"}));
}

SUITE(TextWrapTest);

} // namespace text_wrap_test

#include "text_wrap_test.moc"
