// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state_graph_view.h"

#include "diagram/state_graph.h"
#include "render/graph_labels.h"
#include "render/painter.h"

#include <QPainter>

#include <algorithm>

namespace ui {

StateGraphView::StateGraphView(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName("stateGraph");
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        // Between two steps nothing changes here.
        if (change.opened || change.keptRows < m_rows || m_session.state().rowCount() != m_rows) {
            relayout();
        }
    });
}

void StateGraphView::setLook(const Look& look)
{
    m_look = look;
    relayout();
}

void StateGraphView::setMagnification(double magnification)
{
    m_magnification = magnification;
    update();
}

void StateGraphView::relayout()
{
    m_rows = m_session.state().rowCount();
    const render::GraphLabels labels(m_look.language);
    m_list = diagram::stateGraph(m_session.trace(), m_rows, {}, m_metrics, labels);
    collectParts();
    setAccessibleName(QString::fromStdString(m_list.title));
    setAccessibleDescription(QString::fromStdString(m_list.description));
    update();
}

QTransform StateGraphView::placement() const
{
    const double scale =
        std::min({m_magnification, width() / m_list.size.width, height() / m_list.size.height});
    return QTransform::fromTranslate((width() - m_list.size.width * scale) / 2, 0)
        .scale(scale, scale);
}

void StateGraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), render::colour(m_look.theme, diagram::Ink::Paper));
    if (m_list.size.width <= 0 || m_list.size.height <= 0) {
        return;
    }
    painter.setTransform(placement(), true);
    render::paint(m_list, m_look.theme, painter);
}

} // namespace ui
