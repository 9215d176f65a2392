// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messages.h"

#include "sim/run_limits.h"

#include <QLocale>

#include <cstdio>

namespace app {
namespace {

using lesson::ProblemText;

void print(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

/// Two indented lines: what is wrong, what would be right.
QString wrongAndRight(const ProblemText& text, Language language)
{
    QString en = "  Wrong: " + text.what.en + "\n  Right: " + text.wanted.en + '\n';
    QString zh = "  错误：" + text.what.zh + "\n  改正：" + text.wanted.zh + '\n';
    switch (language) {
    case Language::English:
        return en;
    case Language::Chinese:
        return zh;
    case Language::Both:
        return en + zh;
    }
    return {};
}

} // namespace

void report(const CallProblem& problem, Language language)
{
    print("woshou:\n" + wrongAndRight(sentences(problem), language));
}

void report(const lesson::FileProblem& problem, Language language)
{
    print("woshou: " + lesson::whereabouts(problem) + '\n' +
        wrongAndRight(lesson::sentences(problem), language));
}

void reportOtherNames(const QString& file, Language language)
{
    const QString en =
        "woshou: written anew: %1; its other names (hard links) keep the old content";
    const QString zh = "woshou：已重新写入：%1；它的其他名称（硬链接）仍是旧内容";
    print(inLanguage({en.arg(file), zh.arg(file)}, language) + '\n');
}

void reportEndless(Language language)
{
    const QLocale grouped(QLocale::English);
    const QString rows = grouped.toString(static_cast<qulonglong>(sim::kMaxRows));
    const QString en = "woshou: the run was stopped after %1 rows of its trace, as it may have no "
                       "end.";
    const QString zh = "woshou：运行的记录达到 %1 行后被停止，它可能永无止境。";
    print(inLanguage({en.arg(rows), zh.arg(rows)}, language) + '\n');
}

void reportOlderPages(const QStringList& files, Language language)
{
    if (files.isEmpty()) {
        return;
    }
    const QString names =
        files.size() <= 2 ? files.join(", ") : files.first() + " … " + files.last();
    const QString en = "woshou: left as they were, perhaps from an earlier figure: %1";
    const QString zh = "woshou：以下文件可能是以前导出的图，未作改动：%1";
    print(inLanguage({en.arg(names), zh.arg(names)}, language) + '\n');
}

} // namespace app
