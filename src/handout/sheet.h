// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "language/language.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/question.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace handout {

using language::Language;

/// Room to write an answer in.
enum class Room : std::uint8_t {
    InTable, ///< its blank in the table, or in the diagram
    Line,    ///< a line behind the prompt
    Letters, ///< a box for each letter
    Choices, ///< a box before each choice
    Lines,   ///< several lines
    Grid,    ///< an empty chart to draw in, a place for each round
};

/// An item as it is printed.
struct SheetItem
{
    /// "①"
    QString mark;
    QString prompt;
    QString points;
    QString unit;
    Room room = Room::Line;
    /// Their letters and texts.
    std::vector<std::pair<QString, QString>> choices;
    /// Of a grid: how many rounds, and up to which window.
    int rounds = 0;
    int mostSegments = 0;
    /// For the key.
    QString answer;
    QString reason;
};

/// A question as it is printed: in one language, or in two where each text has two lines.
struct SheetQuestion
{
    QString heading;
    QString text;
    lesson::SegmentTable table;
    std::vector<SheetItem> items;
    /// What it was made of, for its picture.
    lesson::Question question;
};

/// A work sheet: what one learner gets.
struct Sheet
{
    /// The seed of its questions, printed as the variant.
    std::uint64_t variant = 0;
    Language language;
    QString title;
    /// "Variant 7 · 24 points"
    QString code;
    /// Name, class, number, points: with lines to write on.
    std::vector<QString> fields;
    /// Told where a picture had to be put on the next page.
    QString pictureFollows;
    bool withKey = false;
    std::vector<SheetQuestion> questions;
};

/// A sheet with one question of each exercise, or why there is none.
std::variant<Sheet, lesson::FileProblem> makeSheet(
    const std::vector<lesson::ExercisePtr>& exercises, std::uint64_t seed, Language language,
    bool withKey);

/// `text` in what is shown, a line for each language, without a repetition.
QString inLanguage(const lesson::Localized& text, Language language);

} // namespace handout
