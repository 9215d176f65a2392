// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/json_stumble_text.h"

namespace lesson {

ProblemText sentences(JsonStumble stumble)
{
    switch (stumble) {
    case JsonStumble::Value:
        return {{"This is not JSON: no value stands here.", "这不是 JSON：此处没有值。"},
            {"A value is a number, a text in double quotes, true, false, null, a list in [ ] or an "
             "object in { }.",
                "值可以是数、双引号中的文字、true、false、null、[ ] 中的列表或 { } 中的对象。"}};
    case JsonStumble::Key:
        return {{"This is not JSON: no key stands here.", "这不是 JSON：此处没有键。"},
            {"A key is a text in double quotes, followed by a colon.",
                "键是双引号中的文字，后面跟一个冒号。"}};
    case JsonStumble::Colon:
        return {
            {"This is not JSON: the key has no colon behind it.", "这不是 JSON：键后面缺少冒号。"},
            {"Write \"key\": value.", "应写成 \"键\": 值。"}};
    case JsonStumble::CommaOrBrace:
        return {{"This is not JSON: an object is neither continued nor closed here.",
                    "这不是 JSON：对象在此处既没有继续，也没有结束。"},
            {"Put a comma before the next key, or a closing brace }.",
                "在下一个键之前加逗号，或用右花括号 } 结束。"}};
    case JsonStumble::CommaOrBracket:
        return {{"This is not JSON: a list is neither continued nor closed here.",
                    "这不是 JSON：列表在此处既没有继续，也没有结束。"},
            {"Put a comma before the next item, or a closing bracket ].",
                "在下一项之前加逗号，或用右方括号 ] 结束。"}};
    case JsonStumble::TrailingComma:
        return {{"This is not JSON: nothing follows the last comma.",
                    "这不是 JSON：最后一个逗号后面没有内容。"},
            {"Remove the comma before the closing bracket or brace.", "去掉右括号之前的逗号。"}};
    case JsonStumble::EndOfFile:
        return {{"This is not JSON: the file ends in the middle of a value.",
                    "这不是 JSON：文件在一个值的中间结束了。"},
            {"Close every quote, bracket and brace; perhaps the file was cut off.",
                "补全引号和括号；文件也可能被截断了。"}};
    case JsonStumble::Escape:
        return {{"This is not JSON: a text holds an unknown escape.",
                    "这不是 JSON：文字中有未知的转义。"},
            {"Behind a backslash stands one of \" \\ / b f n r t, or u and four hexadecimal "
             "digits.",
                "反斜杠后面只能是 \" \\ / b f n r t 之一，或 u 加四位十六进制数字。"}};
    case JsonStumble::ControlCharacter:
        return {{"This is not JSON: a text holds a line end or another control character.",
                    "这不是 JSON：文字中有换行或其他控制字符。"},
            {"Close the quotes on the same line, or write \\n for a line end.",
                "在同一行内加上右引号，或用 \\n 表示换行。"}};
    case JsonStumble::Number:
        return {{"This is not JSON: a number is not written as JSON writes numbers.",
                    "这不是 JSON：数的写法不符合 JSON。"},
            {"Write it like 0, 1500, -3 or 0.25, within the range of double precision.",
                "应写成 0、1500、-3 或 0.25 这样，并在双精度范围内。"}};
    case JsonStumble::Comment:
        return {{"This is not JSON: it has no comments.", "这不是 JSON：JSON 没有注释。"},
            {"Remove the comment; \"description\" is the place for words.",
                "请去掉注释；说明文字可以写在 \"description\" 里。"}};
    case JsonStumble::MoreText:
        return {{"This is not JSON: something follows the end of the document.",
                    "这不是 JSON：文档结束之后还有内容。"},
            {"A file holds one object in { } and nothing behind it.",
                "一个文件只含一个 { } 对象，其后不能再有内容。"}};
    }
    return {};
}

} // namespace lesson
