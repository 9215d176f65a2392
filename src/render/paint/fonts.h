// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <QFont>
#include <QString>
#include <QStringList>

namespace render {

/// The font families for a kind of text, in the order they are tried: Latin first, then Chinese (a
/// Chinese font alone loses digits from the text of a PDF in Qt 6.4).
QStringList families(diagram::FontFamily family);

/// The size at which a font of a display list is drawn: Qt draws whole pixels only.
int drawnSize(const diagram::Font& font);
/// The weight in CSS: 400, 600 or 700.
int cssWeight(diagram::FontWeight weight);

/// The QFont for a font of a display list.
QFont qtFont(const diagram::Font& font);

/// The Debian package that has to be installed so that Chinese can be drawn; empty if a font is
/// there. Asks fontconfig, as Qt does, and so needs no QGuiApplication.
QString missingChineseFontPackage();
/// The same of Latin letters, without which nothing can be drawn.
QString missingFontPackage();

} // namespace render
