// SPDX-License-Identifier: GPL-3.0-or-later

#include "language/language.h"

#include "language/speaker.h"
#include "support/suite.h"

#include <QtTest>

namespace language_test {

using language::Language;
using language::Phrase;
using language::Speaker;

class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void catalogueGivesTheTranslation();
    void contextsTellPhrasesApart();
    void whatIsNotTranslatedIsEnglish();
    void argumentsMayHoldPlaceholders();
    void argumentsMayChangePlaces();
    void languagesHaveIds();
    void twoLanguagesHaveAnOrder();
};

void LanguageTest::catalogueGivesTheTranslation()
{
    const Phrase client = PHRASE("End", "Client");
    QCOMPARE(language::speaker(language::kEnglish)(client), std::string_view("Client"));
    const Speaker& chinese = language::speaker(language::kChinese);
    QCOMPARE(chinese(client), std::string_view("客户端"));
    QCOMPARE(chinese(client), std::string_view("客户端")); // remembered
    QCOMPARE(chinese.text(client), QStringLiteral("客户端"));
    QCOMPARE(chinese.locale(), QString("zh_CN"));
}

void LanguageTest::contextsTellPhrasesApart()
{
    const Speaker& chinese = language::speaker(language::kChinese);
    QCOMPARE(chinese(PHRASE("Call", "CLOSE")), std::string_view("关闭连接"));
    QCOMPARE(chinese(PHRASE("SendSpace", "not allowed yet")), std::string_view("还不允许发送"));
    QCOMPARE(chinese(PHRASE("ReceiveSpace", "not allowed yet")), std::string_view("还不允许接收"));
}

void LanguageTest::whatIsNotTranslatedIsEnglish()
{
    const Speaker& chinese = language::speaker(language::kChinese);
    QCOMPARE(chinese(PHRASE("End", "Nobody")), std::string_view("Nobody"));
    const Speaker& unknown = language::speaker(language::Code("tlh"));
    QCOMPARE(unknown.code(), language::kEnglish);
}

void LanguageTest::argumentsMayHoldPlaceholders()
{
    QCOMPARE(language::filled("%1 and %2", {"50 %2", "%1"}), std::string("50 %2 and %1"));
    QCOMPARE(language::filled("100 %", {"a"}), std::string("100 %"));
    QCOMPARE(language::filled("%3 of %1", {"a"}), std::string("%3 of a"));
    QCOMPARE(language::filled(QString("%1 and %2"), {"50 %2", "%1"}), QString("50 %2 and %1"));
    QCOMPARE(language::filled(QString("100 %"), {"a"}), QString("100 %"));
    QCOMPARE(language::filled(QString("%3 of %1"), {"a"}), QString("%3 of a"));
}

void LanguageTest::argumentsMayChangePlaces()
{
    QCOMPARE(language::filled("%2, %1, %2", {"a", "b"}), std::string("b, a, b"));
}

void LanguageTest::languagesHaveIds()
{
    QStringList ids;
    for (const Language each : language::allLanguages()) {
        ids += language::id(each);
        QVERIFY(language::languageOf(ids.back()) == each);
    }
    QCOMPARE(ids, (QStringList{"en", "zh", "both"}));
    QVERIFY(!language::languageOf("tlh"));
    QVERIFY(!language::languageOf(""));
    QCOMPARE(language::tag(Language::English), std::string("en"));
    QCOMPARE(language::tag(Language::Both), std::string("zh-CN"));
}

void LanguageTest::twoLanguagesHaveAnOrder()
{
    QVERIFY(Language::Both.isBilingual() && !Language::Chinese.isBilingual());
    QVERIFY(Language::Both.shown().front() == language::kChinese);
    QVERIFY(Language::Both.shown().back() == language::kEnglish);
    QVERIFY(Language::Both.shows(language::kChinese) && Language::Both.shows(language::kEnglish));
    QVERIFY(!Language::Chinese.shows(language::kEnglish));
    QVERIFY(Language() == Language::English);
}

SUITE(LanguageTest);

} // namespace language_test

#include "language_test.moc"
