// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/scenario_words.h"

#include <algorithm>
#include <iterator>

namespace handout {
namespace {

diagram::Remark remarkOf(const lesson::Note& note, language::Language language)
{
    diagram::Remark remark;
    if (const auto* segment = std::get_if<lesson::Note::BySegment>(&note.where)) {
        remark.where = diagram::Remark::BySegment{segment->from, segment->nth};
    } else {
        const auto& moment = std::get<lesson::Note::AtTime>(note.where);
        remark.where = diagram::Remark::AtTime{moment.side, moment.at};
    }
    for (const QString& text : inShown(note.text, language)) {
        remark.texts.push_back(text.toStdString());
    }
    return remark;
}

} // namespace

QStringList inShown(const lesson::Localized& text, language::Language language)
{
    QStringList texts;
    if (language.shows(language::kEnglish)) {
        texts += text.in(language::kEnglish);
    }
    for (const language::Code code : language.shown()) {
        texts += text.in(code);
    }
    texts.removeDuplicates();
    return texts;
}

render::EndNames endNamesOf(const lesson::Scenario& scenario)
{
    render::EndNames names;
    for (const sim::Side side : sim::kBothSides) {
        for (const language::Code code : {language::kEnglish, language::kChinese}) {
            names.set(side, code, scenario.names[side].in(code).toStdString());
        }
    }
    return names;
}

std::vector<diagram::Remark> remarksOf(
    const lesson::Scenario& scenario, language::Language language)
{
    std::vector<diagram::Remark> remarks;
    std::ranges::transform(scenario.notes, std::back_inserter(remarks),
        [language](const lesson::Note& note) { return remarkOf(note, language); });
    return remarks;
}

} // namespace handout
