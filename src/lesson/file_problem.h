// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/localized.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace lesson {

/// What can be wrong with a file, from the outside in. What `subject`, `found` and `wanted` of the
/// FileProblem hold is said with each.
enum class ProblemKind : std::uint8_t {
    // The file itself.
    UnknownSource,  ///< neither a built-in id nor a file; wanted: the ids that are near
    NoSuchFile,     ///< it looks like a path, and nothing is there
    IsFolder,       ///<
    NotReadable,    ///< found: what the system says
    TooLarge,       ///< found: its size; wanted: the limit, both in bytes
    Empty,          ///<
    NotUtf8,        ///<
    // Its text.
    NotJson,        ///< subject: what Qt's parser stumbled on, see JsonStumble
    TooDeep,        ///< values nested deeper than any scenario needs
    DuplicateKey,   ///< subject: the key
    // Its shape, checked against the schema.
    WrongFormat,    ///< found: the value of "woshou"; wanted: the ones that are read
    MissingKey,     ///< wanted: one of these keys
    UnknownKey,     ///< subject: the key; wanted: the keys that may stand there
    WrongType,      ///< found: a type; wanted: types ("number", "text", "list", "object", "yes-no")
    NotWhole,       ///< found: the number
    OutOfRange,     ///< found: the number; wanted: least, greatest (empty: none)
    TooLong,        ///< found: its length; wanted: the limit, both in characters
    TooMany,        ///< found: their number; wanted: the limit
    TooFew,         ///< found: their number; wanted: the limit
    UnknownWord,    ///< found: the word; wanted: the words that may stand there
    NotACall,       ///< found: what stands there; wanted: the calls
    NotBuiltYet,    ///< subject: the setting; wanted: the value that is built, if there is one
    BadFlags,       ///< found: the word that is no flag, or stands twice; wanted: the flags
    SchemaSays,     ///< subject: the schema library's own words
    // Its meaning.
    EndCannotTake,  ///< subject: the call; found: what the endpoint would answer, as tcp::Error
    WaitCycle,      ///< wanted: the pointers of the steps that wait for each other
    RtoOrder,       ///< found: min_rto_ms; wanted: max_rto_ms
    TooMuchToSend,  ///< found: segments that the sends of the file make; wanted: the limit
};

/// What the JSON parser met, for NotJson.
enum class JsonStumble : std::uint8_t {
    UnterminatedObject,
    MissingNameSeparator,
    UnterminatedArray,
    MissingValueSeparator,
    IllegalValue,
    BadNumber,
    BadEscape,
    UnterminatedString,
    MissingObject,
    Garbage,
};

/// Where in a file something stands.
struct FilePlace {
    /// From 1, in characters; 0: the file as a whole.
    int line = 0;
    int column = 0;
    /// JSON pointer (RFC 6901); empty for the whole document, and where the text is no JSON.
    QString pointer;

    friend bool operator==(const FilePlace&, const FilePlace&) = default;
};

/// Why a file cannot be used. Typed: sentences() makes words of it.
struct FileProblem {
    /// As the user named it: a path or an id.
    QString file;
    FilePlace place;
    ProblemKind kind = ProblemKind::NoSuchFile;
    JsonStumble stumble = JsonStumble::IllegalValue;
    QString subject;
    QString found;
    QStringList wanted;

    friend bool operator==(const FileProblem&, const FileProblem&) = default;
};

/// A problem in words: what is wrong, and what would be right. Whole sentences.
struct ProblemText {
    Localized what;
    Localized wanted;
};
ProblemText sentences(const FileProblem& problem);

/// "FILE:LINE:COLUMN: /pointer", as much of it as is known. The same in every language.
QString whereabouts(const FileProblem& problem);

} // namespace lesson
