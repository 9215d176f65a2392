// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/spoken_choice.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>

namespace ui::spoken_choice {
namespace {

class ChoiceInterface final : public QAccessibleWidget
{
public:
    explicit ChoiceInterface(QComboBox& box)
        : QAccessibleWidget(&box, QAccessible::ComboBox)
        , m_box(box)
    {}

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? m_box.currentText() : QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = m_box.view()->isVisible();
        return state;
    }

    // Its only part is the list of what can be chosen.
    int childCount() const override { return 1; }
    QAccessibleInterface* child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(m_box.view()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return child != nullptr && child->object() == m_box.view() ? 0 : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return m_box.view()->isVisible() && child(0)->rect().contains(x, y) ? child(0) : nullptr;
    }

    QStringList actionNames() const override { return {showMenuAction(), setFocusAction()}; }
    void doAction(const QString& action) override
    {
        if (action != showMenuAction()) {
            QAccessibleWidget::doAction(action);
        } else if (m_box.view()->isVisible()) {
            m_box.hidePopup();
        } else {
            m_box.showPopup();
        }
    }

private:
    QComboBox& m_box;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    // One that is written in has a field in it, which Qt's own interface knows about.
    auto* box = qobject_cast<QComboBox*>(object);
    return box == nullptr || box->isEditable() ? nullptr : new ChoiceInterface(*box);
}

} // namespace

void install()
{
    QAccessible::removeFactory(&make);
    QAccessible::installFactory(&make);
}

} // namespace ui::spoken_choice
