// SPDX-License-Identifier: GPL-3.0-or-later

// How large the state graph is, and which part of it is seen: all of it, until the user asks for
// words that can be read from afar, or zooms. Then it is moved so that the states of both ends are
// in sight.

#include "ui/states/graph_abridge.h"
#include "ui/states/graph_squeeze.h"

#include "diagram/picture/text_pieces.h"
#include "render/paint/painter.h"
#include "ui/states/state_graph_view.h"

#include <QEvent>
#include <QPainterPathStroker>
#include <QPen>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {
namespace {

/// So large at least, in pixels, the smallest words are.
constexpr double kLeastLetters = 11;
/// Around what is drawn.
constexpr double kFitMargin = 6;
/// Below the graph, beside its notes, for the button.
constexpr double kButtonRoom = 22;
/// Projected, the same is cut off by many a screen.
constexpr double kScreenMargin = 10;
constexpr double kMostEnlarged = 3;
/// So near things can be brought together before words meet.
constexpr double kLeastAcross = 0.78;
constexpr double kLeastDown = 0.85;

} // namespace

/// What stands at the picture's very edges, and how small its words are.
void StateGraphView::measure()
{
    m_bounds = {};
    m_letters = 100;
    const auto add = [this](const QRectF& part) { m_bounds |= part; };
    for (const diagram::DisplayItem& item : m_list.items) {
        if (const auto* box = std::get_if<diagram::RectItem>(&item)) {
            add({box->rect.x, box->rect.y, box->rect.width, box->rect.height});
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            add(boxOf(*text));
            // A letter or two are a mark on a line.
            m_letters = text->text.size() > 3 ? std::min(m_letters, text->font.size) : m_letters;
        } else if (const auto* path = std::get_if<diagram::PathItem>(&item)) {
            add(render::qtPath(*path).boundingRect());
        }
    }
    for (const GraphShapes::Shape& shape : m_shapes.all()) {
        add(shape.lines.boundingRect());
    }
    m_bounds.adjust(-kFitMargin, -kFitMargin, kFitMargin, kFitMargin + kButtonRoom);
}

void StateGraphView::takeNatural()
{
    m_list = m_natural;
    m_across = 1;
    m_down = 1;
    m_shapes = GraphShapes(m_list, m_metrics);
    measure();
}

/// Closer together while that is enough for letters that can be read, else with fewer words; with
/// fewer, too, where words would meet.
void StateGraphView::adapt()
{
    takeNatural();
    const double readable = kLeastLetters / m_letters;
    const auto factor = [readable](double room, double needed, double least) {
        return std::clamp(room / (needed * readable), least, 1.0);
    };
    const double across = factor(width(), m_bounds.width(), kLeastAcross);
    const double down = factor(height(), m_bounds.height(), kLeastDown);
    if (m_magnification > 1) {
        adaptToScreen();
        return;
    }
    if (!m_isByHand && (across < 1 || down < 1)) {
        m_across = across;
        m_down = down;
        squeeze(m_list, across, down);
        m_shapes = GraphShapes(m_list, m_metrics);
        measure();
    }
    constexpr double kSlack = 1e-6;
    const bool isSmall = scale() * m_letters < kLeastLetters - kSlack;
    if (isSmall) {
        takeNatural();
    }
    // Words of what Figure 5 leaves out stand nearer to each other than its own.
    if (isSmall || ((m_across < 1 || m_down < 1) && doWordsMeet(m_list, m_metrics))) {
        abridge(m_list, kLeastLetters / scale(), m_bounds, m_metrics);
        m_shapes = GraphShapes(m_list, m_metrics);
    }
}

/// In front of a class: as wide as the screen is, and with the largest letters that leave nothing
/// out.
void StateGraphView::adaptToScreen()
{
    constexpr double kMostAcross = 1.6;
    constexpr double kLargest = 17;
    constexpr double kSmaller = 1;
    const double wide = width() * m_bounds.height() / (height() * m_bounds.width());
    m_across = std::clamp(wide, 1.0, kMostAcross);
    squeeze(m_list, m_across, 1);
    measure();
    m_bounds.adjust(-kScreenMargin, -kScreenMargin, kScreenMargin, kScreenMargin - kButtonRoom);
    const diagram::DisplayList plain = m_list;
    const QRectF page =
        m_bounds.adjusted(kScreenMargin, kScreenMargin, -kScreenMargin, -kScreenMargin);
    for (double letters = kLargest; letters > m_letters; letters -= kSmaller) {
        m_list = plain;
        if (abridge(m_list, letters, page, m_metrics)) {
            break;
        }
        m_list = plain;
    }
    m_shapes = GraphShapes(m_list, m_metrics);
}

void StateGraphView::arrange()
{
    adapt();
    revealEnds();
    placeZoomButton();
    update();
}

double StateGraphView::wholeScale() const
{
    return std::min({m_magnification, width() / m_bounds.width(), height() / m_bounds.height()});
}

double StateGraphView::readableScale() const
{
    return std::max(wholeScale(), kLeastLetters / m_letters);
}

double StateGraphView::scale() const { return m_scale.value_or(wholeScale()); }

QTransform StateGraphView::placement() const
{
    const double scale = this->scale();
    // In the middle where there is room; else no further than the edges.
    const auto offset = [scale](double room, double from, double length, double middle) {
        const double spare = room - length * scale;
        return spare >= 0
            ? spare / 2 - from * scale
            : std::clamp(room / 2 - middle * scale, spare - from * scale, -from * scale);
    };
    const double dx = offset(width(), m_bounds.x(), m_bounds.width(), m_middle.x());
    const double below = height() - m_bounds.height() * scale;
    // A projected graph stands in the middle of the screen, else at the top of its panel.
    const double dy = below >= 0 && m_magnification <= 1
        ? -m_bounds.y() * scale
        : offset(height(), m_bounds.y(), m_bounds.height(), m_middle.y());
    return QTransform::fromTranslate(dx, dy).scale(scale, scale);
}

void StateGraphView::moveBy(QPointF way)
{
    const QTransform placed = placement();
    m_middle = placed.inverted().map(QRectF(rect()).center() - way);
    update();
}

void StateGraphView::zoomTo(double scale, QPointF anchor)
{
    // In the coordinates of the natural picture.
    QPointF kept = placement().inverted().map(anchor);
    kept = {kept.x() / m_across, kept.y() / m_down};
    m_isByHand = true;
    takeNatural();
    m_scale = std::clamp(scale, wholeScale(), kMostEnlarged * std::max(1.0, wholeScale()));
    adapt();
    m_middle = QPointF(kept.x() * m_across, kept.y() * m_down) +
        (QRectF(rect()).center() - anchor) / *m_scale;
    placeZoomButton();
    update();
}

void StateGraphView::zoomBy(double factor)
{
    zoomTo(scale() * factor, rect().center());
    if (m_magnification > 1) {
        revealEnds(); // nobody in front of a class moves the picture
    }
}

void StateGraphView::setWhole(bool whole)
{
    m_isByHand = false;
    takeNatural();
    m_scale = whole ? std::nullopt : std::optional(readableScale());
    adapt();
    revealEnds();
    placeZoomButton();
    update();
}

void StateGraphView::reveal(const QRectF& part)
{
    const QTransform placed = placement();
    const QRectF wanted =
        placed.mapRect(part).adjusted(-kFitMargin, -kFitMargin, kFitMargin, kFitMargin);
    const auto shift = [](double from, double to, double room) {
        return to - from > room ? (from + to - room) / 2
            : from < 0          ? from
                                : std::max(0.0, to - room);
    };
    const QPointF way(shift(wanted.left(), wanted.right(), width()),
        shift(wanted.top(), wanted.bottom(), height()));
    if (!way.isNull()) {
        moveBy(-way);
        placeZoomButton();
    }
}

void StateGraphView::revealEnds()
{
    QRectF both;
    for (const sim::Side side : sim::kBothSides) {
        const auto state = m_session.endState(side);
        const auto* shape = state ? m_shapes.of(*state) : nullptr;
        if (shape != nullptr) {
            both |= shape->boxes.boundingRect();
        }
    }
    if (!both.isEmpty()) {
        reveal(both);
    }
}

void StateGraphView::makeZoomButton()
{
    m_whole = new QToolButton(this);
    m_whole->setObjectName("graphWhole");
    m_whole->setCheckable(true);
    m_whole->setIconSize({16, 16});
    m_whole->setFocusPolicy(Qt::TabFocus);
    connect(m_whole, &QToolButton::clicked, this, &StateGraphView::setWhole);
    retranslate();
}

void StateGraphView::retranslate()
{
    m_whole->setAccessibleName(tr("Whole graph"));
    m_whole->setToolTip(tr("The whole graph, or as large as it can be read (0)"));
    placeZoomButton();
}

QRectF StateGraphView::boxOf(const diagram::TextItem& text) const
{
    const double width = diagram::widthOf(text, m_metrics);
    const double left = diagram::beginOf(text, width);
    return {text.at.x + left, text.at.y - text.font.size, width, text.font.size * 1.3};
}

/// How much of the picture's words lies under `place` of the view, in pixels; a line counts as a
/// short word.
double StateGraphView::coveredBy(const QRectF& place) const
{
    constexpr double kLine = 100;
    const QTransform placed = placement();
    double covered = 0;
    for (const diagram::DisplayItem& item : m_list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            const QRectF both = placed.mapRect(boxOf(*text)) & place;
            covered += both.width() * both.height();
        }
    }
    const QPainterPathStroker stroker(QPen(Qt::black, 2));
    for (const GraphShapes::Shape& shape : m_shapes.all()) {
        const QPainterPath lines = stroker.createStroke(placed.map(shape.lines));
        covered += lines.intersects(place) ? kLine : 0;
    }
    return covered;
}

/// The corner in which a button of this size covers the least.
QPoint StateGraphView::freeCorner(QSize size) const
{
    const int right = width() - size.width();
    const int bottom = height() - size.height();
    QPoint best(right, bottom);
    double least = std::numeric_limits<double>::max();
    for (const QPoint corner : {best, QPoint(0, bottom), QPoint(right, 0), QPoint(0, 0)}) {
        const double covered = coveredBy(QRectF(corner, size));
        if (covered < least) {
            least = covered;
            best = corner;
        }
    }
    return best;
}

/// It is there where it makes a difference.
void StateGraphView::placeZoomButton()
{
    const bool isWhole = scale() <= wholeScale() * 1.001;
    m_whole->setChecked(isWhole);
    m_whole->setVisible(m_magnification <= 1 && readableScale() > wholeScale() * 1.001);
    m_whole->adjustSize();
    if (m_whole->isVisibleTo(this)) {
        m_whole->move(freeCorner(m_whole->size()));
    }
}

void StateGraphView::wheelEvent(QWheelEvent* event)
{
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        zoomTo(scale() * std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    } else {
        moveBy(QPointF(event->angleDelta()) / 2);
    }
    event->accept();
}

void StateGraphView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StateGraphView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
