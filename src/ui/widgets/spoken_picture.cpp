// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/spoken_picture.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWidget>

namespace ui {
namespace {

/// A part, as long as somebody asks about it.
class PartInterface final
    : public QAccessibleInterface
    , public QAccessibleActionInterface
{
public:
    PartInterface(QWidget& widget, int index)
        : m_widget(&widget)
        , m_index(index)
    {}

    bool isValid() const override
    {
        return m_widget != nullptr && m_index < picture()->partCount();
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_widget->window()->windowHandle(); }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    int index() const { return m_index; }

    QString text(QAccessible::Text which) const override
    {
        if (isValid() && which == QAccessible::Name) {
            return picture()->part(m_index).sentence;
        }
        return isValid() && which == QAccessible::Description &&
                m_index == picture()->selectedPart()
            ? m_widget->accessibleDescription()
            : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        const QRect place = isValid() ? picture()->part(m_index).place : QRect();
        return {m_widget->mapToGlobal(place.topLeft()), place.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.selectable = state.focusable = state.readOnly = true;
        if (isValid()) {
            const SpokenPicture::Part part = picture()->part(m_index);
            state.selected = part.isSelected;
            state.focused = part.isSelected && m_widget->hasFocus();
            state.offscreen = part.place.isEmpty();
        }
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override
    {
        if (!isValid()) {
            return;
        }
        if (action == setFocusAction()) {
            m_widget->setFocus();
        }
        picture()->selectPart(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    SpokenPicture* picture() const { return dynamic_cast<SpokenPicture*>(m_widget.data()); }

    QPointer<QWidget> m_widget;
    int m_index;
};

class PictureInterface final : public QAccessibleWidget
{
public:
    PictureInterface(QWidget& widget, SpokenPicture& picture)
        : QAccessibleWidget(&widget, QAccessible::List)
        , m_picture(picture)
    {}
    ~PictureInterface() override
    {
        for (const QAccessible::Id id : m_parts) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return m_picture.partCount(); }

    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= m_picture.partCount()) {
            return nullptr;
        }
        if (!m_parts.contains(index)) {
            m_parts[index] =
                QAccessible::registerAccessibleInterface(new PartInterface(*widget(), index));
        }
        return QAccessible::accessibleInterface(m_parts[index]);
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* part = dynamic_cast<const PartInterface*>(child);
        return part == nullptr ? -1 : part->index();
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(m_picture.partAt(widget()->mapFromGlobal(QPoint(x, y))));
    }

    QAccessibleInterface* focusChild() const override
    {
        return widget()->hasFocus() ? child(m_picture.selectedPart()) : nullptr;
    }

private:
    SpokenPicture& m_picture;
    /// Made when somebody asks: a run may have a million segments.
    mutable QHash<int, QAccessible::Id> m_parts;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    auto* picture = dynamic_cast<SpokenPicture*>(widget);
    return picture == nullptr ? nullptr : new PictureInterface(*widget, *picture);
}

} // namespace

void SpokenPicture::announceSelection(QWidget& widget, int index)
{
    if (QAccessible::isActive() && index >= 0) {
        QAccessibleEvent selection(&widget, QAccessible::Selection);
        selection.setChild(index);
        QAccessible::updateAccessibility(&selection);
        QAccessibleEvent focus(&widget, QAccessible::Focus);
        focus.setChild(index);
        QAccessible::updateAccessibility(&focus);
    }
}

void SpokenPicture::describe(QWidget& widget, const QString& text)
{
    widget.setAccessibleDescription(text);
    const auto* picture = dynamic_cast<const SpokenPicture*>(&widget);
    if (picture != nullptr && picture->selectedPart() >= 0 && QAccessible::isActive()) {
        // There the reader is, and hears only of that.
        QAccessibleEvent described(&widget, QAccessible::DescriptionChanged);
        described.setChild(picture->selectedPart());
        QAccessible::updateAccessibility(&described);
    }
}

void SpokenPicture::install()
{
    QAccessible::removeFactory(&make);
    QAccessible::installFactory(&make);
}

} // namespace ui
