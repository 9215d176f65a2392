// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_panel.h"

#include "ui/branches/branch_text.h"
#include "ui/look/notation_words.h"
#include "ui/look/preferences.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace ui {
namespace {

using diagram::ChartKind;

/// Milliseconds to average over; 0: what suits the part that is shown.
constexpr int kAverages[] = {0, 1, 10, 50, 100, 500, 1000, 5000};

QComboBox* madeChoice(QWidget* parent, const char* name)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

ChartPanel::ChartPanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_charts(new QSplitter(Qt::Vertical, this))
    , m_which(new QToolButton(this))
    , m_of(madeChoice(this, "chartOf"))
    , m_average(madeChoice(this, "chartAverage"))
    , m_with(madeChoice(this, "chartWith"))
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
        connect(view, &ChartView::spanRequested, this, &ChartPanel::setSpan);
        connect(view, &ChartView::copyRequested, this, [this, kind](std::optional<TimeSpan> span) {
            emit copyRequested(kind, sender(), span);
        });
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
        auto* action = menu->addAction(QString());
        action->setObjectName("showChart" + QString::number(static_cast<int>(kind)));
        action->setCheckable(true);
        action->setChecked(kind == ChartKind::TimeSequence);
        connect(action, &QAction::triggered, this, [this, kind](bool on) {
            setShown(kind, on);
            keep();
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
    m_of->addItems({"", "", ""});
    for ([[maybe_unused]] const int average : kAverages) {
        m_average->addItem("");
    }
    connect(m_of, &QComboBox::activated, this, &ChartPanel::chooseSender);
    connect(m_average, &QComboBox::activated, this, [this](int index) {
        view(ChartKind::Throughput)->setAveraging(std::chrono::milliseconds(kAverages[index]));
    });
    connect(m_with, &QComboBox::activated, this, &ChartPanel::chooseOther);

    auto* row = new QHBoxLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{m_which, m_of, m_average, m_with, m_all}) {
        row->addWidget(each);
    }
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_charts, 1);
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
    shareAxis();
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
    // A little air, so that nothing is cut off at the edges.
    const std::int64_t air = std::max<std::int64_t>((whole->to - whole->from) / 64, 500'000);
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
        setSpan(std::nullopt);
        setCursorAt(std::nullopt);
    }
    const auto rows = m_session.trace().rows();
    const bool isCut = change.opened || change.keptRows < rows.size();
    countOctets(isCut ? 0 : m_counted);
    chooseSender();
    if (change.branches || change.opened) {
        fillOthers();
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
    if (m_of->currentIndex() > 0) {
        return sim::kBothSides[static_cast<std::size_t>(m_of->currentIndex() - 1)];
    }
    return m_octets[sim::Side::Server] > m_octets[sim::Side::Client] ? sim::Side::Server
                                                                     : sim::Side::Client;
}

void ChartPanel::chooseSender()
{
    for (ChartView* view : m_views) {
        view->setSender(sender());
    }
    shareAxis();
}

void ChartPanel::fillOthers()
{
    const session::Branches& branches = m_session.branches();
    const QVariant chosen = m_with->currentData();
    m_with->clear();
    m_with->addItem(tr("No second run"));
    for (const session::Branch& branch : branches.all()) {
        if (branch.id != branches.current()) {
            m_with->addItem(branchName(branch), branch.id.value);
        }
    }
    m_with->setCurrentIndex(std::max(0, m_with->findData(chosen)));
    m_with->setVisible(m_with->count() > 1);
    chooseOther();
}

void ChartPanel::chooseOther()
{
    std::shared_ptr<const sim::Trace> trace;
    if (m_with->currentIndex() > 0) {
        const session::BranchId id{m_with->currentData().toUInt()};
        trace = std::make_shared<const sim::Trace>(m_session.branches().trace(id));
    }
    const session::Branches& branches = m_session.branches();
    const QString name = branchName(branches.branch(branches.current()));
    for (ChartView* view : m_views) {
        view->setOther(trace, name, m_with->currentText());
    }
    shareAxis();
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
    m_of->setItemText(0, tr("Who sends more"));
    const render::Labels labels = labelsFor(m_look);
    for (const sim::Side side : sim::kBothSides) {
        const std::string way = labels.endTitle(side) + " → " + labels.endTitle(opposite(side));
        m_of->setItemText(1 + static_cast<int>(sim::index(side)), QString::fromStdString(way));
    }
    m_of->setAccessibleName(tr("Direction"));
    m_of->setToolTip(tr("Whose data are shown"));
    for (int i = 0; i < m_average->count(); ++i) {
        m_average->setItemText(
            i, kAverages[i] == 0 ? tr("Mean: automatic") : tr("Mean of %1 ms").arg(kAverages[i]));
    }
    m_average->setAccessibleName(tr("Averaging"));
    m_average->setToolTip(tr("The time that throughput is averaged over"));
    m_with->setAccessibleName(tr("Second run"));
    m_with->setToolTip(tr("A branch that is laid over the current one"));
    m_all->setText(tr("Whole run"));
    m_all->setToolTip(tr("Shows the whole run again (double click, or 0)"));
    fillOthers();
}

void ChartPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
