// SPDX-License-Identifier: GPL-3.0-or-later

// Diagrams with blanks: they ask for what the question asks for, and tell none of it.

#include "handout/picture_blanks.h"

#include "diagram/picture/blanks.h"
#include "handout/question_picture.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/question.h"
#include "render/paint/font_metrics.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QTest>

#include <cmath>

namespace picture_blanks_test {

using lesson::Question;

class PictureBlanksTest : public QObject
{
    Q_OBJECT

private slots:
    void asksWhatTheQuestionAsks();
    void asksOtherFieldsOfEachSegment();
    void leavesRoomToWrite();

private:
    static figure::Figure pictureOf(const Question& question);
    static Question handshake(const QByteArray& items);
};

figure::Figure PictureBlanksTest::pictureOf(const Question& question)
{
    const render::FontMetrics measurer;
    return handout::questionPicture(question, language::Language::English, 620, measurer).value();
}

Question PictureBlanksTest::handshake(const QByteArray& items)
{
    const QByteArray text = R"({"woshou": "exercise/1", "title": {"en": "t"}, "text": {"en": "t"},
        "scenario": {"client": {"isn": 4100}, "server": {"isn": 72000}, "steps": [
            {"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"}]},
        "figure": {}, "items": [)" +
        items + "]}";
    const auto read = lesson::readExercise(text, "handshake.json");
    return std::get<Question>(lesson::makeQuestion(std::get<lesson::ExercisePtr>(read), 1));
}

/// Of every exercise and many seeds.
void PictureBlanksTest::asksWhatTheQuestionAsks()
{
    int drawn = 0;
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            const auto exercise = std::get<lesson::ExercisePtr>(lesson::loadExercise(entry.id));
            for (std::uint64_t seed = 1; seed <= 10; ++seed) {
                const auto question = std::get<Question>(lesson::makeQuestion(exercise, seed));
                const auto blanks = handout::blanksOf(question);
                if (!blanks) {
                    continue;
                }
                ++drawn;
                const auto places = diagram::blankPlaces(pictureOf(question).list);
                QVERIFY2(!places.empty(), qPrintable(entry.id));
                for (std::size_t i = 0; i < places.size(); ++i) {
                    QCOMPARE(places[i].number, i + 1);
                    const lesson::RunPlace& asked = question.items[i].place;
                    QVERIFY2(asked.segment && blanks->fields.contains(*asked.segment),
                        qPrintable(entry.id));
                }
            }
        }
    }
    QVERIFY(drawn > 50);
}

void PictureBlanksTest::asksOtherFieldsOfEachSegment()
{
    const auto asks = [](QString path, const char* kind) {
        return QString(R"({"name": "%1", "kind": "%2", "prompt": {"en": "?"},
            "answer": "segment.%1"})")
            .arg(path, kind)
            .toUtf8();
    };
    const Question question = handshake(
        asks("2.flags", "flags") + ',' + asks("2.seq", "number") + ',' + asks("3.ack", "number"));
    const auto blanks = handout::blanksOf(question);
    QVERIFY(blanks.has_value());
    const render::BlankFields second = blanks->fields.at({2});
    QVERIFY(second.flags && second.seq && !second.ack && second.hidesAck);
    const render::BlankFields third = blanks->fields.at({3});
    QVERIFY(!third.flags && !third.seq && third.ack);
    const figure::Figure figure = pictureOf(question);
    QCOMPARE(diagram::blankPlaces(figure.list).size(), std::size_t{3});
    for (const diagram::DisplayItem& item : figure.list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            for (const char* secret : {"SYN,ACK", "72000", "72001", "ack=4101"}) {
                QVERIFY2(text->text.find(secret) == std::string::npos, text->text.c_str());
            }
        }
    }
}

/// On a page that is 17 cm wide, a number of five digits takes about as much by hand.
void PictureBlanksTest::leavesRoomToWrite()
{
    const auto exercise = std::get<lesson::ExercisePtr>(lesson::loadExercise("handshake-numbers"));
    const auto question = std::get<Question>(lesson::makeQuestion(exercise, 1));
    const figure::Figure figure = pictureOf(question);
    for (const diagram::BlankPlace& place : diagram::blankPlaces(figure.list)) {
        const double centimetres = 17 * place.width / figure.list.size.width;
        QVERIFY2(centimetres > 1.5, qPrintable(QString::number(centimetres)));
    }
}

SUITE_WITHIN(QGuiApplication, PictureBlanksTest);

} // namespace picture_blanks_test

#include "picture_blanks_test.moc"
