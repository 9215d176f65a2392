// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"
#include "ui/author/author_card.h"
#include "ui/author/expression_box.h"

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BilingualEdit;
class ChoiceRows;
class GoalRows;
class MistakeRow;
class ValueSpin;

/// One thing that the exercise asks: its prompt, what belongs to its kind, and what a wrong answer
/// means.
class AskedCard : public AuthorCard
{
    Q_OBJECT

public:
    /// `moments` are those of the run: times can be counted from them, and put in order.
    AskedCard(const lesson::DraftItem& item, const std::vector<ExpressionBox::Choice>& moments,
        QWidget* parent = nullptr);

    const QString& name() const { return m_item.name; }
    lesson::ItemKind kind() const { return m_item.kind; }
    /// As it is filled in now.
    lesson::DraftItem item() const;
    /// Its number, from 1.
    void setNumber(int number);
    /// Of a goal: what can be chosen as a condition.
    void offer(const std::vector<ExpressionBox::Choice>& conditions);
    /// Which of the mistakes that are filled in stands in the row with this number, from 0; told
    /// from 1.
    int mistakeNumber(int filled) const;
    /// The numbers, from 1, of wrong answers that are left out, as none is entered.
    QStringList emptyMistakes() const;

protected:
    void retranslate() override;

private:
    void addUnitRow(const std::vector<ExpressionBox::Choice>& moments);
    void addChoices(const std::vector<ExpressionBox::Choice>& moments);
    void addGoal();
    void addMistakes();
    MistakeRow* addMistake();

    lesson::DraftItem m_item;
    int m_number = 1;
    BilingualEdit* m_prompt;
    QLabel* m_pointsWords;
    ValueSpin* m_points;
    /// These are null where the kind of item has none.
    QLabel* m_sinceWords = nullptr;
    ExpressionBox* m_since = nullptr;
    QLabel* m_toleranceWords = nullptr;
    ValueSpin* m_tolerance = nullptr;
    ChoiceRows* m_choices = nullptr;
    GoalRows* m_goal = nullptr;
    std::vector<MistakeRow*> m_mistakes;
    QVBoxLayout* m_mistakeColumn = nullptr;
    QPushButton* m_addMistake = nullptr;
};

} // namespace ui
