// SPDX-License-Identifier: GPL-3.0-or-later

// The heads of the two ends, which stay in sight while the diagram is scrolled.

#include "ui/sequence/end_head.h"
#include "ui/sequence/sequence_view.h"
#include "ui/sequence/waiting_fault.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kTop = 6;
/// How near to a lifeline one has to point to mean its end.
constexpr double kLifelineReach = 40;

QString joined(const std::vector<std::string>& lines)
{
    QStringList all;
    for (const std::string& line : lines) {
        all += QString::fromStdString(line);
    }
    return all.join(' ');
}

} // namespace

void SequenceView::makeHeads()
{
    for (const sim::Side side : sim::kBothSides) {
        auto* head = new EndHead(side, viewport());
        head->hide();
        connect(head, &EndHead::menuRequested, this, &SequenceView::endMenuRequested);
        connect(head, &EndHead::withdrawRequested, this, &SequenceView::withdrawRequested);
        m_heads[side] = head;
    }
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SequenceView::placeHeads);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &SequenceView::placeHeads);
}

void SequenceView::placeHeads()
{
    const bool scrolled = verticalScrollBar()->value() > kHeadsHeight * scale() / 2;
    for (const sim::Side side : sim::kBothSides) {
        EndHead* head = m_heads[side];
        const auto& fault = m_session.state().nextFault(side);
        const auto x = m_picture.lifelineX(side);
        const bool needed = x && (scrolled || fault);
        if (needed) {
            head->tell(QString::fromStdString(m_picture.labels().endTitle(side)), stateOf(side),
                waitingFaultText(fault));
            const int middle = static_cast<int>(std::lround(toView({*x, 0}).x()));
            const int most = viewport()->width() - head->width() - 4;
            head->move(std::clamp(middle - head->width() / 2, 4, std::max(4, most)), kTop);
        }
        head->setVisible(needed);
    }
    keepHeadsApart();
}

QString SequenceView::stateOf(sim::Side side) const
{
    const auto state = m_session.endState(side);
    return state ? joined(m_picture.labels().state(*state)) : QString();
}

/// In a narrow window the names of two states may need more room than there is.
void SequenceView::keepHeadsApart()
{
    EndHead* left = m_heads[sim::Side::Client];
    EndHead* right = m_heads[sim::Side::Server];
    if (!left->isHidden() && !right->isHidden() && left->geometry().intersects(right->geometry())) {
        right->move(right->x(), left->geometry().bottom() + 4);
    }
}

std::optional<sim::Side> SequenceView::nearestLifeline(QPointF place) const
{
    const auto client = m_picture.lifelineX(sim::Side::Client);
    const auto server = m_picture.lifelineX(sim::Side::Server);
    if (!client || !server) {
        return {};
    }
    const double x = toPicture(place).x();
    return std::abs(x - *client) <= std::abs(x - *server) ? sim::Side::Client : sim::Side::Server;
}

std::optional<sim::Side> SequenceView::lifelineAt(QPointF place) const
{
    for (const sim::Side side : sim::kBothSides) {
        const auto x = m_picture.lifelineX(side);
        if (x && std::abs(toView({*x, 0}).x() - place.x()) <= kLifelineReach) {
            return side;
        }
    }
    return {};
}

} // namespace ui
