// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/words/labels.h"
#include "session/injection_draft.h"

#include <QString>
#include <QStringList>

namespace ui {

QString nameOf(session::InjectionKind kind);
/// What a receiver does with a segment, one sentence each, and by which rule.
QStringList sentences(const session::InjectionOutcome& outcome, render::Language language);

} // namespace ui
