// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/speaker.h"

#include <QStringList>

#include <ranges>

namespace app {

using language::Language;

/// What `arguments` ask for with --lang, rightly spelt, or else the system's: known before the
/// command line is read, so that its mistakes can be told in it.
Language spokenLanguage(const QStringList& arguments);

/// Lets each language that is shown tell what there is to tell: on a terminal English is the first
/// of two.
template<typename Tell>
void inEach(Language language, Tell tell)
{
    for (const language::Code code : std::views::reverse(language.shown())) {
        tell(language::speaker(code));
    }
}

} // namespace app
