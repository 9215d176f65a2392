// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/branches/branch_panel.h"

#include "ui/branches/branch_delegate.h"
#include "ui/look/languages.h"
#include "ui/look/notation_words.h"
#include "ui/runs/branch_text.h"
#include "ui/widgets/message.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

namespace ui {
namespace {

using session::BranchId;

constexpr int kBranchRole = Qt::UserRole;

BranchId idOf(const QTreeWidgetItem& item) { return {item.data(0, kBranchRole).toUInt()}; }

} // namespace

BranchPanel::BranchPanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_tree(new QTreeWidget(this))
    , m_delegate(new BranchDelegate(m_tree))
    , m_compare(new QPushButton(this))
    , m_rename(new QAction(this))
    , m_delete(new QAction(this))
{
    setObjectName("branchPanel");
    setAttribute(Qt::WA_StyledBackground);
    m_tree->setObjectName("branchTree");
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(14);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setMouseTracking(true);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    m_compare->setObjectName("compareBranches");
    m_rename->setObjectName("renameBranch");
    // F2 is the tree's own way to edit; elsewhere the key may mean something else.
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->installEventFilter(this);
    m_delete->setObjectName("deleteBranch");
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction* action : {m_rename, m_delete}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(action);
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 10);
    column->setSpacing(6);
    column->addWidget(m_tree, 1);
    column->addWidget(m_compare);

    connect(m_tree, &QTreeWidget::itemClicked, this,
        [this](const QTreeWidgetItem* item) { m_session.switchTo(idOf(*item)); });
    connect(m_tree, &QTreeWidget::itemActivated, this,
        [this](const QTreeWidgetItem* item) { m_session.switchTo(idOf(*item)); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &BranchPanel::updateButtons);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &BranchPanel::askMenu);
    // Later: the tree is filled anew, and its editor is still at work.
    connect(
        m_delegate, &BranchDelegate::renamed, this,
        [this](unsigned id, const QString& name) { m_session.rename({id}, name); },
        Qt::QueuedConnection);
    connect(
        m_rename, &QAction::triggered, this, [this] { m_tree->editItem(m_tree->currentItem()); });
    connect(m_delete, &QAction::triggered, this, &BranchPanel::onDoubtfulDelete);
    connect(m_compare, &QPushButton::clicked, this, &BranchPanel::onCompare);
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        if (change.branches) {
            refresh();
        } else if (change.position) {
            const session::Branches& branches = m_session.branches();
            fillItem(*m_shown, branches.branch(branches.current()));
        }
    });
    retranslate();
}

void BranchPanel::setLook(const Look& look)
{
    m_names = look.names;
    m_delegate->setTheme(look.theme);
    refresh();
}

QString BranchPanel::nameOf(const session::Branch& branch) const
{
    return branchName(branch, m_names);
}

/// Of the branch that is shown, how both ends are now; of others, how they are at its end.
QString BranchPanel::detailsOf(const session::Branch& branch) const
{
    if (branch.id != m_session.branches().current()) {
        return labelled(momentText(branch.end), branchDetails(branch));
    }
    session::Branch now = branch;
    for (const sim::Side side : sim::kBothSides) {
        now.states[side] = m_session.endState(side).value_or(branch.states[side]);
    }
    return branchDetails(now);
}

void BranchPanel::fillItem(QTreeWidgetItem& item, const session::Branch& branch) const
{
    const bool current = branch.id == m_session.branches().current();
    const QString moment = branch.beginning ? momentText(branch.beginning->at) : QString();
    const QString details = detailsOf(branch);
    item.setFlags(item.flags() | Qt::ItemIsEditable);
    item.setText(0, nameOf(branch));
    item.setData(0, kBranchRole, branch.id.value);
    item.setData(0, BranchDelegate::kDetailsRole, details);
    item.setData(0, BranchDelegate::kCurrentRole, current);
    item.setData(0, BranchDelegate::kMomentRole, moment);
    item.setToolTip(0, (nameOf(branch) + '\n' + moment).trimmed() + '\n' + details);
    item.setData(0, Qt::AccessibleTextRole,
        current ? withComma(nameOf(branch), tr("shown now")) : nameOf(branch));
    item.setData(0, Qt::AccessibleDescriptionRole, (moment + ' ' + details).trimmed());
}

void BranchPanel::refresh()
{
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    // Qt goes down a tree by calls within calls. What lies deeper stands on the deepest level, too:
    // there is no room for more steps to the right.
    constexpr int kDeepest = 100;
    struct Place
    {
        QTreeWidgetItem* item;
        int depth;
    };
    std::map<BranchId, Place> places;
    for (const session::Branch& branch : m_session.branches().all()) {
        Place place{nullptr, 0};
        if (!branch.parent) {
            place.item = new QTreeWidgetItem(m_tree);
        } else if (const Place& parent = places.at(*branch.parent); parent.depth < kDeepest) {
            place = {new QTreeWidgetItem(parent.item), parent.depth + 1};
        } else {
            place = {new QTreeWidgetItem(parent.item->parent()), kDeepest};
        }
        fillItem(*place.item, branch);
        places.emplace(branch.id, place);
    }
    m_tree->expandAll();
    m_shown = places.at(m_session.branches().current()).item;
    m_tree->setCurrentItem(m_shown);
    m_tree->scrollToItem(m_tree->currentItem());
    updateButtons();
}

BranchId BranchPanel::chosen() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item == nullptr ? m_session.branches().current() : idOf(*item);
}

void BranchPanel::updateButtons()
{
    m_compare->setEnabled(m_session.branches().count() > 1);
    m_delete->setEnabled(m_session.branches().branch(chosen()).parent.has_value());
}

void BranchPanel::onCompare()
{
    const BranchId current = m_session.branches().current();
    BranchId other = chosen();
    if (other == current) {
        // With what it came from; the trunk with what came from it last.
        const auto parent = m_session.branches().branch(current).parent;
        other = parent.value_or(m_session.branches().all().back().id);
    }
    emit compareRequested(other, current);
}

void BranchPanel::onDoubtfulDelete()
{
    const BranchId id = chosen();
    const session::Branch& branch = m_session.branches().branch(id);
    std::size_t within = 0;
    for (const session::Branch& each : m_session.branches().all()) {
        within += m_session.branches().isWithin(each.id, id) ? 1 : 0;
    }
    const QString what = within == 1
        ? tr("Delete the branch “%1”?").replace("%1", nameOf(branch))
        : tr("Delete the branch “%1” and the %2 branches that begin in it?")
              .replace("%1", nameOf(branch))
              .replace("%2", QString::number(within - 1));
    if (confirm(this, what, tr("This cannot be undone."), tr("Delete"))) {
        m_session.remove(id);
    }
}

void BranchPanel::askMenu(QPoint place)
{
    QMenu menu(this);
    menu.setObjectName("branchMenu");
    menu.addActions({m_rename, m_delete});
    menu.exec(m_tree->viewport()->mapToGlobal(place));
}

void BranchPanel::retranslate()
{
    m_compare->setText(tr("Compare side by side"));
    m_compare->setAccessibleName(m_compare->text());
    m_rename->setText(tr("&Rename"));
    m_delete->setText(tr("&Delete"));
    m_tree->setAccessibleName(tr("Branches"));
    refresh();
}

bool BranchPanel::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<const QKeyEvent*>(event)->key() == Qt::Key_F2) {
        event->accept();
    }
    return QWidget::eventFilter(object, event);
}

void BranchPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
