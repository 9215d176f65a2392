// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/font_metrics.h"
#include "session/session.h"
#include "ui/look.h"

#include <QWidget>

namespace ui {

/// The states of a connection with both ends on them, made to fit.
class StateGraphView : public QWidget
{
    Q_OBJECT

public:
    explicit StateGraphView(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);

    /// By how much at most the graph is enlarged to fill its room.
    void setMagnification(double magnification);

    QSize sizeHint() const override { return {460, 480}; }
    QSize minimumSizeHint() const override { return {260, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void relayout();

    session::Session& m_session;
    Look m_look;
    render::FontMetrics m_metrics;
    diagram::DisplayList m_list;
    std::size_t m_rows = 0;
    double m_magnification = 1;
};

} // namespace ui
