// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/export_dialog.h"

#include "figure/page_names.h"
#include "figure/png_writer.h"
#include "render/paint/font_metrics.h"
#include "ui/documents/save_name.h"
#include "ui/figures/figure_error_text.h"
#include "ui/figures/figure_form.h"
#include "ui/figures/figure_preview.h"
#include "ui/figures/figure_print.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {
QString figureTitle(const session::Session& session, render::Language language)
{
    return inLanguage(session.scenario().title, language).replace('\n', " · ");
}

ExportDialog::ExportDialog(const session::Session& session, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_title(figureTitle(session, look.language))
    , m_form(new FigureForm(session, look, this))
    , m_preview(new FigurePreview(session.trace(), m_title, this))
    , m_size(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_file(new QLineEdit(this))
{
    setObjectName("exportDialog");
    setWindowTitle(tr("Export figure"));
    m_size->setObjectName("exportSize");
    auto* seen = new QVBoxLayout;
    seen->addWidget(m_preview, 1);
    seen->addWidget(m_size);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(18);
    middle->addWidget(choices());
    middle->addLayout(seen, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    column->addLayout(middle, 1);
    column->addWidget(fileRow());
    column->addWidget(buttonRow());
    suggestName();
    resize(1000, 700);

    connect(m_format, &QComboBox::activated, this, &ExportDialog::followFormat);
    connect(m_file, &QLineEdit::textEdited, this, &ExportDialog::followName);
    connect(m_form, &FigureForm::changed, this, &ExportDialog::preview);
    connect(m_preview, &FigurePreview::refreshed, this,
        [this] { m_size->setText(m_preview->sizeText()); });
    preview();
    m_preview->refresh();
    setTabOrder(m_preview, m_file);
    setTabOrder(m_file, m_format);
    m_file->setFocus();
}

QWidget* ExportDialog::choices()
{
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    left->setFixedWidth(400);
    return left;
}

QWidget* ExportDialog::fileRow()
{
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    m_format->setObjectName("exportFormat");
    m_format->setAccessibleName(tr("Format:"));
    for (const QString& ending : figure::endings()) {
        m_format->addItem(ending.toUpper(), ending);
    }
    m_file->setObjectName("exportFile");
    m_file->setAccessibleName(tr("File:"));
    auto* browse = new QPushButton(tr("Browse…"), whole);
    browse->setObjectName("exportBrowse");
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    row->addWidget(new QLabel(tr("File:"), whole));
    row->addWidget(m_file, 1);
    row->addWidget(m_format);
    row->addWidget(browse);
    return whole;
}

QWidget* ExportDialog::buttonRow()
{
    auto* write = new QPushButton(tr("Export"), this);
    write->setObjectName("exportButton");
    write->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName("exportCancel");
    auto* print = new QPushButton(tr("Print…"), this);
    print->setObjectName("exportPrint");
    print->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(write, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(print, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(print, &QPushButton::clicked, this, &ExportDialog::printIt);
    return buttons;
}

void ExportDialog::suggestName()
{
    const QString id = m_session.scenario().id;
    m_file->setText(figureFolder().filePath((id.isEmpty() ? QString("woshou") : id) + ".svg"));
}

figure::FigureOptions ExportDialog::options() const { return m_form->options(); }

QString ExportDialog::ending() const { return m_format->currentData().toString(); }

/// With its ending; a name alone is one in the folder for figures.
QString ExportDialog::fileName() const
{
    return withEnding(figureFolder().filePath(m_file->text().trimmed()), figureFormats(), ending());
}

figure::Format ExportDialog::format() const { return figure::formatOf("a." + ending()).value(); }

void ExportDialog::followFormat()
{
    m_file->setText(withoutEnding(m_file->text().trimmed(), figureFormats()) + '.' + ending());
    m_form->setFormat(format());
}

void ExportDialog::followName()
{
    const int index = m_format->findData(QFileInfo(m_file->text().trimmed()).suffix().toLower());
    if (index >= 0) {
        m_format->setCurrentIndex(index);
        m_form->setFormat(format());
    }
}

void ExportDialog::preview() { m_preview->setOptions(options(), format()); }

void ExportDialog::browse()
{
    // Whether it may be replaced is asked when it is written.
    const QString file = QFileDialog::getSaveFileName(this, tr("Export figure"), fileName(),
        ending().toUpper() + " (*." + ending() + ')', nullptr, QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) {
        m_file->setText(withEnding(file, figureFormats(), ending()));
        followName();
    }
}

void ExportDialog::printIt()
{
    const render::FontMetrics metrics;
    const figure::FigureOptions how = options();
    previewPrint(figure::makeFigure(m_session.trace(), m_title, how, metrics), how.theme, this);
}

/// The files that will be written: of a tall PNG, its pages.
QStringList ExportDialog::targets() const
{
    const QString name = fileName();
    if (format() != figure::Format::Png || !QFileInfo::exists(figure::pageName(name, 1))) {
        return {name};
    }
    const render::FontMetrics metrics;
    const auto drawn = figure::makeFigure(m_session.trace(), m_title, options(), metrics);
    const std::size_t pages = figure::pngPages(drawn.list, drawn.zoom * options().scale);
    QStringList names;
    for (std::size_t page = 1; page <= pages; ++page) {
        names += pages == 1 ? name : figure::pageName(name, page);
    }
    return names;
}

void ExportDialog::accept()
{
    if (!mayReplace(this, targets())) {
        return;
    }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto result = figure::exportFigure(m_session.trace(), m_title, options(), fileName());
    QApplication::restoreOverrideCursor();
    if (const auto* error = std::get_if<figure::FigureError>(&result)) {
        warn(this, tr("The figure was not written."), sentence(*error), error->fileName);
        return;
    }
    m_written = std::get<QStringList>(result);
    QDialog::accept();
}

} // namespace ui
