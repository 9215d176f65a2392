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

#include <algorithm>
#include <cmath>
#include <numbers>

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
    static void checkRoom(const figure::Figure& figure, double least, const QString& id);
    static double distance(diagram::Point point, const diagram::BlankPlace& place);
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

/// On a page of A4, of every exercise: 1.5 cm for each, and no number of a blank on the line of
/// another one.
void PictureBlanksTest::leavesRoomToWrite()
{
    constexpr double kPageWidth = 658; // pixels
    constexpr double kLeast = 1.5 * 96 / 2.54;
    const render::FontMetrics measurer;
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            const auto exercise = std::get<lesson::ExercisePtr>(lesson::loadExercise(entry.id));
            const auto question = std::get<Question>(lesson::makeQuestion(exercise, 1));
            if (!handout::blanksOf(question)) {
                continue;
            }
            for (const language::Language language :
                {language::Language::English, language::Language::Both}) {
                const auto figure =
                    handout::questionPicture(question, language, kPageWidth, measurer);
                checkRoom(*figure, kLeast, entry.id);
            }
        }
    }
}

void PictureBlanksTest::checkRoom(const figure::Figure& figure, double least, const QString& id)
{
    const auto places = diagram::blankPlaces(figure.list);
    for (const diagram::BlankPlace& place : places) {
        QVERIFY2(place.width * figure.zoom >= least,
            qPrintable(QString("%1: %2").arg(id).arg(place.width * figure.zoom)));
    }
    for (const diagram::DisplayItem& item : figure.list.items) {
        const auto* circle = std::get_if<diagram::CircleItem>(&item);
        for (const diagram::BlankPlace& place : circle == nullptr ? decltype(places)() : places) {
            QVERIFY2(distance(circle->centre, place) > circle->radius,
                qPrintable(QString("%1: on the line of %2").arg(id).arg(place.number)));
        }
    }
}

/// Of a point from the line of a blank; from its own it is as far as its circle is wide.
double PictureBlanksTest::distance(diagram::Point point, const diagram::BlankPlace& place)
{
    const double angle = place.rotation * std::numbers::pi / 180;
    const double dx = point.x - place.middle.x;
    const double dy = point.y - place.middle.y;
    const double along = std::abs(dx * std::cos(angle) + dy * std::sin(angle));
    const double across = -dx * std::sin(angle) + dy * std::cos(angle);
    return std::hypot(std::max(0.0, along - place.width / 2), across);
}

SUITE_WITHIN(QGuiApplication, PictureBlanksTest);

} // namespace picture_blanks_test

#include "picture_blanks_test.moc"
