// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/answer_words.h"

#include "lesson/exercise/goal_words.h"
#include "ui/learn/item_editor.h"
#include "ui/look/languages.h"

namespace ui {

QString unitWords(const QString& unit) { return unit == "bytes" ? ItemEditor::tr("octets") : unit; }

QString choiceWords(const lesson::AskedItem& item, const QString& answer, render::Language language)
{
    if (item.choices.empty()) {
        return answer;
    }
    QStringList words;
    for (const QChar letter : answer) {
        for (const lesson::AskedChoice& choice : item.choices) {
            if (choice.letter == letter) {
                words += inLanguage(choice.text, language);
            }
        }
    }
    return words.join(QString::fromUtf8(" \u2192 "));
}

QString answerWords(
    const lesson::Question& question, const lesson::AskedItem& item, render::Language language)
{
    const QString answer = inLanguage(lesson::toldAnswer(question, item), language);
    return (choiceWords(item, answer, language) + ' ' + unitWords(item.unit)).trimmed();
}

} // namespace ui
