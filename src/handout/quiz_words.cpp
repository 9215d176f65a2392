// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/quiz_words.h"

#include "handout/quiz.h"
#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/marking.h"
#include "lesson/exercise/spelling.h"

#include <algorithm>

namespace handout {
namespace {

using lesson::AskedItem;
using lesson::ItemKind;
using lesson::Localized;
using lesson::RunValue;

Localized same(const QString& text) { return {text, text}; }

/// The sets of flags that are offered for choice, as courses know them.
const std::vector<tcp::Flags>& usualFlags()
{
    using tcp::Flag;
    static const std::vector<tcp::Flags> sets{{Flag::Syn}, {Flag::Syn, Flag::Ack}, {Flag::Ack},
        {Flag::Fin}, {Flag::Fin, Flag::Ack}, {Flag::Rst}, {Flag::Rst, Flag::Ack}};
    return sets;
}

/// What is told to whoever chooses `value`.
Localized feedbackTo(const AskedItem& item, const RunValue& value)
{
    for (const lesson::MistakenAnswer& mistake : item.mistakes) {
        if (lesson::isSameAnswer(item, mistake.value, value)) {
            return mistake.words;
        }
    }
    return lesson::adviceFor(item);
}

void add(const AskedItem& item, const RunValue& value, std::vector<QuizAnswer>& answers)
{
    const bool right = lesson::isSameAnswer(item, item.answer, value);
    answers.push_back({lesson::wordsOf(value), right, right ? item.why : feedbackTo(item, value)});
}

std::vector<QuizAnswer> chosen(const AskedItem& item)
{
    std::vector<QuizAnswer> answers;
    if (item.kind == ItemKind::State) {
        for (const tcp::State state : tcp::kAllStates) {
            add(item, state, answers);
        }
    } else if (item.kind == ItemKind::Flags) {
        for (const tcp::Flags flags : usualFlags()) {
            add(item, flags, answers);
        }
    }
    for (const lesson::AskedChoice& choice : item.choices) {
        const Localized feedback = choice.why != Localized() ? choice.why
            : choice.right                                   ? item.why
                                                             : lesson::adviceFor(item);
        answers.push_back({choice.text, choice.right, feedback});
    }
    return answers;
}

} // namespace

bool isChosen(const AskedItem& item)
{
    return item.kind == ItemKind::State || item.kind == ItemKind::Flags ||
        item.kind == ItemKind::Choice;
}

bool isPlainNumber(const lesson::Question& question, const AskedItem& item)
{
    const bool hasSymbols = item.base && !question.symbols.empty();
    return (item.kind == ItemKind::Number && !hasSymbols) || item.kind == ItemKind::Segment;
}

std::vector<QuizAnswer> quizAnswers(const lesson::Question& question, const AskedItem& item)
{
    if (isChosen(item)) {
        return chosen(item);
    }
    std::vector<QuizAnswer> answers;
    QStringList known;
    for (const QString& spelling : lesson::acceptedSpellings(question, item)) {
        if (!known.contains(spelling)) {
            answers.push_back({same(spelling), true, lesson::reasonOf(item)});
            known += spelling;
        }
    }
    for (const lesson::MistakenAnswer& mistake : item.mistakes) {
        answers.push_back({lesson::wordsOf(mistake.value), false, mistake.words});
    }
    return answers;
}

std::vector<Localized> quizText(const lesson::Question& question)
{
    std::vector<Localized> texts{question.text};
    if (question.convention != Localized()) {
        texts.push_back(question.convention);
    }
    return texts;
}

QString quizHtml(const Localized& text, Language language)
{
    if (!language.isBilingual() || text.en == text.zh) {
        return text.in(language.shown().front()).toHtmlEscaped();
    }
    return QString("<span lang=\"en\" class=\"multilang\">%1</span>"
                   "<span lang=\"zh_cn\" class=\"multilang\">%2</span>")
        .arg(text.en.toHtmlEscaped(), text.zh.toHtmlEscaped());
}

Localized quizPrompt(const AskedItem& item)
{
    if (item.unit.isEmpty()) {
        return item.prompt;
    }
    const Localized unit = lesson::toldUnit(item);
    return {item.prompt.en + " (" + unit.en + ')', item.prompt.zh + " (" + unit.zh + ')'};
}

QStringList exercisesWithGoals(const std::vector<lesson::Question>& questions)
{
    QStringList ids;
    for (const lesson::Question& question : questions) {
        const bool hasGoal = std::ranges::any_of(
            question.items, [](const AskedItem& item) { return item.kind == ItemKind::Goal; });
        if (hasGoal && !ids.contains(question.exercise->id)) {
            ids += question.exercise->id;
        }
    }
    return ids;
}

} // namespace handout
