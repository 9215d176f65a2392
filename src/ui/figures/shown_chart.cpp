// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/shown_chart.h"

#include "ui/look/look.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {
namespace {

/// Milliseconds to average over; 0: what suits the part that is shown.
constexpr int kAverages[] = {0, 1, 10, 50, 100, 500, 1000, 5000};

QString chartChoiceWords(const char* text)
{
    return QCoreApplication::translate("ui::ShownChart", text);
}

/// Lists `words` in place of what is listed; the choice stays where it is.
void relist(QComboBox& box, const QStringList& words)
{
    const QSignalBlocker blocker(&box);
    const int before = std::max(0, box.currentIndex());
    box.clear();
    box.addItems(words);
    box.setCurrentIndex(before);
}

} // namespace

void fillDirections(QComboBox& box, const Look& look)
{
    QStringList words{chartChoiceWords(QT_TRANSLATE_NOOP("ui::ShownChart", "Who sends more"))};
    const render::Labels labels = labelsFor(look);
    for (const sim::Side side : sim::kBothSides) {
        words += QString::fromStdString(
            labels.endTitle(side) + " → " + labels.endTitle(sim::opposite(side)));
    }
    relist(box, words);
}

std::optional<sim::Side> chosenDirection(const QComboBox& box)
{
    if (box.currentIndex() <= 0) {
        return std::nullopt;
    }
    return sim::kBothSides[static_cast<std::size_t>(box.currentIndex() - 1)];
}

void chooseDirection(QComboBox& box, std::optional<sim::Side> of)
{
    box.setCurrentIndex(of ? 1 + static_cast<int>(sim::index(*of)) : 0);
}

void fillAverages(QComboBox& box)
{
    QStringList words;
    for (const int average : kAverages) {
        words += average == 0
            ? chartChoiceWords(QT_TRANSLATE_NOOP("ui::ShownChart", "Mean: automatic"))
            : chartChoiceWords(QT_TRANSLATE_NOOP("ui::ShownChart", "Mean of %1 ms")).arg(average);
    }
    relist(box, words);
}

tcp::Duration chosenAverage(const QComboBox& box)
{
    const auto index = static_cast<std::size_t>(std::max(0, box.currentIndex()));
    return std::chrono::milliseconds(kAverages[index]);
}

void chooseAverage(QComboBox& box, tcp::Duration average)
{
    const auto* found = std::ranges::find_if(
        kAverages, [&](int each) { return std::chrono::milliseconds(each) == average; });
    box.setCurrentIndex(found == std::end(kAverages) ? 0 : static_cast<int>(found - kAverages));
}

} // namespace ui
