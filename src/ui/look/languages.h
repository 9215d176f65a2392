// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"
#include "render/words/labels.h"

#include <QString>

namespace ui {

/// Makes tr() speak this language in the whole program, from now on; widgets are told by
/// QEvent::LanguageChange. In both languages, Chinese comes first: words stand side by side,
/// sentences one below the other.
void installLanguage(render::Language language);

/// In the language; in both, one below the other.
QString inLanguage(const lesson::Localized& text, render::Language language);

/// `text` in the language that the program speaks now.
QString spoken(const lesson::Localized& text);

/// That of the desktop: Chinese or English.
render::Language systemLanguage();

/// "en", "zh" or "both", and back (English where it is none of these).
QString id(render::Language language);
render::Language languageOf(const QString& id);

} // namespace ui
