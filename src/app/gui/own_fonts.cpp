// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/own_fonts.h"

#include "app/own_folder.h"

#include <QDir>
#include <QFile>

#include <fontconfig/fontconfig.h>

namespace app {

void addOwnFonts()
{
    // From libexec/woshou.
    const QString fonts = QDir::cleanPath(ownFolder() + "/../../share/woshou/fonts");
    if (QDir(fonts).exists()) {
        const QByteArray path = QFile::encodeName(fonts);
        FcConfigAppFontAddDir(nullptr, reinterpret_cast<const FcChar8*>(path.constData()));
    }
}

} // namespace app
