// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "ui/look/look.h"

#include <QWidget>

class QLabel;

namespace ui {

class ComparisonView;

/// A run that breaks rules of TCP, at the right, beside the same run of TCP, on one time axis.
class BesidePage : public QWidget
{
    Q_OBJECT

public:
    explicit BesidePage(QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// `flight` is how long a segment usually travels.
    void show(sim::Trace real, sim::Trace changed, tcp::Duration flight);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Look m_look;
    sim::Trace m_changed;
    QLabel* m_left;
    QLabel* m_right;
    ComparisonView* m_view;
};

} // namespace ui
