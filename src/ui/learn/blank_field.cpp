// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/blank_field.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kFieldHeight = 26;
constexpr double kLineAbove = 7; ///< of the middle of what is written above its line
constexpr double kRestingHeight = 16;
/// Of what is written, in pixels, and where it would not fit.
constexpr int kLetters = 13;
constexpr int kLeastLetters = 9;

} // namespace

BlankField::BlankField(const QString& item, const QString& prompt, const diagram::BlankPlace& place,
    double zoom, render::Theme theme, QWidget* picture)
    : QLineEdit(picture)
    , m_item(item)
    , m_place(place)
    , m_zoom(zoom)
    , m_theme(theme)
{
    setObjectName("blank-" + item);
    setAccessibleName(prompt);
    setToolTip(prompt);
    setFrame(false);
    setAlignment(Qt::AlignCenter);
    const int width = std::max(72, static_cast<int>(std::ceil(place.width * zoom)) + 8);
    const QPointF middle(place.middle.x * zoom, (place.middle.y - kLineAbove) * zoom);
    setGeometry(static_cast<int>(middle.x()) - width / 2,
        static_cast<int>(middle.y()) - kFieldHeight / 2, width, kFieldHeight);
    connect(this, &QLineEdit::textChanged, picture, qOverload<>(&QWidget::update));
}

void BlankField::drawResting(QPainter& painter) const
{
    if (hasFocus()) {
        return;
    }
    const auto ink = [this](diagram::Ink which) { return render::colour(m_theme, which); };
    const bool isRight = m_verdict == lesson::Verdict::Right;
    const double width = m_place.width * m_zoom;
    painter.save();
    painter.translate(m_place.middle.x * m_zoom, m_place.middle.y * m_zoom);
    painter.rotate(m_place.rotation);
    const QRectF box(-width / 2, -kLineAbove * m_zoom - kRestingHeight / 2, width, kRestingHeight);
    painter.setPen(!m_verdict ? ink(diagram::Ink::Line)
            : isRight         ? ink(diagram::Ink::Data)
                              : ink(diagram::Ink::Rst));
    painter.setBrush(ink(isReadOnly() ? diagram::Ink::Panel : diagram::Ink::Highlight));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(ink(diagram::Ink::Text));
    const QString sign = !m_verdict ? QString()
        : isRight                   ? QString::fromUtf8("\u2713 ")
                                    : QString::fromUtf8("\u2717 ");
    // Smaller letters rather than fewer.
    QFont font = this->font();
    int size = kLetters;
    do {
        font.setPixelSize(size);
    } while (QFontMetricsF(font).horizontalAdvance(sign + text()) > width - 4 &&
        --size >= kLeastLetters);
    painter.setFont(font);
    const QString shown = QFontMetricsF(font).elidedText(sign + text(), Qt::ElideRight, width - 4);
    painter.drawText(box, Qt::AlignCenter, shown);
    painter.restore();
}

void BlankField::tell(lesson::Verdict verdict)
{
    m_verdict = verdict;
    parentWidget()->update();
}

void BlankField::paintEvent(QPaintEvent* event)
{
    if (hasFocus()) {
        QLineEdit::paintEvent(event);
    }
}

void BlankField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    parentWidget()->update();
}

void BlankField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    parentWidget()->update();
}

} // namespace ui
