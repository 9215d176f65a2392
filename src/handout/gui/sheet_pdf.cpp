// SPDX-License-Identifier: GPL-3.0-or-later

#include "handout/sheet_pdf.h"

#include "figure/pdf_text.h"

#include "handout/picture_blanks.h"
#include "handout/question_picture.h"
#include "handout/sheet_html.h"
#include "language/speaker.h"
#include "render/paint/font_metrics.h"
#include "render/paint/fonts.h"
#include "render/paint/painter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <memory>
#include <utility>

namespace handout {
namespace {

constexpr double kMargin = 18;        // millimetres
constexpr int kResolution = 300;      // dots an inch
constexpr double kPixels = 96;        // an inch of a picture
constexpr double kPictureWidth = 560; // pixels, at the widest
constexpr double kFontPoints = 10;
constexpr double kLeastBlanked = 0.9; // so that there is room to write

/// What is not parted by the end of a page.
struct Piece
{
    std::unique_ptr<QTextDocument> text;
    std::optional<figure::Figure> picture;
    /// Of a picture: how much smaller than usual it is drawn, and may be drawn.
    double scale = 1;
    double leastScale = 0.8;
    /// In dots, with what is left free below.
    double height = 0;
    double gapAbove = 0;
    /// The next piece stays on the same page, if it fits there at all.
    bool keptWithNext = false;
    /// The first and the last one of a question.
    bool beginsQuestion = false;
    bool endsQuestion = false;
};

using Pieces = std::vector<Piece>;

/// Lays out sheets on the pages of one file.
class SheetPrinter
{
public:
    SheetPrinter(QPdfWriter& writer, QPainter& painter)
        : m_writer(writer)
        , m_painter(painter)
        , m_width(writer.width())
        , m_height(writer.height() - footerHeight())
    {}

    void print(const Sheet& sheet, bool isFirst)
    {
        if (!isFirst) {
            m_writer.newPage();
        }
        m_y = 0;
        m_page = 1;
        m_waiting = nullptr;
        Pieces pieces = piecesOf(sheet);
        footer(sheet);
        for (std::size_t i = 0; i < pieces.size();) {
            const std::size_t end = endOfGroup(pieces, i);
            const Piece note = piece(noteHtml(sheet));
            makeFit(pieces, i, end);
            if (!fits(pieces, i, end) && mayWait(pieces, i, note)) {
                draw(pieces[i]);
                draw(note);
                m_waiting = &pieces[i + 1];
                i += 2;
                continue;
            }
            while (!fits(pieces, i, end)) {
                newPage(sheet);
            }
            for (; i < end; ++i) {
                draw(pieces[i]);
            }
            if (m_waiting != nullptr && pieces[end - 1].endsQuestion) {
                newPage(sheet);
            }
        }
    }

private:
    double footerHeight() const { return kResolution / 3.0; }

    /// Behind the last piece that stays on one page with the first one. What is kept together is
    /// parted where no page has room for all of it.
    std::size_t endOfGroup(const Pieces& pieces, std::size_t first) const
    {
        double height = pieces[first].height;
        std::size_t end = first + 1;
        while (end < pieces.size() && pieces[end - 1].keptWithNext &&
            height + pieces[end].height <= m_height) {
            height += pieces[end].height;
            ++end;
        }
        return end;
    }

    bool fits(const Pieces& pieces, std::size_t first, std::size_t end) const
    {
        double bottom = m_y;
        for (std::size_t i = first; i < end; ++i) {
            bottom += pieces[i].height;
        }
        return m_y == 0 || bottom <= m_height;
    }

    /// Makes the picture of a group a little smaller, if all of it fits on the page then.
    void makeFit(Pieces& pieces, std::size_t first, std::size_t end) const
    {
        double excess = m_y - m_height;
        Piece* picture = nullptr;
        for (std::size_t i = first; i < end; ++i) {
            excess += pieces[i].height;
            picture = pieces[i].picture ? &pieces[i] : picture;
        }
        if (picture == nullptr || excess <= 0) {
            return;
        }
        const double drawn = picture->picture->height() * dots(*picture->picture);
        const double scale = (drawn - excess) / drawn;
        if (scale >= picture->leastScale) {
            picture->scale = scale;
            picture->height -= excess;
        }
    }

    /// Whether a question may begin on this page though its picture has to stand on the next one:
    /// much of the page would be left empty, and there is room for more than the text above it.
    bool mayWait(const Pieces& pieces, std::size_t first, const Piece& note) const
    {
        constexpr double kMuch = 0.2; // of the page
        const bool hasPicture = first + 2 < pieces.size() && pieces[first].beginsQuestion &&
            pieces[first + 1].picture && !pieces[first + 1].endsQuestion;
        if (!hasPicture || m_height - m_y < kMuch * m_height) {
            return false;
        }
        double bottom = m_y + pieces[first].height + note.height;
        for (std::size_t i = first + 2; i < endOfGroup(pieces, first + 2); ++i) {
            bottom += pieces[i].height;
        }
        return bottom <= m_height;
    }

    /// It begins with a picture that has waited for it.
    void newPage(const Sheet& sheet)
    {
        m_writer.newPage();
        m_y = 0;
        ++m_page;
        footer(sheet);
        if (const Piece* picture = std::exchange(m_waiting, nullptr)) {
            draw(*picture);
        }
    }

    std::unique_ptr<QTextDocument> document(const QString& html) const
    {
        auto text = std::make_unique<QTextDocument>();
        QFont font;
        font.setFamilies(render::families(diagram::FontFamily::Sans));
        font.setPointSizeF(kFontPoints);
        text->setDefaultFont(font);
        text->setDocumentMargin(0);
        text->documentLayout()->setPaintDevice(&m_writer);
        text->setHtml(html);
        text->setTextWidth(m_width);
        return text;
    }

    Piece piece(const QString& html, bool keptWithNext = false, double gapAbove = 0) const
    {
        constexpr double kGap = kResolution / 12.0;
        Piece piece;
        piece.text = document(html);
        piece.gapAbove = gapAbove;
        piece.height = gapAbove + piece.text->size().height() + kGap;
        piece.keptWithNext = keptWithNext;
        return piece;
    }

    Pieces piecesOf(const Sheet& sheet) const
    {
        Pieces pieces;
        pieces.push_back(piece(headHtml(sheet)));
        for (const SheetQuestion& question : sheet.questions) {
            pieces.push_back(piece(introHtml(question), true, kResolution / 6.0));
            pieces.back().beginsQuestion = true;
            auto picture = questionPicture(
                question.question, sheet.language, widthOf(question.question), m_measurer);
            if (picture) {
                pieces.push_back(drawn(std::move(*picture), true));
                if (blanksOf(question.question)) {
                    pieces.back().leastScale = kLeastBlanked;
                }
            }
            if (const QString table = tableHtml(question, sheet.withKey); !table.isEmpty()) {
                pieces.push_back(piece(table, true));
            }
            for (std::size_t i = 0; i < question.items.size(); ++i) {
                const SheetItem& item = question.items[i];
                const bool hasGrid = item.room == Room::Grid;
                if (const QString html = itemHtml(item, sheet.withKey); !html.isEmpty()) {
                    pieces.push_back(piece(html, hasGrid));
                }
                if (hasGrid) {
                    pieces.push_back(drawn(roundsGrid(question.question.items[i], sheet.withKey,
                                               sheet.language, kPictureWidth, m_measurer),
                        false));
                }
            }
            pieces.back().keptWithNext = false;
            pieces.back().endsQuestion = true;
        }
        return pieces;
    }

    /// Of a picture, in its pixels: what is filled in needs all the room there is.
    double widthOf(const lesson::Question& question) const
    {
        return blanksOf(question) ? m_width / kResolution * kPixels : kPictureWidth;
    }

    Piece drawn(figure::Figure picture, bool keptWithNext) const
    {
        Piece piece;
        piece.height = picture.height() * dots(picture) + kResolution / 10.0;
        piece.picture = std::move(picture);
        piece.keptWithNext = keptWithNext;
        return piece;
    }

    /// Dots for each pixel of a picture, which is made smaller where it would be too wide or high.
    double dots(const figure::Figure& picture) const
    {
        constexpr double kMostHigh = 0.75; // of the page
        const double wanted = kResolution / kPixels;
        return std::min(
            {wanted, m_width / picture.width(), m_height * kMostHigh / picture.height()});
    }

    void draw(const Piece& piece)
    {
        m_painter.save();
        m_painter.translate(0, m_y + piece.gapAbove);
        if (piece.text) {
            QAbstractTextDocumentLayout::PaintContext context;
            context.palette.setColor(QPalette::Text, Qt::black);
            piece.text->documentLayout()->draw(&m_painter, context);
        } else if (piece.picture) {
            const double scale = dots(*piece.picture) * piece.scale;
            m_painter.translate((m_width - piece.picture->width() * scale) / 2, 0);
            m_painter.scale(scale * piece.picture->zoom, scale * piece.picture->zoom);
            render::paint(piece.picture->list, render::Theme::Print, m_painter);
        }
        m_painter.restore();
        m_y += piece.height;
    }

    void footer(const Sheet& sheet)
    {
        QFont font;
        font.setFamilies(render::families(diagram::FontFamily::Sans));
        constexpr double kSmall = 8;
        font.setPointSizeF(kSmall);
        m_painter.setFont(font);
        m_painter.setPen(Qt::black);
        const QRectF place(0, m_height, m_width, footerHeight());
        m_painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, sheet.title + " · Woshou");
        m_painter.drawText(place, Qt::AlignRight | Qt::AlignBottom,
            sheet.code.section(QString::fromUtf8(" · "), 0, 0) + " · " + QString::number(m_page));
    }

    QPdfWriter& m_writer;
    QPainter& m_painter;
    render::FontMetrics m_measurer;
    double m_width;
    double m_height;
    double m_y = 0;
    int m_page = 1;
    /// Belongs to the question that is being printed, and comes first on the next page.
    const Piece* m_waiting = nullptr;
};

} // namespace

QByteArray sheetsPdf(const std::vector<Sheet>& sheets, PaperSize paper)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setTitle(sheets.front().title);
    writer.setCreator("Woshou");
    const auto size = paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter;
    writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout::Portrait,
        QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter));
    QPainter painter(&writer);
    SheetPrinter printer(writer, painter);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        printer.print(sheets[i], i == 0);
    }
    painter.end();
    QByteArray pdf = buffer.data();
    figure::settleDate(pdf);
    return pdf;
}

} // namespace handout
