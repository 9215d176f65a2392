// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/labels.h"
#include "session/injection_draft.h"

#include <QString>
#include <QStringList>

namespace ui {

QString nameOf(session::InjectionKind kind);
/// What a receiver would do with a segment and by which rule, one sentence for each thing.
QStringList sentences(const session::InjectionOutcome& outcome, render::Language language);

} // namespace ui
