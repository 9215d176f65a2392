// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ui {

/// The exercises that a lesson ends with: each with its title, and what may be added.
class ExercisePicker : public QWidget
{
    Q_OBJECT

public:
    explicit ExercisePicker(QWidget* parent = nullptr);

    /// Their ids, in the order in which they were chosen.
    const QStringList& exercises() const { return m_chosen; }
    void setExercises(const QStringList& ids);

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(int index);
    void rebuild();

    QStringList m_chosen;
    QLabel* m_label;
    QVBoxLayout* m_column;
    QComboBox* m_box;
    QWidget* m_rows = nullptr;
};

} // namespace ui
