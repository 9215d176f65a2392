// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "lesson/problem/localized.h"
#include "render/words/labels.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace ui {

/// Makes tr() speak this language in the whole program, from now on; widgets are told by
/// QEvent::LanguageChange. Of two languages words stand side by side, sentences one below the
/// other.
void installLanguage(render::Language language);

/// The language that the program speaks first now.
language::Code firstLanguage();

/// The text in this language; with both languages, one below the other.
QString inLanguage(const lesson::Localized& text, render::Language language);

/// What `tell` tells in the language that the program speaks now; in both, one below the other.
QString spoken(const std::function<QString(const language::Speaker&)>& tell);
/// The same of a problem, sentence by sentence.
lesson::ProblemText spokenProblem(
    const std::function<lesson::ProblemText(const language::Speaker&)>& tell);

// Texts put together, with the punctuation of the language that the program speaks first.
/// "what: told".
QString labelled(const QString& what, const QString& told);
/// "first, second", of two different things.
QString withComma(const QString& first, const QString& second);
/// "one, two", of equal things.
QString listed(const QStringList& items);
/// "first. second".
QString inTurn(const QString& first, const QString& second);

/// For a button: of two languages, which would stand side by side, one below the other. Words of
/// the language that is shown first have no blank in them.
QString inTwoLines(QString words);

/// What can be chosen, by what each language calls itself, whatever is spoken.
std::vector<std::pair<render::Language, QString>> languageChoices();

} // namespace ui
