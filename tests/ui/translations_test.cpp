// SPDX-License-Identifier: GPL-3.0-or-later

// Every text of the program is there in Chinese.

#include "places.h"
#include "support/suite.h"
#include "ui/look/languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace translations_test {
namespace {

const QString kSources = WOSHOU_SOURCE_DIR "/src";
const QString kTranslations = WOSHOU_SOURCE_DIR "/translations/woshou_zh_CN.ts";

struct Message
{
    QString context;
    QString source;
    QString translation;
    /// "unfinished", "obsolete", "vanished", or nothing.
    QString type;
};

std::vector<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            messages.push_back({context, xml.readElementText(), {}, {}});
        } else if (xml.name() == u"translation" && !messages.empty()) {
            messages.back().type = xml.attributes().value("type").toString();
            messages.back().translation = xml.readElementText();
        }
    }
    return messages;
}

QStringList placeholders(const QString& text)
{
    QStringList found;
    auto each = QRegularExpression("%\\d").globalMatch(text);
    while (each.hasNext()) {
        found += each.next().captured();
    }
    found.sort();
    return found;
}

QStringList keysOf(const std::vector<Message>& messages)
{
    QStringList keys;
    for (const Message& message : messages) {
        keys += message.context + ": " + message.source;
    }
    keys.sort();
    return keys;
}

QString lupdate()
{
    return QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath) + "/../bin/lupdate";
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsUnfinished();
    void nothingIsMissing();
    void placeholdersAgree();
    void nothingIsLeftInEnglish();
    void bothLanguagesStandTogether();
};

void TranslationsTest::nothingIsUnfinished()
{
    const auto messages = messagesOf(kTranslations);
    QVERIFY(messages.size() > 50);
    for (const Message& message : messages) {
        const bool good = message.type.isEmpty() && !message.translation.isEmpty();
        QVERIFY2(good, qPrintable(message.context + ": " + message.source));
    }
}

void TranslationsTest::nothingIsMissing()
{
    if (!QFile::exists(lupdate())) {
        QSKIP("no lupdate beside this Qt");
    }
    const QTemporaryDir folder;
    const QString fresh = folder.filePath("fresh.ts");
    QProcess process;
    process.start(lupdate(),
        {kSources, "-silent", "-locations", "none", "-target-language", "zh_CN",
            "-tr-function-alias", "QT_TRANSLATE_NOOP+=PHRASE", "-ts", fresh});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(keysOf(messagesOf(kTranslations)), keysOf(messagesOf(fresh)));
}

void TranslationsTest::placeholdersAgree()
{
    for (const Message& message : messagesOf(kTranslations)) {
        QVERIFY2(placeholders(message.source) == placeholders(message.translation),
            qPrintable(message.source));
    }
}

/// But for names that the field has in English everywhere.
void TranslationsTest::nothingIsLeftInEnglish()
{
    const QStringList names{"ssthresh", "cwnd", "Nagle %1", "Nagle"};
    const QRegularExpression word("[a-z]{4}");
    for (const Message& message : messagesOf(kTranslations)) {
        QVERIFY2(message.source != message.translation || !word.match(message.source).hasMatch() ||
                names.contains(message.source),
            qPrintable(message.context + ": " + message.source));
    }
}

void TranslationsTest::bothLanguagesStandTogether()
{
    const auto said = [](const char* text) {
        return QCoreApplication::translate("ui::Transport", text);
    };
    ui::installLanguage(render::Language::English);
    QCOMPARE(said("Play"), "Play");
    ui::installLanguage(render::Language::Chinese);
    QCOMPARE(said("Play"), "播放");
    ui::installLanguage(render::Language::Both);
    QCOMPARE(said("Play"), "播放 Play");
    QCOMPARE(QCoreApplication::translate("ui::EndActions", "Send data to the other side."),
        "向对方发送数据。\nSend data to the other side.");
}

SUITE_WITHIN(QCoreApplication, TranslationsTest);

} // namespace translations_test

#include "translations_test.moc"
