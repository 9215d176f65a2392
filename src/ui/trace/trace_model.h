// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/symbols.h"
#include "render/words/row_labels.h"
#include "session/session.h"
#include "sim/trace_index.h"
#include "ui/look/look.h"
#include "ui/trace/trace_filter.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QTimer>

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

/// The rows of a session's trace that pass a filter. Texts are made when they are shown, and the
/// trace is read in short turns, so that the window stays responsive with a million rows.
class TraceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Mark, Time, Who, What, Seq, Ack, Len, Window, State, Reason, kColumns };

    explicit TraceModel(session::Session& session, QObject* parent = nullptr);

    void setLook(const Look& look);
    void setFilter(const TraceFilter& filter);
    const TraceFilter& filter() const { return m_filter; }
    /// Whether rows that have not happened yet are there, too.
    void showFuture(bool shown);
    /// How many rows of the trace there are to read.
    std::size_t available() const;
    /// Whether they have been read.
    bool isComplete() const { return m_read == available(); }

    /// In which a column is written.
    const QFont& fontOf(int column) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The row of the trace that a row of the table shows.
    std::size_t traceRow(int row) const;
    /// The last row of the table that is at or before a row of the trace; -1: there is none.
    int lastUpTo(std::size_t traceRow) const;
    /// The row of the table in which a segment leaves; -1: it is not shown.
    int rowOf(sim::SegmentId segment) const;
    /// The last row of the table that has happened; -1: there is none.
    int playheadRow() const;
    /// What a row is about: a segment, an edge, an end.
    sim::Subject selectionOf(int row) const;

    /// A row of the trace, shown or not, as a line of text: its cells separated by tabs; and as
    /// JSON, as `woshou trace` prints it.
    QString tabbed(std::size_t traceRow) const;
    QString json(std::size_t traceRow) const;

signals:
    /// Rows are missing until completed().
    void incomplete();
    void completed();

private:
    void onChanged(const session::Change& change);
    void restart();
    void cutTo(std::size_t traceRows);
    void read();
    void appendRows();
    void appendFound();
    bool takes(std::size_t traceRow) const;
    bool isFuture(std::size_t traceRow) const;
    QString text(std::size_t traceRow, int column) const;
    QString cell(const render::RowCells& cells, const sim::TraceRow& row, int column) const;
    QString sentence(std::size_t traceRow) const;
    render::RowLabels labels() const;

    session::Session& m_session;
    sim::TraceIndex m_index;
    diagram::Symbols m_symbols;
    Look m_look;
    TraceFilter m_filter;
    /// The rows of the trace that are shown; not used if the filter lets everything pass.
    std::vector<std::uint32_t> m_rows;
    /// How many rows of the trace have been read, and have happened.
    std::size_t m_read = 0;
    std::size_t m_happened = 0;
    bool m_showsFuture = true;
    /// How many rows the trace had at the last change.
    std::size_t m_known = 0;
    QTimer m_reading;
    bool m_wasComplete = true;
    QFont m_mono;
    QFont m_sans;
};

} // namespace ui
