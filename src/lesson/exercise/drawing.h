// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/exercise.h"
#include "lesson/query/evaluation.h"
#include "sim/random.h"

#include <QJsonValue>
#include <QMap>

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

namespace lesson {

/// The values of an exercise, as expressions and as scenario files have them.
struct DrawnValues
{
    NamedValues names;
    QMap<QString, QJsonValue> json;
};

/// Draws those that are drawn, in the order of their names; then what follows from them.
std::variant<DrawnValues, Meaningless> drawValues(const Exercise& exercise, sim::Random& random);

/// A generator for `seed` of this exercise alone: different exercises draw different numbers.
sim::Random randomOf(const QString& exerciseId, std::uint64_t seed);

/// Puts a list into another order.
template<typename T>
void shuffle(std::vector<T>& list, sim::Random& random)
{
    for (std::size_t left = list.size(); left > 1; --left) {
        std::swap(list[left - 1], list[random.upTo(left - 1)]);
    }
}

/// `value` with the drawn values in place of "$x", also where that is a key.
QJsonValue filledIn(const QJsonValue& value, const DrawnValues& drawn);

/// `text` with the words of an expression in place of "{x}". An expression that means nothing
/// leaves "?" and is told by `problem`.
Localized filledIn(const Localized& text, const NamedValues& names, const Run* run,
    std::optional<Meaningless>& problem);

} // namespace lesson
