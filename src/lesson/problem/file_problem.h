// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace language {
class Speaker;
}

namespace lesson {

/// What can be wrong with a file. The comments say what `subject`, `found` and `wanted` of the
/// FileProblem hold.
enum class ProblemKind : std::uint8_t {
    // The file itself.
    UnknownSource, ///< neither a built-in id nor a file; wanted: the ids that are alike
    NoSuchFile,    ///< it looks like a path, and there is no file
    NameNotUtf8,   ///< its name cannot be told, so it cannot be found
    IsFolder,
    NotReadable, ///< system: why
    TooLarge,    ///< wanted: the limit in bytes
    Empty,
    NotUtf8,
    IsCapture, ///< packets that were captured, which are not read yet
    // Its text.
    NotJson,      ///< `stumble` says why
    TooDeep,      ///< values nested deeper than any file here needs; wanted: the limit
    DuplicateKey, ///< subject: the key
    // Its shape, checked against the schema.
    WrongFormat, ///< found: the value of "woshou"; wanted: the ones that are read
    MissingKey,  ///< wanted: one of these keys; found: the one value of a single key, as in JSON
    UnknownKey,  ///< subject: the key; wanted: the keys that may stand there
    WrongType,   ///< found: a type; wanted: types ("number", "text", "list", "object", "yes-no")
    NotWhole,    ///< found: the number
    OutOfRange,  ///< found: the number; wanted: least, greatest (empty: none)
    TooLong,     ///< found: its length; wanted: the limit, both in characters
    TooMany,     ///< found: their number; wanted: the limit
    TooFew,      ///< found: their number; wanted: the limit
    UnknownWord, ///< found: the word; wanted: the words that may stand there
    NotBuiltYet, ///< subject: the setting; wanted: the value that is built, if there is one
    BadFlags,    ///< found: the word that is no flag; wanted: the flags
    BadName,     ///< found: a text that is no name
    AckWithoutNumber, ///< an injected segment names ACK and gives no ack
    SchemaSays,       ///< subject: the schema library's own words
    // Its meaning.
    EndCannotTake,    ///< subject: the call; found: what the endpoint would answer, as tcp::Error
    WaitCycle,        ///< wanted: the pointers of the steps that wait for each other
    WindowNeedsScale, ///< found: the window; wanted: the largest that the header field can hold
    RtoOrder,         ///< found: min_rto_ms; wanted: max_rto_ms
    NoSackRecovery,   ///< found: congestion, which has no recovery by SACK
    TooMuchToSend,    ///< found: segments that the sends of the file make; wanted: the limit
    // A packetdrill script.
    ScriptMisread,     ///< found: what stands there; wanted: a part of the language
    ScriptEnds,        ///< wanted: a part of the language that is missing at the end
    ScriptUnsupported, ///< subject: a construct that asks for what is not modelled
    ScriptUnknown,     ///< subject: a name that is misspelt or not modelled
    ScriptUnbalanced,  ///< subject: what is opened and not closed, or closed and not opened
    ScriptImpossible,  ///< subject: a value or parts that do not fit; wanted: what would
    ScriptEndless,     ///< subject: the event until which timers go off without end
    ScriptEmpty,
    // Of a saved session: what was done does not fit the run.
    UnknownBranch, ///< found: the number; wanted: the branches that come before
    ActRefused,    ///< found: why, see act_sentences.cpp, or the endpoint's error
    // Of an exercise, and of answers to one.
    BadExpression,         ///< subject: the expression; found: from where on it is none
    MeaninglessExpression, ///< found: the part that means nothing, or is of the wrong kind
    NoQuestion,            ///< an answer that is reckoned, not asked of the run
    NameTwice,             ///< subject: the name
    NothingDrawn,          ///< found: what was in the way; subject: its text; wanted: segments
    UnknownItem,           ///< found: the name; wanted: the items that are asked
    OtherExercise,         ///< found: the exercise that is answered; subject: the one to be marked
    NoLearnerNumber,       ///< subject: the learner, who has no number
    NoSuchSubject,         ///< found: what a stop of a lesson points at
    StopTooEarly,          ///< a stop of a lesson is before the one above it
    AskedTooLate,          ///< a stop of a lesson asks its question after itself
    IsLesson,              ///< an exercise was wanted; wanted: those that the lesson ends with
    IsScenario,            ///< an exercise was wanted
    IsNoRun,               ///< a run was wanted; found: "lesson" or "exercise"
    NothingChanged,        ///< a run is to be shown beside TCP, and is TCP itself
    OtherScenario,         ///< subject: the item; the session is one of another scenario
};

/// How a text can fail to be JSON (RFC 8259).
enum class JsonStumble : std::uint8_t {
    Value,            ///< no value where there has to be one
    Key,              ///< no key in double quotes where there has to be one
    Colon,            ///< no colon behind a key
    CommaOrBrace,     ///< neither a comma nor a closing brace behind a member
    CommaOrBracket,   ///< neither a comma nor a closing bracket behind an item
    TrailingComma,    ///< a comma with nothing behind it
    EndOfFile,        ///< the file ends too early
    Escape,           ///< an unknown escape in a text
    ControlCharacter, ///< a raw control character, such as a line end, in a text
    Number,           ///< not how JSON writes a number, or too large for any reader
    Comment,          ///< JSON has none
    MoreText,         ///< something behind the document
};

/// A place in a file.
struct FilePlace
{
    /// From 1, in characters; 0: the file as a whole, or the whole line.
    int line = 0;
    int column = 0;
    /// JSON pointer (RFC 6901); empty for the whole document, and where the text is no JSON.
    QString pointer;

    friend bool operator==(const FilePlace&, const FilePlace&) = default;
};

/// Why a file cannot be used. sentences() puts it into words.
struct FileProblem
{
    /// The path or id as the user gave it.
    QString file;
    FilePlace place;
    ProblemKind kind = ProblemKind::NoSuchFile;
    JsonStumble stumble = JsonStumble::Value;
    QString subject;
    QString found;
    QStringList wanted;
    storage::Error system = {};

    friend bool operator==(const FileProblem&, const FileProblem&) = default;
};

using language::Speaker;

/// A problem in words of one language, in whole sentences.
struct ProblemText
{
    QString what;
    /// What would be right.
    QString wanted;
};
ProblemText sentences(const Speaker& say, const FileProblem& problem);

/// "FILE:LINE:COLUMN: /pointer", as much of it as is known. The same in every language.
QString whereabouts(const FileProblem& problem);

} // namespace lesson
