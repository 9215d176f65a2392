// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/font_metrics.h"
#include "session/session.h"
#include "ui/graph_shapes.h"
#include "ui/look.h"
#include "ui/spoken_picture.h"

#include <QTransform>
#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

/// The states of a connection with both ends on them, made to fit. States and edges can be
/// selected, by mouse and, one after the other, with the arrow keys.
class StateGraphView
    : public QWidget
    , public SpokenPicture
{
    Q_OBJECT

public:
    explicit StateGraphView(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);

    /// By how much at most the graph is enlarged to fill its room.
    void setMagnification(double magnification);
    /// Where a state's name or an edge stands in the widget; none where it is not drawn.
    std::optional<QPointF> placeOf(const session::Selection& target) const;

    int partCount() const override;
    Part part(int index) const override;
    int partAt(QPoint place) const override;
    int selectedPart() const override;
    void selectPart(int index) override;

    QSize sizeHint() const override { return {460, 480}; }
    QSize minimumSizeHint() const override { return {260, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    const GraphShapes::Shape* shapeAt(QPointF place) const;
    void selectNeighbour(int step);
    void paintSelection(QPainter& painter) const;

    /// Reads the transitions that are new, if so many rows of the trace are as before.
    void readSteps(std::size_t keptRows);
    std::size_t stepsDone() const;
    void relayout();
    /// From the list's pixels to the widget's.
    QTransform placement() const;

    session::Session& m_session;
    Look m_look;
    render::FontMetrics m_metrics;
    diagram::DisplayList m_list;
    GraphShapes m_shapes;
    /// The transitions alone, and which rows of the run's trace they are: the run may be long.
    sim::Trace m_steps;
    std::vector<std::size_t> m_stepRows;
    std::size_t m_rowsRead = 0;
    /// How many of them have happened.
    std::size_t m_stepsDone = 0;
    double m_magnification = 1;
};

} // namespace ui
