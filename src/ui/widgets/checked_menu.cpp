// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/checked_menu.h"

#include "ui/look/languages.h"

#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace ui {

QAction* addTick(QMenu& menu, const QString& text)
{
    // A box of its own keeps the menu open.
    auto* box = new QCheckBox(text, &menu);
    box->setContentsMargins(10, 5, 14, 5);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(box);
    action->setText(text);
    action->setCheckable(true);
    QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    QObject::connect(
        action, &QAction::changed, box, [box, action] { box->setText(action->text()); });
    menu.addAction(action);
    return action;
}

CheckedMenu::CheckedMenu(const QStringList& choices, QWidget* parent)
    : QPushButton(parent)
{
    auto* menu = new QMenu(this);
    for (const QString& choice : choices) {
        auto* action = addTick(*menu, choice);
        connect(action, &QAction::toggled, this, [this] {
            name();
            emit changed();
        });
        m_choices.append(action);
    }
    setMenu(menu);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    name();
}

bool CheckedMenu::isAnyChecked() const
{
    return std::ranges::any_of(m_choices, &QAction::isChecked);
}

bool CheckedMenu::isChecked(qsizetype choice) const { return m_choices[choice]->isChecked(); }

void CheckedMenu::setChecked(qsizetype choice, bool isChecked)
{
    m_choices[choice]->setChecked(isChecked);
}

void CheckedMenu::write(std::initializer_list<bool*> fields) const
{
    auto choice = m_choices.begin();
    for (bool* field : fields) {
        *field = (*choice++)->isChecked();
    }
}

void CheckedMenu::name()
{
    QStringList chosen;
    for (const QAction* choice : m_choices) {
        if (choice->isChecked()) {
            chosen += choice->text();
        }
    }
    setText(chosen.isEmpty()     ? tr("Nothing")
            : chosen.size() <= 2 ? listed(chosen)
                                 : tr("%1 chosen").arg(chosen.size()));
    setToolTip(listed(chosen));
}

} // namespace ui
