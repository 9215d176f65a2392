// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line.h"
#include "app/export_options.h"
#include "app/messages.h"
#include "app/spoken_language.h"
#include "support/suite.h"

#include <QTemporaryDir>
#include <QtTest>

namespace command_line_test {

using app::CallMistake;
using app::CallProblem;
using app::Invocation;
using namespace std::chrono_literals;

namespace {

Invocation accepted(const QStringList& arguments)
{
    return std::get<Invocation>(app::parseCommandLine(arguments));
}

figure::FigureOptions optionsOf(const QStringList& more)
{
    const QStringList call = QStringList{"export", "reset", "-o", "a.svg"} + more;
    return std::get<figure::FigureOptions>(
        app::figureOptions(accepted(call), render::Language::Chinese));
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void commands();
    void options();
    void mistakes_data();
    void mistakes();
    void everyMistakeHasSentences();
    void languages();
    void furtherLanguage();
    void figureOptionsByDefault();
    void figureOptionsChosen();
    void figureOptionsWrong_data();
    void figureOptionsWrong();
    void targets();
    void times();
};

void CommandLineTest::commands()
{
    QCOMPARE(accepted({}).command, QString());
    QCOMPARE(accepted({"lost-syn"}).arguments, QStringList{"lost-syn"});
    QCOMPARE(accepted({"no/such/file"}).arguments, QStringList{"no/such/file"});
    QCOMPARE(accepted({"--lang", "zh"}).options["lang"], QString("zh"));
    QCOMPARE(accepted({"list"}).command, QString("list"));
    QCOMPARE(accepted({"trace", "x"}).command, QString("trace"));
    QCOMPARE(accepted({"--help"}).command, QString("help"));
    QCOMPARE(accepted({"trace", "-h"}).arguments, QStringList{"trace"});
    QCOMPARE(accepted({"help", "export"}).arguments, QStringList{"export"});
    QCOMPARE(accepted({"trace", "--version"}).command, QString("version"));
}

void CommandLineTest::options()
{
    QVERIFY(accepted({"list", "--json"}).options.contains("json"));
    for (const QStringList& output :
        {QStringList{"-o", "a.svg"}, {"-oa.svg"}, {"--output", "a.svg"}, {"--output=a.svg"}}) {
        const Invocation call = accepted(QStringList{"export", "reset"} + output);
        QCOMPARE(call.options["output"], QString("a.svg"));
        QCOMPARE(call.arguments, QStringList{"reset"});
    }
    // Behind -- all are arguments.
    QCOMPARE(accepted({"trace", "--", "--lang"}).arguments, QStringList{"--lang"});
    QCOMPARE(accepted({"export", "a", "-o", "-b.svg"}).options["output"], QString("-b.svg"));
}

void CommandLineTest::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CallMistake>("mistake");
    QTest::addColumn<QString>("word");
    const auto row = [](const QStringList& arguments, CallMistake mistake, const QString& word) {
        QTest::newRow(qPrintable(arguments.join(' '))) << arguments << mistake << word;
    };
    row({"lst"}, CallMistake::UnknownCommand, "lst");
    row({"trase", "lost-syn"}, CallMistake::UnknownCommand, "trase");
    row({"quiz"}, CallMistake::MissingArgument, "EXERCISE...");
    row({"trace"}, CallMistake::MissingArgument, "SOURCE");
    row({"conform"}, CallMistake::MissingScripts, "SCRIPT...");
    row({"trace", "a", "b"}, CallMistake::TooManyArguments, "b");
    row({"lost-syn", "lost-fin"}, CallMistake::TooManyArguments, "lost-fin");
    row({"lost-syn", "--place", "learn"}, CallMistake::TooManyArguments, "lost-syn");
    row({"--place", "cellar"}, CallMistake::BadValue, "cellar");
    row({"list", "--jsn"}, CallMistake::UnknownOption, "--jsn");
    row({"list", "-j"}, CallMistake::UnknownOption, "-j");
    row({"list", "--json=yes"}, CallMistake::NeedlessValue, "--json");
    row({"list", "--json", "--json"}, CallMistake::RepeatedOption, "--json");
    row({"export", "a"}, CallMistake::MissingOption, "-o");
    row({"export", "a", "-o"}, CallMistake::NoValue, "--output");
    row({"export", "a", "-o", ""}, CallMistake::BadValue, "--output");
    row({"export", "a", "--theme", "blue", "-o", "b.svg"}, CallMistake::BadValue, "blue");
    row({"--frobnicate"}, CallMistake::UnknownOption, "--frobnicate");
}

void CommandLineTest::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(CallMistake, mistake);
    QFETCH(QString, word);
    const auto parsed = app::parseCommandLine(arguments);
    const auto* problem = std::get_if<CallProblem>(&parsed);
    QVERIFY(problem != nullptr);
    QCOMPARE(problem->mistake, mistake);
    QVERIFY(problem->subject == word || problem->found == word);
}

void CommandLineTest::everyMistakeHasSentences()
{
    for (int i = 0; i <= static_cast<int>(CallMistake::NoDisplay); ++i) {
        const CallProblem problem{static_cast<CallMistake>(i), "s%1", "f%3", {"w%4"}};
        const auto text = app::sentences(language::speaker(language::kEnglish), problem);
        for (const QString& sentence : {text.what, text.wanted}) {
            QVERIFY2(sentence.size() > 8 && sentence.endsWith('.'), qPrintable(sentence));
        }
        const auto chinese = app::sentences(language::speaker(language::kChinese), problem);
        for (const QString& sentence : {chinese.what, chinese.wanted}) {
            QVERIFY2(sentence.endsWith(QStringLiteral("。")), qPrintable(sentence));
        }
    }
}

void CommandLineTest::languages()
{
    QVERIFY(app::spokenLanguage({"trace", "--lang", "zh"}) == app::Language::Chinese);
    QVERIFY(app::spokenLanguage({"trace", "--lang=both"}) == app::Language::Both);
    QVERIFY(app::spokenLanguage({"--lang", "en"}) == app::Language::English);
    QVERIFY(app::spokenLanguage({"--lang", "fr"}) == language::systemLanguage());
    QVERIFY(app::spokenLanguage({"--lang"}) == language::systemLanguage());
}

/// Whose catalogue is built in: tests/support/woshou_eo.ts.
void CommandLineTest::furtherLanguage()
{
    const auto parsed = app::parseCommandLine({"trace", "--lang", "eo", "a.json"});
    QVERIFY(std::holds_alternative<app::Invocation>(parsed));
    const app::Language esperanto = app::spokenLanguage({"--lang", "eo"});
    QVERIFY(esperanto == app::Language(language::Code("eo")));
    QVERIFY(app::helpText("list", esperanto).contains(u"lingvo de mesaĝoj: en, zh, both aŭ eo\n"));
    QVERIFY(app::helpText("list", app::Language::English)
                .contains("language of messages: en, zh, both or eo\n"));
}

void CommandLineTest::figureOptionsByDefault()
{
    const auto options = optionsOf({});
    QVERIFY(options.view == figure::View::Sequence);
    QVERIFY(options.language == render::Language::Chinese);
    QVERIFY(options.theme == render::Theme::Light);
    QVERIFY(options.numbers == render::Numbers::Symbolic);
    QVERIFY(options.flags == render::FlagStyle::Names);
    QVERIFY(options.textAs == figure::TextAs::Live);
    QVERIFY(!options.range.from && !options.range.to && !options.moment);
    QCOMPARE(options.scale, 2.0);
    QCOMPARE(options.width, 960.0);
}

void CommandLineTest::figureOptionsChosen()
{
    const auto options = optionsOf(
        {"--view", "both", "--theme=print", "--numbers", "absolute", "--flags", "bits", "--text",
            "outlines", "--from", "0.5", "--to", "1500ms", "--scale", "1.5", "--width", "1200"});
    QVERIFY(options.view == figure::View::Both);
    QVERIFY(options.theme == render::Theme::Print);
    QVERIFY(options.numbers == render::Numbers::Absolute);
    QVERIFY(options.flags == render::FlagStyle::Bits);
    QVERIFY(options.textAs == figure::TextAs::Outlines);
    QVERIFY(options.range.from == tcp::Instant(500ms));
    QVERIFY(options.range.to == tcp::Instant(1500ms));
    QCOMPARE(options.scale, 1.5);
    QCOMPARE(options.width, 1200.0);
}

void CommandLineTest::figureOptionsWrong_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<CallMistake>("mistake");
    for (const QStringList& more :
        {QStringList{"--from", "soon"}, {"--from", "-1"}, {"--to", "1e9"}, {"--to", "ms"}}) {
        QTest::newRow(qPrintable(more.join(' '))) << more << CallMistake::BadTime;
    }
    for (const QStringList& more : {QStringList{"--scale", "0"}, {"--scale", "17"},
             {"--scale", "nan"}, {"--width", "99"}, {"--width", "1e9"}, {"--width", "wide"}}) {
        QTest::newRow(qPrintable(more.join(' '))) << more << CallMistake::BadValue;
    }
    QTest::newRow("backwards") << QStringList{"--from", "2", "--to", "1"}
                               << CallMistake::EmptyRange;
    QTest::newRow("nothing") << QStringList{"--from", "2", "--to", "2000ms"}
                             << CallMistake::EmptyRange;
}

void CommandLineTest::figureOptionsWrong()
{
    QFETCH(QStringList, more);
    QFETCH(CallMistake, mistake);
    const QStringList call = QStringList{"export", "reset", "-o", "a.svg"} + more;
    const auto options = app::figureOptions(accepted(call), render::Language::English);
    QVERIFY(std::holds_alternative<CallProblem>(options));
    QCOMPARE(std::get<CallProblem>(options).mistake, mistake);
}

void CommandLineTest::targets()
{
    QTemporaryDir folder;
    QVERIFY(!app::checkTarget(folder.filePath("a.svg")));
    QVERIFY(!app::checkTarget(folder.filePath("a.PNG")));
    QVERIFY(!app::checkTarget("a.svg"));
    QCOMPARE(app::checkTarget(folder.path())->mistake, CallMistake::TargetIsFolder);
    QCOMPARE(app::checkTarget(folder.filePath("none/"))->mistake, CallMistake::TargetIsFolder);
    QCOMPARE(app::checkTarget(folder.filePath("none/a.svg"))->mistake, CallMistake::NoSuchFolder);
    const auto ending = app::checkTarget(folder.filePath("a.bmp"));
    QCOMPARE(ending->mistake, CallMistake::UnknownEnding);
    QVERIFY(ending->wanted.contains(".svg"));
    QCOMPARE(app::checkTarget(folder.filePath("svg"))->mistake, CallMistake::UnknownEnding);
}

void CommandLineTest::times()
{
    QVERIFY(app::parseTime("0") == tcp::Instant(0s));
    QVERIFY(app::parseTime("1.5") == tcp::Instant(1500ms));
    QVERIFY(app::parseTime("1.5s") == tcp::Instant(1500ms));
    QVERIFY(app::parseTime("0.1ms") == tcp::Instant(100us));
    QVERIFY(app::parseTime("2592000") == tcp::Instant(720h));
    for (const char* text : {"", "s", "ms", "-1", "1,5", "1m", "inf", "2592001"}) {
        QVERIFY2(!app::parseTime(text), text);
    }
}

SUITE_WITHIN(QCoreApplication, CommandLineTest);

} // namespace command_line_test

#include "command_line_test.moc"
