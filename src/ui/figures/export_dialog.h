// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "session/session.h"
#include "ui/look/look.h"

#include <QDialog>
#include <QJsonObject>

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
    ExportDialog(const session::Session& session, const Look& look, QWidget* parent = nullptr);

    figure::FigureOptions options() const;
    /// With its ending; of several formats, that of the first.
    QString fileName() const;
    /// What was chosen that another figure may want as well, for choose().
    QJsonObject choices() const;
    void choose(const QJsonObject& choices);
    /// The files that were written.
    const QStringList& written() const { return m_written; }

    void accept() override;

signals:
    /// The user wants the figure on the clipboard.
    void copyRequested(const figure::FigureOptions& options);

private:
    QWidget* formColumn();
    QWidget* fileRow();
    QWidget* buttonRow();
    QString title() const;
    void suggestName();
    void browse();
    void printIt();
    /// Makes the ending of the file name the one of the chosen format.
    void followFormat();
    /// Takes the format from the ending that was typed.
    void followName();
    void tellFormats();
    void preview();
    /// Offers what the view can be written as.
    void fillFormats();
    /// Without their dots; the last entry of the list stands for all formats of pictures.
    QStringList endings() const;
    QStringList fileNames() const;
    QStringList targets() const;

    const session::Session& m_session;
    FigureForm* m_form;
    FigurePreview* m_preview;
    QLabel* m_size;
    QComboBox* m_format;
    QLineEdit* m_file;
    QStringList m_written;
};

/// The title of a figure of this session.
QString figureTitle(const session::Session& session, render::Language language);

} // namespace ui
