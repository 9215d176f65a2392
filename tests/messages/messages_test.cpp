// SPDX-License-Identifier: GPL-3.0-or-later

// Each error that a user can meet is told as it stands in the texts beside this file; and there is
// none that is not among them.
//
// With WOSHOU_WRITE_MESSAGES=1 what is told is written in place of what is expected: to be read,
// as somebody who has never seen the program would read it, before it is committed.

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "messages/entry.h"
#include "messages/provoke.h"
#include "places.h"
#include "support/suite.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace messages_test {

using messages::Entry;
using messages::EntryFile;
using messages::Provocation;
using messages::Setup;
using messages::Told;

namespace {

/// Contexts of phrases that tell errors; those of the window's own are told by widgets.
const QSet<QString> kErrors{"CallProblem", "Problem", "SystemError", "JsonType", "Message",
    "LackOfMemory", "ui::TraceQuery"};
/// Contexts of other phrases in the modules that tell errors.
const QSet<QString> kOthers{"ChartInWords", "Help", "List", "Ask", "Grade", "Draft",
    "EndInSentence", "Exercise", "Goal", "Lesson", "Marking", "SegmentTable", "Sheet", "Unit"};

/// What no entry provokes, and why.
struct Exception
{
    const char* phrase;
    const char* why;
};
constexpr auto kNotBuilt = "no setting of a schema waits to be built";
constexpr auto kNotFound = "nothing is known that the diagnosis of schemas does not find";
constexpr auto kMillions = "only millions of rows lead there";
constexpr auto kWindow = "only the window asks for the user's folders";
constexpr auto kUpper = "no schema bounds a number from above only";
constexpr auto kTimes = "not found yet: other checks of a session's times come first";
constexpr auto kSlow = "a run that long outlasts the test; script.txt has it for woshou conform";
constexpr auto kEnds =
    "the process ends with it and keeps no phrases; an entry shows it all the same";
constexpr Exception kExceptions[] = {
    {"It must be at most %5.", kUpper},
    {"This cannot be done here: its time is before", kTimes},
    {"This cannot be done here: something else happens before", kTimes},
    {"Before this, timers go off without end", kSlow},
    {"Let no timer have a length of zero", kSlow},
    {"“%1”, which draws figures and opens the window, is missing.", kEnds},
    {"Install Woshou again.", kEnds},
    {"The setting “%3” is not built yet", kNotBuilt},
    {"Leave it out for now.", kNotBuilt},
    {"Leave it out, or set it to %2.", kNotBuilt},
    {"The schema does not allow this: %3", kNotFound},
    {"See the published schema of such files.", kNotFound},
    {"woshou: the run was stopped after", kMillions},
    {"This cannot be done here: the run was stopped before it", kMillions},
    {"HOME is not set", kWindow},
    {"Start Woshou with HOME set", kWindow},
    {"woshou:\n  Wrong: There is not enough memory", kEnds},
    {"The window cannot be opened: no display", kEnds},
    {"Name a display that runs", kEnds},
    {"Qt has no platform plugin", kEnds},
    {"Correct QT_QPA_PLATFORM", kEnds},
};

std::vector<EntryFile> allFiles()
{
    const QDir folder(WOSHOU_SOURCE_DIR "/tests/messages");
    std::vector<EntryFile> all;
    for (const QString& name : folder.entryList({"*.txt"}, QDir::Files, QDir::Name)) {
        all.push_back(messages::EntryReader().read(folder.filePath(name)));
    }
    return all;
}

/// An entry, and what came of it in either language.
struct Provoked
{
    Entry entry;
    Told english;
    Told chinese;
};

QString shown(const Told& told, const Entry& entry)
{
    const bool isOutputTold = Setup(entry).isOutputTold;
    QString text = (isOutputTold ? QString::fromUtf8(told.output) : QString()) + told.text;
    return text.replace(WOSHOU_BINARY_DIR, "{build}");
}

QString fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// As they stand in the catalogue.
std::vector<std::pair<QString, QString>> errorPhrases()
{
    std::vector<std::pair<QString, QString>> phrases;
    QXmlStreamReader xml(fileText(WOSHOU_SOURCE_DIR "/translations/woshou_zh_CN.ts"));
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == u"source" && kErrors.contains(context)) {
            phrases.emplace_back(context, xml.readElementText());
        }
    }
    return phrases;
}

/// Whether `text` is `phrase` with something filled in.
bool says(const QString& text, const QString& phrase)
{
    static const QRegularExpression place("%[1-9]");
    QStringList parts;
    for (const QString& part : phrase.split(place)) {
        parts += QRegularExpression::escape(part);
    }
    return QRegularExpression(parts.join(".*")).match(text).hasMatch();
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void told_data();
    void told();
    void everyPhraseIsProvoked();
    void everyProblemOfScriptsIsProvoked();
    void noContextIsForgotten();

private:
    void write(EntryFile file, std::size_t first) const;
    bool isProvoked(const QString& context, const QString& phrase) const;

    std::vector<Provoked> m_all;
};

void MessagesTest::initTestCase()
{
    // The shelves are filled once, for all that is provoked.
    QVERIFY(!lesson::courseShelf().groups().empty());
    QVERIFY(!lesson::exerciseShelf().groups().empty());
    for (EntryFile& file : allFiles()) {
        const std::size_t first = m_all.size();
        for (const Entry& entry : file.entries) {
            m_all.push_back({entry, Provocation(entry, language::kEnglish).provoke(),
                Provocation(entry, language::kChinese).provoke()});
        }
        if (qEnvironmentVariableIsSet("WOSHOU_WRITE_MESSAGES")) {
            write(std::move(file), first);
        }
    }
}

/// What was told, in place of what is expected. `first`: where the entries of the file begin.
void MessagesTest::write(EntryFile file, std::size_t first) const
{
    QString text = file.about;
    for (std::size_t i = first; i < m_all.size(); ++i) {
        const auto& [entry, english, chinese] = m_all[i];
        const QString also = shown(chinese, entry);
        text += entry.head + "= " + QString::number(english.status) + '\n' + shown(english, entry);
        text += also == shown(english, entry) ? QString() : "--\n" + also;
        text += i + 1 < m_all.size() ? "\n" : "";
    }
    QFile written(file.path);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(text.toUtf8());
}

void MessagesTest::told_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("isEnglish");
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const QByteArray name = m_all[i].entry.name.toUtf8();
        QTest::newRow(name + ", en") << static_cast<int>(i) << true;
        QTest::newRow(name + ", zh") << static_cast<int>(i) << false;
    }
}

/// And where the status is 2, nothing is written.
void MessagesTest::told()
{
    QFETCH(const int, index);
    QFETCH(const bool, isEnglish);
    const auto& [entry, english, chinese] = m_all[static_cast<std::size_t>(index)];
    const Setup setup(entry);
    QCOMPARE(setup.unknown, QStringList());
    const Told& told = isEnglish ? english : chinese;
    QCOMPARE(
        shown(told, entry), isEnglish || entry.chinese.isEmpty() ? entry.english : entry.chinese);
    QCOMPARE(told.status, entry.status);
    QVERIFY(!told.text.isEmpty() || setup.isOutputTold);
    if (entry.status == 2) {
        QVERIFY(setup.isOutputTold || told.output.isEmpty());
        QCOMPARE(told.left, QStringList());
    }
}

bool MessagesTest::isProvoked(const QString& context, const QString& phrase) const
{
    // What tr() says is not remembered.
    const bool isOfWidgets = context.startsWith("ui::");
    const QByteArray key = (context + '\n' + phrase).toUtf8();
    return std::ranges::any_of(m_all, [&](const Provoked& one) {
        return isOfWidgets ? says(one.english.text, phrase) : one.chinese.phrases.contains(key);
    });
}

void MessagesTest::everyPhraseIsProvoked()
{
    const auto phrases = errorPhrases();
    QVERIFY(phrases.size() > 200);
    QStringList wrong;
    for (const auto& [context, phrase] : phrases) {
        const bool isException =
            std::ranges::any_of(kExceptions, [&phrase = phrase](const Exception& one) {
                return phrase.startsWith(QString::fromUtf8(one.phrase));
            });
        if (isProvoked(context, phrase) == isException) {
            wrong += (isException ? "no exception: " : "not provoked: ") + context + ": " + phrase;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QChar(10))));
}

/// Those that `woshou conform` prints in English only, by what packetdrill/problem.cpp says.
void MessagesTest::everyProblemOfScriptsIsProvoked()
{
    const QString source = fileText(WOSHOU_SOURCE_DIR "/src/packetdrill/problem.cpp");
    const qsizetype begin = source.indexOf("std::string text(const Problem&");
    const QString function = source.mid(begin, source.indexOf("\n}\n", begin) - begin);
    static const QRegularExpression literal("\"([^\"]{4,})\"");
    QStringList missing;
    int count = 0;
    for (auto found = literal.globalMatch(function); found.hasNext(); ++count) {
        const QString text = found.next().captured(1);
        if (std::ranges::none_of(m_all, [&text](const Provoked& one) {
                return QString::fromUtf8(one.english.output).contains(text);
            })) {
            missing += text;
        }
    }
    QVERIFY(count > 8);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QChar(10))));
}

/// Whoever makes up a new kind of phrase has to say whether it tells errors.
void MessagesTest::noContextIsForgotten()
{
    static const QRegularExpression phrase("PHRASE\\(\\s*\"([^\"]+)\"");
    QSet<QString> known;
    for (const char* module : {"app", "lesson", "session", "storage", "packetdrill"}) {
        QDirIterator files(QString(WOSHOU_SOURCE_DIR "/src/") + module, {"*.cpp", "*.h"},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString text = fileText(files.next());
            for (auto found = phrase.globalMatch(text); found.hasNext();) {
                const QString context = found.next().captured(1);
                known += context;
                QVERIFY2(
                    kErrors.contains(context) || kOthers.contains(context), qPrintable(context));
            }
        }
    }
    QVERIFY(known.contains("Problem"));
}

/// On a busy machine all that is provoked takes longer than Qt Test lets one function take.
[[maybe_unused]] const bool isPatient = qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");

SUITE(MessagesTest);

} // namespace messages_test

#include "messages_test.moc"
