// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/series_drawing.h"
#include "figure/figure.h"
#include "lesson/exercise/question.h"
#include "ui/look/look.h"

#include <QPointF>
#include <QWidget>

#include <optional>

class QTableWidget;

namespace ui {

class BlankField;

/// The sequence diagram of a question, as far as it gives no answer away; or all of it, with blanks
/// for what is asked; or its chart.
class QuestionPicture : public QWidget
{
    Q_OBJECT

public:
    QuestionPicture(figure::Figure figure, render::Theme theme, QWidget* parent);

    QSize sizeHint() const override;
    const figure::Figure& figure() const { return m_figure; }
    void add(BlankField* blank) { m_blanks += blank; }
    const QList<BlankField*>& blanks() const { return m_blanks; }
    /// The picture is a chart: a place in it can be marked; of a grid, one where lines meet.
    void setPlot(const diagram::PlotArea& area, bool isGrid);

signals:
    /// The values of both axes where a chart was clicked.
    void pointed(QPointF values);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void paintMark(QPainter& painter) const;

    std::optional<diagram::PlotArea> m_plot;
    bool m_isGrid = false;
    std::optional<QPointF> m_mark;
    figure::Figure m_figure;
    render::Theme m_theme;
    QList<BlankField*> m_blanks;
};

/// What a question shows of its run: the diagram, and the table of segments with its blanks.
class QuestionFigure : public QWidget
{
    Q_OBJECT

public:
    QuestionFigure(const lesson::Question& question, const Look& look, QWidget* parent);

    /// Whether there is anything to show.
    bool isEmpty() const { return m_isEmpty; }
    /// The blanks of the diagram, by their numbers; most questions have none.
    QList<BlankField*> blanks() const;

signals:
    /// See QuestionPicture.
    void pointed(QPointF values);

private:
    QuestionPicture* picture(const lesson::Question& question, const Look& look);
    QTableWidget* table(const lesson::Question& question, const Look& look);

    bool m_isEmpty = true;
    QuestionPicture* m_picture = nullptr;
};

} // namespace ui
