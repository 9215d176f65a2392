// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QDialog>
#include <QStringList>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

/// Makes work sheets on paper, or questions for a learning platform, of exercises that are chosen
/// here: what the commands `paper` and `quiz` do.
class HandoutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `chosen`: ids of exercises that are chosen at first.
    HandoutDialog(const QStringList& chosen, const Look& look, QWidget* parent);

    /// The ids of those that are chosen, in the order of the list.
    QStringList exercises() const;

private:
    void fill(const QStringList& chosen);
    QList<QTreeWidgetItem*> items() const;
    void tellWhatIsChosen();
    void layOut();
    void save();
    /// The content of a file with this ending; none: why there is none was told.
    std::optional<QByteArray> made(const QString& ending);

    Look m_look;
    /// Topics, each with its exercises.
    QTreeWidget* m_list;
    QLabel* m_chosen;
    QSpinBox* m_count;
    QSpinBox* m_seed;
    QComboBox* m_language;
    QComboBox* m_paper;
    QCheckBox* m_key;
    QLabel* m_said;
    QPushButton* m_save;
    /// Which exercises the last file does without, and why; empty: none.
    QString m_leftOut;
};

} // namespace ui
