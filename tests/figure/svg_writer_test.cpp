// SPDX-License-Identifier: GPL-3.0-or-later
// Opens again what was written as SVG.

#include "figure/sample_list.h"
#include "figure/svg_writer.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QSet>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

namespace svg_writer_test {

using figure::SvgOptions;

namespace {

QByteArray bytes(const std::string& text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray sample(const SvgOptions& options = {})
{
    return bytes(figure::svg(support::everyKind(), options));
}

/// All text of the document, and the ids in it.
struct Content
{
    QStringList texts;
    QStringList ids;
    QString error;
};

Content read(const QByteArray& svg)
{
    Content content;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.attributes().hasAttribute("id")) {
            content.ids << reader.attributes().value("id").toString();
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            content.texts << reader.text().toString();
        }
    }
    content.error = reader.hasError() ? reader.errorString() : QString();
    return content;
}

QImage drawn(const QByteArray& svg)
{
    QSvgRenderer renderer(svg);
    QImage image(renderer.defaultSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return image;
}

} // namespace

class SvgWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void isWellFormed()
    {
        for (const auto& text : {figure::kLiveText, figure::kOutlines}) {
            SvgOptions options;
            options.text = text;
            QCOMPARE(read(sample(options)).error, QString());
        }
    }

    void holdsTheTexts()
    {
        const QStringList texts = read(sample()).texts;
        QVERIFY(texts.contains("SYN,ACK 三次握手 101"));
        QVERIFY(texts.contains("客户端"));
        QVERIFY(texts.contains("A tip: a < b"));
        QVERIFY(texts.contains("握手 <\"all\" & every>"));
    }

    void replacesWhatXmlCannotHold()
    {
        QVERIFY(read(sample()).texts.contains("Two lines,\nthe second with \uFFFD in it."));
        diagram::DisplayList list;
        list.title = "a\xEF\xBF\xBF"
                     "b\x7F";
        const QByteArray svg = bytes(figure::svg(list, {}));
        QVERIFY(svg.contains("a\uFFFDb\uFFFD"));
    }

    void keepsTextsWhateverStandsWhereInThem()
    {
        for (qsizetype before = 0; before < 40; ++before) {
            const QString plain(before, 'a');
            // \u5FFF holds the octets that end U+FFFF.
            const QString kept = plain + "\u5FFF，<&>\n\"\tb" + plain;
            const QString lost = plain + QChar(0xFFFE) + plain + QChar(0xFFFF) + QChar(2);
            diagram::DisplayList list;
            list.title = kept.toStdString();
            list.description = lost.toStdString();
            const QStringList texts = read(bytes(figure::svg(list, {}))).texts;
            QCOMPARE(texts.value(0), kept);
            QCOMPARE(texts.value(1), plain + "\uFFFD" + plain + "\uFFFD\uFFFD");
        }
    }

    void idsAreUnique()
    {
        const QStringList ids = read(sample()).ids;
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        // Letters of its own before the name, so that two pictures can stand in one page.
        const QRegularExpression own("^[a-z]{6}-segment-1$");
        QCOMPARE(ids.filter(own).size(), 1);
        QVERIFY(read(bytes(figure::svg(diagram::DisplayList{}, {}))).ids.isEmpty());
        SvgOptions dark;
        dark.theme = render::Theme::Dark;
        const QStringList others = read(sample(dark)).ids;
        QVERIFY(!QSet<QString>(ids.begin(), ids.end()).intersects({others.begin(), others.end()}));
    }

    void leavesOutItsBackground()
    {
        SvgOptions bare;
        bare.hasBackground = false;
        const QByteArray page = "<rect width=";
        QVERIFY(sample().contains(page));
        QVERIFY(!sample(bare).contains(page));
    }

    void saysItsSize()
    {
        QSvgRenderer renderer(sample());
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.defaultSize(), QSize(300, 200));
        QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, 300, 200));
        SvgOptions large;
        large.zoom = 1.5;
        QSvgRenderer zoomed(sample(large));
        QCOMPARE(zoomed.defaultSize(), QSize(450, 300));
        QCOMPARE(zoomed.viewBoxF(), QRectF(0, 0, 300, 200));
    }

    void saysItsLanguage()
    {
        SvgOptions options;
        options.language = "zh-CN";
        QVERIFY(sample(options).contains(" lang=\"zh-CN\" xml:lang=\"zh-CN\""));
    }

    void looksLikeThePainting()
    {
        for (const auto theme : {render::Theme::Light, render::Theme::Dark, render::Theme::Print}) {
            SvgOptions options;
            options.theme = theme;
            const QImage painted = support::painted(support::everyKind(), 1, theme);
            QVERIFY(support::difference(drawn(sample(options)), painted) < 0.02);
            options.text = figure::kOutlines;
            QVERIFY(support::difference(drawn(sample(options)), painted) < 0.02);
        }
    }

    void pagesThatStyleTheirPicturesChangeNothing()
    {
        QByteArray styled = sample();
        styled.replace("<svg ", "<svg style=\"fill:#ff0000;font-size:40px;stroke-width:9\" ");
        QCOMPARE(drawn(styled), drawn(sample()));
    }

    void outlinesNeedNoFont()
    {
        SvgOptions options;
        options.text = figure::kOutlines;
        const QByteArray svg = sample(options);
        QVERIFY(!svg.contains("<text"));
        QVERIFY(svg.contains("aria-label=\"客户端\""));
    }

    void roundsToTwoDecimals()
    {
        diagram::DisplayList list;
        list.items = {
            diagram::LineItem{{-0.001, 1.0 / 3}, {-2.5, 100}, {diagram::Ink::Syn, 1, {}}}};
        QVERIFY(bytes(figure::svg(list, {}))
                    .contains("<line x1=\"0\" y1=\"0.33\" x2=\"-2.5\" y2=\"100\""));
        list.items = {diagram::LineItem{
            {4'801'234'567.895, -0.06}, {9.999, 1e15}, {diagram::Ink::Syn, 1, {}}}};
        QVERIFY(bytes(figure::svg(list, {}))
                    .contains("<line x1=\"4801234567.9\" y1=\"-0.06\" x2=\"10\" "
                              "y2=\"1000000000000000\""));
    }

    void writesTextsLongerThanItsBuffer()
    {
        diagram::DisplayList list;
        list.description = std::string(1'500'000, 'x') + '<';
        QVERIFY(bytes(figure::svg(list, {})).contains(QByteArray(1'500'000, 'x') + "&lt;</desc>"));
    }
};

SUITE_WITHIN(QGuiApplication, SvgWriterTest);

} // namespace svg_writer_test

#include "svg_writer_test.moc"
