// SPDX-License-Identifier: GPL-3.0-or-later

// Figures from the window: what the dialog shows, the clipboard, paper.

#include "render/paint/font_metrics.h"
#include "support/answer.h"
#include "support/suite.h"
#include "ui/figures/export_dialog.h"
#include "ui/figures/figure_preview.h"
#include "ui/figures/figure_print.h"
#include "ui/sequence/sequence_view.h"
#include "ui/widgets/checked_menu.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

namespace figures_test {

using render::Language;
using render::Theme;
using support::answer;

namespace {

QImage shot(QWidget* widget) { return widget->grab().toImage(); }

void choose(QDialog* dialog, const char* box, int index)
{
    dialog->findChild<QComboBox*>(box)->setCurrentIndex(index);
}

} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->open("whole-connection"));
        m_window->session().toEnd();
    }
    void cleanup() { m_window.reset(); }

    void remembersWhatItIsMadeFor()
    {
        ui::ExportDialog first(m_window->session(), m_window->look(), {});
        choose(&first, "exportPreset", 3);
        ui::ExportDialog second(m_window->session(), m_window->look(), first.habits());
        QCOMPARE(second.findChild<QComboBox*>("exportPreset")->currentIndex(), 3);
        QCOMPARE(second.options().preset, figure::Preset::Slide);
    }

    void everyOptionShowsInThePreview()
    {
        ui::ExportDialog dialog(m_window->session(), m_window->look(), {});
        dialog.show();
        auto* preview = dialog.findChild<ui::FigurePreview*>("figurePreview");
        const auto* size = dialog.findChild<QLabel*>("exportSize");
        QImage before = shot(preview);
        QString sizeBefore = size->text();
        const auto changed = [&](auto change) {
            change();
            preview->refresh();
            const QImage after = shot(preview);
            const bool differs = after != before || size->text() != sizeBefore;
            before = after;
            sizeBefore = size->text();
            return differs;
        };
        QVERIFY(sizeBefore.startsWith("960 × "));
        QVERIFY(changed([&] { choose(&dialog, "exportView", 2); }));
        QVERIFY(changed([&] { choose(&dialog, "exportView", 3); }));
        QVERIFY(!dialog.findChild<QWidget*>("exportNumbers")->isEnabled());
        QVERIFY(changed([&] { choose(&dialog, "exportView", 4); }));
        QVERIFY(changed([&] { choose(&dialog, "exportView", 0); }));
        QVERIFY(changed([&] { choose(&dialog, "exportLanguage", 0); }));
        QVERIFY(changed([&] { choose(&dialog, "exportTheme", 2); }));
        QVERIFY(changed([&] { choose(&dialog, "exportNumbers", 2); }));
        QVERIFY(changed([&] { choose(&dialog, "exportFlags", 1); }));
        QVERIFY(!dialog.findChild<QWidget*>("exportFrom")->isVisible());
        QVERIFY(changed([&] { choose(&dialog, "exportExtent", 2); }));
        QVERIFY(changed([&] { dialog.findChild<QDoubleSpinBox*>("exportFrom")->setValue(0.5); }));
        QVERIFY(changed([&] { dialog.findChild<QDoubleSpinBox*>("exportTo")->setValue(0.8); }));
        QVERIFY(changed([&] { dialog.findChild<QSpinBox*>("exportWidth")->setValue(1500); }));
        QVERIFY(size->text().startsWith("1500 × "));

        auto* file = dialog.findChild<QLineEdit*>("exportFile");
        QVERIFY(!dialog.findChild<QWidget*>("exportScale")->isEnabled());
        file->selectAll();
        QTest::keyClicks(file, "figure.png");
        preview->refresh();
        QVERIFY(dialog.findChild<QWidget*>("exportScale")->isEnabled());
        QVERIFY(size->text().startsWith("3000 × "));
        QVERIFY(!dialog.findChild<QWidget*>("exportText")->isEnabled());
    }

    void whatIsShownIsWritten()
    {
        ui::ExportDialog dialog(m_window->session(), m_window->look(), {});
        choose(&dialog, "exportExtent", 2);
        dialog.findChild<QDoubleSpinBox*>("exportTo")->setValue(0.2);
        choose(&dialog, "exportNumbers", 2);
        auto* preview = dialog.findChild<ui::FigurePreview*>("figurePreview");
        const QTemporaryDir folder;
        choose(&dialog, "exportFormat", 1);
        emit dialog.findChild<QComboBox*>("exportFormat")->activated(1);
        preview->refresh();
        dialog.findChild<QLineEdit*>("exportFile")->setText(folder.filePath("part.png"));
        dialog.accept();
        QCOMPARE(dialog.written().size(), 1);
        const QSize size = QImage(dialog.written().front()).size();
        QCOMPARE(
            preview->sizeText(), QString("%1 × %2 pixels").arg(size.width()).arg(size.height()));
    }

    void aLongRunDoesNotHoldUpThePreview()
    {
        auto scenario = lesson::readScenario(R"({"woshou": "scenario/1", "start": "established",
            "steps": [{"at_ms": 0, "client": {"send": 4000000}}]})",
            "long.json");
        m_window->session().open(std::get<lesson::Scenario>(std::move(scenario)));
        m_window->session().toEnd();
        QVERIFY(m_window->session().trace().rows().size() > 6'000);
        ui::ExportDialog dialog(m_window->session(), m_window->look(), {});
        auto* preview = dialog.findChild<ui::FigurePreview*>("figurePreview");
        QCOMPARE(preview->sizeText(), "A long run: the preview shows its beginning.");
        QVERIFY(preview->widget()->height() < 60'000);
    }

    void copiesBothFormats()
    {
        m_window->findChild<QAction*>("copyFigure")->trigger();
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(QSvgRenderer(data->data("image/svg+xml")).isValid());
        QVERIFY(data->data("image/png").startsWith("\x89PNG"));
        QVERIFY(data->hasImage());
        const QImage diagram = qvariant_cast<QImage>(data->imageData());
        QCOMPARE(diagram.width(), 1920);
        m_window->findChild<QAction*>("copyGraph")->trigger();
        data = QApplication::clipboard()->mimeData();
        QVERIFY(qvariant_cast<QImage>(data->imageData()) != diagram);
    }

    void showsAllOfAFreshRun()
    {
        QVERIFY(m_window->open("whole-connection"));
        QCOMPARE(m_window->session().playhead(), tcp::Instant{});
        const ui::ExportDialog dialog(m_window->session(), m_window->look(), {});
        QVERIFY(!dialog.options().moment);
        m_window->findChild<QAction*>("copyFigure")->trigger();
        const QByteArray fresh = QApplication::clipboard()->mimeData()->data("image/svg+xml");
        m_window->session().toEnd();
        m_window->findChild<QAction*>("copyFigure")->trigger();
        QCOMPARE(QApplication::clipboard()->mimeData()->data("image/svg+xml"), fresh);
        QVERIFY(fresh.contains("FIN"));
    }

    void copiesFromTheDialog()
    {
        ui::ExportDialog dialog(m_window->session(), m_window->look(), {});
        choose(&dialog, "exportView", 1);
        QTest::mouseClick(dialog.findChild<QPushButton*>("exportCopy"), Qt::LeftButton);
        const QByteArray svg = QApplication::clipboard()->mimeData()->data("image/svg+xml");
        QVERIFY(svg.contains("CLOSE-WAIT"));
        QCOMPARE(dialog.findChild<QLabel*>("exportSize")->text(), "Copied as SVG and as PNG.");
    }

    void writesThreeFormatsAtOnce()
    {
        const QTemporaryDir folder;
        ui::ExportDialog dialog(m_window->session(), m_window->look(), {});
        auto* format = dialog.findChild<QComboBox*>("exportFormat");
        format->setCurrentIndex(format->count() - 1);
        emit format->activated(format->count() - 1);
        QVERIFY(dialog.findChild<QWidget*>("exportScale")->isEnabled());
        QVERIFY(dialog.findChild<QWidget*>("exportText")->isEnabled());
        dialog.findChild<QLineEdit*>("exportFile")->setText(folder.filePath("all.svg"));
        dialog.accept();
        QCOMPARE(dialog.written(),
            QStringList({folder.filePath("all.svg"), folder.filePath("all.png"),
                folder.filePath("all.pdf")}));
        for (const QString& file : dialog.written()) {
            QVERIFY2(QFileInfo(file).size() > 500, qPrintable(file));
        }
    }

    void remembersHowItWasDone()
    {
        const QTemporaryDir folder;
        ui::FigureHabits habits;
        {
            ui::ExportDialog dialog(m_window->session(), m_window->look(), {});
            choose(&dialog, "exportExtent", 1);
            choose(&dialog, "exportLanguage", 0);
            choose(&dialog, "exportTheme", 2);
            auto* shown = dialog.findChild<ui::CheckedMenu*>("exportShown");
            shown->menu()->actions().at(4)->trigger();
            dialog.findChild<QLineEdit*>("exportFile")->setText(folder.filePath("a.pdf"));
            QTest::keyClick(dialog.findChild<QLineEdit*>("exportFile"), Qt::Key_End);
            QTest::keyClicks(dialog.findChild<QLineEdit*>("exportFile"), " ");
            dialog.accept();
            habits = dialog.habits();
        }
        const ui::ExportDialog dialog(m_window->session(), m_window->look(), habits);
        QVERIFY(dialog.options().moment);
        QCOMPARE(dialog.options().language, Language::Chinese);
        QCOMPARE(dialog.options().theme, Theme::Print);
        QVERIFY(dialog.options().hasLegend);
        QVERIFY(!dialog.options().hasCaption);
        QCOMPARE(dialog.fileName(), folder.filePath("whole-connection.pdf"));
        QCOMPARE(dialog.habits(), habits);
        // What is as in the window stays so, also when that changes.
        const ui::ExportDialog plain(m_window->session(), m_window->look(), {});
        QVERIFY(plain.habits().language.isEmpty());
        QVERIFY(plain.habits().theme.isEmpty());
    }

    void copiesTheNumbersThatAreSeen()
    {
        m_window->findChild<QAction*>("flagBits")->trigger();
        m_window->findChild<QAction*>("relative")->trigger();
        m_window->findChild<QAction*>("copyFigure")->trigger();
        const QByteArray svg = QApplication::clipboard()->mimeData()->data("image/svg+xml");
        QVERIFY(svg.contains("SYN=1, ACK=1"));
        QVERIFY(svg.contains("ack=1"));
        QVERIFY(!svg.contains("ack=x+1"));
    }

    void printsOnPages()
    {
        const QTemporaryDir folder;
        const render::FontMetrics metrics;
        figure::FigureOptions options;
        options.theme = Theme::Print;
        const figure::Figure whole =
            figure::makeFigure(m_window->session().trace(), "Whole", options, metrics);
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setPageSize(QPageSize(QPageSize::A5));
        printer.setPageOrientation(QPageLayout::Landscape);
        printer.setOutputFileName(folder.filePath("all.pdf"));
        QVERIFY(ui::print(whole, options.theme, printer));
        QVERIFY(pagesOf(folder.filePath("all.pdf")) >= 2);
        printer.setOutputFileName(folder.filePath("second.pdf"));
        printer.setFromTo(2, 2);
        QVERIFY(ui::print(whole, options.theme, printer));
        QCOMPARE(pagesOf(folder.filePath("second.pdf")), 1);
    }

    void printPreviewShowsTheFigure()
    {
        bool seen = false;
        answer<QPrintPreviewDialog>([&](QPrintPreviewDialog* dialog) {
            seen = true;
            dialog->reject();
        });
        m_window->findChild<QAction*>("print")->trigger();
        QVERIFY(seen);
    }

    void fitsAll()
    {
        m_window->resize(1440, 640);
        auto* view = m_window->findChild<ui::SequenceView*>("sequenceView");
        m_window->findChild<QAction*>("zoomAll")->trigger();
        QVERIFY(view->zoom() < 1);
        QCOMPARE(view->verticalScrollBar()->maximum(), 0);
        m_window->findChild<QAction*>("zoomReset")->trigger();
        QCOMPARE(view->zoom(), 1.0);
    }

private:
    static int pagesOf(const QString& file)
    {
        QFile pdf(file);
        return pdf.open(QIODevice::ReadOnly)
            ? static_cast<int>(pdf.readAll().count("/Type /Page\n"))
            : 0;
    }

    std::unique_ptr<ui::MainWindow> m_window;
};

SUITE_WITHIN(QApplication, FiguresTest);

} // namespace figures_test

#include "figures_test.moc"
