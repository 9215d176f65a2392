// SPDX-License-Identifier: GPL-3.0-or-later

// The manual says the same in both languages, nothing in it leads nowhere, and what it tells of
// commands comes true. docs/manual/README.md says what blocks of code mean.

#include "app/program.h"
#include "support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace manual_test {
namespace {

const QString kManual = QDir(WOSHOU_SOURCE_DIR).filePath("docs/manual");

QString read(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

QString page(const QString& language, const QString& name)
{
    return read(kManual + "/" + language + "/" + name + ".md");
}

QStringList pages() { return read(kManual + "/pages.txt").split('\n', Qt::SkipEmptyParts); }

struct Block
{
    /// `sh`, `console`, `figure`, or how a file is written.
    QString kind;
    /// The name of a file, what a figure shows.
    QString about;
    QStringList lines;
};

QList<Block> blocks(const QString& text)
{
    QList<Block> result;
    bool isInside = false;
    for (const QString& line : text.split('\n')) {
        if (line.startsWith("```")) {
            isInside = !isInside;
            if (isInside) {
                result += Block{line.mid(3).section(' ', 0, 0), line.mid(3).section(' ', 1), {}};
            }
        } else if (isInside) {
            result.last().lines += line;
        }
    }
    return result;
}

QStringList found(const QString& pattern, const QString& text)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList result;
    for (auto match = expression.globalMatch(text); match.hasNext();) {
        result += match.next().captured(1);
    }
    return result;
}

QStringList links(const QString& text) { return found("\\]\\(([^)#]+)[^)]*\\)", text); }

QString withoutComment(const QString& line) { return line.section(" #", 0, 0).trimmed(); }

/// What a reader types, in order: the same in every language.
QStringList typed(const QString& text)
{
    QStringList result;
    for (const Block& block : blocks(text)) {
        if (block.kind == "console") {
            for (const QString& line : block.lines) {
                if (line.startsWith("$ ")) {
                    result += line;
                }
            }
        } else if (block.kind == "figure" || block.kind == "sh") {
            for (const QString& line : block.lines) {
                result += withoutComment(line);
            }
        } else {
            result += block.about;
            result += block.lines;
        }
    }
    return result;
}

/// What a table or a sentence calls a program or an option, and all keys.
QStringList names(const QString& text)
{
    QStringList result = found("(?<!`)`([^`\\n]+)`(?!`)", text) + found("<kbd>([^<]+)</kbd>", text);
    result.sort();
    return result;
}

/// A folder with the examples under the names that they are installed by, and a page's own files.
class Desk
{
public:
    Desk()
    {
        const QList<std::pair<QString, QString>> examples = {
            {"resources/examples/handshake-numbers.woshou-answers",
                "handshake-numbers.woshou-answers"},
            {"resources/examples/two-branches.woshou", "two-branches.woshou"},
            {"tests/packetdrill/scripts/close/active.pkt", "active-close.pkt"},
        };
        for (const auto& [source, name] : examples) {
            QFile::copy(QDir(WOSHOU_SOURCE_DIR).filePath(source), path(name));
        }
        QDir::setCurrent(m_folder.path());
    }
    ~Desk() { QDir::setCurrent(m_before); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    void put(const Block& file) const
    {
        QFile written(path(file.about));
        QVERIFY2(written.open(QIODevice::WriteOnly), qPrintable(file.about));
        written.write((file.lines.join('\n') + '\n').toUtf8());
    }

private:
    QString m_before = QDir::currentPath();
    QTemporaryDir m_folder;
};

/// Does what a page says, in order.
class Reader
{
public:
    explicit Reader(QString locale)
        : m_locale(std::move(locale))
    {}

    void follow(const Block& block)
    {
        if (block.kind == "console") {
            converse(block.lines);
        } else if (block.kind == "sh" || block.kind == "figure") {
            for (const QString& line : block.lines) {
                run(withoutComment(line));
            }
        } else {
            m_desk.put(block);
        }
    }

private:
    /// Each command of a block `console`, with the lines up to the next one.
    void converse(const QStringList& lines)
    {
        for (qsizetype at = 0; at < lines.size();) {
            QVERIFY2(lines[at].startsWith("$ "), qPrintable(lines[at]));
            const QString command = lines[at].mid(2);
            QStringList printed;
            for (++at; at < lines.size() && !lines[at].startsWith("$ "); ++at) {
                printed += lines[at];
            }
            int status = 0;
            if (lines.value(at) == "$ echo $?") {
                status = lines.value(at + 1).toInt();
                at += 2;
            }
            run(command, status, printed);
        }
    }

    void run(const QString& command, int status = 0, const QStringList& printed = {})
    {
        QStringList arguments = QProcess::splitCommand(command);
        QVERIFY2(arguments.takeFirst() == "woshou", qPrintable(command));
        if (opensWindow(arguments)) {
            return;
        }
        const support::Outcome outcome = support::woshou(arguments, m_locale);
        const QString said = QString::fromUtf8(outcome.out) + outcome.err;
        QVERIFY2(outcome.status == status, qPrintable(command + ": " + said));
        const qsizetype written = arguments.indexOf("-o");
        QVERIFY2(written < 0 || QFile::exists(arguments.value(written + 1)) == (status == 0),
            qPrintable(command));
        compareLines(said.split('\n'), printed);
    }

    /// What is shown was printed, in this order; "…" stands for any number of lines.
    static void compareLines(const QStringList& said, const QStringList& shown)
    {
        qsizetype at = 0;
        bool maySkip = false;
        for (const QString& line : shown) {
            if (line == "…") {
                maySkip = true;
                continue;
            }
            const qsizetype there = said.indexOf(line, at);
            QVERIFY2(there >= 0 && (maySkip || there == at),
                qPrintable(line + " in " + said.join('\n')));
            at = there + 1;
            maySkip = false;
        }
    }

    /// A window would wait for somebody: what it opens is there, at least.
    [[nodiscard]] bool opensWindow(const QStringList& arguments) const
    {
        const QString source = arguments.value(0);
        return arguments.isEmpty() ||
            (arguments.size() == 1 && (QFile::exists(source) || builtIn().contains(source)));
    }

    static const QString& builtIn()
    {
        static const QString ids = QString::fromUtf8(support::woshou({"list"}).out);
        return ids;
    }

    QString m_locale;
    Desk m_desk;
};

void addPages()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : pages()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

} // namespace

class ManualTest : public QObject
{
    Q_OBJECT

private slots:
    void contentsAreAllPages();
    void bothSayTheSame_data() { addPages(); }
    void bothSayTheSame();
    void linksLeadSomewhere_data() { addPages(); }
    void linksLeadSomewhere();
    void commandsDoWhatIsSaid_data() { addPages(); }
    void commandsDoWhatIsSaid();
    void whatIsNamedIsBuiltIn();
    void whatWasMadeIsWhole();
};

void ManualTest::contentsAreAllPages()
{
    QStringList expected = pages();
    QVERIFY(expected.size() > 10);
    expected.replaceInStrings(QRegularExpression("$"), ".md");
    expected.sort();
    for (const char* language : {"en", "zh"}) {
        QCOMPARE(QDir(kManual + "/" + language).entryList(QDir::Files, QDir::Name), expected);
    }
}

void ManualTest::bothSayTheSame()
{
    QFETCH(QString, name);
    const QString english = page("en", name);
    const QString chinese = page("zh", name);
    const QString heading = "^(#+) ";
    QVERIFY(!found(heading, english).isEmpty());
    QCOMPARE(found(heading, chinese), found(heading, english));
    QCOMPARE(typed(chinese), typed(english));
    QCOMPARE(names(chinese), names(english));
    QCOMPARE(links(chinese), links(english));
}

void ManualTest::linksLeadSomewhere()
{
    QFETCH(QString, name);
    for (const QString& link : links(page("en", name))) {
        QVERIFY2(pages().contains(QString(link).remove(".md")), qPrintable(link));
    }
}

void ManualTest::commandsDoWhatIsSaid()
{
    QFETCH(QString, name);
    for (const auto& [language, locale] : {std::pair("en", "C.UTF-8"), {"zh", "zh_CN.UTF-8"}}) {
        Reader reader(locale);
        for (const Block& block : blocks(page(language, name))) {
            reader.follow(block);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
}

/// The plan of lessons names scenarios, lessons and exercises.
void ManualTest::whatIsNamedIsBuiltIn()
{
    const QStringList known = found("^  ([a-z0-9-]+) ", support::woshou({"list"}).out);
    QVERIFY(known.size() > 50);
    const QStringList named = found("`([a-z]+-[a-z0-9-]+)`", page("en", "teaching"));
    QVERIFY(named.size() > 15);
    for (const QString& id : named) {
        QVERIFY2(known.contains(id), qPrintable(id));
    }
}

/// Where cmark-gfm is not installed, there is none.
void ManualTest::whatWasMadeIsWhole()
{
    const QString made = QDir(WOSHOU_BINARY_DIR).filePath("manual/html");
    if (!QFile::exists(made)) {
        QSKIP("The manual was not made here");
    }
    QDirIterator files(made, {"*.html"}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    for (; files.hasNext(); ++count) {
        const QString file = files.next();
        const QString html = read(file);
        QVERIFY2(!html.contains("language-figure"), qPrintable(file));
        for (const QString& link : found("(?:href|src|srcset)=\"([^\"]*)\"", html)) {
            QVERIFY2(QFile::exists(QFileInfo(file).dir().filePath(link)), qPrintable(file + link));
        }
    }
    QCOMPARE(count, 2 * pages().size() + 1);
}

SUITE_WITHIN(QCoreApplication, ManualTest);

} // namespace manual_test

#include "manual_test.moc"
