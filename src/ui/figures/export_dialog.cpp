// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/export_dialog.h"

#include "figure/page_names.h"
#include "figure/png_writer.h"
#include "render/paint/font_metrics.h"
#include "ui/figures/figure_copy.h"
#include "ui/figures/figure_error_text.h"
#include "ui/figures/figure_form.h"
#include "ui/figures/figure_preview.h"
#include "ui/figures/figure_print.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"
#include "ui/widgets/screen_room.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace ui {
namespace {

/// What most papers and slides are made of, at once.
constexpr auto kAllFormats = "svg+png+pdf";

} // namespace

QString figureTitle(const session::Session& session, render::Language language)
{
    return inLanguage(session.scenario().title, language).replace('\n', " · ");
}

ExportDialog::ExportDialog(
    const session::Session& session, const Look& look, const FigureHabits& habits, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_folder(habits.folder.isEmpty() ? figureFolder() : QDir(habits.folder))
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
    middle->addWidget(choices());
    middle->addLayout(seen, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    column->addLayout(middle, 1);
    column->addWidget(fileRow());
    column->addWidget(buttonRow());
    m_form->take(habits);
    suggestName(habits);
    resizeWithinScreen(*this, {1240, 820});

    connect(m_format, &QComboBox::activated, this, &ExportDialog::followFormat);
    connect(m_file, &QLineEdit::textEdited, this, &ExportDialog::followName);
    connect(m_form, &FigureForm::changed, this, &ExportDialog::onChanged);
    connect(m_preview, &FigurePreview::refreshed, this,
        [this] { m_size->setText(m_preview->sizeText()); });
    preview();
    m_preview->refresh();
    setTabOrder(m_preview, m_file);
    setTabOrder(m_file, m_format);
    m_file->setFocus();
}

/// On a low screen it scrolls.
QWidget* ExportDialog::choices()
{
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName("exportChoices");
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QWidget;
    whole->setMinimumWidth(1); // its fields give way
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 10, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    scroll->setWidget(whole);
    // When it has been laid out.
    connect(
        m_form, &FigureForm::grown, scroll,
        [scroll](QWidget* last) {
            scroll->widget()->layout()->activate();
            scroll->ensureWidgetVisible(last);
        },
        Qt::QueuedConnection);
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
    buttons->addButton(print, QDialogButtonBox::ActionRole);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(print, &QPushButton::clicked, this, &ExportDialog::printIt);
    connect(copy, &QPushButton::clicked, this, &ExportDialog::copy);
    return buttons;
}

void ExportDialog::suggestName(const FigureHabits& habits)
{
    m_format->setCurrentIndex(std::max(0, m_format->findData(habits.format)));
    m_form->setFormats(formats());
    const lesson::Scenario& scenario = m_session.scenario();
    const QString title = scenario.id.isEmpty() ? fileNameOf(scenario.title) : scenario.id;
    const QString name = title.isEmpty() ? QString("woshou") : title;
    m_file->setText(m_folder.filePath(name + '.' + chosenEndings().front()));
}

void ExportDialog::showChart(const ShownChart& chart)
{
    m_form->take(chart);
    m_preview->refresh();
}

void ExportDialog::fillFormats()
{
    const QString before = m_format->currentData().toString();
    m_listed = figureFormats(options());
    m_format->clear();
    for (const SaveFormat& format : m_listed) {
        m_format->addItem(format.name, format.ending);
    }
    m_format->addItem("SVG + PNG + PDF", kAllFormats);
    m_format->setCurrentIndex(std::max(0, m_format->findData(before)));
}

void ExportDialog::onChanged()
{
    const QString before = m_format->currentData().toString();
    // With the endings of the picture before: one of these is to be replaced.
    const QString name = withoutEnding(m_file->text().trimmed(), m_listed);
    fillFormats();
    if (m_format->currentData() != before) {
        m_file->setText(name + '.' + chosenEndings().front());
        m_form->setFormats(formats());
    }
    preview();
}

figure::FigureOptions ExportDialog::options() const { return m_form->options(); }

QString ExportDialog::title() const { return figureTitle(m_session, options().language); }

FigureHabits ExportDialog::habits() const
{
    FigureHabits habits = m_form->habits();
    habits.folder = QFileInfo(fileName()).absolutePath();
    habits.format = m_format->currentData().toString();
    return habits;
}

QStringList ExportDialog::chosenEndings() const
{
    return m_format->currentData().toString().split('+');
}

/// With its ending; a name alone is one in the folder for figures.
QString ExportDialog::fileName() const
{
    return withEnding(
        m_folder.filePath(m_file->text().trimmed()), m_listed, chosenEndings().front());
}

QStringList ExportDialog::fileNames() const
{
    const QStringList endings = chosenEndings();
    if (endings.size() == 1) {
        return {fileName()};
    }
    QStringList names;
    for (const QString& ending : endings) {
        names += withoutEnding(fileName(), m_listed) + '.' + ending;
    }
    return names;
}

QList<figure::Format> ExportDialog::formats() const
{
    QList<figure::Format> formats;
    for (const QString& ending : chosenEndings()) {
        formats += figure::formatOf("a." + ending, options()).value();
    }
    return formats;
}

void ExportDialog::followFormat()
{
    m_file->setText(
        withoutEnding(m_file->text().trimmed(), m_listed) + '.' + chosenEndings().front());
    m_form->setFormats(formats());
}

void ExportDialog::followName()
{
    const QString ending = QFileInfo(m_file->text().trimmed()).suffix().toLower();
    const int index = chosenEndings().contains(ending) ? -1 : m_format->findData(ending);
    if (index >= 0) {
        m_format->setCurrentIndex(index);
        m_form->setFormats(formats());
    }
}

void ExportDialog::preview() { m_preview->setOptions(title(), options(), formats().front()); }

void ExportDialog::browse()
{
    // Whether it may be replaced is asked when it is written.
    const QString ending = chosenEndings().front();
    const QString file = QFileDialog::getSaveFileName(this, tr("Export figure"), fileName(),
        ending.toUpper() + " (*." + ending + ')', nullptr, QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) {
        m_file->setText(withEnding(file, m_listed, ending));
        followName();
    }
}

void ExportDialog::printIt()
{
    const render::FontMetrics metrics;
    const figure::FigureOptions how = options();
    previewPrint(figure::makeFigure(m_session.trace(), title(), how, metrics), how.theme, this);
}

void ExportDialog::copy()
{
    auto result = copied(m_session.trace(), title(), options());
    if (const auto* error = std::get_if<figure::FigureError>(&result)) {
        warn(this, tr("The figure was not copied."), sentence(*error));
        return;
    }
    QApplication::clipboard()->setMimeData(std::get<std::unique_ptr<QMimeData>>(result).release());
    m_size->setText(tr("Copied as SVG and as PNG."));
}

QStringList ExportDialog::targets() const
{
    QStringList targets;
    for (const QString& name : fileNames()) {
        targets += pagesOf(name);
    }
    return targets;
}

/// The files that will be written: of a tall PNG, its pages.
QStringList ExportDialog::pagesOf(const QString& name) const
{
    if (figure::formatOf(name, options()) != figure::Format::Png ||
        !QFileInfo::exists(figure::pageName(name, 1))) {
        return {name};
    }
    const render::FontMetrics metrics;
    const auto drawn = figure::makeFigure(m_session.trace(), title(), options(), metrics);
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
