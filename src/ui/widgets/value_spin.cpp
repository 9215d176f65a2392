// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/value_spin.h"

#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

ValueSpin::ValueSpin(QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setLocale(QLocale::c());
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
    setAlignment(Qt::AlignRight);
}

void ValueSpin::setBounds(double least, double most, int decimals, const QString& none)
{
    setDecimals(decimals);
    setSpecialValueText(none);
    setRange(none.isEmpty() ? least : std::floor(least) - 1, most);
}

QString ValueSpin::textFromValue(double value) const
{
    QString text = QString::number(value, 'f', decimals());
    while (text.contains('.') && (text.endsWith('0') || text.endsWith('.'))) {
        text.chop(1);
    }
    return text;
}

/// Wide enough for what is usual, not for the greatest number that is possible.
QSize ValueSpin::sizeHint() const
{
    const int usual = fontMetrics().horizontalAdvance("100000 " + suffix());
    const int none = fontMetrics().horizontalAdvance(specialValueText());
    return {std::max(usual, none) + 42, QDoubleSpinBox::sizeHint().height()};
}

void ValueSpin::wheelEvent(QWheelEvent* event)
{
    if (hasFocus()) {
        QDoubleSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

/// A tenth of what is there, as a round number: delays of 1 ms and of a minute are both set with a
/// few steps.
void ValueSpin::stepBy(int steps)
{
    const double now = std::abs(value());
    const double round = now >= 20 ? std::pow(10, std::floor(std::log10(now / 2))) : 1;
    setSingleStep(std::max(round, std::pow(10, -decimals())));
    QDoubleSpinBox::stepBy(steps);
}

} // namespace ui
