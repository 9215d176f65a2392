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

/// The live state graph, scaled to fit the widget. States and edges can be selected with the mouse,
/// and one after the other with the arrow keys.
class StateGraphView
    : public QWidget
    , public SpokenPicture
{
    Q_OBJECT

public:
    explicit StateGraphView(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);

    /// How much the graph may be enlarged to fill the widget.
    void setMagnification(double magnification);
    /// Things to be highlighted beside the selection: what a lesson speaks of.
    void pointOut(std::vector<sim::Subject> subjects);
    /// Where a state's name or an edge stands in the widget; none where it is not drawn.
    std::optional<QPointF> placeOf(const sim::Subject& target) const;

    int partCount() const override;
    Part part(int index) const override;
    int partAt(QPoint place) const override;
    int selectedPart() const override;
    void selectPart(int index) override;

    /// As it is drawn here.
    const diagram::DisplayList& picture() const { return m_list; }
    /// How many pixels of the widget one pixel of the picture takes.
    double scale() const;
    /// True: shows the whole graph. False: shows it large enough to be read.
    void setWhole(bool whole);
    /// Enlarges it by this factor, or reduces it, but never below the whole graph.
    void zoomBy(double factor);
    static constexpr double kZoomStep = 1.2;

    QSize sizeHint() const override { return {460, 480}; }
    QSize minimumSizeHint() const override { return {260, 150}; }

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
    const GraphShapes::Shape* shapeAt(QPointF place) const;
    void selectNeighbour(int step);
    void paintSelection(QPainter& painter) const;
    void paintMarked(QPainter& painter, const sim::Subject& subject) const;

    /// Reads the transitions that are new; the first `keptRows` rows of the trace are as before.
    void readSteps(std::size_t keptRows);
    std::size_t stepsDone() const;
    void relayout();
    // state_graph_view_zoom.cpp
    void makeZoomButton();
    void measure();
    // Make m_list of m_natural, so that it fits the widget.
    void takeNatural();
    void adapt();
    void adaptToScreen();
    /// The same, and shows where the ends are.
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
    /// Moves the picture just as far as necessary to show this part.
    void reveal(const QRectF& part);
    void revealEnds();
    /// From the list's pixels to the widget's.
    QTransform placement() const;

    session::Session& m_session;
    Look m_look;
    render::FontMetrics m_metrics;
    /// The picture as it is drawn in figures, and as it is drawn here.
    diagram::DisplayList m_natural;
    diagram::DisplayList m_list;
    /// By how much its distances are smaller.
    double m_across = 1;
    double m_down = 1;
    GraphShapes m_shapes;
    /// A trace of the transitions alone, since the run may be long, and the rows of the run's trace
    /// that they are.
    sim::Trace m_steps;
    std::vector<std::size_t> m_stepRows;
    std::size_t m_rowsRead = 0;
    /// How many of them have happened.
    std::size_t m_stepsDone = 0;
    double m_magnification = 1;
    std::vector<sim::Subject> m_pointedOut;
    /// The part of the picture that is not empty.
    QRectF m_bounds;
    /// The font size of the smallest text in the picture, before some were left out.
    double m_letters = 1;
    /// The point of the picture that is in the middle of the widget.
    QPointF m_middle;
    /// The scale that the user has chosen; none: all of it is shown.
    std::optional<double> m_scale;
    /// The user has chosen it step by step: then nothing is brought closer together.
    bool m_isByHand = false;
    /// Where the mouse has taken hold of the picture to move it.
    std::optional<QPointF> m_grip;
    bool m_moved = false;
    QToolButton* m_whole;
};

} // namespace ui
