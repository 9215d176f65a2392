// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/look.h"

#include <QFrame>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

/// The text of a packetdrill script: every line with its number and a mark, and in words what did
/// not go as the script says. The line of the present moment is highlighted; a click on a line goes
/// to its moment.
class ScriptPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ScriptPanel(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);

signals:
    /// Another run was opened: whether it is that of a script.
    void scriptOpened(bool isScript);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillLine(QTreeWidgetItem& item, const session::ScriptLine& line) const;
    void showWords();
    void showPresent();
    /// The line that happened last; -1: none yet.
    int presentLine() const;
    void goTo(const QTreeWidgetItem* item);

    session::Session& m_session;
    Look m_look;
    QLabel* m_summary;
    QTreeWidget* m_lines;
    int m_present = -1;
};

} // namespace ui
