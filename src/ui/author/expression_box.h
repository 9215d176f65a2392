// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/draft/draft_items.h"

#include <QComboBox>

#include <vector>

namespace ui {

/// One of several expressions, which are chosen by what they mean: moments of a run, conditions on
/// it. An expression that is not among them stands for itself.
class ExpressionBox : public QComboBox
{
    Q_OBJECT

public:
    using Choice = lesson::NamedExpression;

    explicit ExpressionBox(std::vector<Choice> choices, QWidget* parent = nullptr);

    /// What stands for the empty expression; without it there is none.
    void setNothing(const QString& words);
    QString expression() const { return currentData().toString(); }
    void setExpression(const QString& expression);

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fill();

    std::vector<Choice> m_choices;
    QString m_nothing;
};

} // namespace ui
