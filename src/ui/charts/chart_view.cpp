// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_view.h"

#include "render/paint/painter.h"
#include "render/words/chart_labels.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>

namespace ui {

ChartView::ChartView(session::Session& session, diagram::ChartKind kind, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(kind)
    , m_reader(kind, sim::Side::Client)
    , m_menu(new QToolButton(this))
{
    m_menu->setObjectName("chartMenuButton");
    m_menu->setText(QStringLiteral("⋯"));
    m_menu->setAutoRaise(true);
    connect(m_menu, &QToolButton::clicked, this,
        [this] { showMenu(m_menu->mapToGlobal(m_menu->rect().bottomLeft())); });
    setObjectName("chart" + QString::number(static_cast<int>(kind)));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&session, &session::Session::changed, this, &ChartView::onChanged);
}

void ChartView::onChanged(const session::Change& change)
{
    m_keptRows = std::min(m_keptRows, change.opened ? 0 : change.keptRows);
    if (m_keptRows < m_rowsRead || m_session.trace().rows().size() != m_rowsRead) {
        invalidate();
    }
    if (change.position || change.selection) {
        update();
    }
    if (change.position && !m_showsFuture) {
        invalidate(); // marks that have happened come in
    }
}

void ChartView::setLook(const Look& look)
{
    m_look = look;
    invalidate();
}

void ChartView::setSender(sim::Side of)
{
    if (of != chart().of) {
        m_reader = diagram::ChartReader(m_kind, of);
        m_isFresh = true;
        readOther();
        invalidate();
    }
}

void ChartView::setAveraging(tcp::Duration averaging)
{
    m_averaging = averaging;
    invalidate();
}

void ChartView::setOther(std::shared_ptr<const figure::OtherRun> other)
{
    if (other != m_otherRun) {
        m_otherRun = std::move(other);
        readOther();
        invalidate();
    }
}

void ChartView::readOther()
{
    m_other = m_otherRun ? diagram::chartOf(m_otherRun->trace, m_kind, chart().of)
                         : diagram::emptyChart(m_kind, chart().of);
}

void ChartView::setSpan(std::optional<TimeSpan> span)
{
    if (span != m_span) {
        m_span = span;
        invalidate();
    }
}

void ChartView::setWhole(const TimeSpan& whole)
{
    if (whole != m_whole) {
        m_whole = whole;
        invalidate();
    }
}

std::optional<TimeSpan> ChartView::extent()
{
    readRun();
    std::optional<TimeSpan> span;
    for (const diagram::ChartOfRun& run : runs()) {
        if (!run.chart->empty()) {
            const TimeSpan own{
                diagram::momentOfX(*run.chart, static_cast<double>(run.chart->begin())),
                diagram::momentOfX(*run.chart, static_cast<double>(run.chart->end()))};
            span =
                span ? TimeSpan{std::min(span->from, own.from), std::max(span->to, own.to)} : own;
        }
    }
    return span;
}

void ChartView::setCursorAt(std::optional<tcp::Instant> at)
{
    if (at != m_cursor) {
        m_cursor = at;
        update();
    }
}

void ChartView::showFuture(bool shown)
{
    m_showsFuture = shown;
    invalidate();
}

void ChartView::setMagnification(double magnification)
{
    m_magnification = magnification;
    m_menu->setVisible(magnification == 1); // a projector has no use for it
    updateGeometry();
    invalidate();
}

void ChartView::invalidate()
{
    m_isLaidOut = false;
    update();
}

void ChartView::readRun()
{
    if (m_keptRows >= m_rowsRead && m_session.trace().rows().size() == m_rowsRead && !m_isFresh) {
        return;
    }
    m_isFresh = false;
    m_reader.update(m_session.trace(), m_keptRows);
    m_keptRows = std::numeric_limits<std::size_t>::max();
    m_rowsRead = m_session.trace().rows().size();
}

std::vector<diagram::ChartOfRun> ChartView::runs() const
{
    std::vector<diagram::ChartOfRun> result{{&chart()}};
    if (m_otherRun) {
        result.front().name = m_otherRun->nameOfFirst.toStdString();
        result.push_back({&m_other, m_otherRun->name.toStdString()});
    }
    return result;
}

std::vector<diagram::ChartOfRun> ChartView::drawnRuns() const
{
    std::vector<diagram::ChartOfRun> result = runs();
    for (std::size_t i = 0; i < m_picture.rates.size(); ++i) {
        result[i].chart = &m_picture.rates[i];
    }
    return result;
}

const diagram::ChartPicture& ChartView::picture()
{
    if (!m_isLaidOut) {
        readRun();
        layOut();
        tell();
    }
    return m_picture;
}

void ChartView::layOut()
{
    diagram::ChartOptions options;
    options.width = width() / m_magnification;
    options.height = height() / m_magnification;
    options.averaging = m_averaging;
    // For the numbers of every chart.
    constexpr double kLeft = 66;
    options.leastLeft = kLeft;
    options.from = m_span.value_or(m_whole).from;
    options.to = m_span.value_or(m_whole).to;
    if (m_kind == diagram::ChartKind::Rounds) {
        options = diagram::inRounds(chart(), options);
    } else if (!m_showsFuture) {
        options.now = m_session.playhead().time_since_epoch().count();
    }
    m_picture = diagram::layoutChart(
        runs(), options, m_metrics, render::ChartLabels(m_look.language, m_look.names));
    m_isLaidOut = true;
    paintPixmap();
}

void ChartView::paintPixmap()
{
    m_pixmap = QPixmap(size() * devicePixelRatioF());
    m_pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_pixmap.fill(render::colour(m_look.theme, diagram::Ink::Paper));
    QPainter painter(&m_pixmap);
    painter.scale(m_magnification, m_magnification);
    render::paint(m_picture.list, m_look.theme, painter);
}

void ChartView::tell()
{
    m_menu->setToolTip(tr("What can be done with this chart"));
    m_menu->setAccessibleName(m_menu->toolTip());
    setAccessibleName(QString::fromStdString(m_picture.list.title));
    setAccessibleDescription(QString::fromStdString(m_picture.list.description));
}

TimeSpan ChartView::shownSpan() const { return m_span.value_or(m_whole); }

double ChartView::xOf(tcp::Instant at)
{
    const diagram::PlotArea& area = picture().area;
    return area.x.pixel(diagram::xOfMoment(chart(), at.time_since_epoch().count()));
}

tcp::Instant ChartView::instantAt(double x)
{
    const diagram::PlotArea& area = picture().area;
    const std::int64_t moment = diagram::momentOfX(chart(), area.x.value(x));
    return tcp::Instant(tcp::Duration(std::max<std::int64_t>(0, moment)));
}

void ChartView::paintEvent(QPaintEvent*)
{
    picture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_pixmap);
    if (m_picture.isEmpty) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_magnification, m_magnification);
    paintPlayhead(painter);
    paintSelection(painter);
    paintCursor(painter);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_menu->adjustSize();
    m_menu->move(width() - m_menu->width() - 2, 2);
    invalidate();
}

void ChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        invalidate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
