// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/key_hint.h"
#include "ui/look/look.h"
#include "ui/sequence/mark_at.h"
#include "ui/sequence/sequence_picture.h"
#include "ui/widgets/spoken_picture.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <optional>

class QFrame;
class QLabel;
class QPainterPath;
class QShortcut;

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

    /// Whether what has not happened yet is seen after going back: not where it is asked for.
    void showFuture(bool shown);
    /// Enlarges everything by this factor, for a projector.
    void setMagnification(double magnification);
    static QList<KeyHint> keyHints();
    /// Another view points at this moment; none: nowhere.
    void setPointer(std::optional<tcp::Instant> at);

    double zoom() const { return m_zoom; }
    /// How many pixels of the view one pixel of the picture takes.
    double scale() const;
    /// 1: the picture is as wide as the view, or as its text needs. Keeps what is at `anchor`, a
    /// place in the viewport, where it is.
    void setZoom(double zoom, QPointF anchor);
    // By key. What is at the pointer, if it is on the diagram, stays where it is.
    void zoomIn() { setZoom(m_zoom * kZoomStep, keyAnchor()); }
    void zoomOut() { setZoom(m_zoom / kZoomStep, keyAnchor()); }
    void zoomReset() { setZoom(1, viewport()->rect().center()); }
    /// Shows the whole picture, unless it could not be read any more.
    void zoomAll();

    // Places are in the viewport.
    /// The segment whose arrow or label is at this place.
    std::optional<sim::SegmentId> segmentAt(QPointF place) const;
    /// The end whose name or lifeline is at this place.
    std::optional<sim::Side> endAt(QPointF place) const;
    /// The number among the notes of the scenario, from 0, of the one whose words are here.
    std::optional<std::size_t> noteAt(QPointF place) const;
    /// The place of a segment in flight; none if it is not in flight. Scrolls there if necessary.
    std::optional<QPointF> placeOf(sim::SegmentId segment);

    /// Does what a key means for segments: Tab and Backtab select one on its way, D drops the one
    /// that is meant. What is impossible is told by refused(). False: the key means nothing here.
    bool pressForSegments(int key);

    /// Whether something is made of the run: a click on a segment in flight only selects it, and
    /// opens no menu of faults; and what has not happened yet is read as well as the rest.
    void setAuthoring(bool authoring);

    /// Things to be highlighted beside the selection: what a lesson speaks of.
    void pointOut(std::vector<sim::Subject> subjects);

    // SpokenPicture: the parts are the segments.
    int partCount() const override;
    Part part(int index) const override;
    int partAt(QPoint place) const override;
    int selectedPart() const override;
    void selectPart(int index) override;

signals:
    /// The user wants a menu of what can be done to a segment, at a place on the screen.
    void menuRequested(sim::SegmentId segment, QPoint where);
    /// The user wants this fault for a segment. Emitted for keys.
    void faultRequested(sim::SegmentId segment, const sim::Fault& fault);
    /// What the user wants is not possible now, for this reason.
    void refused(const QString& why);
    /// The user wants to delay a segment, and has to be asked by how much.
    void delayRequested(sim::SegmentId segment);
    /// The user wants a menu of what can be done to the next segment of an end.
    void endMenuRequested(sim::Side side, QPoint where);
    /// The user wants a menu of what can be done to a call, or the run without it.
    void callMenuRequested(const sim::Subject& call, QPoint where);
    void leaveOutRequested(const sim::Subject& call);
    /// The user wants to withdraw the fault that waits for the next segment of an end.
    void withdrawRequested(sim::Side side);
    /// The user wants to name an end.
    void nameRequested(sim::Side side);
    /// The user wants a note: by a segment, beside a lifeline, or to change the one at this place
    /// among those of the scenario, from 0.
    void segmentNoteRequested(sim::SegmentId segment);
    void momentNoteRequested(sim::Side side, tcp::Instant at);
    void noteChangeRequested(std::size_t index);
    void zoomed(double zoom);
    /// The pointer is at the height of this moment; none: it is elsewhere.
    void pointedAt(std::optional<tcp::Instant> at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    static constexpr double kZoomStep = 1.2;

    void onChanged(const session::Change& change);
    void relayout();
    /// Goes on with the layout of a long run for one turn.
    void work();
    void showProgress();
    void showHint();
    void updateScrollBars();
    void follow();
    QPointF keyAnchor() const;
    QPointF toPicture(QPointF place) const;
    QPointF toView(diagram::Point point) const;
    QRectF exposedPicture(const QRectF& view) const;

    void paintPlayhead(QPainter& painter, const diagram::DisplayList& list) const;
    /// The words that a line at this height would strike through, with a little room around them.
    QPainterPath wordsAt(double y, const diagram::DisplayList& list) const;
    void paintPointer(QPainter& painter) const;
    void paintSelection(QPainter& painter, const diagram::DisplayList& list) const;
    void paintMarked(
        QPainter& painter, const diagram::DisplayList& list, const sim::Subject& subject) const;
    void paintMarkedGroup(
        QPainter& painter, const diagram::DisplayList& list, const sim::Subject& subject) const;
    QPolygonF outlineOf(const diagram::TextItem& text, double room) const;
    void paintFlights(QPainter& painter) const;
    // sequence_view_heads.cpp
    void makeHeads();
    void placeHeads();
    void keepHeadsApart();
    /// The name of the state that an end is in; empty if it is not known.
    QString stateOf(sim::Side side) const;
    std::optional<sim::Side> lifelineAt(QPointF place) const;
    std::optional<sim::Side> nearestLifeline(QPointF place) const;

    std::optional<SequenceMark> markAt(QPointF place) const;
    /// The state that this is the name of, which has a page of its own; else the mark itself.
    sim::Subject toldBy(const SequenceMark& mark) const;
    std::optional<sim::SegmentId> flightAt(QPointF place) const;
    void addSegmentKeys();
    /// Does to the segment that is meant what a key stands for. False: the key stands for nothing.
    bool interfere(int key);
    /// The selected segment; without one, the only one on its way.
    std::optional<sim::SegmentId> meantSegment() const;
    /// Selects the next segment on its way; false: behind the last one, or there is none.
    bool selectFlight(bool next);
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
    /// Times out when the size of the view has not changed for a while.
    QTimer m_settled;
    QTimer m_working;
    QLabel* m_progress;
    QLabel* m_hint;
    /// Behind the heads, while the diagram is scrolled.
    QFrame* m_headBand;
    sim::PerSide<EndHead*> m_heads;
    /// The keys of segments while the keyboard is elsewhere.
    QList<QShortcut*> m_segmentKeys;
    /// The segment in flight under the pointer.
    std::optional<sim::SegmentId> m_hovered;
    /// At which another view points.
    std::vector<sim::Subject> m_pointedOut;
    std::optional<tcp::Instant> m_pointer;
    void applyFuture();
    void singleOut();

    bool m_showsFuture = true;
    bool m_isAuthoring = false;
};

} // namespace ui
