// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/trace/trace_model.h"

#include <QTableView>

#include <functional>

namespace ui {

/// The rows of the trace. What the user goes to is selected in the session, and what is selected
/// there is gone to here; while time goes on, the playhead's row is kept in sight. Enter or a
/// double click goes to the moment of a row.
class TraceTable : public QTableView
{
    Q_OBJECT

public:
    TraceTable(session::Session& session, TraceModel& model, QWidget* parent = nullptr);

    /// Columns as wide as their words.
    void setLook(const Look& look);
    /// After the model shows other rows: goes to what is selected.
    void settle();
    /// To the clipboard: the selected rows with a line of headings, or as lines of the published
    /// trace. Where they are too many, a message says so.
    void copyText();
    void copyJson();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void onChanged(const session::Change& change);
    void goTo(int row);
    void seekTo(const QModelIndex& index);
    void layOutRows();
    void stretchReasons();
    std::vector<int> selectedRows() const;
    void copy(QString text, const std::function<QString(std::size_t)>& line);

    session::Session& m_session;
    TraceModel& m_model;
    /// While the table follows the session, it tells the session nothing.
    bool m_following = false;
};

} // namespace ui
