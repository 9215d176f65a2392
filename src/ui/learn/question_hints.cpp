// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/question_hints.h"

#include "lesson/exercise/drawing.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"

#include <algorithm>
#include <utility>

namespace ui {

std::vector<lesson::Localized> hintsFor(const lesson::Question& question)
{
    std::vector<lesson::Localized> hints;
    for (const lesson::Localized& hint : question.exercise->hints) {
        std::optional<lesson::Meaningless> problem;
        hints.push_back(lesson::filledIn(hint, question.names, question.run.get(), problem));
    }
    std::vector<std::pair<lesson::Localized, QString>> advice;
    int number = 0;
    for (const lesson::AskedItem& item : question.items) {
        const lesson::Localized words = lesson::adviceFor(item);
        const QString mark = lesson::circled(++number);
        const auto known =
            std::ranges::find(advice, words, &std::pair<lesson::Localized, QString>::first);
        if (known == advice.end()) {
            advice.emplace_back(words, mark);
        } else {
            known->second += mark;
        }
    }
    for (const auto& [words, marks] : advice) {
        const QString about = question.items.size() > 1 ? marks + ' ' : QString();
        hints.push_back({about + words.en, about + words.zh});
    }
    return hints;
}

} // namespace ui
