// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/question_figure.h"

#include "handout/picture_blanks.h"
#include "handout/question_picture.h"
#include "lesson/exercise/figure_table.h"
#include "render/paint/font_metrics.h"
#include "render/paint/painter.h"
#include "ui/learn/blank_field.h"
#include "ui/look/languages.h"

#include <QHeaderView>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// Beside the picture there has to be room for what is asked.
constexpr double kPictureWidth = 440;
/// With blanks more, so that they stand along the arrows.
constexpr double kBlankedWidth = 560;
/// So that each value can be read from the grid.
constexpr double kChartWidth = 600;
constexpr int kCellPadding = 6;

} // namespace

QuestionPicture::QuestionPicture(figure::Figure figure, render::Theme theme, QWidget* parent)
    : QWidget(parent)
    , m_figure(std::move(figure))
    , m_theme(theme)
{
    setObjectName("questionPicture");
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(QString::fromStdString(m_figure.list.title));
    setAccessibleDescription(QString::fromStdString(m_figure.list.description));
}

QSize QuestionPicture::sizeHint() const
{
    return {static_cast<int>(std::ceil(m_figure.width())),
        static_cast<int>(std::ceil(m_figure.height()))};
}

void QuestionPicture::setPlot(const diagram::PlotArea& area, bool isGrid)
{
    m_plot = area;
    m_isGrid = isGrid;
    setCursor(Qt::CrossCursor);
}

void QuestionPicture::mousePressEvent(QMouseEvent* event)
{
    constexpr double kAround = 8;
    const QPointF at = event->position() / m_figure.zoom;
    const diagram::Rect room = m_plot ? m_plot->rect : diagram::Rect();
    const QRectF plot(room.x, room.y, room.width, room.height);
    if (!m_plot || !plot.adjusted(-kAround, -kAround, kAround, kAround).contains(at)) {
        QWidget::mousePressEvent(event);
        return;
    }
    QPointF values(std::max(0.0, m_plot->x.value(at.x())), std::max(0.0, m_plot->y.value(at.y())));
    if (m_isGrid) { // rounds are counted from 1
        values = {std::max(1.0, std::round(values.x())), std::round(values.y())};
    }
    m_mark = QPointF(m_plot->x.pixel(values.x()), m_plot->y.pixel(values.y()));
    update();
    emit pointed(values);
}

/// Lines to both axes from where it was pointed at.
void QuestionPicture::paintMark(QPainter& painter) const
{
    constexpr double kRing = 5;
    painter.setPen(QPen(render::colour(m_theme, diagram::Ink::Client), 1, Qt::DashLine));
    painter.drawLine(*m_mark, QPointF(m_mark->x(), m_plot->rect.bottom()));
    painter.drawLine(*m_mark, QPointF(m_plot->rect.x, m_mark->y()));
    painter.setPen(QPen(render::colour(m_theme, diagram::Ink::Client), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(*m_mark, kRing, kRing);
}

void QuestionPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_figure.zoom, m_figure.zoom);
    render::paint(m_figure.list, m_theme, painter);
    if (m_mark) {
        paintMark(painter);
    }
    painter.resetTransform();
    for (const BlankField* blank : m_blanks) {
        blank->drawResting(painter);
    }
}

QuestionFigure::QuestionFigure(const lesson::Question& question, const Look& look, QWidget* parent)
    : QWidget(parent)
{
    setObjectName("questionFigure");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    const bool isRead =
        std::ranges::any_of(question.items, [&question](const lesson::AskedItem& item) {
            return lesson::chartAxis(question, item).has_value();
        });
    if (isRead) {
        auto* hint = new QLabel(
            tr("Click a point in the chart: its value is entered where you are answering."), this);
        hint->setObjectName("chartHint");
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    m_picture = picture(question, look);
    if (m_picture != nullptr) {
        column->addWidget(m_picture);
        m_isEmpty = false;
    }
    // A diagram with blanks tells what the table would.
    auto* segments = blanks().isEmpty() ? table(question, look) : nullptr;
    if (segments != nullptr) {
        column->addWidget(segments);
        m_isEmpty = false;
    }
    column->addStretch(1);
}

QuestionPicture* QuestionFigure::picture(const lesson::Question& question, const Look& look)
{
    figure::FigureOptions options;
    options.language = look.language;
    options.theme = look.theme;
    options.numbers = render::Numbers::Absolute;
    options.flags = look.flags;
    const render::FontMetrics measurer;
    if (auto chart = handout::questionChart(question, look.language, kChartWidth, measurer)) {
        auto* made = new QuestionPicture(std::move(chart->figure), look.theme, this);
        made->setPlot(chart->area, !question.figure->rounds.empty());
        connect(made, &QuestionPicture::pointed, this, &QuestionFigure::pointed);
        return made;
    }
    const auto blanks = handout::blanksOf(question);
    options.width = blanks ? kBlankedWidth : kPictureWidth;
    options.blanks = blanks.value_or(render::Blanks());
    options.extras.times = !blanks && handout::tellsTimes(question);
    const auto trace = blanks ? handout::withoutStates(question.run->trace(), question.figure->to)
                              : handout::shownTrace(question);
    if (!trace) {
        return nullptr;
    }
    auto* made =
        new QuestionPicture(figure::makeFigure(*trace, {}, options, measurer), look.theme, this);
    if (blanks) {
        const figure::Figure& figure = made->figure();
        for (const diagram::BlankPlace& place : diagram::blankPlaces(figure.list)) {
            const lesson::AskedItem& item = question.items[place.number - 1];
            made->add(new BlankField(item.name, inLanguage(item.prompt, look.language), place,
                figure.zoom, look.theme, made));
        }
    }
    return made;
}

QList<BlankField*> QuestionFigure::blanks() const
{
    return m_picture == nullptr ? QList<BlankField*>() : m_picture->blanks();
}

QTableWidget* QuestionFigure::table(const lesson::Question& question, const Look& look)
{
    const lesson::SegmentTable shown = lesson::segmentTable(question, look.language);
    if (shown.rows.empty()) {
        return nullptr;
    }
    const auto rows = static_cast<int>(shown.rows.size());
    const auto columns = static_cast<int>(shown.columns.size());
    auto* table = new QTableWidget(rows, columns, this);
    table->setObjectName("segmentTable");
    table->setAccessibleName(tr("Table of segments"));
    table->setHorizontalHeaderLabels(shown.head);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const auto& cell =
                shown.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            auto* item = new QTableWidgetItem(cell.text);
            item->setTextAlignment(Qt::AlignCenter);
            if (cell.blank > 0) {
                item->setBackground(render::colour(look.theme, diagram::Ink::Highlight));
            }
            table->setItem(row, column, item);
        }
    }
    for (QWidget* part : {static_cast<QWidget*>(table),
             static_cast<QWidget*>(table->horizontalHeader()), table->viewport()}) {
        part->ensurePolished();
    }
    table->resizeColumnsToContents();
    table->resizeRowsToContents();
    for (int row = 0; row < rows; ++row) {
        table->setRowHeight(row, table->rowHeight(row) + kCellPadding);
    }
    table->horizontalHeader()->setFixedHeight(
        table->horizontalHeader()->sizeHint().height() + kCellPadding);
    for (int column = 0; column < columns; ++column) {
        table->setColumnWidth(column, table->columnWidth(column) + kCellPadding);
    }
    const int frame = 2 * table->frameWidth();
    table->setFixedSize(table->horizontalHeader()->length() + frame,
        table->verticalHeader()->length() + table->horizontalHeader()->height() + frame);
    return table;
}

} // namespace ui
