// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/finish.h"
#include "app/messages.h"
#include "app/question_options.h"
#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/exercise_json.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"

#include <QJsonDocument>

#include <algorithm>

namespace app {
namespace {

using language::Speaker;
using lesson::AskedItem;
using lesson::Question;

/// Columns that `text` takes on a terminal: Chinese characters take two.
int columnsOf(const QString& text)
{
    constexpr char32_t kFirstWide = 0x2e80;
    int columns = 0;
    for (const char32_t sign : text.toUcs4()) {
        columns += sign >= kFirstWide ? 2 : 1;
    }
    return columns;
}

QString padded(const QString& text, int columns)
{
    return text + QString(std::max(0, columns - columnsOf(text)), ' ');
}

QString tableText(const Question& question, language::Code code)
{
    const lesson::SegmentTable table = lesson::segmentTable(question, code);
    if (table.rows.empty()) {
        return {};
    }
    std::vector<int> widths;
    for (qsizetype i = 0; i < table.head.size(); ++i) {
        int width = columnsOf(table.head[i]);
        for (const auto& row : table.rows) {
            width = std::max(width, columnsOf(row[static_cast<std::size_t>(i)].text));
        }
        widths.push_back(width);
    }
    QString text = "\n  ";
    for (qsizetype i = 0; i < table.head.size(); ++i) {
        text += padded(table.head[i], widths[static_cast<std::size_t>(i)] + 2);
    }
    for (const auto& row : table.rows) {
        text += "\n  ";
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += padded(row[i].text, widths[i] + 2);
        }
    }
    return text + '\n';
}

QString pointsText(const Speaker& say, const AskedItem& item)
{
    const QString number = QString::number(item.points);
    return item.points == 1 ? say.text(PHRASE("Ask", "1 point"))
                            : say.text(PHRASE("Ask", "%1 points"), {number});
}

QString keyText(const Speaker& say, const Question& question, const AskedItem& item)
{
    QString answer = lesson::toldAnswer(question, item).in(say.code());
    if (const QString unit = lesson::toldUnit(item).in(say.code()); !unit.isEmpty()) {
        answer += ' ' + unit;
    }
    const QString told = "      " + say.text(PHRASE("Ask", "Answer: %1"), {answer}) + '\n';
    const QString reason = lesson::reasonOf(item).in(say.code());
    return reason.isEmpty() ? told : told + "      " + reason + '\n';
}

QString questionText(const Speaker& say, const Question& question, bool withKey)
{
    const language::Code code = say.code();
    QString text = QString("%1 (%2, seed %3)\n\n%4\n")
                       .arg(question.title.in(code), question.exercise->id)
                       .arg(question.seed)
                       .arg(question.text.in(code));
    if (question.convention != lesson::Localized()) {
        text += question.convention.in(code) + '\n';
    }
    text += tableText(question, code) + '\n';
    if (const QString chart = lesson::chartInWords(question, code); !chart.isEmpty()) {
        text += chart + "\n\n";
    }
    int number = 0;
    for (const AskedItem& item : question.items) {
        const QString told = lesson::toldUnit(item).in(code);
        const QString unit = told.isEmpty() ? QString() : ", " + told;
        text += QString("  %1 %2 [%3%4] (%5)\n")
                    .arg(lesson::circled(++number), item.prompt.in(code), item.name, unit,
                        pointsText(say, item));
        for (const lesson::AskedChoice& choice : item.choices) {
            text += QString("      %1. %2\n").arg(choice.letter, choice.text.in(code));
        }
        text += withKey ? keyText(say, question, item) : QString();
    }
    return text;
}

} // namespace

ExitCode runAsk(const Context& context)
{
    const auto seed = questionSeed(context.call);
    if (const auto* problem = std::get_if<CallProblem>(&seed)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    const auto made = questionOf(context.call.arguments.front(), std::get<std::uint64_t>(seed));
    if (const auto* problem = std::get_if<lesson::FileProblem>(&made)) {
        report(*problem, context.language);
        return ExitCode::Wrong;
    }
    const auto& question = std::get<Question>(made);
    const bool withKey = context.call.options.contains("key");
    StandardOutput out;
    if (context.call.options.contains("json")) {
        out.write(QJsonDocument(lesson::questionJson(question, withKey)).toJson().toStdString());
    } else {
        QStringList texts;
        inEach(context.language,
            [&](const Speaker& say) { texts += questionText(say, question, withKey); });
        out.write(texts.join('\n').toStdString());
    }
    return finish(out, context.language);
}

} // namespace app
