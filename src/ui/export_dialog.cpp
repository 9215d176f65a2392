// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export_dialog.h"

#include "ui/figure_error_text.h"
#include "ui/message.h"
#include "ui/scenario_panel.h"
#include "ui/shown_flights.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace ui {
namespace {

enum class Extent { Run, Now };

template<typename T>
QVariant asData(T value)
{
    return static_cast<int>(value);
}

template<typename T>
T chosen(const QComboBox* box)
{
    return static_cast<T>(box->currentData().toInt());
}

QString withEnding(const QString& file, const QString& ending)
{
    const QFileInfo info(file);
    return info.path() + '/' + info.completeBaseName() + '.' + ending;
}

} // namespace

ExportDialog::ExportDialog(const session::Session& session, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_look(look)
    , m_file(new QLineEdit(this))
    , m_export(new QPushButton(tr("Export"), this))
{
    setObjectName("exportDialog");
    setWindowTitle(tr("Export figure"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 18, 20, 18);
    form->setVerticalSpacing(10);
    m_view = choice("exportView", tr("Picture:"));
    m_extent = choice("exportExtent", tr("Extent:"));
    m_format = choice("exportFormat", tr("Format:"));
    m_theme = choice("exportTheme", tr("Colours:"));

    m_file->setObjectName("exportFile");
    m_file->setAccessibleName(tr("File:"));
    m_file->setMinimumWidth(340);
    auto* browse = new QPushButton(tr("Browse…"), this);
    browse->setObjectName("exportBrowse");
    browse->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    form->addRow(tr("File:"), row);

    m_export->setObjectName("exportButton");
    m_export->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName("exportCancel");
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    form->addRow(buttons);

    fill();
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_format, &QComboBox::activated, this, &ExportDialog::followFormat);
    connect(m_file, &QLineEdit::textEdited, this, &ExportDialog::followName);
}

QComboBox* ExportDialog::choice(const char* name, const QString& label)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    static_cast<QFormLayout*>(layout())->addRow(label, box);
    return box;
}

void ExportDialog::fill()
{
    m_view->addItem(tr("Sequence diagram"), asData(figure::View::Sequence));
    m_view->addItem(tr("State graph"), asData(figure::View::States));
    m_view->addItem(tr("Both"), asData(figure::View::Both));
    m_extent->addItem(tr("What is seen now"), asData(Extent::Now));
    m_extent->addItem(tr("The whole run"), asData(Extent::Run));
    for (const QString& ending : figure::endings()) {
        m_format->addItem(ending.toUpper(), ending);
    }
    m_theme->addItem(tr("Light"), asData(render::Theme::Light));
    m_theme->addItem(tr("Dark"), asData(render::Theme::Dark));
    m_theme->addItem(tr("Black and white"), asData(render::Theme::Print));
    m_theme->setCurrentIndex(m_theme->findData(asData(m_look.theme)));

    const QString id = m_session.scenario().id;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    const QString base = id.isEmpty() ? QStringLiteral("woshou") : id;
    m_file->setText((folder.exists() ? folder : QDir::home()).filePath(base + ".svg"));
}

figure::FigureOptions ExportDialog::options() const
{
    figure::FigureOptions options;
    options.view = chosen<figure::View>(m_view);
    options.language = m_look.language;
    options.theme = chosen<render::Theme>(m_theme);
    if (chosen<Extent>(m_extent) == Extent::Now) {
        figure::Moment moment{m_session.state().rowCount(), m_session.playhead(), {}};
        for (const ShownFlight& flight : shownFlights(m_session)) {
            moment.travelling.push_back(flight.way);
        }
        options.moment = std::move(moment);
    }
    return options;
}

QString ExportDialog::fileName() const { return m_file->text().trimmed(); }

void ExportDialog::followFormat()
{
    m_file->setText(withEnding(fileName(), m_format->currentData().toString()));
}

void ExportDialog::followName()
{
    const int index = m_format->findData(QFileInfo(fileName()).suffix().toLower());
    if (index >= 0) {
        m_format->setCurrentIndex(index);
    }
}

void ExportDialog::browse()
{
    const QString ending = m_format->currentData().toString();
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export figure"), fileName(), ending.toUpper() + " (*." + ending + ')');
    if (!file.isEmpty()) {
        m_file->setText(QFileInfo(file).suffix().isEmpty() ? file + '.' + ending : file);
        followName();
    }
}

void ExportDialog::accept()
{
    const QString title =
        inLanguage(m_session.scenario().title, m_look.language).replace('\n', " · ");
    const auto result = figure::exportFigure(m_session.trace(), title, options(), fileName());
    if (const auto* error = std::get_if<figure::FigureError>(&result)) {
        warn(this, tr("The figure was not written."), sentence(*error), error->fileName);
        return;
    }
    m_written = std::get<QStringList>(result);
    QDialog::accept();
}

} // namespace ui
