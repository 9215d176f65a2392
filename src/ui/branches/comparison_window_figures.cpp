// SPDX-License-Identifier: GPL-3.0-or-later

// Both branches as one figure: to the clipboard, to a file, to paper.

#include "ui/branches/comparison_view.h"
#include "ui/branches/comparison_window.h"
#include "ui/documents/save_name.h"
#include "ui/figures/figure_copy.h"
#include "ui/figures/figure_error_text.h"
#include "ui/figures/figure_print.h"
#include "ui/widgets/message.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>

namespace ui {

figure::Figure ComparisonWindow::figure(const Look& look) const
{
    return m_view->figure(m_left->currentText(), m_right->currentText(), look);
}

figure::FigureOptions ComparisonWindow::options() const
{
    figure::FigureOptions options;
    options.language = m_look.language;
    options.theme = m_look.theme;
    // It was laid out with the fonts of this computer.
    options.textAs = figure::TextAs::Outlines;
    return options;
}

void ComparisonWindow::tell(const figure::FigureError& error)
{
    warn(this, tr("The figure was not written."), sentence(error));
}

void ComparisonWindow::copy()
{
    const figure::Figure drawn = figure(m_look);
    auto result = copied(
        [&](const QString& fileName) { return figure::exportFigure(drawn, options(), fileName); });
    if (const auto* error = std::get_if<figure::FigureError>(&result)) {
        tell(*error);
        return;
    }
    QApplication::clipboard()->setMimeData(std::get<std::unique_ptr<QMimeData>>(result).release());
    m_words->setText(tr("Copied as SVG and as PNG."));
}

void ComparisonWindow::exportIt()
{
    const auto file = askSaveName(this, tr("Export the comparison"),
        figureFolder().filePath("comparison.svg"), figureFormats());
    if (!file) {
        return;
    }
    const auto result = figure::exportFigure(figure(m_look), options(), *file);
    if (const auto* error = std::get_if<figure::FigureError>(&result)) {
        tell(*error);
        return;
    }
    QStringList names;
    for (const QString& name : std::get<QStringList>(result)) {
        names += QFileInfo(name).fileName();
    }
    m_words->setText(tr("Written: %1").arg(names.join(", ")));
}

void ComparisonWindow::print()
{
    Look look = m_look;
    look.theme = render::Theme::Print;
    previewPrint(figure(look), look.theme, this);
}

} // namespace ui
