// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/sheet.h"

#include "handout/picture_blanks.h"

#include "language/speaker.h"
#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/marking.h"

namespace handout {
namespace {

using lesson::AskedItem;
using lesson::ItemKind;
using lesson::Localized;
using lesson::Question;

/// What each language that is shown says, in one line.
QString said(Language language, const language::Phrase& phrase, const QStringList& inserts = {})
{
    QStringList texts;
    for (const language::Code code : language.shown()) {
        texts += language::speaker(code).text(phrase, inserts);
    }
    texts.removeDuplicates();
    return texts.join(" / ");
}

QString pointsText(Language language, double points)
{
    return points == 1 ? said(language, PHRASE("Sheet", "1 point"))
                       : said(language, PHRASE("Sheet", "%1 points"), {QString::number(points)});
}

bool standsInTable(const lesson::SegmentTable& table, int number)
{
    for (const auto& row : table.rows) {
        for (const lesson::TableCell& cell : row) {
            if (cell.blank == number) {
                return true;
            }
        }
    }
    return false;
}

Room roomFor(const AskedItem& item, bool inTable)
{
    if (inTable) {
        return Room::InTable;
    }
    switch (item.kind) {
    case ItemKind::Flags:
    case ItemKind::Number:
    case ItemKind::State:
    case ItemKind::Segment:
        return Room::Line;
    case ItemKind::Choice:
        return Room::Choices;
    case ItemKind::Order:
        return Room::Letters;
    case ItemKind::Goal:
        return Room::Lines;
    case ItemKind::Rounds:
        return Room::Grid;
    }
    return Room::Line;
}

QString keyOf(const Question& question, const AskedItem& item, Language language)
{
    QString answer = inLanguage(lesson::toldAnswer(question, item), language);
    if (item.tolerance > 0) {
        answer += QString(" ± %1").arg(item.tolerance);
    }
    return answer;
}

SheetItem itemOf(const Question& question, int number, Language language, bool inTable)
{
    const AskedItem& item = question.items[static_cast<std::size_t>(number) - 1];
    SheetItem printed;
    printed.mark = lesson::circled(number);
    printed.prompt = inLanguage(item.prompt, language);
    printed.points = pointsText(language, item.points);
    printed.unit = inLanguage(lesson::toldUnit(item), language);
    printed.room = roomFor(item, inTable);
    if (item.kind == ItemKind::Rounds) {
        printed.rounds = item.roundCount();
        printed.mostSegments = item.mostSegments();
    }
    for (const lesson::AskedChoice& choice : item.choices) {
        printed.choices.emplace_back(choice.letter, inLanguage(choice.text, language));
    }
    printed.answer = keyOf(question, item, language);
    printed.reason = inLanguage(lesson::reasonOf(item), language);
    return printed;
}

SheetQuestion printedOf(Question question, std::size_t number, Language language)
{
    SheetQuestion printed;
    double points = 0;
    for (const AskedItem& item : question.items) {
        points += item.points;
    }
    QStringList titles;
    for (const language::Code code : language.shown()) {
        titles += question.title.in(code);
    }
    titles.removeDuplicates();
    printed.heading =
        QString("%1. %2 (%3)").arg(number).arg(titles.join(" · "), pointsText(language, points));
    printed.text = inLanguage(question.text, language);
    if (question.convention != Localized()) {
        printed.text += '\n' + inLanguage(question.convention, language);
    }
    printed.table = lesson::segmentTable(question, language);
    for (std::size_t i = 0; i < question.items.size(); ++i) {
        const int mark = static_cast<int>(i) + 1;
        printed.items.push_back(
            itemOf(question, mark, language, standsInTable(printed.table, mark)));
    }
    if (blanksOf(question)) {
        printed.table = {}; // the blanks are in the diagram, which tells the same
    }
    printed.question = std::move(question);
    return printed;
}

} // namespace

QString inLanguage(const Localized& text, Language language)
{
    QStringList lines;
    for (const language::Code code : language.shown()) {
        lines += text.in(code);
    }
    lines.removeDuplicates();
    return lines.join('\n');
}

std::variant<Sheet, lesson::FileProblem> makeSheet(
    const std::vector<lesson::ExercisePtr>& exercises, std::uint64_t seed, Language language,
    bool withKey)
{
    Sheet sheet;
    sheet.variant = seed;
    sheet.language = language;
    sheet.withKey = withKey;
    sheet.title = withKey ? said(language, PHRASE("Sheet", "Work sheet: key"))
                          : said(language, PHRASE("Sheet", "Work sheet"));
    sheet.pictureFollows = said(language, PHRASE("Sheet", "The figure is on the next page."));
    double points = 0;
    for (const lesson::ExercisePtr& exercise : exercises) {
        auto made = lesson::makeQuestion(exercise, seed);
        if (const auto* problem = std::get_if<lesson::FileProblem>(&made)) {
            return *problem;
        }
        sheet.questions.push_back(
            printedOf(std::get<Question>(std::move(made)), sheet.questions.size() + 1, language));
        for (const AskedItem& item : sheet.questions.back().question.items) {
            points += item.points;
        }
    }
    sheet.code = said(language, PHRASE("Sheet", "Variant %1"), {QString::number(seed)}) + " · " +
        pointsText(language, points);
    sheet.fields = {said(language, PHRASE("Sheet", "Name")),
        said(language, PHRASE("Sheet", "Class")), said(language, PHRASE("Sheet", "Number")),
        said(language, PHRASE("Sheet", "Points"))};
    return sheet;
}

} // namespace handout
