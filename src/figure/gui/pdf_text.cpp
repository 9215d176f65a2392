// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/pdf_text.h"

#include "render/paint/fonts.h"
#include "render/paint/painter.h"

#include <QDateTime>
#include <QPainterPath>
#include <QRawFont>
#include <QString>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <variant>

namespace figure {

namespace {

bool isSlanted(const diagram::TextItem& item) { return std::fmod(item.rotation, 90) != 0; }

diagram::Point point(const QPainterPath& path, int i)
{
    const QPainterPath::Element element = path.elementAt(i);
    return {element.x, element.y};
}

diagram::PathItem pathItem(const QPainterPath& path, diagram::Ink ink)
{
    diagram::PathItem result;
    result.fill = ink;
    using Verb = diagram::PathItem::Verb;
    for (int i = 0; i < path.elementCount(); ++i) {
        switch (path.elementAt(i).type) {
        case QPainterPath::MoveToElement:
            result.elements.push_back({Verb::Move, point(path, i), {}, {}});
            break;
        case QPainterPath::LineToElement:
            result.elements.push_back({Verb::Line, point(path, i), {}, {}});
            break;
        case QPainterPath::CurveToElement:
            result.elements.push_back(
                {Verb::Cubic, point(path, i + 2), point(path, i), point(path, i + 1)});
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
    return result;
}

void addOutlines(const diagram::TextItem& item, std::vector<diagram::DisplayItem>& items)
{
    const QTransform turn = QTransform::fromTranslate(item.at.x, item.at.y)
                                .rotate(item.rotation)
                                .translate(-item.at.x, -item.at.y);
    for (const render::TextPath& piece : render::textPaths(item)) {
        items.emplace_back(pathItem(turn.map(piece.path), piece.ink));
    }
}

/// Tells which characters look the same in the fonts that pictures are drawn with.
class Lookalikes
{
public:
    explicit Lookalikes(const std::set<char16_t>& used)
        : m_used(used)
    {
        for (const auto family : {diagram::FontFamily::Sans, diagram::FontFamily::Mono}) {
            for (const QString& name : render::families(family)) {
                m_fonts.push_back(QRawFont::fromFont(QFont(name)));
            }
        }
    }

    /// The used character that looks like `named`; `named` itself where it is used, or none is.
    char16_t meant(char16_t named) const
    {
        if (m_used.contains(named)) {
            return named;
        }
        if (QChar(named).isSpace()) {
            return u' ';
        }
        const auto found =
            std::ranges::find_if(m_used, [&](char16_t used) { return lookTheSame(used, named); });
        return found == m_used.end() ? named : *found;
    }

private:
    bool lookTheSame(char16_t a, char16_t b) const
    {
        return std::ranges::any_of(m_fonts, [&](const QRawFont& font) {
            const QList<quint32> glyphs = font.glyphIndexesForString(QString(QChar(a)) + QChar(b));
            return glyphs.size() == 2 && glyphs[0] == glyphs[1] && glyphs[0] != 0;
        });
    }

    const std::set<char16_t>& m_used;
    std::vector<QRawFont> m_fonts;
};

/// Corrects each "<2F3F>" from `from` to `to`.
void correctBetween(QByteArray& pdf, qsizetype from, qsizetype to, const Lookalikes& lookalikes)
{
    constexpr qsizetype kDigits = 4;
    while ((from = pdf.indexOf('<', from)) != -1 && from < to) {
        ++from;
        bool isNumber = false;
        const auto named = static_cast<char16_t>(pdf.mid(from, kDigits).toUShort(&isNumber, 16));
        const char16_t meant = lookalikes.meant(named);
        if (isNumber && meant != named) {
            pdf.replace(from, kDigits,
                QByteArray::number(meant, 16).rightJustified(kDigits, '0').toUpper());
        }
    }
}

/// Does `next` go on where `last` stands, on the same slanting line?
bool areInLine(const diagram::TextItem& last, const diagram::TextItem& next)
{
    constexpr double kTolerance = 2;
    const double fall = std::tan(next.rotation * std::numbers::pi / 180);
    const double expected = last.at.y + (next.at.x - last.at.x) * fall;
    return last.rotation == next.rotation && std::abs(expected - next.at.y) < kTolerance;
}

} // namespace

std::vector<diagram::TextItem> takeSlantedText(diagram::DisplayList& list)
{
    std::vector<diagram::TextItem> taken;
    std::optional<diagram::TextItem> last;
    std::vector<diagram::DisplayItem> rest;
    rest.reserve(list.items.size());
    for (diagram::DisplayItem& item : list.items) {
        const auto* text = std::get_if<diagram::TextItem>(&item);
        if (text == nullptr || !isSlanted(*text)) {
            rest.push_back(std::move(item));
            continue;
        }
        // What stands on one slanting line shall be found as one line.
        const double y = last && areInLine(*last, *text) ? taken.back().at.y : text->at.y;
        last = *text;
        taken.push_back(*text);
        taken.back().rotation = 0;
        taken.back().at.y = y;
        addOutlines(*last, rest);
    }
    list.items = std::move(rest);
    return taken;
}

std::set<char16_t> charactersIn(const diagram::DisplayList& list)
{
    std::set<char16_t> result;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            for (const QChar character : QString::fromStdString(text->text)) {
                result.insert(character.unicode());
            }
        }
    }
    return result;
}

void settleDate(QByteArray& pdf)
{
    // "/CreationDate (D:20261129160031Z)", or "...+08'00')" where the clock is not in UTC.
    constexpr QByteArrayView kBefore = "/CreationDate (D:";
    const qsizetype from = pdf.indexOf(kBefore);
    const qsizetype end = from == -1 ? -1 : pdf.indexOf(')', from);
    if (end == -1) {
        return;
    }
    const qint64 seconds = qEnvironmentVariableIntValue("SOURCE_DATE_EPOCH");
    const QByteArray date = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                                .toString(QStringLiteral("yyyyMMddHHmmss"))
                                .toLatin1();
    const qsizetype length = end - from - kBefore.size();
    const QByteArray zone = length == date.size() + 1 ? "Z" : "+00'00'";
    if (length == date.size() + zone.size()) {
        pdf.replace(from + kBefore.size(), length, date + zone);
    }
}

void correctCharacters(QByteArray& pdf, const std::set<char16_t>& used)
{
    const Lookalikes lookalikes(used);
    // Glyphs stand in angle brackets, too, but behind "[": "<0001> <001F> [<8D85> <65F6> ...".
    qsizetype at = 0;
    while ((at = pdf.indexOf("beginbfrange", at)) != -1) {
        const qsizetype end = pdf.indexOf("endbfrange", at);
        if (end == -1) {
            return;
        }
        for (qsizetype open = at; (open = pdf.indexOf('[', open)) != -1 && open < end;) {
            const qsizetype close = pdf.indexOf(']', open);
            correctBetween(pdf, open, close, lookalikes);
            open = close;
        }
        at = end;
    }
}

} // namespace figure
