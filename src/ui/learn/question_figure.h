// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "lesson/exercise/question.h"
#include "ui/look/look.h"

#include <QWidget>

class QTableWidget;

namespace ui {

/// The sequence diagram of a question, as far as it gives no answer away.
class QuestionPicture : public QWidget
{
    Q_OBJECT

public:
    QuestionPicture(figure::Figure figure, render::Theme theme, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    figure::Figure m_figure;
    render::Theme m_theme;
};

/// What a question shows of its run: the diagram, and the table of segments with its blanks.
class QuestionFigure : public QWidget
{
    Q_OBJECT

public:
    QuestionFigure(const lesson::Question& question, const Look& look, QWidget* parent);

    /// Whether there is anything to show.
    bool isEmpty() const { return m_isEmpty; }

private:
    QTableWidget* table(const lesson::Question& question, const Look& look);

    bool m_isEmpty = true;
};

} // namespace ui
