// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/chosen_figure.h"

#include "lesson/query/number_circle.h"

namespace lesson {
namespace {

void chooseChart(QuestionDraft& draft, const FigureWanted& wanted, QuestionFigure& figure)
{
    if (!wanted.rounds.isEmpty()) {
        const RunValue rounds = draft.question.names.value(wanted.rounds);
        if (const auto* values = std::get_if<RoundValues>(&rounds)) {
            figure.rounds = *values;
        } else {
            draft.fail("/figure/rounds", wanted.rounds);
        }
    }
    if (wanted.cwnd) {
        const Found of = draft.value(*wanted.cwnd, "/figure/cwnd");
        if (const auto* side = std::get_if<sim::Side>(&of.value)) {
            figure.cwndOf = *side;
        } else {
            draft.fail("/figure/cwnd", "cwnd");
        }
    }
}

ShownMisprint misprint(QuestionDraft& draft, const std::vector<Misprint>& choices)
{
    const std::size_t index = draft.random.upTo(choices.size() - 1);
    const Misprint& chosen = choices[index];
    const Found right = draft.value(chosen.field, "/figure/misprints");
    const Found wrong = draft.value(chosen.as, "/figure/misprints");
    const auto* number = std::get_if<double>(&right.value);
    const auto* shown = std::get_if<double>(&wrong.value);
    if (number == nullptr || shown == nullptr || !right.place.segment ||
        onTheCircle(*number) == onTheCircle(*shown)) {
        draft.again(QString("/figure/misprints/%1").arg(index), "misprint");
        return {};
    }
    draft.question.names["misprint.id"] = double(right.place.segment->value);
    draft.question.names["misprint.right"] = *number;
    draft.question.names["misprint.shown"] = onTheCircle(*shown);
    draft.question.names["misprint.field"] = right.place.field;
    draft.misprinted = right.place;
    return {*right.place.segment, right.place.field, onTheCircle(*shown)};
}

} // namespace

void chooseFigure(QuestionDraft& draft)
{
    if (!draft.exercise.figure) {
        return;
    }
    const FigureWanted& wanted = *draft.exercise.figure;
    QuestionFigure figure;
    figure.to = wanted.to ? draft.timeOf(*wanted.to, "/figure/to") : draft.question.run->end();
    figure.from = wanted.from ? draft.timeOf(*wanted.from, "/figure/from") : tcp::Instant{};
    figure.picture = wanted.picture;
    chooseChart(draft, wanted, figure);
    if (!wanted.misprints.empty()) {
        figure.misprint = misprint(draft, wanted.misprints);
    }
    draft.question.figure = figure;
}

} // namespace lesson
