// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/trace/trace_model.h"

#include <QTableView>

#include <functional>

namespace ui {

/// The table of the trace. Its current row and the session's selection follow each other; while the
/// run plays, the playhead's row is kept in sight. Enter or a double click goes to the moment of a
/// row.
class TraceTable : public QTableView
{
    Q_OBJECT

public:
    TraceTable(session::Session& session, TraceModel& model, QWidget* parent = nullptr);

    /// Also makes the columns as wide as their texts.
    void setLook(const Look& look);
    /// To be called when the model shows other rows: goes to what is selected.
    void settle();
    /// Copy the selected rows to the clipboard: as text with a line of headings, or as the JSON
    /// that `woshou trace` prints. If they are too many, a message says so.
    void copyText();
    void copyJson();
    /// Another view points at this moment, which is marked between the rows; none: nowhere.
    void setPointer(std::optional<tcp::Instant> at);

signals:
    /// The pointer is on a row of this moment; none: it is elsewhere.
    void pointedAt(std::optional<tcp::Instant> at);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void onChanged(const session::Change& change);
    void goTo(int row);
    /// Up or down alone.
    void scrollToRow(int row);
    void seekTo(const QModelIndex& index);
    void layOutRows();
    void stretchReasons();
    void fitNumbers();
    std::vector<int> selectedRows() const;
    void copy(QString text, const std::function<QString(std::size_t)>& line);

    session::Session& m_session;
    TraceModel& m_model;
    /// How many rows there were when numbers were measured; -1: they have not been.
    int m_measured = -1;
    /// The table follows the session's selection at this moment, and must not change it.
    bool m_following = false;
    /// The last row before the moment at which another view points; -1: none.
    int m_pointed = -1;
};

} // namespace ui
