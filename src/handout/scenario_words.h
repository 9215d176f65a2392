// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence/remark.h"
#include "language/language.h"
#include "lesson/scenario/scenario.h"
#include "render/words/end_names.h"

#include <QStringList>

#include <vector>

namespace handout {

// What a scenario says beside its run, as figures take it.

/// A text in the languages that are shown, each once; English first, as everywhere in a figure.
QStringList inShown(const lesson::Localized& text, language::Language language);

render::EndNames endNamesOf(const lesson::Scenario& scenario);

/// The notes of the scenario, in their order.
std::vector<diagram::Remark> remarksOf(
    const lesson::Scenario& scenario, language::Language language);

} // namespace handout
