// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/near_words.h"
#include "support/suite.h"

#include <QtTest>

namespace near_words_test {

class NearWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void near_data();
    void near();
};

void NearWordsTest::near_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QString& word, const QStringList& words,
                         const QStringList& expected) {
        QTest::newRow(name) << word << words << expected;
    };
    row("replaced", "lost-sin", {"lost-fin", "lost-syn", "reset"}, {"lost-fin", "lost-syn"});
    row("missing", "conect", {"close", "connect"}, {"connect"});
    row("swapped", "drak", {"light", "dark"}, {"dark"});
    row("case", "SVG", {"svg"}, {"svg"});
    row("part", "handshake", {"three-way-handshake", "reset"}, {"three-way-handshake"});
    row("nearest first", "lists", {"trace", "list-all", "list"}, {"list"});
    row("at most three", "ab", {"ac", "ad", "ae", "af"}, {"ac", "ad", "ae"});
    row("nothing near", "xyz", {"connect", "ab"}, {});
    row("empty", "", {"a", "abc"}, {});
}

void NearWordsTest::near()
{
    QFETCH(QString, word);
    QFETCH(QStringList, words);
    QFETCH(QStringList, expected);
    QCOMPARE(lesson::nearWords(word, words), expected);
}

SUITE_WITHIN(QCoreApplication, NearWordsTest);

} // namespace near_words_test

#include "near_words_test.moc"
