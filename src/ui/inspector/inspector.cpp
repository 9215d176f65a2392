// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/inspector.h"

#include "render/paint/theme.h"
#include "ui/inspector/links.h"
#include "ui/inspector/picture_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int kMargin = 12;

/// Makes the page of what is selected.
struct PageMaker
{
    const PageSource& source;

    // Where nothing is selected that has a page of its own: the last segment.
    template<typename Other>
    Page operator()(const Other&) const
    {
        const auto sent = static_cast<std::uint32_t>(source.session.state().segmentCount());
        return sent == 0 ? emptyPage(source) : segmentPage(source, sim::SegmentId{sent});
    }
    Page operator()(sim::SegmentId segment) const { return segmentPage(source, segment); }
    Page operator()(sim::Side side) const { return endPage(source, side); }
    Page operator()(tcp::State state) const { return statePage(source, state); }
    Page operator()(const sim::Edge& edge) const
    {
        const tcp::Transition* row = tcp::findTransition(edge.from, edge.event);
        return row == nullptr ? emptyPage(source) : edgePage(source, *row);
    }
    Page operator()(const sim::Happening& happening) const
    {
        const auto timer = happening.kind == sim::Happening::Kind::Timer
            ? timerPage(source, happening)
            : std::nullopt;
        return timer ? *timer : endPage(source, happening.who);
    }
    Page operator()(sim::PhaseNumber number) const
    {
        const auto phase = phasePage(source, number);
        return phase ? *phase : (*this)(std::monostate());
    }
    Page operator()(const sim::EndVariable& variable) const
    {
        return endPage(source, variable.who);
    }
};

} // namespace

Inspector::Inspector(session::Session& session, QWidget* parent)
    : QScrollArea(parent)
    , m_session(session)
{
    setObjectName("inspector");
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    // Pictures are made for the width that is there: it must not change with their height.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    auto* content = new QWidget(this);
    content->setObjectName("inspectorPage");
    content->setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(kMargin, 8, kMargin, kMargin);
    m_column->setSpacing(6);
    m_title = new QLabel(content);
    m_title->setObjectName("detailTitle");
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->hide(); // nothing is selected yet
    m_column->addWidget(m_title);
    m_column->addStretch(1);
    setWidget(content);
    connect(&session, &session::Session::changed, this, &Inspector::onChanged);
    onChanged({.opened = true});
    setAccessibleName(tr("Inspector"));
}

void Inspector::setLook(const Look& look)
{
    m_look = look;
    refresh();
}

void Inspector::clear()
{
    qDeleteAll(m_blocks);
    m_blocks.clear();
    m_page = {};
}

void Inspector::onChanged(const session::Change& change)
{
    const std::size_t kept = change.opened ? 0 : change.keptRows;
    m_index.update(m_session.trace(), kept);
    m_symbols.update(m_session.trace(), kept < m_known ? m_index.segmentsBefore(kept) : SIZE_MAX);
    m_known = m_session.trace().rows().size();
    refresh();
    if (change.selection) {
        verticalScrollBar()->setValue(0);
    }
}

/// What is hidden is made when it is shown.
void Inspector::refresh()
{
    // Behind another panel's tab it is visible to Qt, but stands outside of the window.
    const QRect place(mapTo(window(), QPoint()), size());
    m_isStale = !isVisible() || !window()->rect().intersects(place);
    if (m_isStale) {
        return;
    }
    Page page = made();
    if (page != m_page) {
        // All at once: a page that is laid out bit by bit flickers.
        setUpdatesEnabled(false);
        display(page);
        m_page = std::move(page);
        m_column->activate();
        QEvent layOut(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(this, &layOut);
        setUpdatesEnabled(true);
    }
}

Page Inspector::made() const
{
    const double width = std::max(0, viewport()->width() - 2 * kMargin);
    const PageSource source{m_session, m_index, m_symbols, m_metrics, m_look, width};
    return std::visit(PageMaker{source}, m_session.selection());
}

void Inspector::display(const Page& page)
{
    m_title->setText(page.title);
    m_title->setStyleSheet(
        "color: " + render::colour(m_look.theme, page.ink).name() + "; font-size: 15px;");
    m_title->setVisible(!page.title.isEmpty());
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        if (const auto* text = std::get_if<PageText>(&page.blocks[i])) {
            QLabel* label = textAt(i);
            if (label->text() != text->html) {
                label->setText(text->html);
                label->setAccessibleName(QTextDocumentFragment::fromHtml(text->html).toPlainText());
            }
        } else {
            pictureAt(i)->display(std::get<diagram::DisplayList>(page.blocks[i]), m_look.theme);
        }
    }
    while (m_blocks.size() > page.blocks.size()) {
        delete m_blocks.back();
        m_blocks.pop_back();
    }
}

/// The widget of a block is used again where it is of the right kind.
QLabel* Inspector::textAt(std::size_t block)
{
    auto* known = block < m_blocks.size() ? qobject_cast<QLabel*>(m_blocks[block]) : nullptr;
    if (known != nullptr) {
        return known;
    }
    auto* label = new QLabel(widget());
    label->setObjectName("inspectorText");
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(label, &QLabel::linkActivated, this, &Inspector::follow);
    place(label, block);
    return label;
}

PictureView* Inspector::pictureAt(std::size_t block)
{
    auto* known = block < m_blocks.size() ? qobject_cast<PictureView*>(m_blocks[block]) : nullptr;
    if (known != nullptr) {
        return known;
    }
    auto* picture = new PictureView(widget());
    picture->setObjectName("inspectorPicture");
    place(picture, block);
    return picture;
}

void Inspector::place(QWidget* widget, std::size_t block)
{
    if (block < m_blocks.size()) {
        delete m_blocks[block];
        m_blocks[block] = widget;
    } else {
        m_blocks.push_back(widget);
    }
    // Below the title.
    m_column->insertWidget(static_cast<int>(block) + 1, widget);
    widget->show();
}

void Inspector::follow(const QString& href)
{
    const auto target = targetOf(href);
    if (!target) {
        return;
    }
    if (const auto* selection = std::get_if<sim::Subject>(&*target)) {
        const auto* segment = std::get_if<sim::SegmentId>(selection);
        if (segment == nullptr || segment->value - 1 < m_session.trace().segments().size()) {
            m_session.select(*selection);
        }
    } else if (const auto* at = std::get_if<tcp::Instant>(&*target)) {
        m_session.seek(*at);
    } else {
        emit pageRequested(std::get<QUrl>(*target));
    }
}

void Inspector::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    refresh();
}

void Inspector::paintEvent(QPaintEvent* event)
{
    QScrollArea::paintEvent(event);
    if (m_isStale) {
        QTimer::singleShot(0, this, &Inspector::refresh);
    }
}

void Inspector::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    refresh();
}

void Inspector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Inspector"));
        refresh();
    }
    QScrollArea::changeEvent(event);
}

} // namespace ui
