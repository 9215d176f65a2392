// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/focus_ring.h"

#include "ui/time/timeline.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>

namespace ui {
namespace {

constexpr int kRingWidth = 2;

class Frame : public QWidget
{
public:
    explicit Frame(QWidget* view)
        : QWidget(view)
    {
        setObjectName("focusRing");
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(view->rect());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (window()->isFullScreen()) {
            return; // a class looks at the picture alone
        }
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Link), kRingWidth));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
};

template<typename... Classes>
bool isAny(const QWidget* widget)
{
    return (... || (qobject_cast<const Classes*>(widget) != nullptr));
}

bool showsItself(const QWidget* widget)
{
    return widget->isWindow() ||
        isAny<QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QMenu, QMenuBar, Timeline>(
            widget);
}

} // namespace

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr) {
        return false;
    }
    const bool comes = event->type() == QEvent::FocusIn;
    if (comes || event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        // Behind a menu or another window the keyboard stays where it was.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            const bool byKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                reason == Qt::ShortcutFocusReason;
            put(comes && byKey && !showsItself(widget) ? widget : nullptr);
        }
    } else if (event->type() == QEvent::MouseButtonPress) {
        put(nullptr);
    } else if (event->type() == QEvent::Resize && m_frame && m_frame->parentWidget() == widget) {
        m_frame->setGeometry(widget->rect());
    }
    return false;
}

void FocusRing::put(QWidget* view)
{
    delete m_frame;
    if (view != nullptr) {
        m_frame = new Frame(view);
        m_frame->show();
    }
}

} // namespace ui
