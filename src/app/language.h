// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"
#include "render/words/labels.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

using render::Language;

/// "en", "zh" or "both".
std::optional<Language> languageOf(const QString& id);

/// The language of the user's system: Chinese where the first preference is, else English.
Language systemLanguage();

/// What `arguments` ask for with --lang, rightly spelt, or else the system's: known before the
/// command line is read, so that its mistakes can be told in it.
Language spokenLanguage(const QStringList& arguments);

/// `text` in `language`; in Both, two lines.
QString inLanguage(const lesson::Localized& text, Language language);

} // namespace app
