// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"
#include "render/words/labels.h"

#include <QString>

namespace ui {

/// Sets the language of tr() in the whole program; widgets get a QEvent::LanguageChange. With both
/// languages, Chinese comes first: words are side by side, sentences one below the other.
void installLanguage(render::Language language);

/// The text in this language; with both languages, one below the other.
QString inLanguage(const lesson::Localized& text, render::Language language);

/// The text in the language that was installed last.
QString spoken(const lesson::Localized& text);

/// The language of the desktop: Chinese if that is its first choice, else English.
render::Language systemLanguage();

/// "en", "zh" or "both", and back (English where it is none of these).
QString id(render::Language language);
render::Language languageOf(const QString& id);

} // namespace ui
