// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "ui/look/look.h"

#include <QWidget>

namespace ui {

/// A picture in its own size. Its title and description are there for screen readers; the keyboard
/// can reach it; over a thing that has a sentence, the sentence is a tip.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    void display(const diagram::DisplayList& list, render::Theme theme);
    /// The sentence of what is there; empty where there is none.
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
