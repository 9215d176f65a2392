// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPushButton>
#include <QStringList>

#include <initializer_list>

class QAction;
class QMenu;

namespace ui {

/// A thing in a menu that can be ticked; the menu stays open meanwhile.
QAction* addTick(QMenu& menu, const QString& text = {});

/// A button with a menu of things that can be chosen together. It names those that are.
class CheckedMenu : public QPushButton
{
    Q_OBJECT

public:
    explicit CheckedMenu(const QStringList& choices, QWidget* parent = nullptr);

    bool isAnyChecked() const;
    bool isChecked(qsizetype choice) const;
    void setChecked(qsizetype choice, bool isChecked);
    /// Whether each is chosen, in the order of the choices.
    void write(std::initializer_list<bool*> fields) const;

signals:
    void changed();

private:
    void name();

    QList<QAction*> m_choices;
};

} // namespace ui
