// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QToolButton;

namespace ui {

/// What the user of one end can ask of it. Calls that the end would answer with an error are
/// disabled, and their tip says why.
class CallBar : public QWidget
{
    Q_OBJECT

public:
    CallBar(session::Session& session, sim::Side side, QWidget* parent = nullptr);

    void setLook(const Look& look);
    QList<QAction*> actions() const;
    QString sideName() const;

signals:
    /// Data to be sent: the user is to be asked how much.
    void sendRequested(sim::Side side);
    void callRequested(sim::Side side, tcp::CallKind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        tcp::CallKind kind;
        QAction* action;
        QToolButton* button;
    };

    void add(tcp::CallKind kind);
    void retranslate();
    void refresh();

    session::Session& m_session;
    sim::Side m_side;
    Look m_look;
    QLabel* m_name;
    std::vector<Entry> m_entries;
};

} // namespace ui
