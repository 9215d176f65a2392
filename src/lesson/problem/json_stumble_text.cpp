// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/json_stumble_text.h"

namespace lesson {

ProblemPhrases phrases(JsonStumble stumble)
{
    switch (stumble) {
    case JsonStumble::Value:
        return {PHRASE("Problem", "This is not JSON: no value stands here."),
            PHRASE("Problem",
                "A value is a number, a text in double quotes, true, false, null, a list in [ ] or "
                "an "
                "object in { }.")};
    case JsonStumble::Key:
        return {PHRASE("Problem", "This is not JSON: no key stands here."),
            PHRASE("Problem", "A key is a text in double quotes, followed by a colon.")};
    case JsonStumble::Colon:
        return {PHRASE("Problem", "This is not JSON: the key has no colon behind it."),
            PHRASE("Problem", "Write \"key\": value.")};
    case JsonStumble::CommaOrBrace:
        return {
            PHRASE("Problem", "This is not JSON: an object is neither continued nor closed here."),
            PHRASE("Problem", "Put a comma before the next key, or a closing brace }.")};
    case JsonStumble::CommaOrBracket:
        return {PHRASE("Problem", "This is not JSON: a list is neither continued nor closed here."),
            PHRASE("Problem", "Put a comma before the next item, or a closing bracket ].")};
    case JsonStumble::TrailingComma:
        return {PHRASE("Problem", "This is not JSON: nothing follows the last comma."),
            PHRASE("Problem", "Remove the comma before the closing bracket or brace.")};
    case JsonStumble::EndOfFile:
        return {PHRASE("Problem", "This is not JSON: the file ends in the middle of a value."),
            PHRASE(
                "Problem", "Close every quote, bracket and brace; perhaps the file was cut off.")};
    case JsonStumble::Escape:
        return {PHRASE("Problem", "This is not JSON: a text holds an unknown escape."),
            PHRASE("Problem",
                "Behind a backslash stands one of \" \\ / b f n r t, or u and four hexadecimal "
                "digits.")};
    case JsonStumble::ControlCharacter:
        return {PHRASE("Problem",
                    "This is not JSON: a text holds a line end or another control character."),
            PHRASE("Problem", "Close the quotes on the same line, or write \\n for a line end.")};
    case JsonStumble::Number:
        return {
            PHRASE("Problem", "This is not JSON: a number is not written as JSON writes numbers."),
            PHRASE("Problem",
                "Write it like 0, 1500, -3 or 0.25, within the range of double precision.")};
    case JsonStumble::Comment:
        return {PHRASE("Problem", "This is not JSON: it has no comments."),
            PHRASE("Problem", "Remove the comment; \"description\" is the place for words.")};
    case JsonStumble::MoreText:
        return {PHRASE("Problem", "This is not JSON: something follows the end of the document."),
            PHRASE("Problem", "A file holds one object in { } and nothing behind it.")};
    }
    return {};
}

} // namespace lesson
