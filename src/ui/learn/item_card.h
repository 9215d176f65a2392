// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/marking.h"
#include "ui/learn/item_editor.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

/// One item of a question: what is asked, where it is answered, and what is said of the answer.
class ItemCard : public QFrame
{
    Q_OBJECT

public:
    ItemCard(const lesson::Question& question, const lesson::AskedItem& item, int number,
        const Look& look, QWidget* parent);

    const QString& name() const { return m_name; }
    ItemEditor& editor() { return *m_editor; }
    const ItemEditor& editor() const { return *m_editor; }

    /// Says how the item was answered; a place in the run can be shown where `canShow`.
    void tell(const lesson::ItemMark& mark, bool canShow);
    /// Adds this to what tell() has said.
    void explain(const QString& words);
    /// Tells the answer there, as no run shows it.
    void reveal(const QString& answer);
    bool isRight() const { return m_isRight; }
    /// Everything that is said of it, for screen readers.
    QString told() const;

signals:
    void changed();
    void laboratoryRequested(const QString& item);
    void showRequested(const QString& item);

private:
    QString m_name;
    Look m_look;
    bool m_isRight = false;
    QLabel* m_prompt;
    ItemEditor* m_editor;
    QWidget* m_said;
    QLabel* m_verdict;
    QLabel* m_feedback;
    QPushButton* m_show;
};

/// "✓ Right"
QString verdictWords(lesson::Verdict verdict);
/// "2 points"
QString pointsText(double points);

} // namespace ui
