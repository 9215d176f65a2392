// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/time/spoken_timeline.h"

#include "ui/time/timeline.h"
#include "ui/time/transport.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace ui::spoken_timeline {
namespace {

/// Of the whole, for one press of a reader's key.
constexpr double kStepShare = 0.01;

double secondsOf(tcp::Instant at)
{
    return std::chrono::duration<double>(at.time_since_epoch()).count();
}

class TimelineInterface final
    : public QAccessibleWidget
    , public QAccessibleValueInterface
{
public:
    explicit TimelineInterface(Timeline& timeline)
        : QAccessibleWidget(&timeline, QAccessible::Slider)
        , m_timeline(timeline)
    {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? timeText(m_timeline.session().playhead())
                                           : QAccessibleWidget::text(which);
    }

    QVariant currentValue() const override { return secondsOf(m_timeline.session().playhead()); }
    QVariant minimumValue() const override { return 0.0; }
    QVariant maximumValue() const override { return secondsOf(m_timeline.session().knownEnd()); }
    QVariant minimumStepSize() const override { return kStepShare * maximumValue().toDouble(); }
    void setCurrentValue(const QVariant& value) override
    {
        const double seconds = std::clamp(value.toDouble(), 0.0, maximumValue().toDouble());
        const std::chrono::duration<double> since(seconds);
        emit m_timeline.seekRequested(
            tcp::Instant(std::chrono::duration_cast<tcp::Duration>(since)));
    }

private:
    Timeline& m_timeline;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* timeline = qobject_cast<Timeline*>(object);
    return timeline == nullptr ? nullptr : new TimelineInterface(*timeline);
}

} // namespace

void install()
{
    QAccessible::removeFactory(&make);
    QAccessible::installFactory(&make);
}

void announce(Timeline& timeline)
{
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent changed(&timeline, secondsOf(timeline.session().playhead()));
        QAccessible::updateAccessibility(&changed);
    }
}

} // namespace ui::spoken_timeline
