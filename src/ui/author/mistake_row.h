// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class BilingualEdit;
class ExpressionBox;

/// A wrong answer that is foreseen, and what is told to who gives it. Of a goal it is something
/// that holds of the run.
class MistakeRow : public QWidget
{
    Q_OBJECT

public:
    /// `number` counts from 1.
    MistakeRow(lesson::ItemKind kind, int number, QWidget* parent);

    lesson::DraftMistake mistake() const;
    void setMistake(const lesson::DraftMistake& mistake);
    /// Whether no answer is entered: then it is none.
    bool isEmpty() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    QString example() const;
    void retranslate();

    lesson::ItemKind m_kind;
    lesson::DraftMistake m_kept;
    /// One of these; the other is null.
    QLineEdit* m_answer = nullptr;
    ExpressionBox* m_condition = nullptr;
    BilingualEdit* m_text;
};

} // namespace ui
