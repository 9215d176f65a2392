// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/author/expression_box.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace ui {

/// What has to hold of a run that reaches a goal, a row for each condition.
class GoalRows : public QWidget
{
    Q_OBJECT

public:
    explicit GoalRows(QWidget* parent = nullptr);

    /// What can be chosen from now on, such as what holds of the run in the laboratory.
    void offer(std::vector<ExpressionBox::Choice> choices);
    void add(const QString& condition);
    QStringList conditions() const;

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        QWidget* whole;
        ExpressionBox* box;
        QPushButton* remove;
    };

    void take(QWidget* row);
    void retranslate();

    std::vector<ExpressionBox::Choice> m_offered;
    std::vector<Row> m_rows;
    QVBoxLayout* m_column;
    QPushButton* m_add;
};

} // namespace ui
