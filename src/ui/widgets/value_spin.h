// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDoubleSpinBox>

namespace ui {

/// A spin box for a number with a unit, without needless zeros. "None" is a value just below
/// the least. The mouse wheel changes the value only if the spin box has the focus; otherwise it
/// scrolls the page around it.
class ValueSpin : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit ValueSpin(QWidget* parent = nullptr);

    /// `none` is the text for "none"; empty: there always is a value.
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
