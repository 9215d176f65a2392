// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/file_problem.h"

#include "lesson/json_stumble_text.h"
#include "lesson/near_words.h"

#include <utility>

namespace lesson {
namespace {

/// The same inserts in both languages.
template<typename... Inserts>
Localized fill(const Localized& words, Inserts&&... inserts)
{
    return {words.en.arg(inserts...), words.zh.arg(inserts...)};
}

Localized joined(const Localized& first, const Localized& second)
{
    return {first.en + (second.en.isEmpty() ? "" : " ") + second.en, first.zh + second.zh};
}

Localized listed(const QStringList& words)
{
    return {words.join(", "), words.join("、")};
}

/// "Did you mean ...?", if one of `words` is near.
Localized suggestion(const QString& word, const QStringList& words)
{
    const QStringList near = nearWords(word, words);
    if (near.isEmpty()) {
        return {};
    }
    return {QStringLiteral("Did you mean %1?").arg(near.join(", ")),
        QStringLiteral("是不是想写 %1？").arg(near.join("、"))};
}

Localized oneOf(const QStringList& words)
{
    const Localized list = listed(words);
    if (words.size() == 1) {
        return {"It must be " + list.en + ".", "应为 " + list.zh + "。"};
    }
    return {"It must be one of: " + list.en + ".", "应为以下之一：" + list.zh + "。"};
}

Localized typeName(const QString& type)
{
    static const std::pair<QString, Localized> names[] = {
        {"number", {"a number", "数"}},
        {"integer", {"a whole number", "整数"}},
        {"string", {"a text in double quotes", "双引号中的文字"}},
        {"array", {"a list in [ ]", "[ ] 中的列表"}},
        {"object", {"an object in { }", "{ } 中的对象"}},
        {"boolean", {"true or false", "true 或 false"}},
        {"null", {"null", "null"}},
    };
    for (const auto& [id, name] : names) {
        if (id == type) {
            return name;
        }
    }
    return {type, type};
}

Localized typeNames(const QStringList& types)
{
    QStringList en;
    QStringList zh;
    for (const QString& type : types) {
        const Localized name = typeName(type);
        en += name.en;
        zh += name.zh;
    }
    return {en.join(" or "), zh.join("或")};
}

ProblemText wrongType(const FileProblem& problem)
{
    const Localized found = typeName(problem.found);
    const Localized wanted = typeNames(problem.wanted);
    return {{"Here stands " + found.en + ".", "此处是" + found.zh + "。"},
        {"It must be " + wanted.en + ".", "应为" + wanted.zh + "。"}};
}

ProblemText outOfRange(const FileProblem& problem)
{
    const QString least = problem.wanted.value(0);
    const QString greatest = problem.wanted.value(1);
    const Localized what =
        fill({"The number %1 is out of range.", "数 %1 超出范围。"}, problem.found);
    if (greatest.isEmpty()) {
        return {what, fill({"It must be at least %1.", "不得小于 %1。"}, least)};
    }
    if (least.isEmpty()) {
        return {what, fill({"It must be at most %1.", "不得大于 %1。"}, greatest)};
    }
    return {what, fill({"It must be from %1 to %2.", "应在 %1 到 %2 之间。"}, least, greatest)};
}

ProblemText unknownKey(const FileProblem& problem)
{
    const Localized keys = listed(problem.wanted);
    return {fill({"The key “%1” does not belong here.", "此处不能有键“%1”。"}, problem.subject),
        joined(suggestion(problem.subject, problem.wanted),
            {"Keys that may stand here: " + keys.en + ".", "此处可用的键：" + keys.zh + "。"})};
}

ProblemText missingKey(const FileProblem& problem)
{
    if (problem.wanted.size() == 1) {
        const QString& key = problem.wanted.front();
        return {fill({"The key “%1” is missing.", "缺少键“%1”。"}, key),
            fill({"Add \"%1\": … to this object.", "请在此对象中加上 \"%1\": …。"}, key)};
    }
    const Localized keys = listed(problem.wanted);
    return {{"A key is missing.", "缺少一个键。"},
        {"Add one of these keys: " + keys.en + ".", "请加上以下键之一：" + keys.zh + "。"}};
}

ProblemText notBuiltYet(const FileProblem& problem)
{
    const Localized what = fill({"The setting “%1” is not built yet, so it is not ignored but refused.",
                                    "设置“%1”尚未实现，因此予以拒绝而不是忽略。"},
        problem.subject);
    if (problem.wanted.isEmpty()) {
        return {what, {"Leave it out for now.", "目前请不要写这一项。"}};
    }
    return {what,
        fill({"Leave it out, or set it to %1.", "请不要写这一项，或设为 %1。"}, problem.wanted.front())};
}

Localized answerName(const QString& error)
{
    static const std::pair<QString, QString> names[] = {
        {"connection does not exist", "连接不存在"},
        {"connection already exists", "连接已存在"},
        {"connection closing", "连接正在关闭"},
    };
    for (const auto& [en, zh] : names) {
        if (en == error) {
            return {en, zh};
        }
    }
    return {error, error};
}

ProblemText endCannotTake(const FileProblem& problem)
{
    const Localized answer = answerName(problem.found);
    const Localized what{
        QStringLiteral("This end cannot take “%1” then: the answer would be “%2”, whatever the network "
                       "does.")
            .arg(problem.subject, answer.en),
        QStringLiteral("此端此时不能执行“%1”：无论网络如何，结果都是“%2”。")
            .arg(problem.subject, answer.zh)};
    if (problem.found == "connection does not exist") {
        return {what, {"Let this end listen or connect first.", "请先让此端 listen 或 connect。"}};
    }
    if (problem.found == "connection already exists") {
        return {what,
            {"Remove this call, or let the end close, abort or crash first.",
                "请去掉这个调用，或让此端先 close、abort 或 crash。"}};
    }
    return {what, {"Remove this call, or make it earlier.", "请去掉这个调用，或把它提前。"}};
}

ProblemText waitCycle(const FileProblem& problem)
{
    const Localized steps = listed(problem.wanted);
    return {fill({"These steps wait for each other, so none of them ever happens: %1.",
                     "这些步骤互相等待，因此都不会发生：%1。"},
                steps.en),
        {"Give one of them a time (at_ms), or let it wait for a state that another step brings about.",
            "请给其中一个步骤指定时间（at_ms），或让它等待由其他步骤引起的状态。"}};
}

ProblemText unknownSource(const FileProblem& problem)
{
    const Localized all{"“woshou list” shows all that is built in.", "“woshou list”列出全部内置内容。"};
    if (problem.kind == ProblemKind::NoSuchFile) {
        return {{"There is no such file.", "没有这个文件。"},
            joined({"Give the path of a file, or a built-in id.", "请给出文件路径或内置编号。"}, all)};
    }
    const Localized near = listed(problem.wanted);
    return {{"There is neither a file nor anything built in of this name.",
                "没有这个名称的文件，也没有这个名称的内置内容。"},
        problem.wanted.isEmpty()
            ? all
            : joined({"Did you mean " + near.en + "?", "是不是想写 " + near.zh + "？"}, all)};
}

/// `text` with %1, %2, %3 replaced by what was found, the first wanted, and the subject.
QString inserted(const QString& text, const FileProblem& problem)
{
    const QStringList inserts{problem.found, problem.wanted.value(0), problem.subject};
    QStringList parts = text.split('%');
    QString result = parts.takeFirst();
    for (const QString& part : parts) {
        result += inserts.value(part.front().digitValue() - 1) + part.mid(1);
    }
    return result;
}

/// Kinds that need no more than the inserts above.
ProblemText plain(const FileProblem& problem, const Localized& what, const Localized& wanted)
{
    return {{inserted(what.en, problem), inserted(what.zh, problem)},
        {inserted(wanted.en, problem), inserted(wanted.zh, problem)}};
}

} // namespace

ProblemText sentences(const FileProblem& problem)
{
    switch (problem.kind) {
    case ProblemKind::UnknownSource:
    case ProblemKind::NoSuchFile:
        return unknownSource(problem);
    case ProblemKind::IsFolder:
        return plain(problem, {"This is a folder.", "这是一个文件夹。"},
            {"Give the path of a file in it.", "请给出其中一个文件的路径。"});
    case ProblemKind::NotReadable:
        return plain(problem, {"The file cannot be read: %1.", "无法读取文件：%1。"},
            {"Give a file that you may read.", "请给出一个可读的文件。"});
    case ProblemKind::TooLarge:
        return plain(problem, {"The file is too large.", "文件太大。"},
            {"It may hold at most %2 bytes.", "最多 %2 字节。"});
    case ProblemKind::Empty:
        return plain(problem, {"The file is empty.", "文件是空的。"},
            {"A scenario file is a JSON object: {\"woshou\": \"scenario/1\", \"steps\": […]}.",
                "场景文件是一个 JSON 对象：{\"woshou\": \"scenario/1\", \"steps\": […]}。"});
    case ProblemKind::NotUtf8:
        return plain(problem, {"The text is not UTF-8.", "文字不是 UTF-8 编码。"},
            {"Save the file with the encoding UTF-8.", "请以 UTF-8 编码保存文件。"});
    case ProblemKind::NotJson:
        return sentences(problem.stumble);
    case ProblemKind::TooDeep:
        return plain(problem, {"Lists and objects are nested too deep.", "列表和对象嵌套太深。"},
            {"At most %2 levels are read.", "最多 %2 层。"});
    case ProblemKind::DuplicateKey:
        return plain(problem, {"The key “%3” stands twice in one object.", "键“%3”在同一对象中出现两次。"},
            {"Keep one of them.", "请只保留一个。"});
    case ProblemKind::WrongFormat:
        return plain(problem, {"This file says that it is “%1”.", "此文件声明自己是“%1”。"},
            {"What is read here is “%2”.", "此处能读取的是“%2”。"});
    case ProblemKind::MissingKey:
        return missingKey(problem);
    case ProblemKind::UnknownKey:
        return unknownKey(problem);
    case ProblemKind::WrongType:
        return wrongType(problem);
    case ProblemKind::NotWhole:
        return plain(problem, {"%1 is not a whole number.", "%1 不是整数。"},
            {"It must be a whole number.", "应为整数。"});
    case ProblemKind::OutOfRange:
        return outOfRange(problem);
    case ProblemKind::TooLong:
        return plain(problem, {"The text has %1 characters.", "文字有 %1 个字符。"},
            {"It may have at most %2.", "最多 %2 个。"});
    case ProblemKind::TooMany:
        return plain(problem, {"There are %1 items here.", "此处有 %1 项。"},
            {"There may be at most %2.", "最多 %2 项。"});
    case ProblemKind::TooFew:
        return plain(problem, {"There are %1 items here.", "此处有 %1 项。"},
            {"There must be at least %2.", "至少 %2 项。"});
    case ProblemKind::UnknownWord:
        return {plain(problem, {"“%1” is not known here.", "此处不认识“%1”。"}, {}).what,
            joined(suggestion(problem.found, problem.wanted), oneOf(problem.wanted))};
    case ProblemKind::NotBuiltYet:
        return notBuiltYet(problem);
    case ProblemKind::BadFlags: {
        const Localized flags = listed(problem.wanted);
        return {plain(problem, {"“%1” is not a flag.", "“%1”不是标志位。"}, {}).what,
            {"Join flags by commas without spaces, such as SYN,ACK. Flags: " + flags.en + ".",
                "标志位之间用逗号连接、不留空格，如 SYN,ACK。可用的标志位：" + flags.zh + "。"}};
    }
    case ProblemKind::AckWithoutNumber:
        return plain(problem,
            {"The flags name ACK, but there is no acknowledgment number.", "标志位中有 ACK，却没有确认号。"},
            {"Add \"ack\": NUMBER, or leave ACK out of the flags.",
                "请加上 \"ack\": 确认号，或从标志位中去掉 ACK。"});
    case ProblemKind::SchemaSays:
        return plain(problem, {"The schema does not allow this: %3", "不符合格式规定：%3"},
            {"See the published schema of scenario files.", "请参阅场景文件的 JSON Schema。"});
    case ProblemKind::EndCannotTake:
        return endCannotTake(problem);
    case ProblemKind::WaitCycle:
        return waitCycle(problem);
    case ProblemKind::RtoOrder:
        return plain(problem,
            {"min_rto_ms is %1, above max_rto_ms, which is %2.", "min_rto_ms 为 %1，大于 max_rto_ms 的 %2。"},
            {"The least RTO must not be above the greatest.", "最小 RTO 不得大于最大 RTO。"});
    case ProblemKind::TooMuchToSend:
        return plain(problem,
            {"The sends up to here make %1 segments or more.", "到此为止的发送至少产生 %1 个报文段。"},
            {"One run has at most %2: send less, or with a larger mss and window.",
                "一次运行最多 %2 个：请少发送一些，或增大 mss 和 window。"});
    }
    return {};
}

QString whereabouts(const FileProblem& problem)
{
    QString text = problem.file;
    if (problem.place.line > 0) {
        text += QStringLiteral(":%1:%2").arg(problem.place.line).arg(problem.place.column);
    }
    if (!problem.place.pointer.isEmpty()) {
        text += QStringLiteral(": %1").arg(problem.place.pointer);
    }
    return text;
}

} // namespace lesson
