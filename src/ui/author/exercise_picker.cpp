// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/exercise_picker.h"

#include "language/speaker.h"
#include "lesson/exercise/exercise_shelf.h"
#include "ui/look/languages.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace ui {
namespace {

QString titleText(const lesson::Localized& title)
{
    return spoken([&title](const language::Speaker& say) {
        return title.in(say.code());
    }).replace('\n', " · ");
}

/// One that is not on this machine is told by its id.
QString exerciseTitle(const QString& id)
{
    const lesson::CatalogueEntry* entry = lesson::exerciseShelf().find(id);
    return entry == nullptr ? id : titleText(entry->title);
}

} // namespace

ExercisePicker::ExercisePicker(QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_column(new QVBoxLayout(this))
    , m_box(new QComboBox(this))
{
    setObjectName("exercisePicker");
    m_label->setWordWrap(true);
    m_box->setObjectName("addExercise");
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_label);
    m_column->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, &ExercisePicker::add);
    rebuild();
}

void ExercisePicker::setExercises(const QStringList& ids)
{
    m_chosen = ids;
    rebuild();
}

void ExercisePicker::add(int index)
{
    const QString id = m_box->itemData(index).toString();
    if (!id.isEmpty() && !m_chosen.contains(id)) {
        m_chosen += id;
        emit edited();
    }
    rebuild();
}

void ExercisePicker::rebuild()
{
    const QSignalBlocker blocker(m_box);
    m_label->setText(tr("Exercises after the lesson:"));
    m_box->setAccessibleName(tr("Add an exercise"));
    m_box->clear();
    m_box->addItem(tr("Add an exercise…"), QString());
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            m_box->addItem(titleText(entry.title), entry.id);
        }
    }
    if (m_rows != nullptr) {
        // Later, as one of its buttons may have been pressed.
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    for (const QString& id : m_chosen) {
        auto* title = new QLabel(exerciseTitle(id), m_rows);
        title->setWordWrap(true);
        auto* remove = new QPushButton(tr("Remove"), m_rows);
        remove->setObjectName("removeExercise-" + id);
        remove->setAccessibleName(tr("Remove: %1").arg(title->text()));
        remove->setAutoDefault(false);
        auto* row = new QHBoxLayout;
        row->addWidget(title, 1);
        row->addWidget(remove);
        rows->addLayout(row);
        connect(remove, &QPushButton::clicked, this, [this, id] {
            m_chosen.removeAll(id);
            rebuild();
            emit edited();
        });
    }
    m_rows->setVisible(!m_chosen.isEmpty());
    m_column->insertWidget(1, m_rows);
}

void ExercisePicker::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
