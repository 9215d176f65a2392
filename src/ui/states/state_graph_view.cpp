// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/states/state_graph_view.h"

#include "diagram/graph/state_graph.h"
#include "render/paint/painter.h"
#include "render/words/graph_labels.h"
#include "ui/look/icons.h"

#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace ui {

StateGraphView::StateGraphView(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_steps(session.trace().start())
{
    setObjectName("stateGraph");
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    makeZoomButton();
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        const bool isCut = change.opened || change.keptRows < m_rowsRead;
        readSteps(change.opened ? 0 : change.keptRows);
        // Between two transitions nothing changes here.
        if (isCut || stepsDone() != m_stepsDone) {
            relayout();
        }
        if (change.opened) {
            m_middle = {};
            revealEnds();
        }
        if (change.selection) {
            if (const GraphShapes::Shape* shape = m_shapes.of(m_session.selection())) {
                reveal(shape->boxes.boundingRect() | shape->lines.boundingRect());
            }
            announceSelection(*this, selectedPart());
            update();
        }
    });
    readSteps(0);
}

void StateGraphView::setLook(const Look& look)
{
    m_look = look;
    m_whole->setIcon(icon(Icon::Whole, look.theme));
    relayout();
}

void StateGraphView::setMagnification(double magnification)
{
    m_magnification = magnification;
    m_scale.reset();
    m_isByHand = false;
    arrange();
}

void StateGraphView::readSteps(std::size_t keptRows)
{
    const auto rows = m_session.trace().rows();
    if (keptRows <= m_rowsRead) {
        const auto cut = std::ranges::lower_bound(m_stepRows, keptRows);
        m_stepRows.erase(cut, m_stepRows.end());
        m_steps = sim::Trace(m_session.trace().start());
        for (const std::size_t row : m_stepRows) {
            m_steps.append(rows[row]);
        }
        m_rowsRead = keptRows;
    }
    for (; m_rowsRead < rows.size(); ++m_rowsRead) {
        if (std::holds_alternative<sim::StateRow>(rows[m_rowsRead].what)) {
            m_steps.append(rows[m_rowsRead]);
            m_stepRows.push_back(m_rowsRead);
        }
    }
}

std::size_t StateGraphView::stepsDone() const
{
    const auto next = std::ranges::lower_bound(m_stepRows, m_session.state().rowCount());
    return static_cast<std::size_t>(next - m_stepRows.begin());
}

void StateGraphView::relayout()
{
    m_stepsDone = stepsDone();
    const render::GraphLabels labels(m_look.language, m_look.names);
    m_natural = diagram::stateGraph(m_steps, m_stepsDone, {.keepsRoom = true}, m_metrics, labels);
    setAccessibleName(QString::fromStdString(m_natural.title));
    setAccessibleDescription(QString::fromStdString(m_natural.description));
    arrange();
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
    paintSelection(painter);
    render::paint(m_list, m_look.theme, painter);
}

} // namespace ui
