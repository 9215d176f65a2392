// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "session/session.h"
#include "ui/charts/chart_view.h"
#include "ui/figures/shown_chart.h"
#include "ui/look/look.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QSplitter;
class QToolButton;

namespace ui {

class SecondRunBox;

/// Charts of the current branch, one above the other on one time axis, with one cursor.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Shows a chart or hides it. At least one is shown: who hides the last one wants none, see
    /// emptied().
    void setShown(diagram::ChartKind kind, bool isShown);
    /// In the order of kinds.
    std::vector<diagram::ChartKind> shown() const;
    /// Shows these charts and no others, for a while: it is not remembered. The built-in scenario
    /// `with` is laid over them; empty: nothing is.
    void showOnly(const std::vector<diagram::ChartKind>& kinds, const QString& with);
    /// Whether what comes behind the playhead is seen.
    void showFuture(bool shown);
    /// For a projector: the charts so many times as large, without controls. 1: as usual.
    void setMagnification(double magnification);
    /// Where they do not all fit: so many charts down, or up.
    void scrollBy(int charts);
    ChartView* view(diagram::ChartKind kind) const;
    /// As it is shown.
    ShownChart shownChart(diagram::ChartKind kind) const;
    /// The chart that has the keyboard focus, or the first one where another part of the panel has
    /// it; none: the focus is elsewhere.
    std::optional<ShownChart> focusedChart() const;
    /// What is laid over the charts; null: nothing.
    std::shared_ptr<const figure::OtherRun> secondRun() const;

    /// Goes on as the last time, and keeps what is chosen for the next one.
    void setRemembering();

public slots:
    /// Another view points at a moment.
    void setCursorAt(std::optional<tcp::Instant> at);

signals:
    /// The pointer is at this moment; none: nowhere.
    void pointedAt(std::optional<tcp::Instant> at);
    void seekRequested(tcp::Instant at);
    /// The user wants no chart.
    void emptied();
    /// See ChartView.
    void causeShown();
    /// The user wants a chart on the clipboard, in a file, or on paper.
    void actRequested(ui::ChartAct act, const ui::ShownChart& chart);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeControls();
    void shareHeight();
    void onChanged(const session::Change& change);
    void countOctets(std::size_t keptSegments);
    sim::Side sender() const;
    void chooseSender();
    void chooseOther();
    void setSpan(std::optional<TimeSpan> span);
    /// Gives all charts that are shown the same time axis.
    void shareAxis();
    void retranslate();
    void keep();

    session::Session& m_session;
    Look m_look;
    QWidget* m_controls;
    QSplitter* m_charts;
    std::vector<ChartView*> m_views;
    QToolButton* m_which;
    std::vector<QAction*> m_kinds;
    QComboBox* m_of;
    QComboBox* m_average;
    SecondRunBox* m_with;
    QToolButton* m_all;
    /// Octets of data that each end has sent, to find who sends more.
    bool m_showsFuture = true;
    sim::PerSide<std::uint64_t> m_octets;
    std::size_t m_counted = 0;
    bool m_isRemembering = false;
};

} // namespace ui
