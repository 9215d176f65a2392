// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/font_metrics.h"
#include "session/session.h"
#include "ui/look/look.h"
#include "ui/states/graph_shapes.h"
#include "ui/widgets/spoken_picture.h"

#include <QTransform>
#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

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
    std::optional<QPointF> placeOf(const sim::Subject& target) const;

    int partCount() const override;
    Part part(int index) const override;
    int partAt(QPoint place) const override;
    int selectedPart() const override;
    void selectPart(int index) override;

    /// Pixels of the widget for one of the picture.
    double scale() const;
    /// All of it, or as large as its words can be read.
    void setWhole(bool whole);

    QSize sizeHint() const override { return {460, 480}; }
    QSize minimumSizeHint() const override { return {260, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr double kZoomStep = 1.2;

    const GraphShapes::Shape* shapeAt(QPointF place) const;
    void selectNeighbour(int step);
    void paintSelection(QPainter& painter) const;

    /// Reads the transitions that are new, if so many rows of the trace are as before.
    void readSteps(std::size_t keptRows);
    std::size_t stepsDone() const;
    void relayout();
    // state_graph_view_zoom.cpp
    void makeZoomButton();
    void measure();
    /// Makes of m_natural what fits here.
    void arrange();
    void retranslate();
    void placeZoomButton();
    double coveredBy(const QRectF& place) const;
    QPoint freeCorner(QSize size) const;
    QRectF boxOf(const diagram::TextItem& text) const;
    double wholeScale() const;
    double readableScale() const;
    void zoomTo(double scale, QPointF anchor);
    void moveBy(QPointF way);
    /// Moves the picture as little as need be.
    void reveal(const QRectF& part);
    void revealEnds();
    /// From the list's pixels to the widget's.
    QTransform placement() const;

    session::Session& m_session;
    Look m_look;
    render::FontMetrics m_metrics;
    /// As it is drawn elsewhere; and here, where there may be less room.
    diagram::DisplayList m_natural;
    diagram::DisplayList m_list;
    GraphShapes m_shapes;
    /// The transitions alone, and which rows of the run's trace they are: the run may be long.
    sim::Trace m_steps;
    std::vector<std::size_t> m_stepRows;
    std::size_t m_rowsRead = 0;
    /// How many of them have happened.
    std::size_t m_stepsDone = 0;
    double m_magnification = 1;
    /// What of the picture there is something on.
    QRectF m_bounds;
    /// Of the smallest words, in the picture.
    double m_letters = 1;
    /// The place of the picture in the middle of the widget.
    QPointF m_middle;
    /// How the user wants it; none: the default.
    std::optional<double> m_scale;
    /// Where the hand holds the picture.
    std::optional<QPointF> m_grip;
    bool m_moved = false;
    QToolButton* m_whole;
};

} // namespace ui
