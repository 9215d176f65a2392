// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "session/session.h"
#include "ui/look.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks what of the run to write to a file, how, and where; and writes it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const session::Session& session, const Look& look, QWidget* parent = nullptr);

    figure::FigureOptions options() const;
    QString fileName() const;
    /// The files that were written.
    const QStringList& written() const { return m_written; }

    void accept() override;

private:
    QComboBox* choice(const char* name, const QString& label);
    void fill();
    void browse();
    /// Makes the ending of the file name the one of the chosen format.
    void followFormat();
    /// Takes the format from the ending that was typed.
    void followName();

    const session::Session& m_session;
    Look m_look;
    QComboBox* m_view;
    QComboBox* m_extent;
    QComboBox* m_format;
    QComboBox* m_theme;
    QLineEdit* m_file;
    QPushButton* m_export;
    QStringList m_written;
};

} // namespace ui
