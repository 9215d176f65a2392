// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>

#include <algorithm>

namespace ui {
namespace {

constexpr auto kShown = std::chrono::seconds(6);
constexpr int kToastRoom = 20;

} // namespace

Toast::Toast(QWidget* parent)
    : QLabel(parent)
{
    setObjectName("toast");
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
    parent->installEventFilter(this);
}

void Toast::say(const QString& text)
{
    keepSaying(text);
    m_timer.start(kShown);
}

void Toast::keepSaying(const QString& text)
{
    m_timer.stop();
    setText(text);
    place();
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

/// In the middle of the lower edge, in as few lines as there is room for.
void Toast::place()
{
    const QWidget* below = parentWidget();
    ensurePolished();
    setWordWrap(false);
    const int width = std::min(sizeHint().width(), below->width() - 2 * kToastRoom);
    setWordWrap(true);
    const int height = heightForWidth(width);
    setGeometry((below->width() - width) / 2, below->height() - height - kToastRoom, width, height);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QLabel::eventFilter(watched, event);
}

void Toast::setLetters(int height) { setStyleSheet(QString("font-size: %1px;").arg(height)); }

void Toast::mousePressEvent(QMouseEvent*) { hide(); }

} // namespace ui
