// SPDX-License-Identifier: GPL-3.0-or-later

// Work sheets: what they hold, and that they can be printed.

#include "handout/sheet_html.h"
#include "handout/sheet_pdf.h"
#include "handout/sheet_tex.h"
#include "lesson/exercise/exercise_shelf.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QtTest>

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
        for (const handout::SheetItem& item : printed.questions.front().items) {
            QVERIFY2(text.contains(item.mark), qPrintable(id));
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
        const QByteArray text = handout::sheetsTex(
            {sheet(allIds(), 1, Language::Chinese, withKey)}, handout::PaperSize::Letter);
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

SUITE_WITHIN(QGuiApplication, SheetTest);

#include "sheet_test.moc"
