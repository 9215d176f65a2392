// SPDX-License-Identifier: GPL-3.0-or-later
// Opens again what was written as PNG, on one page and on several.

#include "figure/bands.h"
#include "figure/pages.h"
#include "figure/png_writer.h"
#include "figure/sample_list.h"
#include "figure/shades.h"
#include "support/suite.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

namespace png_writer_test {

using render::Theme;

class PngWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void isWhatIsPainted()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Print}) {
            const QImage image = written(support::everyKind(), theme, 2, "one.png");
            const QImage painted = support::painted(support::everyKind(), 2, theme);
            QCOMPARE(image.size(), QSize(600, 400));
            QVERIFY(support::difference(image, painted) < 0.001);
        }
    }

    void tellsSizeAndTitle()
    {
        const QImage image = written(support::everyKind(), Theme::Light, 2, "one.png");
        QCOMPARE(image.text("Title"), QString("握手 <\"all\" & every>"));
        QVERIFY(std::abs(image.dotsPerMeterX() * 0.0254 - 192) < 1);
    }

    void tallPicturesTakePages()
    {
        const diagram::DisplayList list = support::tallList(700);
        storage::FileSet files;
        QVERIFY(figure::writePng(list, Theme::Light, 1, path("tall.png"), files));
        QVERIFY(files.commit());
        QCOMPARE(files.names(),
            QStringList({path("tall-1.png"), path("tall-2.png"), path("tall-3.png")}));
        QVERIFY(!QFile::exists(path("tall.png")));

        const QImage whole = support::painted(list);
        int top = 0;
        for (const QString& name : files.names()) {
            const QImage page(name);
            QVERIFY(page.height() <= figure::kLongestPngSide);
            const QImage expected = whole.copy(0, top, page.width(), page.height());
            QVERIFY(
                support::difference(page.convertToFormat(QImage::Format_RGB32), expected) < 0.001);
            top += page.height();
        }
        QCOMPARE(top, whole.height());
    }

    void pagesCutNoText()
    {
        const diagram::DisplayList list = support::tallList(700);
        double bottom = 0;
        for (const figure::Extent& page : figure::cutIntoPages(list, 1000)) {
            QCOMPARE(page.top, bottom);
            QVERIFY(page.bottom - page.top <= 1000);
            bottom = page.bottom;
            for (const diagram::DisplayItem& item : list.items) {
                if (std::holds_alternative<diagram::TextItem>(item)) {
                    figure::Extent text = figure::extentOf(item);
                    text.top = std::max(0.0, text.top);
                    QVERIFY(text.bottom <= page.top || text.top >= page.bottom ||
                        (text.top >= page.top && text.bottom <= page.bottom));
                }
            }
        }
        QCOMPARE(bottom, list.size.height);
    }

    void refusesWhatIsTooLarge()
    {
        diagram::DisplayList list;
        list.size = {1000, 1000};
        QCOMPARE(figure::pngPages(list, 2), std::size_t{1});
        QCOMPARE(figure::pngPages(list, 17), std::size_t{0});
        list.size.height = 1e9;
        QCOMPARE(figure::pngPages(list, 2), std::size_t{0});
    }

    void bandsKeepOrderAndOpacity()
    {
        const diagram::DisplayList list = support::everyKind();
        const figure::Bands bands(list, 16);
        for (double top = 0; top < list.size.height; top += 40) {
            diagram::DisplayList part = bands.between(top, top + 40);
            QImage image = support::painted(part).copy(0, static_cast<int>(top), 300, 40);
            const QImage expected = support::painted(list).copy(0, static_cast<int>(top), 300, 40);
            QCOMPARE(image, expected);
        }
    }

    void shadesAreNearTheColours()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Print}) {
            const diagram::DisplayList list = support::everyKind();
            figure::Shades shades(list, theme);
            QVERIFY(shades.palette().size() <= 256);
            for (const auto ink : {diagram::Ink::Syn, diagram::Ink::Rst, diagram::Ink::Text}) {
                const QRgb wanted = render::colour(theme, ink).rgb();
                QCOMPARE(shades.palette()[shades.indexOf(wanted)], wanted);
            }
        }
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QImage written(
        const diagram::DisplayList& list, Theme theme, double scale, const QString& name) const
    {
        storage::FileSet files;
        const bool isWritten = figure::writePng(list, theme, scale, path(name), files);
        return isWritten && files.commit() ? QImage(path(name)) : QImage();
    }

    QTemporaryDir m_folder;
};

SUITE_WITHIN(QGuiApplication, PngWriterTest);

} // namespace png_writer_test

#include "png_writer_test.moc"
