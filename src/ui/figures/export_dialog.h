// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "session/session.h"
#include "ui/documents/save_name.h"
#include "ui/figures/shown_chart.h"
#include "ui/look/look.h"
#include "ui/look/preferences.h"

#include <QDialog>
#include <QDir>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class FigureForm;
class FigurePreview;

/// Asks what part of the run to write to a file, how, and where; shows a preview, and writes the
/// figure.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `habits` are those of the last figure.
    ExportDialog(const session::Session& session, const Look& look, const FigureHabits& habits,
        QWidget* parent = nullptr);

    /// Begins with a chart, as the window shows it.
    void showChart(const ShownChart& chart);

    figure::FigureOptions options() const;
    QString fileName() const;
    FigureHabits habits() const;
    /// The files that were written.
    const QStringList& written() const { return m_written; }

    void accept() override;

private:
    QWidget* choices();
    QWidget* fileRow();
    QWidget* buttonRow();
    /// In the language of the figure.
    QString title() const;
    void suggestName(const FigureHabits& habits);
    void browse();
    void copy();
    void printIt();
    /// Lists the formats that there are of the chosen picture.
    void fillFormats();
    void onChanged();
    /// Makes the ending of the file name the one of the chosen format.
    void followFormat();
    /// Takes the format from the ending that was typed.
    void followName();
    void preview();
    /// The endings of the formats that are chosen.
    QStringList chosenEndings() const;
    QList<figure::Format> formats() const;
    /// The names of the files that are asked for, one for each format.
    QStringList fileNames() const;
    QStringList pagesOf(const QString& fileName) const;
    QStringList targets() const;

    const session::Session& m_session;
    /// To which a name alone belongs.
    QDir m_folder;
    FigureForm* m_form;
    FigurePreview* m_preview;
    QLabel* m_size;
    QComboBox* m_format;
    /// The formats in it.
    QList<SaveFormat> m_listed;
    QLineEdit* m_file;
    QStringList m_written;
};

/// The title of a figure of this session.
QString figureTitle(const session::Session& session, render::Language language);

} // namespace ui
