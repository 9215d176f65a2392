// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "ui/look/look.h"

#include <QWidget>

namespace ui {

/// A picture in its own size. Screen readers get its title and description, it can have the
/// keyboard focus, and a thing in it that has a sentence shows it as a tool tip.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    void display(const diagram::DisplayList& list, render::Theme theme);
    /// The sentence of the thing at a place; empty if there is none.
    QString sentenceAt(QPointF place) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    diagram::DisplayList m_list;
    render::Theme m_theme = render::Theme::Light;
};

} // namespace ui
