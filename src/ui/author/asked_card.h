// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/exercise_draft.h"
#include "ui/author/author_card.h"

#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class BilingualEdit;
class ChoiceRows;

/// One thing that the exercise asks: its prompt, and what a wrong answer means; or the answers to
/// choose from.
class AskedCard : public AuthorCard
{
    Q_OBJECT

public:
    explicit AskedCard(const lesson::DraftItem& item, QWidget* parent = nullptr);

    const QString& name() const { return m_item.name; }
    /// As it is filled in now.
    lesson::DraftItem item() const;
    /// Its number, from 1.
    void setNumber(int number);

protected:
    void retranslate() override;

private:
    struct Mistake
    {
        QLineEdit* answer;
        BilingualEdit* text;
    };

    void addMistake();
    QString example() const;

    lesson::DraftItem m_item;
    int m_number = 1;
    BilingualEdit* m_prompt;
    std::vector<Mistake> m_mistakes;
    QVBoxLayout* m_mistakeColumn = nullptr;
    /// Of a choice null; of others m_choices is.
    QPushButton* m_addMistake = nullptr;
    ChoiceRows* m_choices = nullptr;
};

} // namespace ui
