// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_picture.h"
#include "diagram/chart/chart_probe.h"
#include "diagram/chart/chart_reader.h"
#include "figure/figure.h"
#include "render/paint/font_metrics.h"
#include "session/session.h"
#include "ui/look/key_hint.h"
#include "ui/look/look.h"

#include <QPixmap>
#include <QWidget>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

class QToolButton;

namespace ui {

/// A part of a run, in nanoseconds of virtual time.
struct TimeSpan
{
    std::int64_t from = 0;
    std::int64_t to = 0;

    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// What can be made of a chart.
enum class ChartAct { Copy, Export, Print };

/// One chart of the current branch, painted as figures are: the same display list, so that what is
/// seen is what is exported. What lies beyond the playhead is dimmed.
///
/// Which part of the run it shows, and where its cursor is, it is told; what the user wants, it
/// emits.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    ChartView(session::Session& session, diagram::ChartKind kind, QWidget* parent = nullptr);

    diagram::ChartKind kind() const { return m_kind; }
    void setLook(const Look& look);
    void setSender(sim::Side of);
    /// 0: what suits the part that is shown.
    void setAveraging(tcp::Duration averaging);
    /// Lays another run over it; null: none.
    void setOther(std::shared_ptr<const figure::OtherRun> other);
    /// None: the whole run.
    void setSpan(std::optional<TimeSpan> span);
    /// What the whole run is for all charts that share the time axis.
    void setWhole(const TimeSpan& whole);
    /// From the first point of the chart to the last one; none: it is empty.
    std::optional<TimeSpan> extent();
    const std::optional<TimeSpan>& span() const { return m_span; }
    void setCursorAt(std::optional<tcp::Instant> at);
    /// Whether what comes behind the playhead is seen, pale: not where it is asked for.
    void showFuture(bool shown);
    /// Lays it out so many times as large; 1: letters of their usual size.
    void setMagnification(double magnification);

    /// The chart as it is laid out now.
    const diagram::ChartPicture& picture();
    /// Where a moment is in the picture, and the inverse.
    double xOf(tcp::Instant at);
    tcp::Instant instantAt(double x);
    static QList<KeyHint> keyHints();

    QSize sizeHint() const override { return {600, 320}; }
    QSize minimumSizeHint() const override { return QSize(320, 208) * m_magnification; }

signals:
    /// The pointer, or the cursor that keys move, is at this moment; none: nowhere.
    void pointedAt(std::optional<tcp::Instant> at);
    /// The user wants to go to this moment.
    void seekRequested(tcp::Instant at);
    /// What a point comes from has been selected: its reason is to be seen.
    void causeShown();
    /// The user wants to see this part of the run; none: all of it.
    void spanRequested(std::optional<TimeSpan> span);
    /// The user wants what is shown elsewhere.
    void actRequested(ui::ChartAct act);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr double kZoomStep = 1.25;

    void onChanged(const session::Change& change);
    void invalidate();
    /// Reads the run as far as it is new.
    void readRun();
    void readOther();
    void layOut();
    void paintPixmap();
    void tell();
    /// The chart, and that of the run laid over it: as drawn, so of throughput the rates.
    std::vector<diagram::ChartOfRun> runs() const;
    std::vector<diagram::ChartOfRun> drawnRuns() const;
    TimeSpan shownSpan() const;
    const diagram::Chart& chart() const { return m_reader.chart(); }

    // chart_view_marks.cpp
    std::vector<diagram::Rect> plots() const;
    void paintPlayhead(QPainter& painter);
    void paintSelection(QPainter& painter);
    void paintCursor(QPainter& painter);
    QStringList readout(tcp::Instant at);

    // chart_view_input.cpp
    void zoom(double factor, double x);
    void pan(double pixels);
    void moveCursor(bool isForward);
    bool tells(tcp::Instant at) const;
    std::optional<diagram::ChartValue> valueAt(QPointF place);
    bool isInPlot(QPointF place);
    /// Where a place of the widget is in the picture.
    QPointF inPicture(QPointF place) const { return place / m_magnification; }
    void showMenu(QPoint where);

    session::Session& m_session;
    diagram::ChartKind m_kind;
    Look m_look;
    render::FontMetrics m_metrics;
    diagram::ChartReader m_reader;
    /// How many of the first rows are as they were when the run was read.
    std::size_t m_keptRows = std::numeric_limits<std::size_t>::max();
    std::size_t m_rowsRead = 0;
    /// Nothing has been read yet.
    bool m_isFresh = true;
    std::shared_ptr<const figure::OtherRun> m_otherRun;
    diagram::Chart m_other;
    tcp::Duration m_averaging{0};
    std::optional<TimeSpan> m_span;
    TimeSpan m_whole;
    std::optional<tcp::Instant> m_cursor;
    bool m_showsFuture = true;
    double m_magnification = 1;
    bool m_isLaidOut = false;
    diagram::ChartPicture m_picture;
    QPixmap m_pixmap;
    /// Where the mouse has taken hold of the plot.
    std::optional<QPointF> m_grip;
    bool m_isDragged = false;
    /// What the context menu does, where the eye is.
    QToolButton* m_menu;
};

} // namespace ui
