// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/query/expression.h"
#include "lesson/query/played_run.h"
#include "lesson/query/run_value.h"

#include <QMap>
#include <QString>

#include <variant>

namespace lesson {

/// Values that have names: what an exercise has drawn.
using NamedValues = QMap<QString, RunValue>;

/// An expression that means nothing: this part of it is not known, or is of the wrong kind.
struct Meaningless
{
    QString part;
};

/// What `expression` gives. Without a run it may only use named values.
std::variant<Found, Meaningless> evaluate(
    const Expression& expression, const NamedValues& names, const Run* run);

/// Whether a condition holds; something absent does not.
bool holds(const RunValue& value);

/// As a text in which it is filled in: numbers without needless digits, flags joined by commas,
/// ends by their names.
Localized wordsOf(const RunValue& value);

} // namespace lesson
