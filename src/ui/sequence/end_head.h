// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "ui/look/look.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace ui {

/// The head of a lifeline, which stays in sight when the diagram is scrolled: the name of the end,
/// its state, and the fault that waits for its next segment, with a button to withdraw that.
class EndHead : public QFrame
{
    Q_OBJECT

public:
    EndHead(sim::Side side, QWidget* parent);

    /// `state` is empty if it is not known, `fault` if none waits.
    void tell(const QString& name, const QString& state, const QString& fault);
    bool hasFault() const;
    /// How tall letters are, in pixels.
    void setLetters(int height);
    void retranslate();

signals:
    void menuRequested(sim::Side side, QPoint where);
    void withdrawRequested(sim::Side side);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    sim::Side m_side;
    QLabel* m_name;
    QLabel* m_state;
    QToolButton* m_fault;
};

} // namespace ui
