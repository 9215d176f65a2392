// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/item_editor.h"

#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/spelling_words.h"
#include "ui/learn/choice_editors.h"
#include "ui/learn/rounds_editor.h"
#include "ui/learn/value_editors.h"
#include "ui/look/languages.h"

namespace ui {
namespace {

/// The states by the RFC's names, where Chinese is spoken with the Chinese ones behind.
std::vector<WordEditor::Word> states(render::Language language)
{
    const bool withChinese = language.shows(language::kChinese);
    std::vector<WordEditor::Word> words;
    for (const tcp::State state : tcp::kAllStates) {
        const QStringList names = lesson::wordsFor(state);
        const QString second = withChinese ? "  " + names.value(1) : QString();
        words.push_back({names.value(0), names.value(0) + second});
    }
    return words;
}

/// The numbers in the first column of the table of segments.
std::vector<WordEditor::Word> segments(const lesson::Question& question)
{
    std::vector<WordEditor::Word> words;
    for (const auto& row : lesson::segmentTable(question, language::kEnglish).rows) {
        const QString number = row.front().text;
        words.push_back({number, number});
    }
    return words;
}

} // namespace

ItemEditor* makeItemEditor(const lesson::Question& question, const lesson::AskedItem& item,
    const Look& look, QWidget* parent)
{
    const QString prompt = inLanguage(item.prompt, look.language);
    switch (item.kind) {
    case lesson::ItemKind::Flags:
        return new FlagsEditor(prompt, parent);
    case lesson::ItemKind::Number:
        return new NumberEditor(question, item, prompt, look.language, parent);
    case lesson::ItemKind::State:
        return new WordEditor(
            states(look.language), ItemEditor::tr("Choose a state"), prompt, parent);
    case lesson::ItemKind::Segment: {
        const auto numbers = segments(question);
        if (numbers.empty()) {
            return new NumberEditor(question, item, prompt, look.language, parent);
        }
        return new WordEditor(numbers, ItemEditor::tr("Choose a segment"), prompt, parent);
    }
    case lesson::ItemKind::Choice:
        return new ChoiceEditor(item, look.language, parent);
    case lesson::ItemKind::Order:
        return new OrderEditor(item, prompt, look.language, parent);
    case lesson::ItemKind::Goal:
        return new GoalEditor(parent);
    case lesson::ItemKind::Rounds:
        return new RoundsEditor(item, prompt, look, parent);
    }
    return nullptr;
}

} // namespace ui
