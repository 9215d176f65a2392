// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/kind_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::KindWords)
};

} // namespace

QString kindWords(lesson::ItemKind kind)
{
    switch (kind) {
    case lesson::ItemKind::Flags:
        return Words::tr("Flags");
    case lesson::ItemKind::Number:
        return Words::tr("Numbers");
    case lesson::ItemKind::State:
        return Words::tr("States");
    case lesson::ItemKind::Choice:
        return Words::tr("Choice");
    case lesson::ItemKind::Order:
        return Words::tr("Order");
    case lesson::ItemKind::Segment:
        return Words::tr("Find the segment");
    case lesson::ItemKind::Goal:
        return Words::tr("Goal");
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
