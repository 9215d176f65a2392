// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ends/end_name.h"

#include <QCoreApplication>

namespace ui {

QString nameOf(sim::Side side, const Look& look)
{
    const std::string name = look.names.inOneLine(side, look.language);
    if (!name.empty()) {
        return QString::fromStdString(name);
    }
    return side == sim::Side::Client ? QCoreApplication::translate("ui::EndName", "Client")
                                     : QCoreApplication::translate("ui::EndName", "Server");
}

} // namespace ui
