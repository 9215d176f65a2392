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
#include <QPainter>
#include <QTableWidget>
#include <QVBoxLayout>

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

/// The table in what is shown; of two languages words stand one below the other.
lesson::SegmentTable tableOf(const lesson::Question& question, render::Language language)
{
    const auto shown = language.shown();
    lesson::SegmentTable table = lesson::segmentTable(question, shown.front());
    const lesson::SegmentTable second = lesson::segmentTable(question, shown.back());
    const auto add = [](QString& text, const QString& other) {
        text += text == other ? QString() : '\n' + other;
    };
    for (qsizetype column = 0; column < table.head.size(); ++column) {
        add(table.head[column], second.head[column]);
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
            add(table.rows[row][column].text, second.rows[row][column].text);
        }
    }
    return table;
}

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

void QuestionPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_figure.zoom, m_figure.zoom);
    render::paint(m_figure.list, m_theme, painter);
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
        return new QuestionPicture(std::move(*chart), look.theme, this);
    }
    const auto blanks = handout::blanksOf(question);
    options.width = blanks ? kBlankedWidth : kPictureWidth;
    options.blanks = blanks.value_or(render::Blanks());
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
    const lesson::SegmentTable shown = tableOf(question, look.language);
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
