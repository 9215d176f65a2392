// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/trace/trace_model.h"
#include "ui/trace/trace_query.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class TraceTable;

/// The trace as a table, and its filters: words, the kind of row, the end.
class TracePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TracePanel(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Another view points at this moment; none: nowhere.
    void setPointer(std::optional<tcp::Instant> at);
    /// Whether rows that have not happened yet are shown.
    void showFuture(bool shown);

signals:
    /// The pointer is on a row of this moment; none: it is elsewhere.
    void pointedAt(std::optional<tcp::Instant> at);

protected:
    void changeEvent(QEvent* event) override;

private:
    void filter();
    void tellProblem();
    void count();
    void retranslate();
    void nameChoices();

    session::Session& m_session;
    Look m_look;
    TraceModel m_model;
    TraceTable* m_table;
    QLineEdit* m_words;
    QComboBox* m_kind;
    QComboBox* m_who;
    QLabel* m_count;
    /// What is wrong with the filter; hidden if nothing is.
    QLabel* m_problem;
    std::optional<QueryProblem> m_wrong;
    /// Times out when the user has stopped typing: then the filter is applied.
    QTimer m_typing;
};

} // namespace ui
