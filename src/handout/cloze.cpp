// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/cloze.h"

#include "lesson/exercise/marking.h"

namespace handout {
namespace {

/// Moodle takes a backslash away before "}" and "#" only; "~" would end an answer.
QString clozeEscaped(QString text)
{
    text.replace('}', "\\}").replace('#', "\\#").replace('~', QChar(0x223c));
    return text.replace('\n', ' ');
}

QString tolerance(const lesson::AskedItem& item) { return ':' + QString::number(item.tolerance); }

/// A gap for each round, with the number of the round before it.
QString roundGaps(const lesson::AskedItem& item, Language language)
{
    QString gaps;
    const auto& answer = std::get<lesson::RoundValues>(item.answer);
    const QString advice = clozeEscaped(quizHtml(lesson::adviceFor(item), language));
    const QString reason = clozeEscaped(quizHtml(item.why, language));
    for (std::size_t i = 0; i < answer.size(); ++i) {
        QStringList answers{'=' + QString::number(answer[i]) + ":0#" + reason};
        QList<double> known{answer[i]};
        for (const lesson::MistakenAnswer& mistake : item.mistakes) {
            const auto& values = std::get<lesson::RoundValues>(mistake.value);
            if (i < values.size() && !known.contains(values[i])) {
                known += values[i];
                answers += "%0%" + QString::number(values[i]) + ":0#" +
                    clozeEscaped(quizHtml(mistake.words, language));
            }
        }
        answers += "%0%*#" + advice;
        gaps += "<b>" + QString::number(i + 1) + "</b>: {1:NM:" + answers.join('~') + "} ";
    }
    return gaps;
}

} // namespace

QString clozeGap(const lesson::Question& question, const lesson::AskedItem& item, Language language)
{
    if (item.kind == lesson::ItemKind::Rounds) {
        return roundGaps(item, language);
    }
    const bool isNumber = isPlainNumber(question, item);
    QStringList answers;
    for (const QuizAnswer& answer : quizAnswers(question, item)) {
        QString text = clozeEscaped(quizHtml(answer.text, language));
        bool isDigits = false;
        text.toDouble(&isDigits);
        if (isNumber && !isDigits) {
            continue; // other spellings of the same number
        }
        text += isNumber ? tolerance(item) : QString();
        answers += (answer.right ? "=" : "%0%") + text + '#' +
            clozeEscaped(quizHtml(answer.feedback, language));
    }
    if (!isChosen(item)) {
        // Whatever else is written.
        answers += "%0%*#" + clozeEscaped(quizHtml(lesson::adviceFor(item), language));
    }
    const char* kind = isChosen(item) ? "MC" : isNumber ? "NM" : "SA";
    // A weight is a whole number.
    return QString("{%1:%2:%3}").arg(qRound(item.points)).arg(kind, answers.join('~'));
}

} // namespace handout
