// SPDX-License-Identifier: GPL-3.0-or-later

// The README says the same in both languages, and nothing in it leads nowhere.

#include "places.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace readme_test {
namespace {

QString read(const QString& file)
{
    QFile opened(QDir(WOSHOU_SOURCE_DIR).filePath(file));
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

/// "##" for each heading of that level.
QStringList headings(const QString& text)
{
    static const QRegularExpression code("^```.*?^```$",
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression heading("^(#+) ", QRegularExpression::MultilineOption);
    QStringList result;
    for (auto match = heading.globalMatch(QString(text).remove(code)); match.hasNext();) {
        result += match.next().captured(1);
    }
    return result;
}

/// The lines of all blocks of code, without their comments.
QStringList commands(const QString& text)
{
    QStringList result;
    bool isCode = false;
    for (const QString& line : text.split('\n')) {
        if (line.startsWith("```")) {
            isCode = !isCode;
            result += line;
        } else if (isCode) {
            result += line.section('#', 0, 0).trimmed();
        }
    }
    return result;
}

/// What is written in `grave accents` in prose: programs, files, packages.
QStringList names(const QString& text)
{
    static const QRegularExpression name("(?<!`)`([^`\\n]+)`(?!`)");
    QStringList result;
    for (auto match = name.globalMatch(text); match.hasNext();) {
        result += match.next().captured(1);
    }
    result.sort();
    return result;
}

QStringList links(const QString& text)
{
    static const QRegularExpression link("\\]\\(([^)#]+)[^)]*\\)");
    QStringList result;
    for (auto match = link.globalMatch(text); match.hasNext();) {
        result += match.next().captured(1);
    }
    return result;
}

} // namespace

class ReadmeTest : public QObject
{
    Q_OBJECT

private slots:
    void bothSayTheSame();
    void linksLeadSomewhere();
    void changesBeginWithThisVersion();
};

void ReadmeTest::bothSayTheSame()
{
    const QString english = read("README.md");
    const QString chinese = read("README.zh_CN.md");
    QVERIFY(commands(english).size() > 10);
    QCOMPARE(headings(chinese), headings(english));
    QCOMPARE(commands(chinese), commands(english));
    QCOMPARE(names(chinese), names(english));
    // Each links to the other; all else is the same.
    QStringList expected = links(english);
    expected.replace(expected.indexOf("README.zh_CN.md"), "README.md");
    QCOMPARE(links(chinese), expected);
}

void ReadmeTest::linksLeadSomewhere()
{
    for (const QString file : {"README.md", "README.zh_CN.md", "CHANGELOG.md"}) {
        for (const QString& link : links(read(file))) {
            QVERIFY2(link.contains("://") || QFile::exists(QDir(WOSHOU_SOURCE_DIR).filePath(link)),
                qPrintable(file + ": " + link));
        }
    }
}

void ReadmeTest::changesBeginWithThisVersion()
{
    static const QRegularExpression first("^## ([0-9.]+)", QRegularExpression::MultilineOption);
    QCOMPARE(first.match(read("CHANGELOG.md")).captured(1), QString(WOSHOU_VERSION));
}

SUITE_WITHIN(QCoreApplication, ReadmeTest);

} // namespace readme_test

#include "readme_test.moc"
