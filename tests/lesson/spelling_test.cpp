// SPDX-License-Identifier: GPL-3.0-or-later

// What learners write is understood in every spelling that is right, and in no other.

#include "lesson/exercise/answers.h"
#include "lesson/exercise/marking.h"
#include "lesson/exercise/spelling.h"
#include "support/suite.h"

#include <QtTest>

namespace spelling_test {
namespace {

/// x = 4711 (the client's), y = 90210 (the server's), data from 4712 on.
const QByteArray kExercise = R"json({
  "woshou": "exercise/1", "title": {"en": "t"}, "text": {"en": "t"},
  "scenario": {"client": {"isn": 4711}, "server": {"isn": 90210}, "link": {"delay_ms": 50},
    "steps": [{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"}]},
  "symbols": {"x": "client.1.seq", "y": "server.1.seq"},
  "items": [
    {"name": "flags", "kind": "flags", "prompt": {"en": "p"}, "answer": "server.1.flags"},
    {"name": "ack", "kind": "number", "prompt": {"en": "p"}, "answer": "server.1.ack"},
    {"name": "listen", "kind": "state", "prompt": {"en": "p"}, "answer": "server.state(0)"},
    {"name": "received", "kind": "state", "prompt": {"en": "p"}, "answer": "server.state(60)"},
    {"name": "time", "kind": "number", "prompt": {"en": "p"}, "answer": "client.2.arrived",
      "unit": "ms", "tolerance": 1},
    {"name": "bytes", "kind": "number", "prompt": {"en": "p"}, "answer": "server.1.header",
      "unit": "bytes"},
    {"name": "segment", "kind": "segment", "prompt": {"en": "p"}, "answer": "client.2.id"},
    {"name": "order", "kind": "order", "prompt": {"en": "p"}, "choices": [
      {"text": {"en": "one"}, "when": 1}, {"text": {"en": "two"}, "when": 2},
      {"text": {"en": "three"}, "when": 3}]}
  ]})json";

lesson::Question question(std::uint64_t seed = 1)
{
    const auto exercise = lesson::readExercise(kExercise, "test.json");
    return std::get<lesson::Question>(
        lesson::makeQuestion(std::get<lesson::ExercisePtr>(exercise), seed));
}

lesson::Verdict verdict(const QString& item, const QJsonValue& given)
{
    lesson::Answers answers;
    answers.given[item] = given;
    for (const lesson::ItemMark& mark : lesson::markAnswers(question(), answers).items) {
        if (mark.name == item) {
            return mark.verdict;
        }
    }
    return lesson::Verdict::Missing;
}

} // namespace

class SpellingTest : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void learnersHaveSeeds();
    void choicesAreShuffled();
};

void SpellingTest::answers_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("right");
    const auto rows = [](const char* item, const QStringList& texts, bool right) {
        for (const QString& text : texts) {
            QTest::newRow(qPrintable(QString("%1 %2").arg(item, text))) << item << text << right;
        }
    };
    rows("flags",
        {"SYN,ACK", "ACK,SYN", "syn+ack", "SYN ACK", "SYN=1, ACK=1", "SYN=1，ACK=1，FIN=0",
            "ＳＹＮ，ＡＣＫ", "SYN、ACK", "ACK · SYN", "同步，确认", "SYN-ACK", " Syn , Ack ",
            "SYN = 1, ACK = 1", "SYN|ACK", "SYN,PSH,ACK"},
        true);
    rows("flags", {"SYN", "ACK", "SYN,ACK,FIN", "SYN=1, ACK=0", "SYM,ACK", "none", "无"}, false);
    rows("ack",
        {"4712", "x+1", "x + 1", "1 + x", "1", "4,712", "４７１２", "ｘ＋１", "ack=4712",
            "ack = x+1", "X+1", "4 712", "x+2-1"},
        true);
    rows("ack",
        {"4711", "x", "0", "2", "y+1", "90211", "x+1+", "++1", "z+1", "4712 bytes", "4712.5",
            "4294971 72", "-1"},
        false);
    rows("listen",
        {"LISTEN", "listen", "收听", "监听", "侦听", "LISTEN（收听）", "ＬＩＳＴＥＮ", " Listen "},
        true);
    rows("listen", {"CLOSED", "关闭", "LISTEN, CLOSED", "?"}, false);
    rows("received", {"SYN-RECEIVED", "SYN-RCVD", "syn_rcvd", "SYN RCVD", "SYN_RECV", "同步收到"},
        true);
    rows("received", {"SYN-SENT", "ESTABLISHED"}, false);
    rows("time", {"150", "150 ms", "0.15 s", "150毫秒", "0.15秒", "150.5", "149.5ms", "１５０"},
        true);
    rows("time", {"15", "150 s", "152", "0.15", "150 bytes"}, false);
    rows("bytes", {"24", "24 bytes", "24 B", "24 字节", "24个字节", "24字节"}, true);
    rows("bytes", {"24 ms", "6", "20"}, false);
    rows("segment", {"3", "#3", "segment 3", "第3个", "３"}, true);
    rows("segment", {"2", "3 or 2", "three"}, false);
}

void SpellingTest::answers()
{
    QFETCH(const QString, item);
    QFETCH(const QString, given);
    QFETCH(const bool, right);
    QCOMPARE(verdict(item, given), right ? lesson::Verdict::Right : lesson::Verdict::Wrong);
}

/// A class's seed and the learner's number added up.
void SpellingTest::learnersHaveSeeds()
{
    QCOMPARE(lesson::seedOfLearner("0042", 100), std::optional<std::uint64_t>(142));
    QCOMPARE(lesson::seedOfLearner("0", 0), std::optional<std::uint64_t>(0));
    for (const char* wrong : {"", "-1", "+1", "a", "4.2", "99999999999999999999"}) {
        QCOMPARE(lesson::seedOfLearner(wrong, 100), std::nullopt);
    }
    QCOMPARE(lesson::seedOfLearner("1", lesson::kSeedLimit - 1), std::nullopt);
}

void SpellingTest::choicesAreShuffled()
{
    QSet<QString> orders;
    constexpr std::uint64_t kMany = 50;
    for (std::uint64_t seed = 0; seed < kMany; ++seed) {
        const lesson::Question asked = question(seed);
        const lesson::AskedItem& item = *asked.find("order");
        const QString letters = std::get<QString>(item.answer);
        orders.insert(letters);
        QStringList texts;
        for (const QChar letter : letters) {
            for (const lesson::AskedChoice& choice : item.choices) {
                texts += choice.letter == QString(letter) ? choice.text.en : QString();
            }
        }
        texts.removeAll(QString());
        QCOMPARE(texts, (QStringList{"one", "two", "three"}));
    }
    QCOMPARE(orders.size(), 6);
}

SUITE(SpellingTest);

} // namespace spelling_test

#include "spelling_test.moc"
