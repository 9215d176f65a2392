// SPDX-License-Identifier: GPL-3.0-or-later

// Man pages and shell completion tell all that the table of commands has.

#include "app/command_line.h"
#include "lesson/json/resource.h"
#include "packaging/completion.h"
#include "packaging/manual_pages.h"
#include "packaging/tool.h"
#include "support/suite.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

namespace command_texts_test {
namespace {

const QString kMade = QStringLiteral(WOSHOU_BINARY_DIR "/packaging/");

/// As it is shown, without the marks of man(7).
QString plain(const QByteArray& page)
{
    return QString::fromUtf8(page)
        .replace("\\c\n", "")
        .remove("\\fB")
        .remove("\\fR")
        .replace("\\-", "-")
        .replace('\n', ' ');
}

/// All descriptions in a schema.
void collect(const QJsonValue& schema, std::set<QString>& descriptions)
{
    if (schema.isArray()) {
        for (const QJsonValue& each : schema.toArray()) {
            collect(each, descriptions);
        }
    }
    const QJsonObject object = schema.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        // In "properties" it is a key that scenario files may have.
        if (it.key() == "description" && it.value().isString()) {
            descriptions.insert(it.value().toString());
        }
        collect(it.value(), descriptions);
    }
}

std::set<QString> descriptionsOfScenarios()
{
    std::set<QString> descriptions;
    collect(lesson::builtInObject(":/schema/scenario.schema.json"), descriptions);
    return descriptions;
}

/// What `complete` offers for a line in bash, in a folder without files.
QStringList bashOffers(const QStringList& words)
{
    QStringList quoted;
    for (const QString& word : words) {
        quoted += '\'' + word + '\'';
    }
    const QTemporaryDir folder;
    const QString script = "cd " + folder.path() + "; PATH=" + QFileInfo(WOSHOU_PROGRAM).path() +
        ":$PATH; source " + kMade + "completions/bash/woshou; COMP_WORDS=(" + quoted.join(' ') +
        "); COMP_CWORD=" + QString::number(words.size() - 1) +
        "; _woshou; printf '%s\\n' \"${COMPREPLY[@]}\"";
    const support::Verdict verdict = support::ask("bash", {"--norc", "-c", script});
    return verdict.said.split('\n', Qt::SkipEmptyParts);
}

} // namespace

class CommandTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void pagesTellEveryOption();
    void pagesAreRight();
    void scenarioPageTellsEveryKey();
    void descriptionsAreTranslated();
    void completionsKnowEveryOption_data();
    void completionsKnowEveryOption();
    void shellsReadTheirCompletion();
    void bashCompletes();
};

void CommandTextsTest::pagesTellEveryOption()
{
    for (const language::Speaker& say : language::allSpeakers()) {
        const QString page = plain(packaging::commandPage(say));
        for (const app::CommandSpec& command : app::commands()) {
            QVERIFY2(page.contains("woshou " + command.name), qPrintable(command.name));
            QVERIFY2(page.contains(say.text(command.help)), qPrintable(say.text(command.help)));
            for (const app::OptionSpec& option : command.options) {
                QVERIFY2(page.contains("--" + option.name), qPrintable(option.name));
                QVERIFY(page.contains(say.text(option.help).section("%1", 0, 0)));
            }
        }
    }
}

void CommandTextsTest::pagesAreRight()
{
    for (const QString folder : {"man/", "man/zh_CN/"}) {
        for (const QString page : {"man1/woshou.1", "man5/woshou-scenario.5"}) {
            QVERIFY(QFile::exists(kMade + folder + page));
            VERIFY_SILENT("mandoc", {"-Tlint", kMade + folder + page});
        }
    }
}

void CommandTextsTest::scenarioPageTellsEveryKey()
{
    const QJsonObject schema = lesson::builtInObject(":/schema/scenario.schema.json");
    for (const language::Speaker& say : language::allSpeakers()) {
        const QString page = plain(packaging::scenarioPage(say));
        QStringList keys = schema["properties"].toObject().keys();
        const QJsonObject definitions = schema["definitions"].toObject();
        for (const QString part : {"endpoint", "link", "injection", "options", "when"}) {
            keys += definitions[part]["properties"].toObject().keys();
        }
        QVERIFY(keys.size() > 60);
        for (const QString& key : keys) {
            QVERIFY2(page.contains(".TP " + key + ' '), qPrintable(key));
        }
    }
}

void CommandTextsTest::descriptionsAreTranslated()
{
    const QStringList known = lesson::builtInObject(":/manual/scenario.zh.json").keys();
    QCOMPARE(std::set<QString>(known.begin(), known.end()), descriptionsOfScenarios());
}

void CommandTextsTest::completionsKnowEveryOption_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("dashes");
    QTest::newRow("bash") << QString::fromUtf8(packaging::bash::completion()) << "--";
    QTest::newRow("zsh") << QString::fromUtf8(packaging::zsh::completion()) << "--";
    QTest::newRow("fish") << QString::fromUtf8(packaging::fish::completion()) << "-l ";
}

void CommandTextsTest::completionsKnowEveryOption()
{
    QFETCH(QString, script);
    QFETCH(QString, dashes);
    for (const app::CommandSpec& command : app::commands()) {
        QVERIFY2(script.contains(command.name), qPrintable(command.name));
        for (const app::OptionSpec& option : command.options) {
            QVERIFY2(script.contains(dashes + option.name), qPrintable(option.name));
            QVERIFY2(script.contains(option.choices.join(' ')), qPrintable(option.name));
        }
    }
}

void CommandTextsTest::shellsReadTheirCompletion()
{
    VERIFY_SILENT("bash", {"-n", kMade + "completions/bash/woshou"});
    VERIFY_SILENT("zsh", {"-n", kMade + "completions/zsh/_woshou"});
    VERIFY_SILENT("fish", {"-n", kMade + "completions/fish/woshou.fish"});
}

void CommandTextsTest::bashCompletes()
{
    if (QStandardPaths::findExecutable("bash").isEmpty()) {
        QSKIP("no bash");
    }
    QCOMPARE(bashOffers({"woshou", "ex"}), QStringList{"export"});
    QCOMPARE(bashOffers({"woshou", "export", "--theme", "d"}), QStringList{"dark"});
    QCOMPARE(bashOffers({"woshou", "export", "--theme", "=", "d"}), QStringList{"dark"});
    QCOMPARE(bashOffers({"woshou", "export", "lost-syn-"}), QStringList{"lost-syn-ack"});
    QCOMPARE(bashOffers({"woshou", "ask", "handshake-n"}), QStringList{"handshake-numbers"});
    QCOMPARE(bashOffers({"woshou", "ask", "learn-handsh"}), QStringList());
    QCOMPARE(bashOffers({"woshou", "paper", "x", "learn-handsh"}), QStringList{"learn-handshake"});
}

SUITE_WITHIN(QCoreApplication, CommandTextsTest);

} // namespace command_texts_test

#include "command_texts_test.moc"
