// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/figure_print.h"

#include "figure/sheets.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>

namespace ui {
namespace {

constexpr double kPixelsPerInch = 96;
constexpr double kMarginMillimetres = 12;

struct Run
{
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Printers count from 1, and say 0 for all.
Run wantedSheets(const QPrinter& printer, std::size_t count)
{
    const auto from = static_cast<std::size_t>(std::max(1, printer.fromPage()));
    const auto to = static_cast<std::size_t>(std::max(0, printer.toPage()));
    return {from - 1, to == 0 ? count - 1 : std::min(to, count) - 1};
}

} // namespace

bool print(const figure::Figure& figure, render::Theme theme, QPrinter& printer)
{
    const double scale = printer.resolution() / kPixelsPerInch;
    const QRectF room = printer.pageLayout().paintRectPixels(printer.resolution());
    const figure::Sheets sheets(figure, theme, room.size() / scale);
    const Run run = wantedSheets(printer, sheets.count());
    QPainter painter;
    if (!painter.begin(&printer)) {
        return false;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    for (std::size_t sheet = run.first; sheet <= run.last && sheet < sheets.count(); ++sheet) {
        if (sheet != run.first) {
            printer.newPage();
        }
        sheets.paint(sheet, painter);
    }
    return painter.end();
}

void previewPrint(const figure::Figure& figure, render::Theme theme, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setCreator("Woshou");
    printer.setDocName(QString::fromStdString(figure.list.title));
    printer.setPageMargins(
        QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres),
        QPageLayout::Millimeter);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setObjectName("printPreview");
    dialog.setWindowTitle(QCoreApplication::translate("ui::FigurePrint", "Print figure"));
    dialog.resize(960, 720);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
        [&](QPrinter* device) { print(figure, theme, *device); });
    dialog.exec();
}

} // namespace ui
