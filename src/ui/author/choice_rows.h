// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"
#include "ui/author/expression_box.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BilingualEdit;

/// The answers to choose from: their texts, which are right, and what is told to who takes one that
/// is not. Or the things to be put in order: their texts, and when they happen.
class ChoiceRows : public QWidget
{
    Q_OBJECT

public:
    /// Answers to choose from.
    explicit ChoiceRows(QWidget* parent = nullptr);
    /// Things that happen at these moments.
    ChoiceRows(std::vector<ExpressionBox::Choice> moments, QWidget* parent);

    std::vector<lesson::DraftChoice> choices() const;
    void setChoices(const std::vector<lesson::DraftChoice>& choices);

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        lesson::DraftChoice kept;
        BilingualEdit* text;
        /// Of these that one which tells what is right: a box, a condition, or a moment.
        QCheckBox* right = nullptr;
        QPushButton* remove = nullptr; ///< beside the box
        QLineEdit* condition = nullptr;
        ExpressionBox* moment = nullptr;
        /// Null where it is an order.
        BilingualEdit* why = nullptr;
    };

    void layOut();
    void add(const lesson::DraftChoice& choice);
    void take(const BilingualEdit* text);
    void retranslate();

    std::vector<ExpressionBox::Choice> m_moments;
    bool m_isOrder = false;
    std::vector<Row> m_rows;
    int m_made = 0; ///< rows that there have been
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

} // namespace ui
