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
/// Between the heads, and at the edges.
constexpr int kSpace = 4;
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
    m_headBand->setObjectName("headBand");
    m_headBand->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_headBand->hide();
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
    int bottom = 0;
    for (const sim::Side side : sim::kBothSides) {
        EndHead* head = m_heads[side];
        const auto& fault = m_session.state().nextFault(side);
        const auto x = m_picture.lifelineX(side);
        const bool needed = x && (scrolled || fault);
        if (needed) {
            head->tell(QString::fromStdString(m_picture.labels().endTitle(side)), stateOf(side),
                waitingFaultText(fault));
            const int middle = static_cast<int>(std::lround(toView({*x, 0}).x()));
            const int most = viewport()->width() - head->width() - kSpace;
            head->move(
                std::clamp(middle - head->width() / 2, kSpace, std::max(kSpace, most)), kTop);
        }
        head->setVisible(needed);
    }
    keepHeadsApart();
    for (const sim::Side side : sim::kBothSides) {
        bottom = m_heads[side]->isHidden()
            ? bottom
            : std::max(bottom, m_heads[side]->geometry().bottom() + kTop);
    }
    // What is scrolled away goes under a band, instead of peeping out around the heads.
    m_headBand->setGeometry(0, 0, viewport()->width(), bottom);
    m_headBand->setVisible(scrolled && bottom > 0);
}

QString SequenceView::stateOf(sim::Side side) const
{
    const auto state = m_session.endState(side);
    return state ? joined(m_picture.labels().state(*state)) : QString();
}

/// Both stand at one height: each gives way by half, as far as there is room. Only in a very narrow
/// window, one stands below the other.
void SequenceView::keepHeadsApart()
{
    EndHead* left = m_heads[sim::Side::Client];
    EndHead* right = m_heads[sim::Side::Server];
    const int overlap = left->geometry().right() + kSpace - right->x();
    if (left->isHidden() || right->isHidden() || overlap <= 0) {
        return;
    }
    const int most = viewport()->width() - kSpace - right->width();
    const int rightX = std::clamp(right->x() + (overlap + 1) / 2, kSpace, std::max(kSpace, most));
    const int leftX = std::max(kSpace, rightX - kSpace - left->width());
    left->move(leftX, left->y());
    right->move(std::clamp(leftX + left->width() + kSpace, kSpace, std::max(kSpace, most)), kTop);
    if (left->geometry().intersects(right->geometry())) {
        right->move(right->x(), left->geometry().bottom() + kSpace);
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
