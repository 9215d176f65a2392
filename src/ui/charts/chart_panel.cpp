// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_panel.h"

#include "ui/look/notation_words.h"
#include "ui/look/preferences.h"
#include "ui/runs/second_run_box.h"
#include "ui/widgets/checked_menu.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace ui {
namespace {

using diagram::ChartKind;

/// Wide enough for its words where there is room; where the panel is narrow they are cut, rather
/// than the diagram beside it.
void letBeCut(QComboBox* box)
{
    constexpr int kLeastLetters = 10;
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(kLeastLetters * box->fontMetrics().averageCharWidth());
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QComboBox* madeChoice(QWidget* parent, const char* name)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    // A click leaves the keyboard where it was: the next key is for the charts or the diagram.
    box->setFocusPolicy(Qt::TabFocus);
    letBeCut(box);
    return box;
}

/// One, two or five of a power of ten: an axis that grows with the run does so now and then.
std::int64_t roundedUp(std::int64_t time)
{
    for (std::int64_t step = 1'000'000;; step *= 10) {
        for (const std::int64_t times : {1, 2, 5}) {
            if (times * step >= time) {
                return times * step;
            }
        }
    }
}

/// Where many charts have no room, they scroll.
QScrollArea* scrolled(QSplitter* charts)
{
    auto* area = new QScrollArea(charts->parentWidget());
    area->setObjectName("chartScroll");
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(charts->minimumSizeHint().width());
    area->setWidget(charts);
    return area;
}

} // namespace

ChartPanel::ChartPanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controls(new QWidget(this))
    , m_charts(new QSplitter(Qt::Vertical, this))
    , m_which(new QToolButton(this))
    , m_of(madeChoice(this, "chartOf"))
    , m_average(madeChoice(this, "chartAverage"))
    , m_with(new SecondRunBox(session, this))
    , m_all(new QToolButton(this))
{
    setObjectName("chartPanel");
    setAttribute(Qt::WA_StyledBackground);
    m_charts->setChildrenCollapsible(false);
    for (const ChartKind kind : diagram::kChartKinds) {
        auto* view = new ChartView(session, kind, m_charts);
        view->setVisible(kind == ChartKind::TimeSequence);
        connect(view, &ChartView::pointedAt, this, &ChartPanel::setCursorAt);
        connect(view, &ChartView::pointedAt, this, &ChartPanel::pointedAt);
        connect(view, &ChartView::seekRequested, this, &ChartPanel::seekRequested);
        connect(view, &ChartView::causeShown, this, &ChartPanel::causeShown);
        connect(view, &ChartView::spanRequested, this, &ChartPanel::setSpan);
        connect(view, &ChartView::actRequested, this,
            [this, kind](ChartAct act) { emit actRequested(act, shownChart(kind)); });
        m_charts->addWidget(view);
        m_views.push_back(view);
    }
    makeControls();
    connect(&session, &session::Session::changed, this, &ChartPanel::onChanged);
    countOctets(0);
    chooseSender();
    retranslate();
}

void ChartPanel::makeControls()
{
    auto* menu = new QMenu(m_which);
    for (const ChartKind kind : diagram::kChartKinds) {
        auto* action = addTick(*menu);
        action->setObjectName("showChart" + QString::number(static_cast<int>(kind)));
        action->setChecked(kind == ChartKind::TimeSequence);
        connect(action, &QAction::toggled, this, [this, kind](bool on) {
            if (on != view(kind)->isHidden()) {
                return; // the tick follows what is shown
            }
            const bool isLast = !on && shown().size() == 1;
            setShown(kind, on);
            keep();
            if (isLast) {
                m_which->menu()->close(); // it belongs to what is closed
                emit emptied();
            }
        });
        m_kinds.push_back(action);
    }
    m_which->setObjectName("chartWhich");
    m_which->setMenu(menu);
    m_which->setPopupMode(QToolButton::InstantPopup);
    m_which->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_all->setObjectName("chartAll");
    m_all->setEnabled(false);
    connect(m_all, &QToolButton::clicked, this, [this] { setSpan(std::nullopt); });
    m_with->setObjectName("chartWith");
    connect(m_of, &QComboBox::activated, this, &ChartPanel::chooseSender);
    connect(m_average, &QComboBox::activated, this,
        [this] { view(ChartKind::Throughput)->setAveraging(chosenAverage(*m_average)); });
    connect(m_with, &QComboBox::activated, this, &ChartPanel::chooseOther);

    auto* row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each : std::initializer_list<QWidget*>{m_which, m_of, m_average, m_with, m_all}) {
        row->addWidget(each);
    }
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_controls);
    column->addWidget(scrolled(m_charts), 1);
    m_average->hide();
}

ChartView* ChartPanel::view(ChartKind kind) const
{
    return m_views[static_cast<std::size_t>(kind)];
}

std::vector<ChartKind> ChartPanel::shown() const
{
    std::vector<ChartKind> kinds;
    for (const ChartView* view : m_views) {
        if (!view->isHidden()) {
            kinds.push_back(view->kind());
        }
    }
    return kinds;
}

void ChartPanel::setShown(ChartKind kind, bool isShown)
{
    const std::vector<ChartKind> now = shown();
    const bool isLast = now.size() == 1 && now.front() == kind;
    view(kind)->setVisible(isShown || isLast);
    m_kinds[static_cast<std::size_t>(kind)]->setChecked(isShown || isLast);
    m_average->setVisible(!view(ChartKind::Throughput)->isHidden());
    shareHeight();
    shareAxis();
}

/// A splitter does not tell the scroll area around it that it needs more.
void ChartPanel::shareHeight()
{
    const auto count = static_cast<int>(shown().size());
    m_charts->setMinimumHeight(count * m_views.front()->minimumSizeHint().height() +
        (count - 1) * m_charts->handleWidth());
}

void ChartPanel::showOnly(const std::vector<ChartKind>& kinds, const QString& with)
{
    for (const ChartKind kind : kinds) {
        setShown(kind, true);
    }
    for (const ChartKind kind : shown()) {
        setShown(kind, std::ranges::find(kinds, kind) != kinds.end());
    }
    m_with->choose({.id = with});
    setSpan(std::nullopt);
    chooseOther();
}

void ChartPanel::showFuture(bool shown)
{
    m_showsFuture = shown;
    shareAxis();
    for (ChartView* each : m_views) {
        each->showFuture(shown);
    }
}

void ChartPanel::setMagnification(double magnification)
{
    for (ChartView* each : m_views) {
        each->setMagnification(magnification);
    }
    m_controls->setVisible(magnification == 1);
    shareHeight();
}

void ChartPanel::scrollBy(int charts)
{
    QScrollBar* bar = findChild<QScrollArea*>("chartScroll")->verticalScrollBar();
    bar->setValue(bar->value() + charts * m_views.front()->minimumSizeHint().height());
}

void ChartPanel::shareAxis()
{
    if (!isVisible()) {
        return; // when it is shown
    }
    std::optional<TimeSpan> whole;
    for (ChartView* each : m_views) {
        const auto own = each->isHidden() ? std::nullopt : each->extent();
        if (own) {
            whole = whole ? TimeSpan{std::min(whole->from, own->from), std::max(whole->to, own->to)}
                          : own;
        }
    }
    if (!whole) {
        return;
    }
    if (!m_showsFuture) {
        const std::int64_t now = m_session.playhead().time_since_epoch().count();
        whole->to = std::clamp(roundedUp(now + now / 8), whole->from, whole->to);
    }
    // A little air, so that nothing is cut off at the edges.
    const std::int64_t air = std::max<std::int64_t>((whole->to - whole->from) / 64, 500);
    for (ChartView* each : m_views) {
        each->setWhole({whole->from - air, whole->to + air});
    }
}

void ChartPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    shareAxis();
}

void ChartPanel::onChanged(const session::Change& change)
{
    if (change.opened) {
        m_with->choose({});
        setSpan(std::nullopt);
        setCursorAt(std::nullopt);
    }
    const auto rows = m_session.trace().rows();
    const bool isCut = change.opened || change.keptRows < rows.size();
    countOctets(isCut ? 0 : m_counted);
    chooseSender();
    if (change.branches || change.opened) {
        m_with->refresh();
        chooseOther();
    }
    shareAxis();
}

void ChartPanel::countOctets(std::size_t keptSegments)
{
    const auto segments = m_session.trace().segments();
    if (keptSegments < m_counted || segments.size() < m_counted) {
        m_octets = {};
        m_counted = 0;
    }
    for (const sim::SentSegment& sent : segments.subspan(m_counted)) {
        m_octets[sent.from] += sent.injected ? 0 : sent.segment.len;
    }
    m_counted = segments.size();
}

sim::Side ChartPanel::sender() const
{
    const bool isServer = m_octets[sim::Side::Server] > m_octets[sim::Side::Client];
    return chosenDirection(*m_of).value_or(isServer ? sim::Side::Server : sim::Side::Client);
}

void ChartPanel::chooseSender()
{
    for (ChartView* view : m_views) {
        view->setSender(sender());
    }
    shareAxis();
}

void ChartPanel::chooseOther()
{
    const auto other = m_with->run();
    for (ChartView* view : m_views) {
        view->setOther(other);
    }
    shareAxis();
}

std::shared_ptr<const figure::OtherRun> ChartPanel::secondRun() const { return m_with->run(); }

ShownChart ChartPanel::shownChart(ChartKind kind) const
{
    ShownChart chart{kind, sender(), chosenAverage(*m_average), m_with->chosen(), {}};
    if (const auto& span = view(kind)->span()) {
        chart.range.from = tcp::Instant(tcp::Duration(std::max<std::int64_t>(0, span->from)));
        chart.range.to = tcp::Instant(tcp::Duration(span->to));
    }
    return chart;
}

std::optional<ShownChart> ChartPanel::focusedChart() const
{
    const QWidget* focus = window()->focusWidget();
    if (!isVisible() || focus == nullptr || !(focus == this || isAncestorOf(focus))) {
        return std::nullopt;
    }
    for (const ChartView* each : m_views) {
        if (each == focus) {
            return shownChart(each->kind());
        }
    }
    return shownChart(shown().front());
}

void ChartPanel::setSpan(std::optional<TimeSpan> span)
{
    for (ChartView* view : m_views) {
        view->setSpan(span);
    }
    m_all->setEnabled(span.has_value());
}

void ChartPanel::setCursorAt(std::optional<tcp::Instant> at)
{
    for (ChartView* view : m_views) {
        view->setCursorAt(at);
    }
}

void ChartPanel::setLook(const Look& look)
{
    m_look = look;
    m_with->setLook(look);
    chooseOther();
    for (ChartView* view : m_views) {
        view->setLook(look);
    }
    retranslate();
}

void ChartPanel::setRemembering()
{
    const QStringList kept = rememberedCharts();
    for (const ChartKind kind : diagram::kChartKinds) {
        if (!kept.isEmpty()) {
            view(kind)->setVisible(
                kept.contains(m_kinds[static_cast<std::size_t>(kind)]->objectName()));
        }
    }
    if (shown().empty()) {
        setShown(ChartKind::TimeSequence, true);
    }
    for (const ChartKind kind : diagram::kChartKinds) {
        setShown(kind, !view(kind)->isHidden());
    }
    m_isRemembering = true;
}

void ChartPanel::keep()
{
    if (m_isRemembering) {
        QStringList names;
        for (const ChartKind kind : shown()) {
            names += m_kinds[static_cast<std::size_t>(kind)]->objectName();
        }
        rememberCharts(names);
    }
}

void ChartPanel::retranslate()
{
    m_which->setText(tr("Charts") + QStringLiteral(" ▾"));
    m_which->setToolTip(tr("Which charts are shown, one above the other"));
    for (const ChartKind kind : diagram::kChartKinds) {
        m_kinds[static_cast<std::size_t>(kind)]->setText(nameOf(kind));
    }
    fillDirections(*m_of, m_look);
    m_of->setAccessibleName(tr("Direction"));
    m_of->setToolTip(tr("Whose data are shown"));
    fillAverages(*m_average);
    m_average->setAccessibleName(tr("Averaging"));
    m_average->setToolTip(tr("The time that throughput is averaged over"));
    m_with->setAccessibleName(tr("Second run"));
    m_with->setToolTip(tr("A branch, a scenario or a file that is laid over the current run"));
    m_all->setText(tr("Whole run"));
    m_all->setToolTip(tr("Shows the whole run again (double click, or 0)"));
    m_with->refresh();
    chooseOther();
}

void ChartPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
