// SPDX-License-Identifier: GPL-3.0-or-later

// Work sheets: what they hold, and that they can be printed.

#include "handout/picture_blanks.h"
#include "handout/question_picture.h"
#include "handout/sheet_html.h"
#include "handout/sheet_pdf.h"
#include "handout/sheet_tex.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/spelling.h"
#include "render/paint/font_metrics.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QSet>
#include <QtTest>

#include <algorithm>

namespace sheet_test {
namespace {

using handout::Language;
using handout::Sheet;

std::vector<lesson::ExercisePtr> exercises(const QStringList& ids)
{
    std::vector<lesson::ExercisePtr> result;
    for (const QString& id : ids) {
        result.push_back(std::get<lesson::ExercisePtr>(lesson::loadExercise(id)));
    }
    return result;
}

QStringList allIds()
{
    QStringList ids;
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            ids += entry.id;
        }
    }
    return ids;
}

Sheet sheet(const QStringList& ids, std::uint64_t seed, Language language, bool withKey)
{
    return std::get<Sheet>(handout::makeSheet(exercises(ids), seed, language, withKey));
}

QString wholeHtml(const Sheet& sheet)
{
    QString text = handout::headHtml(sheet);
    for (const handout::SheetQuestion& question : sheet.questions) {
        text += handout::introHtml(question) + handout::tableHtml(question, sheet.withKey);
        for (const handout::SheetItem& item : question.items) {
            text += handout::itemHtml(item, sheet.withKey);
        }
    }
    return text;
}

bool tellsElsewhere(const lesson::Question& question, const QString& text)
{
    const lesson::SegmentTable table = lesson::segmentTable(question, language::kEnglish);
    return std::ranges::any_of(table.rows, [&text](const auto& row) {
        return std::ranges::any_of(
            row, [&text](const lesson::TableCell& cell) { return cell.text == text; });
    });
}

} // namespace

class SheetTest : public QObject
{
    Q_OBJECT

private slots:
    void variantsDiffer();
    void onlyTheKeyTellsAnswers();
    void everyItemHasRoom();
    void everySheetIsPrinted_data();
    void everySheetIsPrinted();
    void texIsBalanced();
    void blanksTellNothing();
    void tablesSpeakBothLanguages();
};

void SheetTest::variantsDiffer()
{
    const QString first = wholeHtml(sheet({"third-segment"}, 1, Language::English, false));
    const QString second = wholeHtml(sheet({"third-segment"}, 2, Language::English, false));
    QVERIFY(first.contains("Variant 1"));
    QVERIFY(second.contains("Variant 2"));
    QVERIFY(first != second);
    QCOMPARE(first, wholeHtml(sheet({"third-segment"}, 1, Language::English, false)));
}

void SheetTest::onlyTheKeyTellsAnswers()
{
    const Sheet key = sheet({"first-data"}, 3, Language::English, true);
    const QString withKey = wholeHtml(key);
    const QString without = wholeHtml(sheet({"first-data"}, 3, Language::English, false));
    for (const handout::SheetItem& item : key.questions.front().items) {
        QVERIFY(withKey.contains("<b>" + item.answer));
        QVERIFY(withKey.contains(item.reason.toHtmlEscaped()));
        QVERIFY(!without.contains(item.answer));
    }
}

void SheetTest::everyItemHasRoom()
{
    for (const QString& id : allIds()) {
        const Sheet printed = sheet({id}, 1, Language::Chinese, false);
        const QString text = wholeHtml(printed);
        const bool hasDiagram = handout::blanksOf(printed.questions.front().question).has_value();
        for (const handout::SheetItem& item : printed.questions.front().items) {
            const bool isInDiagram = hasDiagram && item.room == handout::Room::InTable;
            QVERIFY2(isInDiagram || text.contains(item.mark), qPrintable(id));
            QVERIFY2(!item.points.isEmpty() && !item.prompt.isEmpty(), qPrintable(id));
        }
    }
}

void SheetTest::everySheetIsPrinted_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("withKey");
    QTest::newRow("English") << Language::English << false;
    QTest::newRow("Chinese key") << Language::Chinese << true;
    QTest::newRow("both") << Language::Both << false;
}

void SheetTest::everySheetIsPrinted()
{
    QFETCH(const Language, language);
    QFETCH(const bool, withKey);
    const std::vector<Sheet> sheets{
        sheet(allIds(), 1, language, withKey), sheet({"third-segment"}, 2, language, withKey)};
    const QByteArray pdf = handout::sheetsPdf(sheets, handout::PaperSize::A4);
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.count("/Type /Page\n") > 10);
    QVERIFY(pdf.contains("/CreationDate (D:19700101000000"));
}

/// Braces come in pairs, and nothing that TeX would take for a command is left in texts.
void SheetTest::texIsBalanced()
{
    for (const bool withKey : {false, true}) {
        const QByteArray text = handout::sheetsTex({sheet(allIds(), 1, Language::Chinese, withKey)},
            handout::PaperSize::Letter, [](std::size_t, std::size_t number) {
                return number == 1 ? QString("a_b-1-2.pdf") : QString();
            });
        QCOMPARE(text.count("{\\detokenize{a_b-1-2.pdf}}"), 1);
        int depth = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool isEscaped = i > 0 && text[i - 1] == '\\';
            depth += text[i] == '{' && !isEscaped ? 1 : 0;
            depth -= text[i] == '}' && !isEscaped ? 1 : 0;
            QVERIFY(depth >= 0);
        }
        QCOMPARE(depth, 0);
        QVERIFY(text.contains("letterpaper") && text.contains("ctex"));
        QCOMPARE(text.count("\\begin{"), text.count("\\end{"));
    }
}

/// Where the diagram has blanks, they are as many as there are items, and no answer that is a
/// number stands anywhere in it.
void SheetTest::blanksTellNothing()
{
    int count = 0;
    const render::FontMetrics measurer;
    for (const QString& id : allIds()) {
        const auto loaded = lesson::loadExercise(id);
        const auto& exercise = std::get<lesson::ExercisePtr>(loaded);
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto made = lesson::makeQuestion(exercise, seed);
            const auto& question = std::get<lesson::Question>(made);
            if (!handout::blanksOf(question)) {
                continue;
            }
            ++count;
            const auto figure =
                handout::questionPicture(question, Language::English, 600, measurer);
            QVERIFY(figure);
            QSet<QString> marks;
            for (const diagram::DisplayItem& item : figure->list.items) {
                if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
                    marks += QString::fromStdString(text->text);
                }
            }
            int blanks = 0;
            const lesson::SegmentTable table = lesson::segmentTable(question, language::kEnglish);
            for (const auto& row : table.rows) {
                for (qsizetype column = 0; column < table.columns.size(); ++column) {
                    const bool isField =
                        QStringList{"flags", "seq", "ack", "len"}.contains(table.columns[column]);
                    const int blank = row[static_cast<std::size_t>(column)].blank;
                    if (!isField || blank == 0) {
                        continue;
                    }
                    QCOMPARE(blank, ++blanks);
                    QVERIFY2(marks.contains(QString::number(blank)), qPrintable(id));
                    // The table may tell the same number of another segment; "1" numbers a blank.
                    const QString answer = lesson::writtenAnswer(
                        question, question.items[static_cast<std::size_t>(blank) - 1]);
                    const bool mayStand = answer.size() < 4 || tellsElsewhere(question, answer);
                    QVERIFY2(mayStand || !QStringList(marks.values()).join(' ').contains(answer),
                        qPrintable(id + ": " + answer));
                }
            }
            QVERIFY(blanks > 0 && !marks.contains(QString::number(blanks + 1)));
        }
    }
    QVERIFY2(count >= 40, qPrintable(QString::number(count)));
}

/// On paper, in LaTeX: every word of the table in either language stands in that of both.
void SheetTest::tablesSpeakBothLanguages()
{
    int count = 0;
    for (const QString& id : allIds()) {
        const handout::SheetQuestion both = sheet({id}, 1, Language::Both, false).questions[0];
        const QString html = handout::tableHtml(both, false);
        for (const language::Code code :
            both.table.rows.empty() ? std::span<const language::Code>() : Language::Both.shown()) {
            const lesson::SegmentTable one = lesson::segmentTable(both.question, code);
            QStringList words = one.head;
            for (const auto& row : one.rows) {
                for (const lesson::TableCell& cell : row) {
                    words += cell.blank > 0 ? QString() : cell.text;
                }
            }
            for (const QString& word : words) {
                QVERIFY2(html.contains(word.toHtmlEscaped()), qPrintable(id + ": " + word));
            }
            ++count;
        }
    }
    QVERIFY(count > 20);
}

SUITE_WITHIN(QGuiApplication, SheetTest);

} // namespace sheet_test

#include "sheet_test.moc"
