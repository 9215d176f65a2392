// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/notation_words.h"

#include "language/speaker.h"
#include "render/words/chart_words.h"
#include "ui/look/languages.h"

#include <QCoreApplication>

namespace ui {

QString nameOf(render::Numbers numbers)
{
    switch (numbers) {
    case render::Numbers::Symbolic:
        return QCoreApplication::translate("ui::NotationWords", "Symbols: x, y+1");
    case render::Numbers::Relative:
        return QCoreApplication::translate("ui::NotationWords", "Relative to the ISN");
    case render::Numbers::Absolute:
        return QCoreApplication::translate("ui::NotationWords", "As on the wire");
    }
    return {};
}

QString nameOf(render::FlagStyle flags)
{
    switch (flags) {
    case render::FlagStyle::Names:
        return "SYN,ACK";
    case render::FlagStyle::Bits:
        return "SYN=1, ACK=1";
    }
    return {};
}

QString nameOf(diagram::ChartKind kind)
{
    const QString name =
        spoken([kind](const language::Speaker& say) { return say.text(render::shortWords(kind)); });
    return QString(name).replace('\n', ' ');
}

QString momentText(tcp::Instant at)
{
    const double seconds = std::chrono::duration<double>(at.time_since_epoch()).count();
    return QString::number(seconds, 'f', 3) + " s";
}

} // namespace ui
