// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/toast.h"

#include <QAccessible>

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
    const QWidget* below = parentWidget();
    const int width = std::min(sizeHint().width(), below->width() - 2 * kToastRoom);
    const int height = heightForWidth(width);
    setGeometry((below->width() - width) / 2, below->height() - height - kToastRoom, width, height);
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::setLetters(int height) { setStyleSheet(QString("font-size: %1px;").arg(height)); }

void Toast::mousePressEvent(QMouseEvent*) { hide(); }

} // namespace ui
