// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDoubleSpinBox>

namespace ui {

/// A number with its unit, without zeros behind the point. "None" is one below the least. The wheel
/// changes it only where it has the focus: otherwise it scrolls what it stands in.
class ValueSpin : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit ValueSpin(QWidget* parent = nullptr);

    /// `none` is what is shown where there is none of it; empty: there always is some.
    void setBounds(double least, double most, int decimals, const QString& none = {});
    bool isNone() const { return !specialValueText().isEmpty() && value() == minimum(); }
    void setNone() { setValue(minimum()); }

    QString textFromValue(double value) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void wheelEvent(QWheelEvent* event) override;
    void stepBy(int steps) override;
};

} // namespace ui
