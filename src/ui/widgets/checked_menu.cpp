// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/checked_menu.h"

#include "ui/look/languages.h"

#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace ui {

CheckedMenu::CheckedMenu(const QStringList& choices, QWidget* parent)
    : QPushButton(parent)
{
    auto* menu = new QMenu(this);
    for (const QString& choice : choices) {
        // A box of its own keeps the menu open while several are chosen.
        auto* box = new QCheckBox(choice, menu);
        box->setContentsMargins(10, 5, 14, 5);
        auto* action = new QWidgetAction(menu);
        action->setDefaultWidget(box);
        action->setText(choice);
        action->setCheckable(true);
        connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
        connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
        connect(action, &QAction::toggled, this, [this] {
            name();
            emit changed();
        });
        menu->addAction(action);
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
