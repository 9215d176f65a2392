// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/figure_preview.h"

#include "figure/pages.h"
#include "figure/pdf_writer.h"
#include "figure/png_writer.h"
#include "render/paint/painter.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 120ms;
constexpr std::size_t kMostRows = 2'000;
constexpr int kRoom = 12;

/// The trace as it was after its first `rows`.
sim::Trace beginningOf(const sim::Trace& trace, std::size_t rows)
{
    sim::Trace beginning(trace.start());
    for (std::size_t row = 0; row < rows; ++row) {
        beginning.append(trace.rows()[row]);
    }
    const auto sent = std::ranges::upper_bound(
        trace.segments(), beginning.rows().back().at, {}, &sim::SentSegment::at);
    for (auto segment = trace.segments().begin(); segment != sent; ++segment) {
        beginning.append(*segment);
    }
    return beginning;
}

} // namespace

class FigurePreview::Canvas final : public QWidget
{
public:
    explicit Canvas(QWidget* parent)
        : QWidget(parent)
    {
        setObjectName("figureCanvas");
    }

    figure::Figure figure;
    render::Theme theme = render::Theme::Light;

    double scale() const { return (width() - 2 * kRoom) / std::max(1.0, figure.list.size.width); }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), palette().color(QPalette::Window));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(kRoom, kRoom);
        painter.scale(scale(), scale());
        const QRectF whole(0, 0, figure.list.size.width, figure.list.size.height);
        painter.setPen(QPen(palette().color(QPalette::Mid), 1 / scale()));
        painter.setBrush(render::colour(theme, diagram::Ink::Paper));
        painter.drawRect(whole);
        const QRectF exposed = painter.transform().inverted().mapRect(QRectF(event->rect()));
        render::paint(figure.list, theme, painter, exposed & whole);
    }
};

FigurePreview::FigurePreview(const sim::Trace& trace, QWidget* parent)
    : QScrollArea(parent)
    , m_trace(trace)
    , m_canvas(new Canvas(this))
{
    setObjectName("figurePreview");
    setAccessibleName(tr("Preview"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setWidget(m_canvas);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &FigurePreview::refresh);
}

void FigurePreview::setOptions(
    const QString& title, const figure::FigureOptions& options, figure::Format format)
{
    m_title = title;
    m_options = options;
    m_format = format;
    m_pause.start();
}

void FigurePreview::refresh()
{
    m_pause.stop();
    const std::size_t first = m_options.range.from ? m_trace.firstRowAt(*m_options.range.from) : 0;
    const std::size_t last = m_options.moment ? m_options.moment->visibleRows
        : m_options.range.to                  ? m_trace.firstRowAt(*m_options.range.to)
                                              : m_trace.rows().size();
    m_cut = figure::hasSequence(m_options.view) && last > first + kMostRows;
    if (m_cut) {
        figure::FigureOptions options = m_options;
        options.moment.reset();
        m_canvas->figure = figure::makeFigure(
            beginningOf(m_trace, first + kMostRows), m_title, options, m_metrics);
    } else {
        m_canvas->figure = figure::makeFigure(m_trace, m_title, m_options, m_metrics);
    }
    m_canvas->theme = m_options.theme;
    m_canvas->setAccessibleName(QString::fromStdString(m_canvas->figure.list.title));
    m_canvas->setAccessibleDescription(QString::fromStdString(m_canvas->figure.list.description));
    fit();
    m_canvas->update();
    emit refreshed();
}

QString FigurePreview::sizeText() const
{
    if (m_cut) {
        return tr("A long run: the preview shows its beginning.");
    }
    const figure::Figure& figure = m_canvas->figure;
    const double scale = m_format == figure::Format::Png ? m_options.scale : 1;
    const auto width = static_cast<int>(std::ceil(figure.width() * scale));
    const auto height = static_cast<int>(std::ceil(figure.height() * scale));
    const QString pixels = tr("%1 × %2 pixels").arg(width).arg(height);
    std::size_t pages = 1;
    switch (m_format) {
    case figure::Format::Svg:
        return pixels;
    case figure::Format::Csv:
        return tr("The data of the chart as a table");
    case figure::Format::Xpl:
        return tr("The data of the chart for xplot");
    case figure::Format::Png:
        pages = figure::pngPages(figure.list, figure.zoom * scale);
        if (pages == 0) {
            return tr("%1: too large for PNG").arg(pixels);
        }
        return pages == 1 ? pixels : tr("%1, in %2 files").arg(pixels).arg(pages);
    case figure::Format::Pdf:
        pages = figure::cutIntoPages(figure.list, figure::kTallestPage / figure.zoom).size();
        return tr("%1, pages: %2").arg(pixels).arg(pages);
    }
    return {};
}

void FigurePreview::fit()
{
    const int width = viewport()->width();
    const diagram::Size size = m_canvas->figure.list.size;
    const double scale = (width - 2 * kRoom) / std::max(1.0, size.width);
    m_canvas->resize(width, static_cast<int>(std::ceil(size.height * scale)) + 2 * kRoom);
}

void FigurePreview::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace ui
