// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/question.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace lesson {

/// What a learner has written, understood.
struct ReadAnswer
{
    RunValue value;
    /// A plain number may be meant relative to an ISN; one with symbols or a unit is not.
    bool plain = false;
};

/// Understands an answer to `item` in any spelling that is accepted: names of states and bits in
/// English and Chinese, "SYN=1, ACK=1", symbols, thousands separators, units, full-width letters
/// and digits. None: it is no answer of this kind.
std::optional<ReadAnswer> readAnswer(
    const Question& question, const AskedItem& item, const QJsonValue& given);

/// Whether an answer that was read means `value`.
bool means(const AskedItem& item, const ReadAnswer& read, const RunValue& value);

/// The answer to `item` as it is told, without its unit, such as "4712 (x + 1)"; of a goal nothing.
QString writtenAnswer(const Question& question, const AskedItem& item);

/// The answer in each of the ways in which it may be written: some of them, the first is the usual
/// one.
QStringList acceptedSpellings(const Question& question, const AskedItem& item);

} // namespace lesson
