// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/injection/sack_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace ui {
namespace {

constexpr qsizetype kToldLength = 40; // of what was typed

QString sackWords(const char* text) { return QCoreApplication::translate("ui::SackText", text); }

struct Edges
{
    std::int64_t left = 0;
    std::int64_t right = 0;
};

/// None: it is not made like a block.
std::optional<Edges> edgesIn(const QString& block)
{
    static const QRegularExpression form(R"(^(-?[0-9]{1,12})\s*[-–~]\s*(-?[0-9]{1,12})$)");
    const QRegularExpressionMatch found = form.match(block);
    return found.hasMatch()
        ? std::optional(Edges{found.captured(1).toLongLong(), found.captured(2).toLongLong()})
        : std::nullopt;
}

QString unreadable(const QString& block)
{
    return sackWords(
        QT_TRANSLATE_NOOP("ui::SackText",
            "“%1” is no SACK block: write it as left-right, such as 301-401, with commas between "
            "blocks."))
        .arg(block.left(kToldLength));
}

QString problemOf(const Edges& edges, const QString& block, const Counting& counting)
{
    const auto [low, high] = std::minmax(edges.left, edges.right);
    if (low < counting.least() || high > counting.most()) {
        return sackWords(QT_TRANSLATE_NOOP("ui::SackText",
                             "The edges of the SACK block “%1” must be from %2 to %3."))
            .arg(block)
            .arg(counting.least())
            .arg(counting.most());
    }
    if (!tcp::precedes(counting.number(edges.left), counting.number(edges.right))) {
        return sackWords(
            QT_TRANSLATE_NOOP("ui::SackText",
                "The SACK block “%1” holds no octet: its right edge must lie behind its "
                "left edge (RFC 2018 §3)."))
            .arg(block);
    }
    return {};
}

} // namespace

QString sackText(const tcp::SackBlocks& blocks, const Counting& counting)
{
    QStringList list;
    for (const tcp::SackBlock& block : blocks.blocks()) {
        list += QString("%1-%2").arg(counting.shown(block.left)).arg(counting.shown(block.right));
    }
    return list.join(", ");
}

SackReading readSack(const QString& text, const Counting& counting)
{
    static const QRegularExpression gaps("[,，、;；]");
    SackReading reading;
    const QStringList list = text.split(gaps);
    for (const QString& each : list) {
        const QString block = each.trimmed();
        const auto edges = edgesIn(block);
        reading.problem = edges ? problemOf(*edges, block, counting) : unreadable(block);
        if (!reading.problem.isEmpty()) {
            return reading;
        }
        reading.blocks.add({counting.number(edges->left), counting.number(edges->right)});
    }
    if (list.size() > static_cast<qsizetype>(tcp::SackBlocks::kMost)) {
        reading.problem = sackWords(
            QT_TRANSLATE_NOOP("ui::SackText",
                "There are %1 SACK blocks, but a header has room for %2 at most: leave some "
                "out."))
                              .arg(list.size())
                              .arg(tcp::SackBlocks::kMost);
    }
    return reading;
}

} // namespace ui
