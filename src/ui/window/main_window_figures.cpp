// SPDX-License-Identifier: GPL-3.0-or-later

// Figures of the run: to a file, to the clipboard, to paper.

#include "handout/scenario_words.h"
#include "render/paint/font_metrics.h"
#include "ui/charts/chart_panel.h"
#include "ui/figures/export_dialog.h"
#include "ui/figures/figure_copy.h"
#include "ui/figures/figure_error_text.h"
#include "ui/figures/figure_form.h"
#include "ui/figures/figure_print.h"
#include "ui/look/languages.h"
#include "ui/look/preferences.h"
#include "ui/widgets/message.h"
#include "ui/widgets/toast.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace ui {
namespace {

/// A clipboard is for figures that somebody can look at.
constexpr std::size_t kMostCopiedRows = 20'000;

} // namespace

void MainWindow::askExport(const std::optional<ShownChart>& chart)
{
    m_player.pause();
    ExportDialog dialog(m_session, m_look, m_figureHabits, this);
    if (chart) {
        dialog.showChart(*chart);
    }
    if (dialog.exec() == QDialog::Accepted) {
        m_figureHabits = dialog.habits();
        if (m_remembering) {
            remember(m_figureHabits);
        }
        m_toast->say(tr("Written: %1").arg(listed(dialog.written())));
    }
}

figure::FigureOptions MainWindow::asShown(figure::View view) const
{
    figure::FigureOptions options;
    options.view = view;
    options.language = m_look.language;
    options.theme = m_look.theme;
    options.numbers = m_look.numbers;
    options.flags = m_look.flags;
    options.endNames = m_look.names;
    options.remarks = handout::remarksOf(m_session.scenario(), m_look.language);
    return options;
}

figure::FigureOptions MainWindow::asShown(const ShownChart& chart) const
{
    figure::FigureOptions options = asShown(figure::View::Chart);
    options.chart = {chart.kind, chart.of, chart.averaging, m_charts->secondRun()};
    options.range = chart.range;
    return options;
}

void MainWindow::actOnChart(ChartAct act, const ShownChart& chart)
{
    switch (act) {
    case ChartAct::Copy:
        copyFigure(asShown(chart));
        return;
    case ChartAct::Export:
        askExport(chart);
        return;
    case ChartAct::Print:
        askPrint(chart);
        return;
    }
}

void MainWindow::copyFigure(figure::View view)
{
    if (view != figure::View::States && m_session.trace().rows().size() > kMostCopiedRows) {
        warn(this, tr("The figure was not copied."),
            tr("It is too long for the clipboard: export it, or a part of it, to a file."));
        return;
    }
    copyFigure(asShown(view));
}

void MainWindow::copyFigure(const figure::FigureOptions& options)
{
    const QString title = figureTitle(m_session, m_look.language);
    auto result = copied(m_session.trace(), title, options);
    if (const auto* error = std::get_if<figure::FigureError>(&result)) {
        warn(this, tr("The figure was not copied."), sentence(*error));
        return;
    }
    QApplication::clipboard()->setMimeData(std::get<std::unique_ptr<QMimeData>>(result).release());
    m_toast->say(tr("Copied as SVG and as PNG."));
}

void MainWindow::askPrint(const std::optional<ShownChart>& chart)
{
    m_player.pause();
    const render::FontMetrics metrics;
    figure::FigureOptions options = chart ? asShown(*chart) : asShown(figure::View::Sequence);
    options.theme = render::Theme::Print;
    previewPrint(figure::makeFigure(
                     m_session.trace(), figureTitle(m_session, m_look.language), options, metrics),
        options.theme, this);
}

} // namespace ui
