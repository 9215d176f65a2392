// SPDX-License-Identifier: GPL-3.0-or-later

// Two branches as one figure, from the real window: to the clipboard, to a file, to paper.

#include "render/paint/font_metrics.h"
#include "support/answer.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/branches/comparison_view.h"
#include "ui/branches/comparison_window.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace comparison_test {

using render::Language;
using render::Theme;
using support::answer;

namespace {

constexpr qsizetype kNearlyEmptyPage = 6'000; // octets

/// Dark points in a part of the picture's width, as letters and lines are on paper.
int inkIn(const QImage& image, double from, double to)
{
    int count = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = int(image.width() * from); x < int(image.width() * to); x += 2) {
            count += qGray(image.pixel(x, y)) < 120 ? 1 : 0;
        }
    }
    return count;
}

QStringList textsOf(const figure::Figure& figure)
{
    QStringList texts;
    for (const diagram::DisplayItem& item : figure.list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            texts += QString::fromStdString(text->text);
        }
    }
    return texts;
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void copiesBothFormats();
    void copiesWhatIsCompared();
    void namesBothBranches_data();
    void namesBothBranches();
    void shortensALongName();
    void exports_data();
    void exports();
    void saysWhyNothingWasWritten();
    void prints();

private:
    template<typename T = QWidget>
    T* find(const char* name) const
    {
        return support::find<T>(*m_comparison, name);
    }
    void click(const char* button) { QTest::mouseClick(find(button), Qt::LeftButton); }
    QString told() const;
    QImage copiedImage();
    void chooseFile(const QString& path);

    QTemporaryDir m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::ComparisonWindow* m_comparison = nullptr;
};

void ComparisonTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

/// A handshake, and the same one without its SYN.
void ComparisonTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open("three-way-handshake"));
    session::Session& session = m_window->session();
    session.seek(tcp::Instant(std::chrono::milliseconds(25)));
    QVERIFY(!session.apply(sim::SegmentFault{{1}, sim::Drop{}}));
    session.toEnd();
    QTest::mouseClick(support::find<QWidget>(*m_window, "compareBranches"), Qt::LeftButton);
    m_comparison = support::find<ui::ComparisonWindow>(*m_window, "comparison");
    QVERIFY(QTest::qWaitForWindowExposed(m_comparison));
    // The platform of tests has no window manager that would do it.
    m_comparison->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_comparison);
}

QString ComparisonTest::told() const
{
    QStringList texts;
    for (const auto* label : m_comparison->findChildren<QLabel*>()) {
        texts += label->text();
    }
    return texts.join('\n');
}

QImage ComparisonTest::copiedImage()
{
    click("copyComparison");
    return qvariant_cast<QImage>(QApplication::clipboard()->mimeData()->imageData());
}

void ComparisonTest::chooseFile(const QString& path)
{
    answer<QFileDialog>([path](QFileDialog* dialog) {
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
}

void ComparisonTest::copiesBothFormats()
{
    QTest::keyClick(m_comparison, Qt::Key_C, Qt::ControlModifier);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QSvgRenderer svg(data->data("image/svg+xml"));
    QVERIFY(svg.isValid());
    QVERIFY(data->data("image/png").startsWith("\x89PNG"));
    const auto image = qvariant_cast<QImage>(data->imageData());
    // The same figure, at the scale of a picture.
    const double scale = image.width() / svg.viewBoxF().width();
    QVERIFY(scale >= 1);
    QVERIFY(std::abs(image.height() - scale * svg.viewBoxF().height()) <= 2);
    // Something is drawn on both sides.
    QVERIFY(inkIn(image, 0, 0.5) > 500);
    QVERIFY(inkIn(image, 0.5, 1) > 500);
    QVERIFY2(told().contains("Copied as SVG and as PNG."), qPrintable(told()));
}

void ComparisonTest::copiesWhatIsCompared()
{
    const QImage different = copiedImage();
    auto* right = find<QComboBox>("rightBranch");
    right->setCurrentIndex(find<QComboBox>("leftBranch")->currentIndex());
    emit right->activated(right->currentIndex());
    const QImage same = copiedImage();
    QVERIFY(!same.isNull());
    QVERIFY(same != different);
}

void ComparisonTest::namesBothBranches_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("client");
    QTest::newRow("en") << Language::English << "Client";
    QTest::newRow("zh") << Language::Chinese << "客户端";
    QTest::newRow("both") << Language::Both << "客户端";
}

void ComparisonTest::namesBothBranches()
{
    QFETCH(Language, language);
    QFETCH(QString, client);
    m_window->setLook({language, Theme::Light});
    const QString left = find<QComboBox>("leftBranch")->currentText();
    const QString right = find<QComboBox>("rightBranch")->currentText();
    const figure::Figure drawn = m_comparison->view().figure(left, right, m_window->look());
    const QStringList texts = textsOf(drawn);
    QVERIFY2(texts.contains(left), qPrintable(texts.join('|')));
    QVERIFY2(texts.contains(right), qPrintable(texts.join('|')));
    const auto has = [&client](const QString& text) { return text.contains(client); };
    QCOMPARE(std::ranges::count_if(texts, has), 2);
    // Each name in its half.
    const double middle = drawn.list.size.width / 2;
    for (const diagram::DisplayItem& item : drawn.list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            const QString words = QString::fromStdString(text->text);
            QVERIFY(words != left || text->at.x < middle);
            QVERIFY(words != right || text->at.x > middle);
        }
    }
}

void ComparisonTest::shortensALongName()
{
    const QString left = QString("长分支").repeated(40);
    const figure::Figure drawn = m_comparison->view().figure(left, "B", m_window->look());
    const render::FontMetrics metrics;
    double right = 0;
    for (const diagram::DisplayItem& item : drawn.list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            if (text->text.starts_with("长分支")) {
                const double width = metrics.width(text->text, text->font);
                QVERIFY(text->text.ends_with("…"));
                QVERIFY(text->at.x - width / 2 >= 0);
                right = text->at.x + width / 2;
            }
        }
    }
    QVERIFY(right > 0 && right <= drawn.list.size.width / 2);
}

void ComparisonTest::exports_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("SVG") << "both.svg"
                         << "both.svg" << QByteArray("<?xml");
    QTest::newRow("PNG") << "both.png"
                         << "both.png" << QByteArray("\x89PNG");
    QTest::newRow("PDF") << "both.pdf"
                         << "both.pdf" << QByteArray("%PDF-");
    QTest::newRow("no ending") << "plain"
                               << "plain.svg" << QByteArray("<?xml");
}

void ComparisonTest::exports()
{
    QFETCH(QString, typed);
    QFETCH(QString, written);
    QFETCH(QByteArray, begin);
    const QImage copied = copiedImage();
    chooseFile(m_folder.filePath(typed));
    QTest::keyClick(m_comparison, Qt::Key_E, Qt::ControlModifier);
    QFile file(m_folder.filePath(written));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begin));
    QVERIFY2(told().contains("Written: " + written), qPrintable(told()));
    if (written.endsWith("png")) {
        QCOMPARE(QImage(file.fileName()), copied);
    }
}

void ComparisonTest::saysWhyNothingWasWritten()
{
    QString why;
    // The second question comes when the first is answered.
    answer<QFileDialog>([&, this](QFileDialog* dialog) {
        answer<QMessageBox>([&](QMessageBox* box) {
            why = box->text() + box->informativeText();
            box->accept();
        });
        dialog->findChild<QLineEdit*>("fileNameEdit")
            ->setText(m_folder.filePath("nowhere/figure.svg"));
        QMetaObject::invokeMethod(dialog, "accept");
    });
    click("exportComparison");
    QVERIFY2(why.contains("not written"), qPrintable(why));
    QVERIFY(!told().contains("Written"));
}

void ComparisonTest::prints()
{
    const QString path = m_folder.filePath("paper.pdf");
    QString title;
    answer<QPrintPreviewDialog>([&](QPrintPreviewDialog* dialog) {
        title = dialog->windowTitle();
        QPrinter paper;
        paper.setOutputFormat(QPrinter::PdfFormat);
        paper.setOutputFileName(path);
        emit dialog->paintRequested(&paper);
        dialog->reject();
    });
    QTest::keyClick(m_comparison, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(title, "Print figure");
    QFile printed(path);
    QVERIFY(printed.open(QIODevice::ReadOnly));
    const QByteArray pdf = printed.readAll();
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
    QVERIFY2(pdf.size() > kNearlyEmptyPage, qPrintable(QString::number(pdf.size())));
}

SUITE_WITHIN(QApplication, ComparisonTest);

} // namespace comparison_test

#include "comparison_test.moc"
