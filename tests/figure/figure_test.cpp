// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of whole runs in every format, and what happens where they cannot be written.

#include "diagram/picture/style.h"
#include "figure/figure.h"
#include "figure/pdf_writer.h"
#include "figure/png_writer.h"
#include "render/paint/known_metrics.h"
#include "support/sample_runs.h"
#include "support/story.h"
#include "support/suite.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace figure_test {

using figure::FigureError;
using figure::FigureOptions;
using figure::FigureProblem;
using figure::View;
using render::Language;

namespace {

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString contentOf(const QString& fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool isInstalled(const QString& program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

class FigureTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void aWidthThatIsAskedForIsKept()
    {
        const sim::Trace trace = support::sampleRun("whole connection").trace();
        FigureOptions options;
        options.keepsWidth = true;
        options.width = 400;
        const auto refused =
            figure::exportFigure(trace, {}, options, m_folder.filePath("narrow.svg"));
        const auto* error = std::get_if<FigureError>(&refused);
        QVERIFY(error != nullptr);
        QCOMPARE(error->problem, FigureProblem::TooNarrow);
        QVERIFY(!QFile::exists(m_folder.filePath("narrow.svg")));
        options.width = error->detail.toDouble();
        const auto written =
            figure::exportFigure(trace, {}, options, m_folder.filePath("narrow.svg"));
        QVERIFY(std::holds_alternative<QStringList>(written));
    }

    void theLegendTellsOfWhatIsSeen()
    {
        const render::KnownMetrics metrics;
        FigureOptions options;
        options.hasLegend = true;
        const auto tellsOfLoss = [&] {
            const auto figure = figure::makeFigure(
                support::sampleRun("lost SYN,ACK").trace(), {}, options, metrics);
            return figure::svg(figure.list, {}).find(">lost</text>") != std::string::npos;
        };
        QVERIFY(tellsOfLoss());
        options.range.from = tcp::Instant{std::chrono::milliseconds(900)};
        QVERIFY(!tellsOfLoss());
    }

    /// x' and y' are those of a second connection.
    void theLegendTellsOfASecondConnection()
    {
        using support::Milliseconds;
        support::Story story;
        story.call(Milliseconds{0}, support::kB, tcp::CallKind::Listen)
            .call(Milliseconds{0}, support::kA, tcp::CallKind::Connect)
            .call(Milliseconds{400}, support::kA, tcp::CallKind::Abort);
        FigureOptions options;
        options.hasLegend = true;
        const render::KnownMetrics metrics;
        const auto tellsOfSecond = [&] {
            const auto figure =
                figure::makeFigure(support::run(story.genesis), {}, options, metrics);
            return figure::svg(figure.list, {}).find("the next connection</text>") !=
                std::string::npos;
        };
        QVERIFY(!tellsOfSecond());
        story.call(Milliseconds{800}, support::kB, tcp::CallKind::Listen)
            .call(Milliseconds{800}, support::kA, tcp::CallKind::Connect);
        QVERIFY(tellsOfSecond());
    }

    void aFigureThatNobodyCouldOpenIsRefused()
    {
        // Ten segments with so many copies, each of which is answered.
        support::SampleRun run = support::sampleRun("burst");
        for (std::uint32_t nth = 1; nth <= 10; ++nth) {
            run.genesis.faults.push_back({sim::Side::Client, nth, sim::Duplicate{30'000}});
        }
        const sim::Trace trace = run.trace();
        FigureOptions options;
        const QString file = m_folder.filePath("long.svg");
        const auto refused = figure::exportFigure(trace, {}, options, file);
        const auto* error = std::get_if<FigureError>(&refused);
        QVERIFY(error != nullptr);
        QCOMPARE(error->problem, FigureProblem::TooLong);
        QVERIFY(!QFile::exists(file));
    }

    void aBackgroundCanBeLeftOut()
    {
        FigureOptions options;
        options.hasBackground = false;
        options.scale = 1;
        const sim::Trace trace = support::sampleRun("handshake").trace();
        figure::exportFigure(trace, {}, options, m_folder.filePath("bare.png"));
        const QImage image(m_folder.filePath("bare.png"));
        QVERIFY(image.hasAlphaChannel());
        QCOMPARE(qAlpha(image.pixel(2, 2)), 0);
        options.hasBackground = true;
        figure::exportFigure(trace, {}, options, m_folder.filePath("full.png"));
        QVERIFY(!QImage(m_folder.filePath("full.png")).hasAlphaChannel());
    }

    void endingsPickTheFormat()
    {
        QCOMPARE(figure::endings(), QStringList({"svg", "png", "pdf"}));
        QVERIFY(figure::formatOf("a/b.c/figure.SVG") == figure::Format::Svg);
        QVERIFY(figure::formatOf("握手.png") == figure::Format::Png);
        QVERIFY(figure::formatOf("x.pdf") == figure::Format::Pdf);
        QVERIFY(!figure::formatOf("x.jpg"));
        QVERIFY(!figure::formatOf("svg"));
    }

    void everyRunInEveryView_data()
    {
        QTest::addColumn<QString>("run");
        for (const support::SampleRun& run : support::sampleRuns()) {
            QTest::newRow(run.name.c_str()) << QString::fromStdString(run.name);
        }
    }
    void everyRunInEveryView()
    {
        QFETCH(QString, run);
        const sim::Trace trace = support::sampleRun(run.toStdString()).trace();
        for (const View view : {View::Sequence, View::States, View::Both}) {
            FigureOptions options;
            options.view = view;
            options.language = Language::Both;
            const QString name = write(trace, options, "run.svg");
            QSvgRenderer renderer(name);
            QVERIFY(renderer.isValid());
            QVERIFY(renderer.defaultSize().width() >= 960);
            QVERIFY(idsAreUnique(name));
        }
    }

    void pngIsAsLargeAsSvgTimesScale()
    {
        const sim::Trace trace = handshake();
        for (const View view : {View::Sequence, View::States, View::Both}) {
            FigureOptions options;
            options.view = view;
            options.language = Language::Both;
            options.scale = 1.5;
            const QSvgRenderer svg(write(trace, options, "a.svg"));
            const QImage png(write(trace, options, "a.png"));
            QVERIFY(std::abs(png.width() - 1.5 * svg.defaultSize().width()) <= 3);
            QVERIFY(std::abs(png.height() - 1.5 * svg.defaultSize().height()) <= 30);
        }
    }

    void widthIsKept()
    {
        for (const View view : {View::Sequence, View::States}) {
            FigureOptions options;
            options.view = view;
            options.width = 1200;
            options.scale = 1;
            const QImage png(write(handshake(), options, "wide.png"));
            QCOMPARE(png.width(), 1200);
        }
    }

    void svgSpeaksTheLanguage()
    {
        const auto text = [&](Language language) {
            FigureOptions options;
            options.language = language;
            return contentOf(write(handshake(), options, "text.svg"));
        };
        QVERIFY(text(Language::English).contains(">Client<"));
        QVERIFY(!text(Language::English).contains(QRegularExpression("[一-龥]")));
        QVERIFY(text(Language::Chinese).contains(">客户端<"));
        QVERIFY(text(Language::Both).contains("三次握手"));
        QVERIFY(text(Language::Both).contains("Three-way handshake"));
    }

    void pdfCanBeSearched()
    {
        if (!isInstalled("pdftotext") || !isInstalled("pdffonts")) {
            QSKIP("poppler-utils is not installed");
        }
        FigureOptions options;
        options.language = Language::Both;
        const QString name = write(handshake(), options, "search.pdf");
        const QString text = outputOf("pdftotext", {name, "-"});
        for (const char* word :
            {"三次握手", "客户端", "服务器", "已建立连接", "active OPEN 主动打开",
                "Three-way handshake", "SYN,ACK seq=y ack=x+1", "ACK seq=x+1 ack=y+1"}) {
            QVERIFY2(text.contains(word), qPrintable(QString(word) + " is not in: " + text));
        }
        options.numbers = render::Numbers::Absolute;
        const QString absolute =
            outputOf("pdftotext", {write(handshake(), options, "absolute.pdf"), "-"});
        QVERIFY(absolute.contains("seq=300 ack=101"));
        // Every font is embedded and knows its characters.
        const QStringList fonts =
            outputOf("pdffonts", {name}).split('\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString& font : fonts) {
            QVERIFY2(font.contains(QRegularExpression("yes +\\w+ +yes")), qPrintable(font));
        }
    }

    /// A PDF says once how a line is dashed, however long it is.
    void pdfStaysSmallWithLongDashedLines()
    {
        diagram::DisplayList list;
        list.size = {300, 10'000};
        constexpr int kLines = 100;
        for (int i = 0; i < kLines; ++i) {
            const double y = 10.0 * i;
            list.items.emplace_back(diagram::LineItem{
                {20, y}, {280, y + 9000}, {diagram::Ink::Fin, 1.6, diagram::Dash::Dotted}});
        }
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(figure::writePdf(list, render::Theme::Light, 1, buffer));
        constexpr qint64 kMostOfALine = 200;
        QVERIFY2(buffer.size() < kMostOfALine * kLines, qPrintable(QString::number(buffer.size())));
    }

    void pdfHasPagesOfItsSize()
    {
        if (!isInstalled("pdfinfo") || !isInstalled("pdfimages")) {
            QSKIP("poppler-utils is not installed");
        }
        FigureOptions options;
        options.width = 960;
        const QString name = write(handshake(), options, "size.pdf");
        QVERIFY(outputOf("pdfinfo", {name}).contains("Page size:       720 x"));
        QVERIFY(outputOf("pdfinfo", {name}).contains("Title:           Handshake"));
        // Two lines of head: nothing became a bitmap.
        QCOMPARE(outputOf("pdfimages", {"-list", name}).count('\n'), 2);
    }

    /// A page's and a column's width at 96 and 72 to the inch; a slide has its own shape. Words are
    /// as large as they must be in print where the picture does not need more width than that.
    void presetsHaveTheirSizes()
    {
        const auto figureFor = [](figure::Preset preset) {
            FigureOptions options;
            options.preset = preset;
            return figure::makeFigure(handshake(), {}, options, render::KnownMetrics());
        };
        constexpr double kCentimetre = 96 / 2.54;
        constexpr double kPoint = 96.0 / 72;
        const double smallest = diagram::style::kNoteFont.size;
        const figure::Figure page = figureFor(figure::Preset::Page);
        QCOMPARE(page.width(), 13 * kCentimetre);
        QVERIFY(page.zoom * smallest >= 7 * kPoint - 1e-9);
        QCOMPARE(figureFor(figure::Preset::Column).width(), 8.5 * kCentimetre);
        const figure::Figure slide = figureFor(figure::Preset::Slide);
        QCOMPARE(slide.width() * 9, slide.height() * 16);
    }

    void aMomentLeavesTheFutureOut()
    {
        const sim::Trace trace = handshake();
        FigureOptions options;
        const QString last = "</tspan>+1 ack=";
        QVERIFY(contentOf(write(trace, options, "whole.svg")).contains(last));
        options.moment = figure::Moment{3, trace.rows()[2].at, {}};
        QVERIFY(!contentOf(write(trace, options, "part.svg")).contains(last));
    }

    void unknownEndingsAreRefused()
    {
        expectError("figure.jpg", FigureProblem::UnknownEnding);
        expectError("figure", FigureProblem::UnknownEnding);
    }

    void unwritablePlacesAreToldAndNothingIsLeft()
    {
        for (const QString& ending : figure::endings()) {
            expectError("no-such-folder/figure." + ending, FigureProblem::CannotWrite);
            QVERIFY(QDir(m_folder.path()).mkpath("folder." + ending));
            expectError("folder." + ending, FigureProblem::CannotWrite);
        }
    }

    void hugeScalesAreRefused()
    {
        FigureOptions options;
        options.scale = 100;
        expectError("huge.png", FigureProblem::TooLarge, options);
        options.scale = 1e9;
        expectError("huge.png", FigureProblem::TooLarge, options);
    }

    void onlyLiveTextNeedsNoFonts()
    {
        FigureOptions options;
        QVERIFY(!figure::needsGui("a.svg", options));
        QVERIFY(figure::needsGui("a.png", options));
        QVERIFY(figure::needsGui("a.pdf", options));
        options.textAs = figure::TextAs::Outlines;
        QVERIFY(figure::needsGui("a.svg", options));
        options = {};
        options.language = Language::Both;
        QVERIFY(!figure::needsGui("a.svg", options));
    }

private:
    static sim::Trace handshake() { return support::sampleRuns().front().trace(); }

    QString write(const sim::Trace& trace, const FigureOptions& options, const QString& name) const
    {
        const auto result =
            figure::exportFigure(trace, "Handshake", options, m_folder.filePath(name));
        const auto* names = std::get_if<QStringList>(&result);
        return names != nullptr && names->size() == 1 ? names->front() : QString();
    }

    void expectError(
        const QString& name, FigureProblem problem, const FigureOptions& options = {}) const
    {
        const QStringList before = QDir(m_folder.path()).entryList();
        const auto result =
            figure::exportFigure(handshake(), "Handshake", options, m_folder.filePath(name));
        const auto* error = std::get_if<FigureError>(&result);
        QVERIFY(error != nullptr);
        QVERIFY(error->problem == problem);
        QVERIFY(!error->detail.isEmpty() || error->cause != storage::Error());
        QCOMPARE(error->fileName, m_folder.filePath(name));
        QCOMPARE(QDir(m_folder.path()).entryList(), before);
    }

    static bool idsAreUnique(const QString& name)
    {
        QFile file(name);
        QSet<QString> ids;
        QXmlStreamReader reader(&file);
        if (!file.open(QIODevice::ReadOnly)) {
            return false;
        }
        while (!reader.atEnd()) {
            reader.readNext();
            const QString id = reader.attributes().value("id").toString();
            if (reader.isStartElement() && !id.isEmpty() && ids.contains(id)) {
                qWarning() << "twice:" << id;
                return false;
            }
            ids.insert(id);
        }
        return !reader.hasError();
    }

    QTemporaryDir m_folder;
};

SUITE_WITHIN(QGuiApplication, FigureTest);

} // namespace figure_test

#include "figure_test.moc"
