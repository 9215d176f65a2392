// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/key_hint.h"
#include "ui/look/look.h"
#include "ui/sequence/sequence_picture.h"
#include "ui/widgets/spoken_picture.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <optional>

class QLabel;

namespace ui {

class EndHead;

/// The live sequence diagram. Lays out and paints only what is exposed.
class SequenceView
    : public QAbstractScrollArea
    , public SpokenPicture
{
    Q_OBJECT

public:
    explicit SequenceView(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Whether the view keeps the playhead in sight as it moves.
    void setFollowing(bool following) { m_following = following; }

    /// How much larger than usual everything is, for a room to see.
    void setMagnification(double magnification);
    static QList<KeyHint> keyHints();

    double zoom() const { return m_zoom; }
    /// 1: the picture is as wide as the view, or as its text needs. Keeps what is at `anchor`, a
    /// place in the viewport, where it is.
    void setZoom(double zoom, QPointF anchor);
    /// By key: around the pointer, where it is on the diagram.
    void zoomIn() { setZoom(m_zoom * kZoomStep, keyAnchor()); }
    void zoomOut() { setZoom(m_zoom / kZoomStep, keyAnchor()); }
    void zoomReset() { setZoom(1, viewport()->rect().center()); }
    /// All of the picture at once, as far as it can still be read.
    void zoomAll();

    /// The segment whose arrow or label is at this place of the viewport.
    std::optional<sim::SegmentId> segmentAt(QPointF place) const;
    /// The end whose name or lifeline is at this place.
    std::optional<sim::Side> endAt(QPointF place) const;
    /// Where a segment in flight is in the viewport; scrolls there if it is out of sight.
    std::optional<QPointF> placeOf(sim::SegmentId segment);

    // The parts are the segments.
    int partCount() const override;
    Part part(int index) const override;
    int partAt(QPoint place) const override;
    int selectedPart() const override;
    void selectPart(int index) override;

signals:
    /// The user asks what can be done with a segment, at a place of the screen.
    void menuRequested(sim::SegmentId segment, QPoint where);
    /// By key, for the segment that is selected.
    void faultRequested(sim::SegmentId segment, const sim::Fault& fault);
    /// By how much is to be asked.
    void delayRequested(sim::SegmentId segment);
    /// The user asks what can be done with what an end sends next.
    void endMenuRequested(sim::Side side, QPoint where);
    void withdrawRequested(sim::Side side);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    static constexpr double kZoomStep = 1.2;

    void onChanged(const session::Change& change);
    void relayout();
    /// Goes on laying out a long run, a little at a time.
    void work();
    void showProgress();
    void updateScrollBars();
    void follow();
    /// Pixels of the view for one of the picture.
    double scale() const;
    QPointF keyAnchor() const;
    QPointF toPicture(QPointF place) const;
    QPointF toView(diagram::Point point) const;
    QRectF exposedPicture(const QRectF& view) const;

    void paintPlayhead(QPainter& painter) const;
    void paintSelection(QPainter& painter, const diagram::DisplayList& list) const;
    void paintSelectedEnd(
        QPainter& painter, const diagram::DisplayList& list, sim::Side side) const;
    void paintFlights(QPainter& painter) const;
    // sequence_view_heads.cpp
    void makeHeads();
    void placeHeads();
    void keepHeadsApart();
    /// The state that an end is in; empty for one that a script plays.
    QString stateOf(sim::Side side) const;
    std::optional<sim::Side> lifelineAt(QPointF place) const;

    std::optional<sim::SegmentId> flightAt(QPointF place) const;
    /// What a key does to the selected segment; false where it does nothing.
    bool interfere(int key);
    bool isInFlight(sim::SegmentId segment) const;
    void askMenu(sim::SegmentId segment);
    /// Selects the next or previous segment; false at either end.
    bool selectNeighbour(int step);
    void reveal(double top, double bottom);

    session::Session& m_session;
    SequencePicture m_picture;
    Look m_look;
    double m_zoom = 1;
    double m_magnification = 1;
    bool m_following = false;
    /// The size of the view has not changed for a while.
    QTimer m_settled;
    QTimer m_working;
    QLabel* m_progress;
    sim::PerSide<EndHead*> m_heads;
    /// The segment in flight under the pointer.
    std::optional<sim::SegmentId> m_hovered;
};

} // namespace ui
