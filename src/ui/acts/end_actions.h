// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QMenu;

namespace ui {

class UserActs;

/// All that can be done to one end, as actions for bars and menus. An action that is impossible now
/// is disabled, and its tool tip says why; both come from Session::canApply().
class EndActions : public QObject
{
    Q_OBJECT

public:
    EndActions(session::Session& session, sim::Side side, UserActs& acts, QObject* parent);

    sim::Side side() const { return m_side; }
    QString sideName() const;
    /// The most frequent calls, in the order of a connection's life.
    const QList<QAction*>& calls() const { return m_calls; }
    /// Appends all actions that are not in calls().
    void addOthersTo(QMenu* menu);
    /// The faults for the next segment of this end.
    const QList<QAction*>& nextFaults() const { return m_faults; }

    /// Says why an action of this end that is disabled is impossible now. False: it is none of
    /// them, or it is possible.
    bool sayWhyNot(const QAction* action);
    /// The same for the action that has this key.
    bool sayWhyNot(const QKeySequence& key);

    void setLook(const Look& look);
    void retranslate();

private:
    using Words = std::function<QString()>;

    struct Entry
    {
        QAction* action;
        Words name;
        Words tip;
        /// Returns the act that the action would do. Null: the action is always possible.
        std::function<std::optional<session::Act>()> act;
        std::optional<Icon> sign;
    };

    QAction* add(const char* name, Words words, Words tip,
        std::function<std::optional<session::Act>()> act, std::function<void()> trigger);
    /// `client` is the key of the client's action; the server's is the same with Shift.
    void setKey(QAction* action, QKeyCombination client);
    void addCall(tcp::CallKind kind, Icon sign, Qt::Key key, Words words, Words tip);
    void addCalls();
    void addReading();
    void addNextFaults();
    void addFault(const char* name, Words words, const sim::Fault& fault);
    void addDialogs();
    void refresh();
    std::optional<sim::WhyNot> whyNot(const Entry& entry) const;

    session::Session& m_session;
    sim::Side m_side;
    UserActs& m_acts;
    Look m_look;
    std::vector<Entry> m_entries;
    QList<QAction*> m_calls;
    QList<QAction*> m_host;
    QList<QAction*> m_faults;
    QList<QAction*> m_dialogs;
};

} // namespace ui
