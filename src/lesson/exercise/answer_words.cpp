// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/answer_words.h"

#include "language/speaker.h"
#include "lesson/exercise/goal_words.h"
#include "lesson/exercise/spelling.h"

#include <algorithm>

namespace lesson {

Localized toldAnswer(const Question& question, const AskedItem& item)
{
    if (item.kind == ItemKind::Goal) {
        return sampleInWords(question, item);
    }
    const QString written = writtenAnswer(question, item);
    return {written, written};
}

Localized toldUnit(const AskedItem& item)
{
    if (item.unit != "bytes") {
        return {item.unit, item.unit};
    }
    constexpr language::Phrase kOctets = PHRASE("Unit", "octets");
    return {language::speaker(language::kEnglish).text(kOctets),
        language::speaker(language::kChinese).text(kOctets)};
}

Localized choiceInWords(const AskedItem& item, const QString& answer)
{
    if (item.choices.empty()) {
        return {answer, answer};
    }
    Localized words;
    for (const QChar letter : answer) {
        const auto choice = std::ranges::find(item.choices, letter, &AskedChoice::letter);
        if (choice != item.choices.end()) {
            const QString before = words.en.isEmpty() ? "" : QString::fromUtf8(" \u2192 ");
            words.en += before + choice->text.en;
            words.zh += before + choice->text.zh;
        }
    }
    return words;
}

Localized wholeAnswer(const Question& question, const AskedItem& item)
{
    const Localized told = toldAnswer(question, item);
    const Localized unit = toldUnit(item);
    return {(choiceInWords(item, told.en).en + ' ' + unit.en).trimmed(),
        (choiceInWords(item, told.zh).zh + ' ' + unit.zh).trimmed()};
}

} // namespace lesson
