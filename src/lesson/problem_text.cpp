// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/file_problem.h"

#include "lesson/act_sentences.h"
#include "lesson/json_stumble_text.h"
#include "lesson/problem_words.h"
#include "lesson/shape_sentences.h"
#include "lesson/system_words.h"

#include <algorithm>
#include <array>

namespace lesson {
namespace {

ProblemText unknownSource(const FileProblem& problem)
{
    auto text = filled(problem,
        {"There is neither a file nor anything built in of this name.",
            "没有这个名称的文件，也没有这个名称的内置内容。"},
        {"“woshou list” shows all that is built in.", "“woshou list”列出全部内置内容。"});
    if (!problem.wanted.isEmpty()) {
        text.wanted = joined(filled(problem, {"Did you mean %4?", "是不是想写 %4？"}), text.wanted);
    }
    return text;
}

ProblemText endCannotTake(const FileProblem& problem)
{
    if (problem.found == "connection does not exist") {
        return filled(problem,
            {"This end cannot take “%3” then: whatever the network does, the answer is "
             "“connection does not exist”.",
                "此端此时不能执行“%3”：无论网络如何，结果都是“连接不存在”。"},
            {"Let this end listen or connect first.", "请先让此端 listen 或 connect。"});
    }
    if (problem.found == "connection already exists") {
        return filled(problem,
            {"This end cannot take “%3” then: whatever the network does, the answer is "
             "“connection already exists”.",
                "此端此时不能执行“%3”：无论网络如何，结果都是“连接已存在”。"},
            {"Remove this call, or let the end abort or crash first.",
                "请去掉这个调用，或让此端先 abort 或 crash。"});
    }
    return filled(problem,
        {"This end cannot take “%3” then: whatever the network does, the answer is “connection "
         "closing”.",
            "此端此时不能执行“%3”：无论网络如何，结果都是“连接正在关闭”。"},
        {"Remove this call, or make it before the end closes.",
            "请去掉这个调用，或把它放到此端关闭之前。"});
}

ProblemText notReadable(const FileProblem& problem) { return cannotRead(problem.system); }

ProblemText notJson(const FileProblem& problem) { return sentences(problem.stumble); }

/// How the problems of a kind are told: by sentences to fill in, or by a function.
struct Telling
{
    ProblemKind kind;
    ProblemText text;
    ProblemText (*tell)(const FileProblem&) = nullptr;
};

const std::array kTellings{
    Telling{ProblemKind::UnknownSource, {}, unknownSource},
    Telling{ProblemKind::NoSuchFile,
        {{"There is no such file.", "没有这个文件。"},
            {"Give the path of a file, or a built-in id (see “woshou list”).",
                "请给出文件路径，或内置编号（见“woshou list”）。"}}},
    Telling{ProblemKind::IsFolder,
        {{"This is a folder.", "这是一个文件夹。"},
            {"Give the path of a file in it.", "请给出其中一个文件的路径。"}}},
    Telling{ProblemKind::NotReadable, {}, notReadable},
    Telling{ProblemKind::TooLarge,
        {{"The file is too large.", "文件太大。"},
            {"It may hold at most %2 bytes.", "最多 %2 字节。"}}},
    Telling{ProblemKind::Empty,
        {{"The file is empty.", "文件是空的。"},
            {"A scenario file is a JSON object: {\"woshou\": \"scenario/1\", \"steps\": […]}.",
                "场景文件是一个 JSON 对象：{\"woshou\": \"scenario/1\", \"steps\": […]}。"}}},
    Telling{ProblemKind::NotUtf8,
        {{"The text is not UTF-8.", "文字不是 UTF-8 编码。"},
            {"Save the file with the encoding UTF-8.", "请以 UTF-8 编码保存文件。"}}},
    Telling{ProblemKind::NotJson, {}, notJson},
    Telling{ProblemKind::TooDeep,
        {{"Lists and objects are nested too deep.", "列表和对象嵌套太深。"},
            {"At most %2 levels are read.", "最多 %2 层。"}}},
    Telling{ProblemKind::DuplicateKey,
        {{"The key “%3” stands twice in one object.", "键“%3”在同一对象中出现两次。"},
            {"Keep one of them.", "请只保留一个。"}}},
    Telling{ProblemKind::WrongFormat,
        {{"This file says that it is “%1”.", "此文件声明自己是“%1”。"},
            {"What is read here is “%2”.", "此处能读取的是“%2”。"}}},
    Telling{ProblemKind::MissingKey, {}, missingKey},
    Telling{ProblemKind::UnknownKey, {}, unknownKey},
    Telling{ProblemKind::WrongType, {}, wrongType},
    Telling{ProblemKind::NotWhole,
        {{"%1 is not a whole number.", "%1 不是整数。"}, {"It must be whole.", "应为整数。"}}},
    Telling{ProblemKind::OutOfRange, {}, outOfRange},
    Telling{ProblemKind::TooLong,
        {{"The text has %1 characters.", "文字有 %1 个字符。"},
            {"It may have at most %2.", "最多 %2 个。"}}},
    Telling{ProblemKind::TooMany,
        {{"There are %1 items here.", "此处有 %1 项。"},
            {"There may be at most %2.", "最多 %2 项。"}}},
    Telling{ProblemKind::TooFew,
        {{"There are %1 items here.", "此处有 %1 项。"},
            {"There must be at least %2.", "至少 %2 项。"}}},
    Telling{ProblemKind::UnknownWord, {}, unknownWord},
    Telling{ProblemKind::NotBuiltYet, {}, notBuiltYet},
    Telling{ProblemKind::BadFlags,
        {{"“%1” is not a flag.", "“%1”不是标志位。"},
            {"Join flags by commas without spaces, such as SYN,ACK. Flags: %4.",
                "标志位之间用逗号连接、不留空格，如 SYN,ACK。可用的标志位：%4。"}}},
    Telling{ProblemKind::AckWithoutNumber,
        {{"The flags name ACK, but there is no acknowledgment number.",
             "标志位中有 ACK，却没有确认号。"},
            {"Add \"ack\": NUMBER, or leave ACK out of the flags.",
                "请加上 \"ack\": 确认号，或从标志位中去掉 ACK。"}}},
    Telling{ProblemKind::SchemaSays,
        {{"The schema does not allow this: %3", "不符合格式规定：%3"},
            {"See the published schema of scenario files.", "请参阅场景文件的 JSON Schema。"}}},
    Telling{ProblemKind::EndCannotTake, {}, endCannotTake},
    Telling{ProblemKind::WaitCycle,
        {{"These steps wait for each other, so none of them ever happens: %4.",
             "这些步骤互相等待，因此都不会发生：%4。"},
            {"Give one of them a time (at_ms), or let it wait for what another step brings about.",
                "请给其中一个步骤指定时间（at_ms），或让它等待由其他步骤引起的状态。"}}},
    Telling{ProblemKind::WindowNeedsScale,
        {{"The window field cannot say a window of %1.", "窗口字段无法表示 %1 的窗口。"},
            {"It can say at most %2; window_scale makes room for more.",
                "最多 %2；要更大，请使用 window_scale。"}}},
    Telling{ProblemKind::RtoOrder,
        {{"min_rto_ms is %1, above max_rto_ms, which is %2.",
             "min_rto_ms 为 %1，大于 max_rto_ms 的 %2。"},
            {"The least RTO must not be above the greatest.", "最小 RTO 不得大于最大 RTO。"}}},
    Telling{ProblemKind::NoSackRecovery,
        {{"There is no recovery by SACK with congestion \"%1\".",
             "拥塞控制为 \"%1\" 时没有基于 SACK 的恢复。"},
            {"Leave recovery out, or let congestion be \"newreno\" or \"cubic\".",
                "请去掉 recovery，或将 congestion 设为 \"newreno\" 或 \"cubic\"。"}}},
    Telling{ProblemKind::TooMuchToSend,
        {{"Up to here there are %1 segments or more.", "到此为止至少有 %1 个报文段。"},
            {"One run has at most %2: send less, or with a larger mss and window.",
                "一次运行最多 %2 个：请少发送一些，或增大 mss 和 window。"}}},
    Telling{ProblemKind::ScriptMisread,
        {{"The packetdrill script cannot be read here: “%1”.",
             "packetdrill 脚本在此处无法读懂：“%1”。"},
            {"Here must stand: %2.", "此处应为：%2。"}}},
    Telling{ProblemKind::ScriptEnds,
        {{"The packetdrill script ends too early.", "packetdrill 脚本过早结束。"},
            {"Here must stand: %2.", "此处应为：%2。"}}},
    Telling{ProblemKind::ScriptUnsupported,
        {{"This construct of packetdrill is not supported: %3.",
             "不支持 packetdrill 的这种写法：%3。"},
            {"Leave it out, or write it with segments, socket calls and the sysctl commands of "
             "FreeBSD or Linux.",
                "请去掉它，或改用报文段、套接字调用以及 FreeBSD 或 Linux 的 sysctl 命令来写。"}}},
    Telling{ProblemKind::ScriptUnbalanced,
        {{"In the packetdrill script %3 has no counterpart.",
             "packetdrill 脚本中的 %3 没有与之配对的另一半。"},
            {"What is opened must be closed, and the other way round.",
                "开始和结束必须成对出现。"}}},
    Telling{ProblemKind::ScriptImpossible,
        {{"This cannot be in a packetdrill script: %3.", "packetdrill 脚本中不能这样写：%3。"},
            {"Right would be: %2.", "正确的是：%2。"}}},
    Telling{ProblemKind::ScriptEmpty,
        {{"The packetdrill script has no events.", "packetdrill 脚本中没有任何事件。"},
            {"An event is a line such as “0.1 < S 0:0(0) win 1000”.",
                "事件是形如“0.1 < S 0:0(0) win 1000”的一行。"}}},
    Telling{ProblemKind::UnknownBranch,
        {{"No branch with the number %1 stands before this.", "此前没有编号为 %1 的分支。"},
            {"There are: %4.", "已有的分支：%4。"}}},
    Telling{ProblemKind::ActRefused, {}, actRefused},
};

} // namespace

ProblemText sentences(const FileProblem& problem)
{
    const auto* const telling = std::find_if(kTellings.begin(), kTellings.end(),
        [&problem](const Telling& one) { return one.kind == problem.kind; });
    Q_ASSERT(telling != kTellings.end());
    return telling->tell != nullptr ? telling->tell(problem)
                                    : filled(problem, telling->text.what, telling->text.wanted);
}

QString whereabouts(const FileProblem& problem)
{
    QString text = problem.file;
    if (problem.place.line > 0) {
        text += ':' + QString::number(problem.place.line);
        text += problem.place.column > 0 ? ':' + QString::number(problem.place.column) : QString();
    }
    if (!problem.place.pointer.isEmpty()) {
        // A key of the file's own may be of any length; what is near is at the end.
        constexpr qsizetype kMost = 200;
        const QString& pointer = problem.place.pointer;
        text += ": " + (pointer.size() <= kMost ? pointer : QChar(0x2026) + pointer.right(kMost));
    }
    return text;
}

} // namespace lesson
