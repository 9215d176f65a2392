// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/kind_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

struct KindWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::KindWords)
};

} // namespace

QString kindWords(lesson::ItemKind kind)
{
    switch (kind) {
    case lesson::ItemKind::Flags:
        return KindWords::tr("Flags");
    case lesson::ItemKind::Number:
        return KindWords::tr("Numbers");
    case lesson::ItemKind::State:
        return KindWords::tr("States");
    case lesson::ItemKind::Choice:
        return KindWords::tr("Choice");
    case lesson::ItemKind::Order:
        return KindWords::tr("Order");
    case lesson::ItemKind::Segment:
        return KindWords::tr("Find the segment");
    case lesson::ItemKind::Goal:
        return KindWords::tr("Goal");
    case lesson::ItemKind::Rounds:
        return KindWords::tr("Draw the window");
    }
    return {};
}

QString kindsOf(const lesson::Exercise& exercise)
{
    QStringList kinds;
    for (const lesson::Item& item : exercise.items) {
        kinds += kindWords(item.kind);
    }
    kinds.removeDuplicates();
    return kinds.join(" · ");
}

} // namespace ui
