// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BilingualEdit;

/// The answers to choose from: their texts, which are right, and what is told to who takes one that
/// is not.
class ChoiceRows : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceRows(QWidget* parent = nullptr);

    std::vector<lesson::DraftChoice> choices() const;
    void setChoices(const std::vector<lesson::DraftChoice>& choices);

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        BilingualEdit* text;
        QCheckBox* right;
        BilingualEdit* why;
    };

    void add(const lesson::DraftChoice& choice);
    void retranslate();

    std::vector<Row> m_rows;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

} // namespace ui
