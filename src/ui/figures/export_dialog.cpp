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
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {
namespace {

QList<SaveFormat> formatsOf(const QStringList& endings)
{
    QList<SaveFormat> formats;
    for (const QString& ending : endings) {
        formats += {ending.toUpper(), ending};
    }
    return formats;
}

} // namespace

QString figureTitle(const session::Session& session, render::Language language)
{
    return inLanguage(session.scenario().title, language).replace('\n', " · ");
}

ExportDialog::ExportDialog(const session::Session& session, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_form(new FigureForm(session, look, this))
    , m_preview(new FigurePreview(session.trace(), this))
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
    middle->addWidget(formColumn());
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

/// On a low screen it scrolls.
QWidget* ExportDialog::formColumn()
{
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName("exportForm");
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 10, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    scroll->setWidget(whole);
    scroll->setFixedWidth(420);
    return scroll;
}

QWidget* ExportDialog::fileRow()
{
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    m_format->setObjectName("exportFormat");
    m_format->setAccessibleName(tr("Format:"));
    fillFormats();
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
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName("exportCopy");
    copy->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(write, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    buttons->addButton(print, QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { emit copyRequested(options()); });
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

QString ExportDialog::title() const { return figureTitle(m_session, options().language); }

void ExportDialog::fillFormats()
{
    const QSignalBlocker blocker(m_format);
    const QVariant before = m_format->currentData();
    const QStringList known = figure::endings(m_form->options());
    m_format->clear();
    for (const QString& ending : known) {
        m_format->addItem(ending.toUpper(), ending);
    }
    const QStringList pictures = figure::endings();
    m_format->addItem(pictures.join(" + ").toUpper(), pictures.join(' '));
    m_format->setCurrentIndex(std::max(0, m_format->findData(before)));
}

QStringList ExportDialog::endings() const { return m_format->currentData().toString().split(' '); }

QString ExportDialog::fileName() const { return fileNames().front(); }

/// A name alone is one in the folder for figures.
QStringList ExportDialog::fileNames() const
{
    const QString typed = figureFolder().filePath(m_file->text().trimmed());
    const QStringList wanted = endings();
    if (wanted.size() == 1) {
        return {withEnding(typed, formatsOf(wanted), wanted.front())};
    }
    QStringList names;
    for (const QString& ending : wanted) {
        names += withoutEnding(typed, formatsOf(figure::endings())) + '.' + ending;
    }
    return names;
}

void ExportDialog::followFormat()
{
    m_file->setText(withoutEnding(m_file->text().trimmed(), formatsOf(figure::endings(options()))) +
        '.' + endings().front());
    tellFormats();
}

void ExportDialog::followName()
{
    const QString typed = QFileInfo(m_file->text().trimmed()).suffix().toLower();
    const bool several = endings().size() > 1 && endings().contains(typed);
    const int index = several ? m_format->currentIndex() : m_format->findData(typed);
    if (index >= 0) {
        m_format->setCurrentIndex(index);
        tellFormats();
    }
}

void ExportDialog::tellFormats()
{
    QList<figure::Format> formats;
    for (const QString& ending : endings()) {
        formats += figure::formatOf("a." + ending, options()).value();
    }
    m_form->setFormats(formats);
}

void ExportDialog::preview()
{
    // Another view may lack the format that was chosen.
    const QStringList before = endings();
    fillFormats();
    if (endings() != before) {
        followFormat();
    }
    const auto format = figure::formatOf("a." + endings().front(), options()).value();
    const bool isPicture = format != figure::Format::Csv && format != figure::Format::Xpl;
    m_preview->setOptions(title(), options(), isPicture ? format : figure::Format::Svg);
}

QJsonObject ExportDialog::choices() const
{
    QJsonObject choices = m_form->choices();
    choices[m_file->objectName()] = QFileInfo(fileName()).absolutePath();
    choices[m_format->objectName()] = m_format->currentData().toString();
    return choices;
}

void ExportDialog::choose(const QJsonObject& choices)
{
    m_form->choose(choices);
    const QString folder = choices[m_file->objectName()].toString();
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
        m_file->setText(QDir(folder).filePath(QFileInfo(m_file->text()).fileName()));
    }
    const int format = m_format->findData(choices[m_format->objectName()].toVariant());
    if (format >= 0) {
        m_format->setCurrentIndex(format);
        followFormat();
    }
    preview();
    m_preview->refresh();
}

void ExportDialog::browse()
{
    // Whether it may be replaced is asked when it is written.
    const QString ending = endings().front();
    const QString file = QFileDialog::getSaveFileName(this, tr("Export figure"), fileName(),
        ending.toUpper() + " (*." + ending + ')', nullptr, QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) {
        m_file->setText(withEnding(file, formatsOf(endings()), ending));
        followName();
    }
}

void ExportDialog::printIt()
{
    const render::FontMetrics metrics;
    const figure::FigureOptions how = options();
    previewPrint(figure::makeFigure(m_session.trace(), title(), how, metrics), how.theme, this);
}

/// The files that will be written: of a tall PNG, its pages.
QStringList ExportDialog::targets() const
{
    QStringList names;
    for (const QString& name : fileNames()) {
        const bool isPng = figure::formatOf(name, options()) == figure::Format::Png;
        if (!isPng || !QFileInfo::exists(figure::pageName(name, 1))) {
            names += name;
            continue;
        }
        const render::FontMetrics metrics;
        const auto drawn = figure::makeFigure(m_session.trace(), title(), options(), metrics);
        const std::size_t pages = figure::pngPages(drawn.list, drawn.zoom * options().scale);
        for (std::size_t page = 1; page <= pages; ++page) {
            names += pages == 1 ? name : figure::pageName(name, page);
        }
    }
    return names;
}

void ExportDialog::accept()
{
    if (!mayReplace(this, targets())) {
        return;
    }
    m_written.clear();
    for (const QString& name : fileNames()) {
        QApplication::setOverrideCursor(Qt::WaitCursor);
        const auto result = figure::exportFigure(m_session.trace(), title(), options(), name);
        QApplication::restoreOverrideCursor();
        if (const auto* error = std::get_if<figure::FigureError>(&result)) {
            warn(this, tr("The figure was not written."), sentence(*error), error->fileName);
            return;
        }
        m_written += std::get<QStringList>(result);
    }
    QDialog::accept();
}

} // namespace ui
