// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/exercise_list.h"

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "ui/learn/kind_words.h"
#include "ui/learn/learner.h"
#include "ui/look/languages.h"
#include "ui/widgets/title_delegate.h"
#include "ui/widgets/title_list.h"

#include <QEvent>
#include <QFrame>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kExerciseRole = Qt::UserRole;

/// Whether it is the user's or the class's, and not built in.
bool isOwn(const QString& id)
{
    return !lesson::courseShelf().ownFile(id).isEmpty() ||
        !lesson::exerciseShelf().ownFile(id).isEmpty();
}

} // namespace

ExerciseList::ExerciseList(Learner& learner, QWidget* parent)
    : QWidget(parent)
    , m_learner(learner)
    , m_list(new TitleList(this))
    , m_delegate(new TitleDelegate(m_list))
{
    setObjectName("exercisePanel");
    m_list->setObjectName("exerciseList");
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    setFocusProxy(m_list);
    const auto choose = [this](const QListWidgetItem* item) {
        const QString id = item == nullptr ? QString() : item->data(kExerciseRole).toString();
        if (lesson::courseShelf().find(id) != nullptr) {
            emit lessonChosen(id);
        } else if (!id.isEmpty() && id != m_current) {
            emit chosen(id);
        }
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListWidget::customContextMenuRequested, this, &ExerciseList::offer);
    connect(&learner, &Learner::changed, this, &ExerciseList::refresh);
}

void ExerciseList::setLook(const Look& look)
{
    m_look = look;
    fill();
}

void ExerciseList::fill()
{
    const QSignalBlocker blocker(m_list);
    m_delegate->setTheme(m_look.theme);
    m_list->clear();
    m_list->setAccessibleName(tr("Lessons and exercises"));
    // What the learner, or the class, has of its own is looked for first.
    for (const bool own : {true, false}) {
        add(lesson::courseShelf(), own, tr("Lessons"));
        add(lesson::exerciseShelf(), own, tr("Exercises"));
    }
    refresh();
    setCurrent(m_current);
}

void ExerciseList::add(const lesson::Shelf& shelf, bool own, const QString& heading)
{
    for (const lesson::CatalogueGroup& group : shelf.groups()) {
        if (own != !shelf.ownFile(group.entries.front().id).isEmpty()) {
            continue;
        }
        const QString title = inLanguage(group.title, m_look.language).replace('\n', ' ');
        auto* above = new QListWidgetItem(heading + " · " + title, m_list);
        above->setFlags(Qt::NoItemFlags);
        for (const lesson::CatalogueEntry& entry : group.entries) {
            auto* item = new QListWidgetItem(inLanguage(entry.title, m_look.language), m_list);
            item->setData(kExerciseRole, entry.id);
        }
    }
}

/// Titles stay; what the learner has done does not.
void ExerciseList::refresh()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const QString id = item->data(kExerciseRole).toString();
        if (!id.isEmpty()) {
            const QString words = second(id);
            item->setData(TitleDelegate::kSecondRole, words);
            item->setData(Qt::AccessibleTextRole,
                words.isEmpty() ? item->text() : withComma(item->text(), words));
        }
    }
}

QString ExerciseList::second(const QString& id) const
{
    if (lesson::courseShelf().find(id) != nullptr) {
        return m_learner.record().lessons.contains(id) ? tr("✓ done") : QString();
    }
    const lesson::ExerciseRecord done = m_learner.of(id);
    const QString sign = done.solved > 0 ? tr("✓ solved")
        : !done.halfway.isEmpty()        ? tr("… begun")
        : done.asked > 0                 ? tr("… not solved yet")
                                         : QString();
    const QString what = kinds(id);
    return sign.isEmpty() ? what : what.isEmpty() ? sign : sign + " · " + what;
}

/// Each file is read once, if nobody changes it.
QString ExerciseList::kinds(const QString& id) const
{
    static QMap<QString, lesson::ExercisePtr> read;
    if (!read.contains(id) || isOwn(id)) {
        const auto loaded = lesson::loadExercise(id);
        const auto* exercise = std::get_if<lesson::ExercisePtr>(&loaded);
        read[id] = exercise == nullptr ? nullptr : *exercise;
    }
    return read[id] == nullptr ? QString() : kindsOf(*read[id]);
}

/// By mouse at the pointer, by key for the current item.
void ExerciseList::offer(QPoint at)
{
    const QListWidgetItem* item = m_list->itemAt(at);
    const QString id = item == nullptr ? QString() : item->data(kExerciseRole).toString();
    if (id.isEmpty()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* change = menu->addAction(isOwn(id) ? tr("Change…") : tr("Make your own of it…"));
    change->setObjectName("changeEntry");
    connect(change, &QAction::triggered, this, [this, id] { emit changeRequested(id); });
    if (isOwn(id)) {
        QAction* remove = menu->addAction(tr("Move to the trash…"));
        remove->setObjectName("deleteEntry");
        connect(remove, &QAction::triggered, this, [this, id] { emit deleteRequested(id); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void ExerciseList::setCurrent(const QString& id)
{
    const QSignalBlocker blocker(m_list);
    m_current = id;
    m_list->setCurrentItem(itemOf(id));
}

void ExerciseList::showTop() { m_list->scrollToTop(); }

void ExerciseList::reveal(const QString& id)
{
    const QSignalBlocker blocker(m_list);
    if (QListWidgetItem* item = itemOf(id)) {
        m_list->setCurrentItem(item);
        const int above = m_list->row(item) - 1;
        if (above >= 0 && m_list->item(above)->flags() == Qt::NoItemFlags) {
            m_list->scrollToItem(m_list->item(above)); // its heading
        }
        m_list->scrollToItem(item);
    }
}

/// None: null.
QListWidgetItem* ExerciseList::itemOf(const QString& id) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (!id.isEmpty() && m_list->item(row)->data(kExerciseRole).toString() == id) {
            return m_list->item(row);
        }
    }
    return nullptr;
}

QString ExerciseList::after(const QString& id) const
{
    bool found = false;
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            if (found) {
                return entry.id;
            }
            found = entry.id == id;
        }
    }
    return {};
}

QString ExerciseList::leftHalfWay() const
{
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            if (!m_learner.of(entry.id).halfway.isEmpty()) {
                return entry.id;
            }
        }
    }
    return {};
}

QString ExerciseList::firstUnsolved() const
{
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            if (m_learner.of(entry.id).solved == 0) {
                return entry.id;
            }
        }
    }
    return lesson::exerciseShelf().groups().front().entries.front().id;
}

void ExerciseList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
