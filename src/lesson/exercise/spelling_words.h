// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/segment.h"
#include "tcp/state.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace lesson {

// The words of resources/exercises/spellings.json, in which answers may be given.

/// `text` with full-width signs made usual ones and Chinese punctuation made commas, in lower case.
QString simplified(const QString& text);

std::optional<tcp::State> stateCalled(const QString& word);
/// All words that are accepted for `state`, the RFC's name first.
QStringList wordsFor(tcp::State state);

/// "SYN", "SYN=1", in a list: "SYN,ACK", "SYN=1, ACK=1, FIN=0".
std::optional<tcp::Flags> flagsWritten(const QString& text);

/// How many of the smallest unit are in the unit called `word`; `kind` is "ms" or "bytes". None: no
/// such unit.
std::optional<double> unitCalled(const QString& word, const QString& kind);
QStringList wordsForUnit(const QString& kind);

} // namespace lesson
