// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/quiz.h"
#include "handout/quiz_words.h"
#include "language/speaker.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"

namespace handout {
namespace {

using lesson::AskedItem;
using lesson::ItemKind;
using lesson::Question;

QString giftEscaped(const QString& text)
{
    QString result;
    for (const QChar sign : text) {
        if (QStringLiteral("\\~=#{}:").contains(sign)) {
            result += '\\';
        }
        result += sign;
    }
    return result.replace('\n', "<br>").replace("->", QChar(0x2192));
}

/// Writes GIFT: a question for each item, as it knows no question with several.
class GiftWriter
{
public:
    explicit GiftWriter(Language language)
        : m_language(language)
    {}

    QString write(const std::vector<Question>& questions)
    {
        QString text;
        QString category;
        for (const Question& question : questions) {
            if (question.exercise->id != category) {
                category = question.exercise->id;
                text += "$CATEGORY: $course$/top/Woshou/" + category + "\n\n";
            }
            for (const AskedItem& item : question.items) {
                if (item.kind != ItemKind::Goal) {
                    text += questionText(question, item) + "\n\n";
                }
            }
        }
        return text;
    }

private:
    QString html(const lesson::Localized& text) const
    {
        return giftEscaped(quizHtml(text, m_language));
    }

    /// The segments that are shown, in words: this format has no pictures.
    QString segmentsInWords(const Question& question) const
    {
        QString text;
        for (const language::Code code : m_language.shown()) {
            const lesson::SegmentTable table = lesson::segmentTable(question, code);
            for (const auto& row : table.rows) {
                QStringList words;
                for (std::size_t i = 0; i < row.size(); ++i) {
                    words += table.head[static_cast<qsizetype>(i)] + ' ' + row[i].text;
                }
                text += "<br>" + giftEscaped(words.join(", ").toHtmlEscaped());
            }
        }
        return text;
    }

    QString questionText(const Question& question, const AskedItem& item) const
    {
        QString text = QString("::%1-%2 %3::[html]")
                           .arg(question.exercise->id)
                           .arg(question.seed)
                           .arg(item.name);
        for (const lesson::Localized& part : quizText(question)) {
            text += html(part) + "<br>";
        }
        for (const language::Code code : m_language.shown()) {
            const QString chart = lesson::chartInWords(question, code);
            text += chart.isEmpty() ? QString() : giftEscaped(chart.toHtmlEscaped()) + "<br>";
        }
        text += segmentsInWords(question) + "<br>" +
            giftEscaped(lesson::circled(static_cast<int>(&item - question.items.data()) + 1)) +
            ' ' + html(quizPrompt(item)) + " {\n";
        switch (item.kind) {
        case ItemKind::Order:
            return text + placesOf(item) + "}";
        case ItemKind::Rounds:
            return text + windowsOf(item) + "}";
        case ItemKind::Flags:
        case ItemKind::Number:
        case ItemKind::State:
        case ItemKind::Choice:
        case ItemKind::Segment:
        case ItemKind::Goal:
            break;
        }
        return text + answersOf(question, item) + "}";
    }

    /// Each round is matched with its window. A window of other rounds may stand there, too.
    QString windowsOf(const AskedItem& item) const
    {
        QString text;
        int round = 0;
        for (const double window : std::get<lesson::RoundValues>(item.answer)) {
            text += QString("=%1 -> %2\n").arg(++round).arg(window);
        }
        return text;
    }

    /// What has to be put in order is matched with its place.
    QString placesOf(const AskedItem& item) const
    {
        const QString order = std::get<QString>(item.answer);
        QString text;
        for (const lesson::AskedChoice& choice : item.choices) {
            text += QString("=%1 -> %2\n")
                        .arg(html(choice.text), QString::number(order.indexOf(choice.letter) + 1));
        }
        return text;
    }

    QString answersOf(const Question& question, const AskedItem& item) const
    {
        const bool isNumber = isPlainNumber(question, item);
        QString text = isNumber ? "#\n" : "";
        for (const QuizAnswer& answer : quizAnswers(question, item)) {
            QString written = html(answer.text);
            bool isDigits = false;
            written.toDouble(&isDigits);
            if (isNumber && !isDigits) {
                continue;
            }
            if (isNumber) {
                written += ':' + QString::number(item.tolerance);
            }
            // A "~" would make a choice of what is to be written.
            const QString wrong = isChosen(item) ? "~" : "=%0%";
            const QString feedback = html(answer.feedback);
            text += (answer.right ? "=" : wrong) + written;
            text += feedback.isEmpty() ? "\n" : " #" + feedback + '\n';
        }
        return text;
    }

    Language m_language;
};

} // namespace

QByteArray giftText(const std::vector<Question>& questions, Language language)
{
    return GiftWriter(language).write(questions).toUtf8();
}

} // namespace handout
