// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/look.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class BranchDelegate;

/// The branches of the session as a tree. A click or Enter switches to a branch, F2 renames it,
/// Delete deletes it, and it can be compared with the current one.
class BranchPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BranchPanel(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);

signals:
    /// The user wants to see two branches side by side.
    void compareRequested(session::BranchId left, session::BranchId right);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void refresh();
    void retranslate();
    void onDoubtfulDelete();
    void onCompare();
    void askMenu(QPoint place);
    void updateButtons();
    session::BranchId chosen() const;
    QString nameOf(const session::Branch& branch) const;
    QString detailsOf(const session::Branch& branch) const;
    void fillItem(QTreeWidgetItem& item, const session::Branch& branch) const;

    session::Session& m_session;
    render::EndNames m_names;
    QTreeWidget* m_tree;
    /// That of the current branch.
    QTreeWidgetItem* m_shown = nullptr;
    BranchDelegate* m_delegate;
    QPushButton* m_compare;
    QAction* m_rename;
    QAction* m_delete;
};

} // namespace ui
