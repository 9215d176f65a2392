// SPDX-License-Identifier: GPL-3.0-or-later
// The choice of fonts, and what is said where none has Chinese.

#include "render/paint/font_metrics.h"
#include "render/paint/fonts.h"
#include "render/paint/known_metrics.h"

#include <QFile>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstring>
#include <functional>

using diagram::Font;
using diagram::FontFamily;
using diagram::FontWeight;

namespace {

constexpr const char* kTellMissing = "--tell-missing";
constexpr std::array kFonts{Font{FontFamily::Sans, 12, FontWeight::Normal},
    Font{FontFamily::Sans, 13.5, FontWeight::Bold},
    Font{FontFamily::Sans, 12.5, FontWeight::SemiBold},
    Font{FontFamily::Sans, 13, FontWeight::Normal, true},
    Font{FontFamily::Mono, 12, FontWeight::Normal}};
constexpr std::array kTexts{"SYN,ACK", "seq=x+1 ack=y+1 len=100", "三次握手 Three-way handshake",
    "", "收到对 FIN 的 ACK", "AVAToWa fi ffl", "4 min", "seq=z₁₂+1 ack=x₃₄₅₆₇₈₉₀"};

QByteArray message(const char* text, double measured, double expected)
{
    return QByteArray(text) + ": " + QByteArray::number(measured) + " instead of " +
        QByteArray::number(expected);
}

/// How much of a white page is black, in pixels.
double inkOf(const std::function<void(QPainter&)>& draw)
{
    QImage page(420, 100, QImage::Format_RGB32);
    page.fill(Qt::white);
    {
        QPainter painter(&page);
        painter.setRenderHint(QPainter::Antialiasing);
        draw(painter);
    }
    double ink = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            ink += 1 - qGray(page.pixel(x, y)) / 255.0;
        }
    }
    return ink;
}

} // namespace

class FontsTest : public QObject
{
    Q_OBJECT

private slots:
    void latinComesFirst()
    {
        // A Chinese font alone loses digits from the text of a PDF.
        for (const auto family : {FontFamily::Sans, FontFamily::Mono}) {
            const QStringList names = render::families(family);
            QVERIFY(names.size() > 1);
            QVERIFY(!names.front().contains("CJK"));
            QVERIFY(!names.filter("CJK SC").isEmpty());
        }
    }

    /// As much ink as the outlines have that an SVG and a PDF are drawn from.
    void chineseIsAsLightAsItsOutlines()
    {
        const QString text = QStringLiteral("丢失的报文段由重传定时器负责");
        for (const auto weight : {FontWeight::Normal, FontWeight::Bold}) {
            const Font font{FontFamily::Sans, 26, weight};
            const double written = inkOf([&](QPainter& painter) {
                painter.setFont(render::qtFont(font));
                painter.drawText(10, 60, text);
            });
            const double outlined = inkOf([&](QPainter& painter) {
                constexpr int kTimes = 60;
                QPainterPath path;
                path.addText(0, 0, render::qtFont({font.family, kTimes * font.size, weight}), text);
                painter.translate(10, 60);
                painter.scale(1.0 / kTimes, 1.0 / kTimes);
                painter.fillPath(path, Qt::black);
            });
            QVERIFY(outlined > 1000);
            QVERIFY2(qAbs(written / outlined - 1) < 0.05, message("ink", written, outlined));
        }
    }

    void sizesAreWholePixels()
    {
        QCOMPARE(render::qtFont({FontFamily::Sans, 13.5, {}}).pixelSize(), 14);
        QCOMPARE(render::drawnSize({FontFamily::Sans, 13.5, {}}), 14);
        QCOMPARE(render::drawnSize({FontFamily::Sans, 0, {}}), 1);
    }

    void widthsAreThoseOfQt()
    {
        const render::FontMetrics metrics;
        for (const Font& font : kFonts) {
            const QFontMetricsF qt(render::qtFont(font));
            for (const char* text : kTexts) {
                const double expected = qt.horizontalAdvance(QString::fromUtf8(text));
                const double measured = metrics.width(text, font);
                QVERIFY2(std::abs(measured - expected) < 0.5,
                    message(text, measured, expected).constData());
            }
            QCOMPARE(metrics.ascent(font), qt.ascent());
            QCOMPARE(metrics.descent(font), qt.descent());
        }
    }

    void knownWidthsAreThoseOfTheFonts()
    {
        const QString sans = QFontInfo(render::qtFont(kFonts[0])).family();
        const QString mono = QFontInfo(render::qtFont(kFonts[3])).family();
        if (sans != "Noto Sans" || mono != "DejaVu Sans Mono") {
            QSKIP("Noto Sans or DejaVu Sans Mono is not installed");
        }
        const render::FontMetrics metrics;
        const render::KnownMetrics known;
        for (const Font& font : kFonts) {
            for (const char* text : kTexts) {
                const double expected = metrics.width(text, font);
                const double measured = known.width(text, font);
                QVERIFY2(std::abs(measured - expected) <= 0.01 * expected + 0.5,
                    message(text, measured, expected).constData());
            }
            QVERIFY(std::abs(known.ascent(font) - metrics.ascent(font)) < 1);
            QVERIFY(std::abs(known.descent(font) - metrics.descent(font)) < 1);
        }
    }

    void brokenTextIsMeasuredToo()
    {
        const render::KnownMetrics known;
        for (const char* text : {"\xE4", "\xE4\xB8", "\xF0\x9F", "\xC3", "\x80"}) {
            QVERIFY(known.width(text, kFonts[0]) > 0);
        }
    }

    void aMissingFontIsNamed()
    {
        // A copy of this program that sees no fonts at all.
        QTemporaryDir empty;
        QFile config(empty.filePath("fonts.conf"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<fontconfig><dir>" + empty.path().toUtf8() + "</dir><cachedir>" +
            empty.path().toUtf8() + "</cachedir></fontconfig>");
        config.close();
        QProcess copy;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("FONTCONFIG_FILE", config.fileName());
        copy.setProcessEnvironment(environment);
        copy.start(QCoreApplication::applicationFilePath(), {kTellMissing});
        QVERIFY(copy.waitForFinished());
        QCOMPARE(copy.readAllStandardOutput(), QByteArray("fonts-noto-cjk"));
    }

    void nothingIsMissingHere()
    {
        const bool hasChinese = QFontMetrics(render::qtFont(kFonts[0])).inFontUcs4(U'握');
        QCOMPARE(render::missingChineseFontPackage().isEmpty(), hasChinese);
    }
};

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], kTellMissing) == 0) {
        std::fputs(qPrintable(render::missingChineseFontPackage()), stdout);
        return 0;
    }
    FontsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "fonts_test.moc"
