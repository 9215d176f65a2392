// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/messages.h"

#include "sim/run_limits.h"

#include <QLocale>

#include <cstdio>

namespace app {
namespace {

using language::Speaker;
using lesson::ProblemText;

void print(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

/// Two indented lines: what is wrong, what would be right.
QString wrongAndRight(const Speaker& say, const ProblemText& text)
{
    return say.text(PHRASE("Message", "  Wrong: %1\n  Right: %2\n"), {text.what, text.wanted});
}

} // namespace

void report(const CallProblem& problem, Language language)
{
    QString text = "woshou:\n";
    inEach(
        language, [&](const Speaker& say) { text += wrongAndRight(say, sentences(say, problem)); });
    print(text);
}

void report(const lesson::FileProblem& problem, Language language)
{
    QString text = "woshou: " + lesson::whereabouts(problem) + '\n';
    inEach(language,
        [&](const Speaker& say) { text += wrongAndRight(say, lesson::sentences(say, problem)); });
    print(text);
}

void remark(Language language, const std::function<QString(const Speaker&)>& tell)
{
    inEach(language, [&](const Speaker& say) { print("woshou: " + tell(say) + '\n'); });
}

void report(const figure::Misfit& misfit, const figure::FigureOptions& options, const QString& file,
    Language language)
{
    const bool isSmall = misfit.kind == figure::Misfit::Kind::SmallLetters;
    remark(language, [&](const Speaker& say) {
        const QString remedy = say.text(!figure::hasSequence(options.view)
                ? PHRASE("Message", "Give another --preset, or none.")
                : options.extras.folds
                ? PHRASE("Message", "Draw a part with --from and --to.")
                : PHRASE("Message", "Draw a part with --from and --to, or fold it with --fold."));
        return say.text(isSmall
                ? PHRASE("Message",
                      "%1: the smallest letters are %2 pt high, less than the %3 pt "
                      "that can be read. %4")
                : PHRASE("Message", "%1 is %2 cm high, more than the %3 cm of a page. %4"),
            {file, QString::number(misfit.is, 'f', 1), QString::number(misfit.shouldBe, 'f', 0),
                remedy});
    });
}

void reportOtherNames(const QString& file, Language language)
{
    inEach(language, [&](const Speaker& say) {
        print(say.text(PHRASE("Message",
                           "woshou: written anew: %1; its other names (hard links) keep the old "
                           "content"),
                  {file}) +
            '\n');
    });
}

void reportEndless(Language language)
{
    const QLocale grouped(QLocale::English);
    const QString rows = grouped.toString(static_cast<qulonglong>(sim::kMaxRows));
    inEach(language, [&](const Speaker& say) {
        print(say.text(PHRASE("Message",
                           "woshou: the run was stopped after %1 rows of its trace, as it may "
                           "have no end."),
                  {rows}) +
            '\n');
    });
}

void reportGoals(const QStringList& exercises, Language language)
{
    if (exercises.isEmpty()) {
        return;
    }
    inEach(language, [&](const Speaker& say) {
        print(say.text(PHRASE("Message",
                           "woshou: left out, as goals are reached in the simulator only: %1"),
                  {exercises.join(", ")}) +
            '\n');
    });
}

void reportOlderPages(const QStringList& files, Language language)
{
    if (files.isEmpty()) {
        return;
    }
    const QString names =
        files.size() <= 2 ? files.join(", ") : files.first() + " … " + files.last();
    inEach(language, [&](const Speaker& say) {
        print(say.text(PHRASE("Message",
                           "woshou: left as they were, perhaps from an earlier figure: %1"),
                  {names}) +
            '\n');
    });
}

} // namespace app
